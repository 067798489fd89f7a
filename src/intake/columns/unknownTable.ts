import { cellText, isBlank, type RawCell } from '../files/cell';
import { isPersonalHeader } from '../privacy/personal';
import type { Sheet } from '../files/matrix';
import type { IntakeContext } from '../types';
import { ACCEPTED } from './columnScores';
import { decisionsFor } from './decisions';
import { formOf } from './form';
import type { Heading } from './headers';
import { kindOf } from './kinds';
import { candidatesOf } from './labels';
import { likenesses } from './likeness';
import { offerOf } from './mapping';
import { findRegions, type Region } from './regions';
import { headingByContent } from './withoutHeader';

type Rows = readonly (readonly RawCell[])[];

/** Rows looked at for a header: titles, dates of edition and logos rarely take more. */
const HEADER_ROWS = 40;
/** Headers compared with those known, at most: it costs about a millisecond for each. */
const WIDEST = 100;

const textsOf = (row: readonly RawCell[]): readonly string[] =>
  row.slice(0, 1_000).map((cell) => (isBlank(cell) ? '' : cellText(cell)));
const widthOf = (row: readonly RawCell[]): number => row.filter((cell) => !isBlank(cell)).length;

/** True for a row that may be a header: words in two cells at least, and nothing but words. */
function mayBeHeader(row: readonly RawCell[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  return filled.length >= 2 && filled.every((cell) => typeof cell === 'string' && /\p{L}/u.test(cell));
}

function* likelyRows(rows: Rows): Generator<{ readonly index: number; readonly headers: readonly string[] }> {
  for (let index = 0; index < Math.min(rows.length, HEADER_ROWS); index += 1) {
    const row = rows[index] ?? [];
    if (mayBeHeader(row)) yield { index, headers: textsOf(row) };
  }
}

const signatureOfHeaders = (headers: readonly string[]): string =>
  formOf({ headers, months: new Map() }).signature;
const headingOf = (
  index: number,
  headers: readonly string[],
  kind: Heading['kind'],
  score: number,
): Heading => ({ first: index, index, headers, months: new Map(), kind, score });

const isLikely = (header: string): boolean =>
  header.trim() !== '' &&
  (candidatesOf(header).candidates.length > 0 ||
    isPersonalHeader(header) ||
    (likenesses(header)[0]?.score ?? 0) >= ACCEPTED);

/**
 * The header of a table of which fewer than two headers are known: the first row with the most headers that are like
 * those known, provided that together they make a table we know. Looked for when nothing else is found.
 */
function likelyHeading(rows: Rows): Heading | null {
  let best: Heading | null = null;
  for (const { index, headers } of likelyRows(rows)) {
    const score = headers.slice(0, WIDEST).filter(isLikely).length;
    if (score < 2 || (best !== null && score <= best.score)) continue;
    const kind = kindOf(offerOf(headers.slice(0, WIDEST)));
    if (kind !== null) best = headingOf(index, headers, kind, score);
  }
  return best;
}

/** The header of a table that nothing but the user's word makes known. */
function decidedHeading(rows: Rows, context: IntakeContext): Heading | null {
  if (!context.decisions) return null;
  for (const { index, headers } of likelyRows(rows)) {
    const { kind } = decisionsFor(signatureOfHeaders(headers), context);
    if (kind !== undefined) return headingOf(index, headers, kind, 0);
  }
  return null;
}

/** What a table that is not recognised can be decided by: the signature of its first likely header, the widest. */
export function unknownTable(rows: Rows): { readonly signature?: string } {
  let widest: readonly string[] = [];
  for (const { headers } of likelyRows(rows)) if (widthOf(headers) > widthOf(widest)) widest = headers;
  return widest.length === 0 ? {} : { signature: signatureOfHeaders(widest) };
}

/** The tables of a sheet. Where none is known, one that the user said what it is, that its cells tell, or whose header is like those known. */
export function regionsOf(sheet: Sheet, context: IntakeContext): readonly Region[] {
  const regions = findRegions(sheet);
  if (regions.length > 0) return regions;
  const heading =
    decidedHeading(sheet.rows, context) ?? headingByContent(sheet.rows) ?? likelyHeading(sheet.rows);
  if (heading === null) return [];
  const right = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return [{ sheet, heading, left: 0, right, end: sheet.rows.length, titles: [] }];
}
