import { TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import { gridOf } from './cellText';
import { openTable, type RowFormula } from './dataTables';
import { formulaText, type SheetNames } from './dialect';
import { fills } from './looks';
import type { Call } from './runner';
import type { UndoLog } from './undoLog';

interface Writer {
  readonly call: Call;
  readonly log: UndoLog;
  readonly rowFormula: RowFormula;
}

/** Fields of a table that say what one of these tables knows. */
const lookingInto = (id: TableId, made: ReadonlySet<TableId>) =>
  TABLES[id].fields.filter(({ rule }) => rule?.kind === 'lookup' && made.has(rule.table));

/**
 * Writes again, in tables that stand, the formulas that name a table made anew: they lost it when it went. Nothing is
 * asked of Excel when no table is concerned; else three syncs a table, and what is queued goes with the next one.
 */
export async function renewLookups(
  { call, log, rowFormula }: Writer,
  made: ReadonlySet<TableId>,
  standing: readonly TableId[],
  nameOf: SheetNames,
): Promise<void> {
  for (const id of standing) {
    const fields = lookingInto(id, made);
    const open = fields.length > 0 ? await openTable(call, id) : null;
    if (!open) continue;
    const cells = fields.flatMap((field) => {
      const column = open.columns.get(field.id);
      const formula = rowFormula(id, field.id);
      if (column === undefined || !formula) return [];
      const first = open.sheet.getRangeByIndexes(open.headerRow + 1, column, 1, 1).load('formulas');
      return [{ column, formula, first }];
    });
    await call.sync();
    for (const { column, formula, first } of cells) {
      const place = { sheet: open.sheetId, row: open.headerRow + 1, column, rows: open.rows };
      log.push({ kind: 'fill', ...place, formula: String(gridOf(first.formulas)[0]?.[0] ?? '') });
      open.sheet.getRangeByIndexes(place.row, column, place.rows, 1).formulas = fills(
        formulaText(formula, nameOf),
      );
    }
  }
}
