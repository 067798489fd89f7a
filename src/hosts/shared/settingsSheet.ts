/**
 * What travels with the workbook, on a sheet that only a program can show: row 0 is the mark, then one setting a row,
 * its name in column A and its text cut in pieces from column B. Cells survive every spreadsheet and every way of
 * saving; properties and add-in settings do not (ADR 7).
 */
export const SETTINGS_SHEET = '_spaser';
export const SETTINGS_MARK = 'SPASER 1';

/** Characters of a piece: under what Excel takes in a cell (32,767) and in anything it could read as a formula (8,192). */
const PIECE = 8_000;

/** Pieces never end in the middle of a character. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + PIECE, text.length);
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

/** Rows of the sheet, each as long as its setting needs. */
export const settingsRows = (settings: Readonly<Record<string, string>>): string[][] => [
  [SETTINGS_MARK],
  ...Object.entries(settings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => [key, ...pieces(text)]),
];

/** Settings of the rows of such a sheet, empty when it does not bear the mark. */
export function settingsOf(rows: readonly (readonly unknown[])[]): Record<string, string> {
  const [mark, ...lines] = rows;
  if (mark?.[0] !== SETTINGS_MARK) return {};
  return Object.fromEntries(
    lines.flatMap(([key, ...texts]): [string, string][] =>
      key === null || key === undefined || key === ''
        ? []
        : [[String(key), texts.map((text) => String(text ?? '')).join('')]],
    ),
  );
}

/** Setting by which the file host remembers which cells its plan drew; only it writes and reads it. */
export const FOOTPRINT_KEY = '#footprint';
