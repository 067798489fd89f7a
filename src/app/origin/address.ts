/** A cell named as spreadsheets do. Row and column are 0-based. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Sheet, quoted where its name needs it, then the first cell of the first area: `'Par acheteur'!$C$5:D9,F2`. */
const ADDRESS = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)/u;

const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The first cell of a selection; null for what is not cells (a whole column, a drawing). */
export function firstCell(address: string): CellAddress | null {
  const [, quoted, plain, letters, row] = ADDRESS.exec(address.trim()) ?? [];
  const sheet = quoted?.replace(/''/g, "'") ?? plain;
  if (sheet === undefined || letters === undefined || row === undefined) return null;
  return { sheet, row: Number(row) - 1, column: columnIndex(letters) };
}
