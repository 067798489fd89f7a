import type { DefinedName } from '@ironcalc/wasm';
import { TABLES } from '../../catalogue/tables';
import { columnLetters, sheetAddress, type Dialect } from '../../workbook/dialect';
import { parameterCell, SHEETS } from '../../workbook/layout';
import type { TableId } from '../../scheme/fields';
import type { Book } from './book';

/** Name that stands for a column of a data table, since IronCalc has no table: `Marches_montant_ht`. */
export const columnName = (table: TableId, field: string): string => `${TABLES[table].tableName}_${field}`;

/** References of this host. `row` (1-based) and `columns` (0-based, by field id) place the fields of a row formula. */
export const browserDialect = (row = 0, columns: ReadonlyMap<string, number> = new Map()): Dialect => ({
  column: columnName,
  field: (_table, field) => `$${columnLetters(columns.get(field) ?? 0)}${row}`,
  // Not the name of the parameter: IronCalc takes 0.1 s to evaluate a formula with such a name in arithmetic,
  // and moves an address, but not a name, when the user inserts a row.
  parameter: (id) => {
    const { row, column } = parameterCell(id);
    return sheetAddress(SHEETS.parametres, row, column);
  },
});

const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

/** As IronCalc writes names back: quotes only where they are needed. */
const sameFormula = (a: string, b: string): boolean => a.replace(/'/g, '') === b.replace(/'/g, '');

export type KnownNames = ReadonlyMap<string, DefinedName>;

/** Names that the workbook has, by their lower case: listing them costs as much as reading a hundred cells. */
export const knownNames = ({ model }: Book): KnownNames =>
  new Map(model.getDefinedNameList().map((known) => [known.name.toLowerCase(), known]));

/**
 * Creates or moves workbook-wide names; those already right cost nothing.
 * @param existing what `knownNames` says now.
 * @returns whether any was created or moved.
 */
export function setNames(
  book: Book,
  names: readonly { readonly name: string; readonly formula: string }[],
  existing: KnownNames = knownNames(book),
): boolean {
  let changed = false;
  for (const { name, formula } of names) {
    const known = existing.get(name.toLowerCase());
    if (known && sameFormula(known.formula, formula)) continue;
    changed = true;
    if (!known) book.model.newDefinedName(name, undefined, formula);
    else book.model.updateDefinedName(known.name, known.scope, name, undefined, formula);
  }
  return changed;
}

/**
 * Names of the columns of a table. They cover the whole column, header included, so that no new row ever moves them:
 * moving a name makes IronCalc parse every formula again (0.2 s each). A whole column is read down to its last row in
 * use only, so it is no slower. See `withoutHeader` for the price.
 */
export function nameColumns(
  book: Book,
  table: TableId,
  columns: ReadonlyMap<string, number>,
  existing?: KnownNames,
): boolean {
  const state = book.registry.tables[table];
  if (!state) return false;
  const sheet = quoteSheet(book.sheetName(book.sheet(state.sheet)));
  return setNames(
    book,
    [...columns].map(([field, column]) => {
      const letters = columnLetters(column);
      return { name: columnName(table, field), formula: `${sheet}!$${letters}:$${letters}` };
    }),
    existing,
  );
}

/** Name of one planned cell (0-based). */
export const cellName = (book: Book, sheet: string, row: number, column: number): string =>
  `${quoteSheet(book.sheetName(book.sheet(sheet)))}!$${columnLetters(column)}$${row + 1}`;
