import type { Cell, WriteSheet } from 'hucre';
import { FOOTPRINT_KEY, SETTINGS_SHEET, settingsRows } from '../../shared/settingsSheet';
import type { Model } from '../model';
import { plainCell } from './text';
import { LISTS_SHEET, type ListColumns } from './validations';

/** Which cells a plan drew: `[row, column, count]` runs by sheet. Lets a later plan remove them after a reopening. */
export type Footprint = Readonly<Record<string, readonly (readonly [number, number, number])[]>>;

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

export function settingsSheet(model: Model): WriteSheet {
  const all = { ...model.settings, [FOOTPRINT_KEY]: JSON.stringify(footprint(model)) };
  const cells = new Map<string, Partial<Cell>>();
  settingsRows(all).forEach((texts, row) =>
    texts.forEach((text, column) => cells.set(`${row},${column}`, plainCell(text))),
  );
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
