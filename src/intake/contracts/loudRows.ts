import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue } from '../../scheme/values';
import type { TypedTable } from '../columns/typeRows';
import { setMarked } from '../files/cells';
import { amountIssue, durationIssue } from './contractChecks';
import type { Grouped } from './contractGroups';

type Test = (value: CellValue) => boolean;

const isMissing: Test = (value) => value === null;
const says: Test = (value) => value !== null && value !== '';

/** By field, the values of which something may be to be told whatever the others are. */
const LOUD: readonly (readonly [SourceField, Test])[] = [
  ['marche_id', isMissing],
  ['date_notification', isMissing],
  ['montant_ht', (value) => typeof value !== 'number' || amountIssue(value) !== null],
  ['duree_mois', (value) => typeof value === 'number' && durationIssue(value) !== null],
  ['heures_prevues', (value) => typeof value === 'number' && value < 0],
  ['considerations_sociales', says],
  ['considerations_env', says],
  ['nature', says],
  ['titulaire_type', says],
  ['date_publication', says],
  ['modification_montant', says],
];

/**
 * 1 for the rows of which something may be to be told beside their values, hours that overrule a « NON » set apart: they are looked at one by one, and the others only when
 * somebody asks for them. May be wrong on the safe side alone. O(rows), by columns: each different value is judged once.
 */
export function loudRows(typed: TypedTable, { holders, laterAmounts, amended }: Grouped): Uint8Array {
  const { length } = typed.lines;
  const loud = new Uint8Array(length);
  for (const rank of typed.faulty) loud[rank] = 1;
  for (const told of [holders.keys(), laterAmounts.keys(), amended]) for (const rank of told) loud[rank] = 1;
  for (const [field, test] of LOUD) mark(typed, field, test, loud);
  return loud;
}

/** 1 for the rows whose hours planned overrule a « NON » beside them. O(rows), by columns. */
export function overruledRows(typed: TypedTable): Uint8Array {
  const { length } = typed.lines;
  const planned = new Uint8Array(length);
  const denied = new Uint8Array(length);
  mark(typed, 'heures_prevues', (value) => typeof value === 'number' && value > 0, planned);
  for (const field of ['clause_insertion', 'clause_sociale'] as const)
    mark(typed, field, (value) => value === 'NON', denied);
  for (let rank = 0; rank < length; rank += 1) if (denied[rank] === 0) planned[rank] = 0;
  return planned;
}

function mark({ columns }: TypedTable, field: SourceField, test: Test, into: Uint8Array): void {
  const column = columns.get(field);
  if (column === undefined) {
    if (test(null)) into.fill(1);
    return;
  }
  const { pool } = column;
  const marks = new Uint8Array(pool.length);
  for (let rank = 0; rank < marks.length; rank += 1) if (test(pool[rank] ?? null)) marks[rank] = 1;
  setMarked(into, 1, column.codes, marks);
}
