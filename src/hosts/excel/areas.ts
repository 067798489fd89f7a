import { columnLetters } from '../../workbook/dialect';
import type { CellPlan, RowPlan } from '../../workbook/plan';

/** A rectangle of one sheet, 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const addressOf = ({ row, column, rows, columns }: Area): string =>
  `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`;

/** What makes two planned cells look alike, number format apart. */
const lookKey = (cell: CellPlan): string => `${cell.style ?? ''}|${cell.wrap ? 'w' : ''}`;

export interface LookGroup {
  /** One of its cells: all look alike. */
  readonly cell: CellPlan;
  readonly areas: readonly Area[];
}

/** Cells that look alike, as few rectangles as a sweep from the top finds. */
export function lookGroups(rows: readonly RowPlan[]): readonly LookGroup[] {
  const groups = new Map<string, { cell: CellPlan; areas: Area[] }>();
  const open = new Map<string, Area>();
  for (const line of [...rows].sort((a, b) => a.row - b.row)) {
    let index = 0;
    while (index < line.cells.length) {
      const cell = line.cells[index];
      const start = index;
      index += 1;
      if (!cell || lookKey(cell) === '|') continue;
      const key = lookKey(cell);
      for (let next = line.cells[index]; next && lookKey(next) === key; next = line.cells[index]) index += 1;
      const group = groups.get(key) ?? { cell, areas: [] };
      groups.set(key, group);
      const column = line.column + start;
      const openKey = `${key}@${column}+${index - start}`;
      const above = open.get(openKey);
      const area: Area = { row: line.row, column, rows: 1, columns: index - start };
      if (above && above.row + above.rows === line.row) {
        const grown = { ...above, rows: above.rows + 1 };
        group.areas.splice(group.areas.indexOf(above), 1, grown);
        open.set(openKey, grown);
      } else {
        group.areas.push(area);
        open.set(openKey, area);
      }
    }
  }
  return [...groups.values()];
}

/** Longest address that Excel takes whole (docs: excel-add-ins-troubleshooting, cut at 8,192 characters without a word). */
const MAX_ADDRESS = 8_000;

/** Areas of one shape (several rows or one, several columns or one) as addresses, in texts that Excel takes whole. */
export function addressLists(
  areas: readonly Area[],
): readonly { readonly shape: Area; readonly addresses: string }[] {
  const lists: { shape: Area; addresses: string }[] = [];
  const open = new Map<string, { shape: Area; addresses: string }>();
  for (const area of areas) {
    const key = `${area.rows > 1}|${area.columns > 1}`;
    const last = open.get(key);
    const address = addressOf(area);
    if (last && last.addresses.length + address.length + 1 <= MAX_ADDRESS) last.addresses += `,${address}`;
    else {
      const list = { shape: area, addresses: address };
      lists.push(list);
      open.set(key, list);
    }
  }
  return lists;
}
