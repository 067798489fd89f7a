import { HostFault, invalidArgument } from '../wire/hostObject';
import { MAX_COLUMNS, MAX_ROWS, type Area } from './address';
import type { SheetState } from './state';

/** Deepest level of an outline (types: Worksheet.showOutlineLevels). */
const DEEPEST = 8;

const linesOf = (sheet: SheetState, area: Area, option: string, location: string) => {
  if (option !== 'ByRows' && option !== 'ByColumns') throw invalidArgument(location);
  const isRow = option === 'ByRows';
  const [first, count, all] = isRow
    ? [area.row, area.rows, MAX_ROWS]
    : [area.column, area.columns, MAX_COLUMNS];
  if (count === all)
    throw new HostFault('ApiNotFound', 'the outline of a whole sheet is not emulated', location);
  return isRow
    ? { first, count, levels: sheet.rowLevels, hidden: sheet.hiddenRows }
    : { first, count, levels: sheet.columnLevels, hidden: sheet.hiddenColumns };
};

/** One level deeper for each line; seven is the most, the lines outside being the first (types: Range.group). */
export function group(sheet: SheetState, area: Area, option: string, location: string): void {
  const { first, count, levels } = linesOf(sheet, area, option, location);
  for (let line = first; line < first + count; line += 1) {
    const level = (levels.get(line) ?? 0) + 1;
    if (level >= DEEPEST) throw new HostFault('InvalidOperation', 'The outline is too deep.', location);
    levels.set(line, level);
  }
}

export function ungroup(sheet: SheetState, area: Area, option: string, location: string): void {
  const { first, count, levels, hidden } = linesOf(sheet, area, option, location);
  for (const line of [...levels.keys()]) {
    if (line < first || line >= first + count) continue;
    const level = (levels.get(line) ?? 0) - 1;
    if (level > 0) levels.set(line, level);
    else levels.delete(line);
    hidden.delete(line);
  }
}

/** Hides or shows the lines of an area that are in a group (types: Range.hideGroupDetails). */
export function showDetails(
  sheet: SheetState,
  area: Area,
  option: string,
  shown: boolean,
  location: string,
): void {
  const { first, count, levels, hidden } = linesOf(sheet, area, option, location);
  for (const line of levels.keys()) {
    if (line < first || line >= first + count) continue;
    if (shown) hidden.delete(line);
    else hidden.add(line);
  }
}

function showUpTo(
  levels: ReadonlyMap<number, number>,
  hidden: Set<number>,
  shown: number,
  location: string,
): void {
  if (!Number.isInteger(shown) || shown < 0 || shown > DEEPEST) throw invalidArgument(location);
  if (shown === 0) return;
  for (const [line, level] of levels)
    if (level >= shown) hidden.add(line);
    else hidden.delete(line);
}

/** Level 1 shows only the lines outside groups; 0 changes nothing (types: Worksheet.showOutlineLevels). */
export function showLevels(sheet: SheetState, rows: number, columns: number): void {
  const location = 'Worksheet.showOutlineLevels';
  showUpTo(sheet.rowLevels, sheet.hiddenRows, rows, location);
  showUpTo(sheet.columnLevels, sheet.hiddenColumns, columns, location);
}
