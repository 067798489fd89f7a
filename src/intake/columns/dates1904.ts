import type { RawCell } from '../files/cell';
import { ListedLines, type Lines } from '../files/lines';
import { serialDay } from '../values/frenchDate';
import { shapeOf } from './fieldShape';
import type { Column } from './mapping';

/** In a workbook of the 1904 system, a date that lost its format is a number 1 462 days short: it is made a date where the column holds dates. */
export function datesOf1904(rows: Lines, columns: readonly Column[], shift: number): Lines {
  if (shift === 0) return rows;
  const dated = columns.filter(
    ({ field }) => field !== null && ['date', 'month'].includes(shapeOf(field).type),
  );
  if (dated.length === 0) return rows;
  const dates = rows.toArray().map((row) => {
    const cells: RawCell[] = [...row.cells];
    for (const { index } of dated) {
      const cell = cells[index];
      if (typeof cell === 'number' && cell > 2_099 && serialDay(cell + shift) !== null)
        cells[index] = { serial: cell + shift, days: cell };
    }
    return { ...row, cells };
  });
  return new ListedLines(dates);
}
