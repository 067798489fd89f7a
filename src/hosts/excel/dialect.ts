import { fieldOf, TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import { render, type Dialect } from '../../workbook/dialect';
import type { CellReference, Formula } from '../../workbook/formula';

/** Inside a structured reference these characters are written after an apostrophe. */
const label = (table: TableId, field: string): string =>
  fieldOf(TABLES[table], field).label.replace(/['[\]#@]/g, "'$&");

/** Structured references as the formula bar takes them in any language of Excel, and as .xlsx files keep them. */
const dialect: Dialect = {
  column: (table, field) => `${TABLES[table].tableName}[${label(table, field)}]`,
  field: (table, field) => `${TABLES[table].tableName}[[#This Row],[${label(table, field)}]]`,
  parameter: (id) => `P_${id}`,
};

/** Name that a planned sheet bears now: its tab may have been renamed. */
export type SheetNames = (planned: string) => string;

/** The same formula, on sheets under the names they bear now. */
function renamed(formula: Formula, nameOf: SheetNames): Formula {
  const reference = (cell: CellReference): CellReference =>
    cell.sheet === null ? cell : { ...cell, sheet: nameOf(cell.sheet) };
  switch (formula.kind) {
    case 'cell':
      return reference(formula);
    case 'range':
      return { ...formula, from: reference(formula.from), to: reference(formula.to) };
    case 'call':
      return { ...formula, args: formula.args.map((argument) => renamed(argument, nameOf)) };
    case 'binary':
      return { ...formula, left: renamed(formula.left, nameOf), right: renamed(formula.right, nameOf) };
    default:
      return formula;
  }
}

/** Text to write to `Range.formulas`: invariant, with its `=`. */
export const formulaText = (formula: Formula, nameOf: SheetNames): string =>
  `=${render(renamed(formula, nameOf), dialect)}`;
