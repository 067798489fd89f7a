import type { ParameterValues } from '../../catalogue/parameters';
import type { DataRow } from '../../scheme/values';
import { same } from '../rowTests';
import { thresholdsOfYear } from './thresholdTable';

/** Types of buyer as Paramètres and the notice on thresholds name them. */
export const BUYER_TYPES = { Local: 'local', État: 'etat', 'Entité adjudicatrice': 'entite' } as const;
export type BuyerType = keyof typeof BUYER_TYPES;

/** Column of the table of thresholds for supplies and services. A type of buyer that is none of the three counts as local. */
export const columnOfBuyer = (buyerType: unknown): (typeof BUYER_TYPES)[BuyerType] =>
  Object.entries(BUYER_TYPES).find(([name]) => name === buyerType)?.[1] ?? 'local';

/**
 * European threshold of a contract, € HT, from the table of Paramètres; null for a year that it does not hold. Works and
 * concessions have one threshold for all buyers.
 */
export function europeanThreshold(row: DataRow, year: number, parameters: ParameterValues): number | null {
  const line = thresholdsOfYear(parameters, year);
  if (!line) return null;
  if (same(row['categorie'], 'Travaux') || same(row['type_contrat'], 'Concession')) return line.travaux;
  return line[columnOfBuyer(parameters['type_acheteur'])];
}
