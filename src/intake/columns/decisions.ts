import { cellText, isBlank, type RawCell } from '../files/cell';
import type { IntakeContext, TableDecisions } from '../types';
import { HEADER_ROWS, type Heading } from './headers';
import { TABLE_KINDS } from './fieldGroups';
import { columnKeys, signatureOf } from './signature';

export interface DecidedTable extends TableDecisions {
  readonly signature: string;
}

/** What tables of one form are remembered by. Months pass: a table that gains a column of month keeps its form. */
function formOf({ headers, months }: Pick<Heading, 'headers' | 'months'>): string {
  const keys = columnKeys(headers);
  return signatureOf(months.size === 0 ? keys : [...keys.filter((_, place) => !months.has(place)), '(mois)']);
}

/** What was decided of the tables that have these headers. What is no longer possible is forgotten. */
export function decisionsFor(
  heading: Pick<Heading, 'headers' | 'months'>,
  { decisions }: IntakeContext,
): DecidedTable {
  const signature = formOf(heading);
  const found = decisions && Object.hasOwn(decisions, signature) ? decisions[signature] : undefined;
  if (!found) return { signature };
  const { kind, ...others } = found;
  return { ...others, signature, ...(kind !== undefined && TABLE_KINDS.includes(kind) ? { kind } : {}) };
}

const textsOf = (row: readonly RawCell[]): readonly string[] =>
  row.slice(0, 1_000).map((cell) => (isBlank(cell) ? '' : cellText(cell)));

/** True for a row that may be a header: words in two cells at least, and nothing but words. */
function mayBeHeader(row: readonly RawCell[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  return filled.length >= 2 && filled.every((cell) => typeof cell === 'string' && /\p{L}/u.test(cell));
}

/** The header of a table that nothing but the user's word makes known. */
export function decidedHeading(
  rows: readonly (readonly RawCell[])[],
  context: IntakeContext,
): Heading | null {
  if (!context.decisions) return null;
  for (let index = 0; index < Math.min(rows.length, HEADER_ROWS); index += 1) {
    const row = rows[index] ?? [];
    if (!mayBeHeader(row)) continue;
    const headers = textsOf(row);
    const months = new Map<number, never>();
    const { kind } = decisionsFor({ headers, months }, context);
    if (kind !== undefined) return { first: index, index, headers, months, kind, score: 0 };
  }
  return null;
}

/** What a table that is not recognised can be decided by: the signature of its first likely header, the widest. */
export function unknownTable(rows: readonly (readonly RawCell[])[]): { readonly signature?: string } {
  let widest: readonly RawCell[] = [];
  for (const row of rows.slice(0, HEADER_ROWS))
    if (
      mayBeHeader(row) &&
      row.filter((cell) => !isBlank(cell)).length > widest.filter((cell) => !isBlank(cell)).length
    )
      widest = row;
  return widest.length === 0 ? {} : { signature: signatureOf(columnKeys(textsOf(widest))) };
}
