import { FOOTPRINT_KEY, SETTINGS_MARK, SETTINGS_SHEET } from '../file/write/hiddenSheets';
import { gridOf } from './cellText';

export { SETTINGS_SHEET };

/**
 * Settings of a workbook that the command line or the page wrote as a file: a file cannot carry those of an add-in, so they
 * are on a hidden sheet, one a row, the name first and the text in pieces.
 */
export function fileSettings(values: unknown): Readonly<Record<string, string>> {
  const [mark, ...rows] = gridOf(values);
  if (mark?.[0] !== SETTINGS_MARK) return {};
  return Object.fromEntries(
    rows.flatMap(([key, ...pieces]): [string, string][] =>
      typeof key === 'string' && key !== '' && key !== FOOTPRINT_KEY
        ? [[key, pieces.map((piece) => String(piece ?? '')).join('')]]
        : [],
    ),
  );
}
