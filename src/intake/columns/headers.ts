import { cellText, isBlank, type RawCell } from '../files/cell';
import { kindOf } from './kinds';
import { candidatesOf, offerOf } from './mapping';
import { isPersonalHeader } from '../privacy/personal';
import type { SourceKind } from '../types';

/** Rows looked at for the header: titles, dates of edition and logos rarely take more. */
export const HEADER_ROWS = 40;

export interface Heading {
  /** Index of the header row in the matrix. */
  readonly index: number;
  readonly headers: readonly string[];
  readonly kind: SourceKind;
  /** Headers that we know. */
  readonly score: number;
}

/**
 * Finds the header row: the first of those with the most known headers, provided that together they make a table we know.
 * @returns null when no row does.
 */
export function findHeading(rows: readonly (readonly RawCell[])[]): Heading | null {
  let best: Heading | null = null;
  for (let index = 0; index < Math.min(rows.length, HEADER_ROWS); index += 1) {
    const headers = (rows[index] ?? [])
      .slice(0, 1_000)
      .map((cell) => (typeof cell === 'string' ? cell : isBlank(cell) ? '' : cellText(cell)));
    const score = headers.filter(
      (header) =>
        header.trim() !== '' && (candidatesOf(header).candidates.length > 0 || isPersonalHeader(header)),
    ).length;
    if (score < 2 || (best !== null && score <= best.score)) continue;
    const kind = kindOf(offerOf(headers));
    if (kind !== null) best = { index, headers, kind, score };
  }
  return best;
}
