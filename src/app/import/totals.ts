import { fieldOf, TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';

/** Figures of a table that add up: those a user compares with his own total. */
const SUMMED: Partial<Readonly<Record<TableId, readonly string[]>>> = {
  MARCHES: ['montant_ht', 'heures_prevues'],
  HEURES: ['heures_declarees', 'heures_validees', 'heures_formation'],
  DEPENSES: ['montant_mandate_ht'],
  DENREES: ['montant_ht'],
};

export interface TableTotals {
  readonly table: TableId;
  readonly rows: number;
  readonly sums: readonly { readonly label: string; readonly sum: number }[];
}

/** Rows and sums of a table; a figure that no row gives is left out. */
export function totalsOf(table: TableId, rows: readonly DataRow[]): TableTotals {
  const sums = (SUMMED[table] ?? []).flatMap((field) => {
    const values = rows.flatMap((row) => {
      const value = row[field];
      return typeof value === 'number' ? [value] : [];
    });
    if (values.length === 0) return [];
    return [
      { label: fieldOf(TABLES[table], field).label, sum: values.reduce((total, value) => total + value, 0) },
    ];
  });
  return { table, rows: rows.length, sums };
}
