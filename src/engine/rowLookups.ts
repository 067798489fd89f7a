import { TABLES, fieldOf } from '../catalogue/tables';
import type { RowRule, TableId } from '../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../scheme/values';
import { same } from './rowTests';

type LookupRule = Extract<RowRule, { kind: 'lookup' }>;

/** Rows of the workbook by table, from which a row may take what another table says of its key. */
export type RowsByTable = Partial<Readonly<Record<TableId, readonly DataRow[]>>>;

/**
 * Answers that a looked-up field may give, in the order in which they are looked for.
 * @throws Error when the field has no closed list (a fault of the catalogue, caught by its tests).
 */
export function answersOf({ table, field }: LookupRule): readonly string[] {
  const { values } = fieldOf(TABLES[table], field);
  if (!values) throw new Error(`${table}.${field}: only a closed list can be looked up`);
  return values;
}

/** Spreadsheets compare keys without regard to case. */
const keyOf = (value: CellValue | undefined): string | null =>
  isMissing(value) ? null : String(value).toUpperCase();

/**
 * Answers of a rule that reads another table: null where the key is empty, unknown there, or has nothing in that field.
 * Rows of one key that contradict each other give the first answer of the list, as the workbook's formula does.
 */
export function lookupAnswers(rule: LookupRule, others: RowsByTable): (row: DataRow) => CellValue {
  const answers = answersOf(rule);
  const ranks = new Map<string, number>();
  for (const row of others[rule.table] ?? []) {
    const key = keyOf(row[rule.key]);
    const rank = answers.findIndex((answer) => same(row[rule.field], answer));
    if (key !== null && rank >= 0) ranks.set(key, Math.min(rank, ranks.get(key) ?? rank));
  }
  return (row) => {
    const key = keyOf(row[rule.key]);
    return key === null ? null : (answers[ranks.get(key) ?? -1] ?? null);
  };
}
