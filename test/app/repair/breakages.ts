import { TABLES } from '../../../src/catalogue/tables';
import type { TableId } from '../../../src/scheme/fields';

/** What a planned sheet is known by. */
export const IDENTITIES = ['nom', 'tableau', 'codes'] as const;
export type Identity = (typeof IDENTITIES)[number];

/** A sheet with the three identities. `codes` of a data sheet are the labels of its columns. */
export interface Place {
  readonly sheet: string;
  readonly object: string;
  readonly table: TableId | null;
}

const data = (table: TableId): Place => ({
  sheet: TABLES[table].sheet,
  object: TABLES[table].tableName,
  table,
});
const report = (sheet: string): Place => ({ sheet, object: sheet, table: null });

export const PLACES: readonly Place[] = [
  report('Cibles'),
  report('Saisie'),
  report('Indicateurs'),
  data('MARCHES'),
  data('HEURES'),
  data('BENEFICIAIRES'),
];

/** Each identity alone, then two by two. */
export const BREAKAGES: readonly (readonly Identity[])[] = [
  ['nom'],
  ['tableau'],
  ['codes'],
  ['nom', 'tableau'],
  ['nom', 'codes'],
  ['tableau', 'codes'],
];

export const nameOf = (losses: readonly Identity[]): string => losses.join(' + ');

/** Name that a user gives to a tab. */
export const renamed = (place: Place): string => `Copie de ${place.sheet}`;

/**
 * What « Réparer » must do. Everything comes back, but the labels of a data table that has no table object any more: a
 * name does not tell the order of columns, and nothing is guessed.
 */
export const outcomeOf = (place: Place, losses: readonly Identity[]): 'réparé' | 'intitules-perdus' =>
  place.table !== null && losses.includes('codes') && losses.includes('tableau')
    ? 'intitules-perdus'
    : 'réparé';
