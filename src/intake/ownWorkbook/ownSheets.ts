import { SHEET_TABLES } from '../../catalogue/tables';
import type { Table } from '../../scheme/fields';
import { cellText, isBlank } from '../files/cell';
import type { Sheet } from '../files/matrix';
import { fold } from '../values/text';

/** The sheet that travels with every workbook of ours, and the mark in its first cell (ADR 7). */
const SETTINGS_SHEET = '_spaser';
const MARK = /^SPASER \d+$/;
/** Settings that hold the secret of the pseudonyms. */
const SECRET = 'spaser.secret';

export interface OwnSheet {
  readonly table: Table;
  readonly sheet: Sheet;
}

const labelsOf = ({ grid }: Sheet): ReadonlySet<string> =>
  new Set(
    grid
      .row(0)
      .filter((cell) => !isBlank(cell))
      .map((cell) => fold(cellText(cell))),
  );

/** A sheet holds a table when its first row has most of its labels: columns may be missing, moved or added. */
const holds = (sheet: Sheet, { fields }: Table): boolean => {
  const labels = labelsOf(sheet);
  const typed = fields.filter(({ origin }) => origin === 'saisi');
  return typed.filter(({ label }) => labels.has(fold(label))).length * 3 >= typed.length * 2;
};

/** The data tables of a workbook, whatever their tabs are called. Tables that steer the scheme hold no data. */
export const ownSheets = (sheets: readonly Sheet[]): readonly OwnSheet[] =>
  SHEET_TABLES.filter(({ phase }) => phase === undefined).flatMap((table) => {
    const named = sheets.filter(({ name }) => name !== null && fold(name) === fold(table.sheet));
    const sheet = [...named, ...sheets].find((one) => holds(one, table));
    return sheet === undefined ? [] : [{ table, sheet }];
  });

const settingsSheet = (sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.find(({ name, grid }) => name === SETTINGS_SHEET && MARK.test(cellText(grid.row(0)[0])));

/** True for a workbook of ours: its mark is there, or several of its tables are. */
export const isOwnWorkbook = (sheets: readonly Sheet[]): boolean =>
  settingsSheet(sheets) !== undefined || (sheets.length > 2 && ownSheets(sheets).length > 2);

/** The secret of its pseudonyms; null when the workbook lost it. */
export function secretOf(sheets: readonly Sheet[]): string | null {
  const line = settingsSheet(sheets)?.grid.rows.find(([key]) => key === SECRET);
  return line === undefined ? null : line.slice(1).map(cellText).join('');
}
