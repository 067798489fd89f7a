import type { Field, Table, TableId } from '../../scheme/fields';
import { beneficiaires } from './beneficiaires';
import { heures } from './heures';
import { marches } from './marches';
import { contratsTravail, depenses, stages, suiviSorties } from './pending';

export const TABLES: Readonly<Record<TableId, Table>> = {
  MARCHES: marches,
  HEURES: heures,
  BENEFICIAIRES: beneficiaires,
  CONTRATS_TRAVAIL: contratsTravail,
  SUIVI_SORTIES: suiviSorties,
  STAGES: stages,
  DEPENSES: depenses,
};

/** Tables that the product gives a sheet, in workbook order. */
export const SHEET_TABLES: readonly Table[] = [marches, heures, beneficiaires];

/** @throws Error when the table has no such field (a fault of the catalogue, caught by its tests). */
export function fieldOf(table: Table, id: string): Field {
  const found = table.fields.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${table.id}.${id}: unknown field`);
  return found;
}

/** Fields that imports and users write; the others follow. */
export const inputFields = (table: Table): readonly Field[] =>
  table.fields.filter((f) => f.origin === 'saisi');
