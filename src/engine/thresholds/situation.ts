import type { ParameterValues } from '../../catalogue/parameters';
import type { Situation } from '../../catalogue/tables/marches';
import { isMissing, type DataRow } from '../../scheme/values';
import { same } from '../rowTests';
import { yearOfSerial } from '../serialDate';
import { isExcused } from './derogation';
import { europeanThreshold } from './europeanThreshold';

/**
 * Where a contract stands: under the European threshold of its year; at or above it before the date of the social
 * condition; from that date, whether the condition is there, is gone without for a ground that the law admits, or lacks.
 * Null when the amount, date or category is not known, or the year not in Paramètres.
 */
export function situationOf(row: DataRow, parameters: ParameterValues): Situation | null {
  const { date_notification: date, montant_ht: amount, categorie: category } = row;
  if (typeof date !== 'number' || typeof amount !== 'number') return null;
  if (isMissing(category) && !same(row['type_contrat'], 'Concession')) return null;
  const threshold = europeanThreshold(row, yearOfSerial(date), parameters);
  if (threshold === null) return null;
  if (amount < threshold) return 'Sous le seuil';
  const since = parameters['date_condition_sociale'];
  if (typeof since !== 'number') return 'Date d’obligation absente';
  if (date < since) return 'Atteint avant l’obligation';
  if (same(row['clause_sociale'], 'OUI')) return 'Clause présente';
  if (!isMissing(row['motif_derogation_social']))
    return isExcused(row) ? 'Dérogation' : 'Dérogation à revoir';
  return same(row['clause_sociale'], 'NON') ? 'Clause absente' : 'Clause à renseigner';
}

/** Situations of a contract that owes a social condition. */
export const REQUIRED: readonly Situation[] = [
  'Clause présente',
  'Dérogation',
  'Dérogation à revoir',
  'Clause absente',
  'Clause à renseigner',
];

/** Of which somebody must look: no condition, and no ground that the law admits. */
export const LACKING: readonly Situation[] = ['Dérogation à revoir', 'Clause absente', 'Clause à renseigner'];
