import type { IntakeContext, TableDecisions } from '../types';
import { TABLE_KINDS } from './fieldGroups';

export interface DecidedTable extends TableDecisions {
  readonly signature: string;
}

/** What was decided of the tables of a form. What is no longer possible is forgotten. */
export function decisionsFor(signature: string, { decisions }: IntakeContext): DecidedTable {
  const found = decisions && Object.hasOwn(decisions, signature) ? decisions[signature] : undefined;
  if (!found) return { signature };
  const { kind, ...others } = found;
  return { ...others, signature, ...(kind !== undefined && TABLE_KINDS.includes(kind) ? { kind } : {}) };
}
