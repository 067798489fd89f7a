import { TABLES } from '../../catalogue/tables';
import type { Repair } from '../../workbook/host';
import { gridOf, toRestore } from './cellText';
import { computedColumns, requireTable } from './dataTables';
import type { SheetNames } from './dialect';
import type { Mender } from './identity';
import { fills } from './looks';
import { CALL_SIZE, type Task } from './sizes';
import { sheetOf, type SheetSeen, type Survey } from './survey';

/** A table takes in the rows under it, and gives them their formulas. Three syncs. */
export async function rowTasks(
  { call, log, rowFormula }: Mender,
  seen: Survey,
  sheet: SheetSeen,
  { table: id, rows }: Extract<Repair, { kind: 'rows' }>,
): Promise<Task[]> {
  const open = await requireTable(call, id);
  const nameOf: SheetNames = (planned) => sheetOf(seen, planned)?.name ?? planned;
  const row = open.headerRow + 1 + open.rows;
  const filled = computedColumns(open, rowFormula, nameOf).map((column) => ({
    ...column,
    range: sheet.item.getRangeByIndexes(row, column.column, rows, 1).load('formulas,values'),
  }));
  await call.sync();
  for (const { column, range } of filled) {
    const values = gridOf(range.values);
    const cells = gridOf(range.formulas).map((line, r) =>
      line.map((formula, c) => toRestore(formula, values[r]?.[c])),
    );
    log.push({ kind: 'cells', sheet: sheet.id, row, column, cells });
  }
  log.push({ kind: 'tableSize', name: TABLES[id].tableName, rows: open.rows + 1, columns: open.width });
  return [
    {
      size: CALL_SIZE * (filled.length + 2),
      queue: ({ workbook }) => {
        const target = workbook.worksheets.getItem(sheet.id);
        workbook.tables
          .getItem(TABLES[id].tableName)
          .resize(target.getRangeByIndexes(open.headerRow, open.left, open.rows + 1 + rows, open.width));
        for (const { column, text } of filled)
          target.getRangeByIndexes(row, column, rows, 1).formulas = fills(text);
      },
    },
  ];
}
