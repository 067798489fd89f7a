import { TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';
import type { SheetPlan } from '../../workbook/plan';
import { formatOfField, headerLookOf, lookOfField, ruleOfField, widthOfField } from '../shared/fields';
import { COLOURS, NUMBER_FORMATS } from '../shared/styles';
import { literal, toWritten } from './cellText';
import type { RowFormula } from './dataTables';
import { formulaText, type SheetNames } from './dialect';
import { queueFreeze } from './drawReport';
import { columnPoints, fills, paint } from './looks';
import { queueValidation } from './rules';
import { CALL_SIZE, type Task } from './sizes';

/** Last row of a sheet: rules on a column cover the rows to come. */
export const LAST_ROW = 1_048_576;

/**
 * Queues header, table object and row formulas. `columnOf` says where each field stands; `rows` are under the header.
 * The table comes before any formula that names it: Excel refuses a formula on an unknown table.
 */
export function queueTable(
  sheet: Excel.Worksheet,
  id: TableId,
  rows: number,
  columns: number,
  writeHeader: boolean,
): void {
  const { fields, tableName } = TABLES[id];
  if (writeHeader)
    sheet.getRangeByIndexes(0, 0, 1, fields.length).values = [fields.map(({ label }) => literal(label))];
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, Math.max(rows, 1) + 1, columns), true);
  table.name = tableName;
  table.style = 'TableStyleLight1';
}

/** Queues the rows that a table begins with: some tens of them, in one request. */
export function queueFirstRows(sheet: Excel.Worksheet, id: TableId, rows: readonly DataRow[]): void {
  const { fields } = TABLES[id];
  if (rows.length === 0) return;
  sheet.getRangeByIndexes(1, 0, rows.length, fields.length).formulas = rows.map((row) =>
    fields.map(({ id: field, origin }) => (origin === 'calcule' ? '' : toWritten(row[field]))),
  );
}

/** Queues the formula of each computed column, down all the rows. */
export function queueRowFormulas(
  sheet: Excel.Worksheet,
  id: TableId,
  columnOf: ReadonlyMap<string, number>,
  rows: number,
  rowFormula: RowFormula,
  nameOf: SheetNames,
): void {
  for (const field of TABLES[id].fields) {
    const column = columnOf.get(field.id);
    const formula = field.origin === 'calcule' ? rowFormula(id, field.id) : null;
    if (formula && column !== undefined)
      sheet.getRangeByIndexes(1, column, Math.max(rows, 1), 1).formulas = fills(formulaText(formula, nameOf));
  }
}

/**
 * Queues the number formats of rows of data. Not of whole columns: Excel refuses values and number formats on those
 * (docs: excel-add-ins-ranges-unbounded); rows that the user adds take the formats of the row above.
 */
export function queueFormats(
  sheet: Excel.Worksheet,
  id: TableId,
  columnOf: ReadonlyMap<string, number>,
  row: number,
  rows: number,
): void {
  for (const field of TABLES[id].fields) {
    const column = columnOf.get(field.id);
    const format = formatOfField(field);
    if (column !== undefined && format !== 'general')
      sheet.getRangeByIndexes(row, column, rows, 1).numberFormat = fills(NUMBER_FORMATS[format]);
  }
}

/** Looks of a data sheet: whole columns, so that rows to come have them too. */
export function dataLooks(
  plan: SheetPlan,
  id: TableId,
  columnOf: ReadonlyMap<string, number>,
  rows: number,
  sheetOf: (context: Excel.RequestContext) => Excel.Worksheet,
  lists: readonly (readonly string[])[],
): Task {
  const { fields } = TABLES[id];
  return {
    size: CALL_SIZE * fields.length * 24,
    queue: (context) => {
      const sheet = sheetOf(context);
      fields.forEach((field, index) => {
        const column = columnOf.get(field.id);
        if (column === undefined) return;
        sheet.getRangeByIndexes(0, column, LAST_ROW, 1).format.columnWidth = columnPoints(
          plan.widths[index] ?? widthOfField(field),
        );
        // After its width, which shows it.
        if (field.isHidden) sheet.getRangeByIndexes(0, column, LAST_ROW, 1).columnHidden = true;
        const look = lookOfField(field, TABLES[id]);
        if (look) paint(sheet.getRangeByIndexes(0, column, LAST_ROW, 1).format, look);
        paint(sheet.getRangeByIndexes(0, column, 1, 1).format, headerLookOf(field));
        const rule = ruleOfField(field);
        if (rule)
          queueValidation(
            sheet.getRangeByIndexes(1, column, LAST_ROW - 1, 1),
            rule,
            field.description,
            'Warning',
            lists,
          );
      });
      queueFormats(sheet, id, columnOf, 1, Math.max(rows, 1));
      sheet.getRangeByIndexes(0, 0, 1, 1).format.rowHeight = 32;
      queueFreeze(sheet, plan.freeze ?? { rows: 1, columns: 1 });
      sheet.tabColor = `#${COLOURS.dataTab}`;
    },
  };
}
