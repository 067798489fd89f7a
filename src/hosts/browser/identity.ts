import { TABLES } from '../../catalogue/tables';
import { refusal, SAMPLE_ROWS, type Repair, type SheetFound } from '../../workbook/host';
import type { Book } from './book';
import { typed } from './cellText';
import { drawColumns } from './drawSheet';
import { readBlock } from './read';
import { refillFormulas, type RowFormula } from './tables';

/** Index of a sheet by what its tab says. */
function indexOf({ model }: Book, name: string): number {
  const index = model.getWorksheetsProperties().findIndex((sheet) => sheet.name === name);
  if (index < 0) throw refusal('ItemNotFound', 'feuille-perdue', `sheet ${name}`, name);
  return index;
}

/** What every sheet can be known by; there is no table object here. */
export function inspect(book: Book): readonly SheetFound[] {
  const planned = new Map(Object.entries(book.registry.sheets).map(([name, id]) => [id, name]));
  return book.model.getWorksheetsProperties().map(({ name, sheet_id: id }, index) => {
    const columns = Math.max(0, ...book.model.getColumnsWithData(index, 1));
    const [header = [], ...sample] = readBlock(book, index, {
      row: 0,
      column: 0,
      rows: SAMPLE_ROWS + 1,
      columns,
    });
    return {
      name,
      planned: planned.get(id) ?? null,
      tables: [],
      header: header.map((label) => String(label ?? '')),
      sample,
    };
  });
}

/** The caller puts everything back when a repair cannot be. */
export function mend(book: Book, repairs: readonly Repair[], rowFormula: RowFormula): void {
  const { model } = book;
  // Sheets are named as they were found: those that take another name keep their index.
  const places = repairs.map((repair) => indexOf(book, repair.sheet));
  repairs.forEach((repair, nth) => {
    const sheet = places[nth] ?? 0;
    if (repair.kind === 'name') {
      const { planned } = repair;
      if (model.getWorksheetsProperties().some(({ name }) => name.toLowerCase() === planned.toLowerCase()))
        throw refusal('ItemAlreadyExists', 'feuille-prise', `sheet ${planned}`, planned);
      model.renameSheet(sheet, planned);
    } else if (repair.kind === 'labels') {
      for (const { column, label } of repair.labels) model.setUserInput(sheet, 1, column + 1, typed(label));
      refillFormulas(book, repair.table, rowFormula);
    } else if (repair.kind === 'columns') {
      const next = Math.max(0, ...model.getColumnsWithData(sheet, 1));
      const { table, fields } = repair;
      drawColumns(
        book,
        sheet,
        TABLES[table].fields.filter(({ id }) => fields.includes(id)),
        next,
      );
      refillFormulas(book, table, rowFormula);
    }
  });
}
