import type { Field, Table } from '../../scheme/fields';
import type { SheetPlan } from '../plan';

const WIDTHS: Readonly<Partial<Record<Field['type'], number>>> = {
  siret: 17,
  amount: 14,
  hours: 11,
  integer: 10,
  fraction: 10,
  date: 13,
  month: 12,
  tri: 12,
  pseudonym: 15,
};

const widthOf = (field: Field): number => {
  if (field.id === 'objet') return 50;
  return WIDTHS[field.type] ?? (field.type === 'code' ? 22 : 18);
};

/** A data table: real headers in the first row, nothing above, so that a paste lands where it should. */
export const planData = (table: Table): SheetPlan => ({
  name: table.sheet,
  purpose: `Données : une ligne = ${table.rowMeaning}.`,
  rows: [],
  widths: table.fields.map(widthOf),
  freeze: { rows: 1, columns: 1 },
  dataTable: { table: table.id },
  print: { landscape: true, titleRows: [0, 0] },
});
