import type { Cell, WriteSheet } from 'hucre';
import type { Model } from '../model';
import { plainCell } from './text';
import { LISTS_SHEET, type ListColumns } from './validations';

/**
 * What travels with the workbook, on a sheet that only a program can show: row 0 is the mark, then one setting a row,
 * its name in column A and its text cut in pieces from column B. Cells survive every spreadsheet; properties do not.
 */
export const SETTINGS_SHEET = '_spaser';
export const SETTINGS_MARK = 'SPASER 1';
const PIECE = 30_000;

/** Which cells a plan drew: `[row, column, count]` runs by sheet. Lets a later plan remove them after a reopening. */
export type Footprint = Readonly<Record<string, readonly (readonly [number, number, number])[]>>;
export const FOOTPRINT_KEY = '#footprint';

function footprint(model: Model): Footprint {
  const sheets: Record<string, [number, number, number][]> = {};
  for (const sheet of model.sheets) {
    const runs: [number, number, number][] = [];
    sheet.cells.forEach((row, r) =>
      row?.forEach((cell, c) => {
        if (!cell?.planned) return;
        const last = runs.at(-1);
        if (last && last[0] === r && last[1] + last[2] === c) last[2] += 1;
        else runs.push([r, c, 1]);
      }),
    );
    if (runs.length > 0) sheets[sheet.name] = runs;
  }
  return sheets;
}

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

export function settingsSheet(model: Model): WriteSheet {
  const cells = new Map<string, Partial<Cell>>([['0,0', { value: SETTINGS_MARK }]]);
  const all = { ...model.settings, [FOOTPRINT_KEY]: JSON.stringify(footprint(model)) };
  Object.entries(all)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .forEach(([key, text], index) => {
      [key, ...pieces(text)].forEach((value, column) =>
        cells.set(`${index + 1},${column}`, plainCell(value)),
      );
    });
  return { name: SETTINGS_SHEET, cells, veryHidden: true };
}

export function listsSheet(lists: ListColumns): WriteSheet[] {
  if (lists.columns.length === 0) return [];
  const cells = new Map<string, Partial<Cell>>();
  lists.columns.forEach((values, column) =>
    values.forEach((value, row) => cells.set(`${row},${column}`, plainCell(value))),
  );
  return [{ name: LISTS_SHEET, cells, hidden: true }];
}
