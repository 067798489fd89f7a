import type { Formula } from '../../workbook/formula';
import type { FormulaSeen } from '../../workbook/host';
import type { WorkbookPlan } from '../../workbook/plan';
import { TABLES } from '../../catalogue/tables';
import { canonicalFormula, formulaBlock, formulasSeen } from '../shared/formulaCells';
import type { Book } from './book';
import { browserDialect } from './names';
import { readBlock, readFormulaBlock } from './read';
import { openTable, rowFormulasOf, type OpenTable, type RowFormula } from './tables';
import { ironCalcText } from './withoutHeader';

const dialect = browserDialect();
const textOf = (formula: Formula): string => ironCalcText(formula, dialect);

/** What stands where a plan has formulas. */
export function readFormulaCells(
  book: Book,
  plan: WorkbookPlan,
  rowFormula: RowFormula,
): readonly FormulaSeen[] {
  const asked = plan.sheets.flatMap((planned) => {
    const block = formulaBlock(planned);
    const sheet = book.findSheet(planned.name);
    return block === null || sheet === null ? [] : [{ planned, block, sheet }];
  });
  return [
    ...asked.flatMap(({ planned, block, sheet }) =>
      formulasSeen(
        planned,
        block,
        readFormulaBlock(book, sheet, block),
        readBlock(book, sheet, block),
        textOf,
      ),
    ),
    ...plan.sheets.flatMap(({ dataTable }) => {
      const table = dataTable ? openTable(book, dataTable.table) : null;
      return table ? strayCells(book, table, rowFormula) : [];
    }),
  ];
}

/** Computed cells of a data table whose formula is not that of their column. */
function strayCells(book: Book, table: OpenTable, rowFormula: RowFormula): readonly FormulaSeen[] {
  const { rows, at } = rowFormulasOf(book, table, rowFormula);
  if (rows === 0) return [];
  const columns = at(0).map(({ column }) => column);
  if (columns.length === 0) return [];
  const left = Math.min(...columns);
  const block = { row: 1, column: left, rows, columns: Math.max(...columns) - left + 1 };
  const held = readFormulaBlock(book, table.sheet, block);
  return held.flatMap((line, row) =>
    at(row).flatMap(({ column, text }): FormulaSeen[] => {
      const formula = line[column - left] ?? null;
      if (formula !== null && canonicalFormula(formula) === canonicalFormula(text)) return [];
      const cell = { row: row + 1, column, rows: 1, columns: 1 };
      const [[value = null] = []] = readBlock(book, table.sheet, cell);
      return [{ sheet: TABLES[table.id].sheet, row: row + 1, column, isPlanned: false, formula, value }];
    }),
  );
}
