import { invalidArgument } from '../wire/hostObject';
import { letters } from './address';
import type { Book } from './book';
import { dataRows, type TableState } from './state';

/** `Marches[Montant HT]`, `Marches[[#This Row],[Montant HT]]`, `Marches[@[Montant HT]]`, `Marches[@Objet]`. */
const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([A-Za-z_][\w.]*)\[(?:\[#This Row\],\[((?:[^\]']|'.)*)\]|@\[((?:[^\]']|'.)*)\]|@((?:[^\]']|'.)*)|((?:[^\][@#']|'.)*))\]/g;

const unescaped = (label: string): string => (label.includes("'") ? label.replace(/'(.)/g, '$1') : label);

function columnOf(book: Book, table: TableState, label: string, location: string): number {
  const [wanted, header] = [unescaped(label), table.sheet.cells[table.area.row]];
  // Nearly always written as it is; asked for each reference of each formula.
  for (let index = 0; index < table.area.columns; index += 1)
    if (header?.[table.area.column + index] === wanted) return index;
  const index = book.columnNames(table).findIndex((name) => name.toLowerCase() === wanted.toLowerCase());
  if (index < 0) throw invalidArgument(location, `no column ${label} in ${table.name}`);
  return index;
}

/**
 * A formula as the workbook keeps it. An unknown table, column or sheet is refused, as the formula bar refuses it;
 * an unknown name is not (it computes to #NAME?). `[#This Row]` reads back as `@`, which is how Excel shows it.
 */
export function storedFormula(book: Book, formula: string, location: string): string {
  // Most formulas name no sheet or no table: what follows costs for each of them.
  const sheets = formula.includes("'") ? formula : '';
  for (const [, quoted = ''] of sheets.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/'((?:[^']|'')+)'!/g)) {
    if (!book.findSheet(quoted.replace(/''/g, "'"))) throw invalidArgument(location, `no sheet ${quoted}`);
  }
  if (!formula.includes('[')) return formula;
  return formula.replace(
    REFERENCE,
    (whole: string, name?: string, thisRow?: string, bracketed?: string, bare?: string, column?: string) => {
      if (name === undefined) return whole;
      const table = book.findTable(name);
      if (!table) throw invalidArgument(location, `no table ${name}`);
      const row = thisRow ?? bracketed ?? bare;
      columnOf(book, table, row ?? column ?? '', location);
      return row === undefined ? whole : `${table.name}[@[${row}]]`;
    },
  );
}

/** The same formula with addresses only, for an engine without tables. `row` is the row of the cell (0-based). */
export function withAddresses(book: Book, formula: string, row: number): string {
  return formula.replace(
    REFERENCE,
    (whole: string, name?: string, thisRow?: string, bracketed?: string, bare?: string, column?: string) => {
      const table = name === undefined ? undefined : book.findTable(name);
      if (!table) return whole;
      const own = thisRow ?? bracketed ?? bare;
      const letter = letters(table.area.column + columnOf(book, table, own ?? column ?? '', 'calculation'));
      const sheet = `'${table.sheet.name.replace(/'/g, "''")}'!`;
      if (own !== undefined) return `${sheet}$${letter}${row + 1}`;
      return `${sheet}$${letter}$${table.area.row + 2}:$${letter}$${table.area.row + 1 + dataRows(table)}`;
    },
  );
}

/** A formula after some columns of a table were removed: what named them is lost. */
export function withoutColumns(formula: string, table: string, columns: readonly string[]): string {
  return formula.replace(
    REFERENCE,
    (whole: string, name?: string, thisRow?: string, bracketed?: string, bare?: string, column?: string) => {
      const label = unescaped(thisRow ?? bracketed ?? bare ?? column ?? '').toLowerCase();
      const isLost = name?.toLowerCase() === table.toLowerCase() && columns.includes(label);
      return isLost ? '#REF!' : whole;
    },
  );
}
