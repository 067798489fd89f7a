import { EUROPEAN_THRESHOLDS } from '../../catalogue/thresholds';
import type { DataRow } from '../../scheme/values';
import { same } from '../rowTests';

/** Types of buyer as Paramètres and the notice on thresholds name them. */
export const BUYER_TYPES = { Local: 'local', État: 'etat', 'Entité adjudicatrice': 'entite' } as const;
export type BuyerType = keyof typeof BUYER_TYPES;

/**
 * European threshold of a contract, € HT, null for a year that the dated table does not hold. Works and concessions have
 * one threshold for all buyers. A type of buyer that is none of the three counts as local.
 */
export function europeanThreshold(row: DataRow, year: number, buyerType: unknown): number | null {
  const line = EUROPEAN_THRESHOLDS.find((candidate) => year >= candidate.from && year <= candidate.to);
  if (!line) return null;
  if (same(row['categorie'], 'Travaux') || same(row['type_contrat'], 'Concession')) return line.travaux;
  const column = Object.entries(BUYER_TYPES).find(([name]) => name === buyerType)?.[1] ?? 'local';
  return line[column];
}
