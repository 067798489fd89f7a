import type { IntakeContext, TableDecisions } from '../types';
import { TABLE_KINDS } from './fieldGroups';
import { columnKeys, signatureOf } from './signature';

export interface DecidedTable extends TableDecisions {
  readonly signature: string;
}

/** What was decided of the tables that have these headers. What is no longer possible is forgotten. */
export function decisionsFor(headers: readonly string[], { decisions }: IntakeContext): DecidedTable {
  const signature = signatureOf(columnKeys(headers));
  const found = decisions && Object.hasOwn(decisions, signature) ? decisions[signature] : undefined;
  if (!found) return { signature };
  const { kind, ...others } = found;
  return { ...others, signature, ...(kind !== undefined && TABLE_KINDS.includes(kind) ? { kind } : {}) };
}
