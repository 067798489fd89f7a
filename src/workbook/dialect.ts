import type { TableId } from '../scheme/fields';
import type { CellReference, Formula } from './formula';

/** How one host writes the references of a formula. Everything else is the same text for all (invariant en-US). */
export interface Dialect {
  /** A whole column of a data table: `Marches[Montant HT]`, or a defined name. */
  column(table: TableId, field: string): string;
  /** The cell of the current row: `Marches[[#This Row],[Montant HT]]`, or `$F12`. */
  field(table: TableId, field: string): string;
  parameter(id: string): string;
}

const LETTERS: string[] = [];

/** `A`, `Z`, `AA`… from a 0-based index; asked several times for each formula of a workbook. */
export function columnLetters(index: number): string {
  const known = LETTERS[index];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  LETTERS[index] = letters;
  return letters;
}

/** Sheet names are always quoted: accents and spaces then never matter. */
const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

export const absoluteAddress = (row: number, columnIndex: number): string =>
  `$${columnLetters(columnIndex)}$${row + 1}`;

/** Address of a planned cell, with its sheet: `'Suivi'!$C$5`. */
export const sheetAddress = (sheet: string, row: number, columnIndex: number): string =>
  `${quoteSheet(sheet)}!${absoluteAddress(row, columnIndex)}`;

function address({ sheet, row, column, free }: CellReference): string {
  if (sheet !== null) return sheetAddress(sheet, row, column);
  if (!free) return absoluteAddress(row, column);
  return `${columnLetters(column)}${free === 'column' ? '$' : ''}${row + 1}`;
}

/** Comparison binds less than `&`, then `+ -`, then `* /`: parentheses are written whenever they could matter. */
const PRECEDENCE = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
} as const;

/** Text of a formula without the leading `=`, in en-US. */
export function render(formula: Formula, dialect: Dialect): string {
  const write = (node: Formula, outer: number): string => {
    switch (node.kind) {
      case 'number':
        return String(node.value);
      case 'text':
        return `"${node.value.replace(/"/g, '""')}"`;
      case 'call':
        return `${node.name}(${node.args.map((argument) => write(argument, 0)).join(',')})`;
      case 'binary': {
        const own = PRECEDENCE[node.op];
        const inner = `${write(node.left, own)}${node.op}${write(node.right, own + 1)}`;
        return own < outer ? `(${inner})` : inner;
      }
      case 'column':
        return dialect.column(node.table, node.field);
      case 'field':
        return dialect.field(node.table, node.field);
      case 'parameter':
        return dialect.parameter(node.id);
      case 'cell':
        return address(node);
      case 'range':
        return `${address(node.from)}:${absoluteAddress(node.to.row, node.to.column)}`;
    }
  };
  return write(formula, 0);
}
