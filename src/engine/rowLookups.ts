import { TABLES, fieldOf } from '../catalogue/tables';
import type { RowRule, TableId } from '../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../scheme/values';
import { same } from './rowTests';

type LookupRule = Extract<RowRule, { kind: 'lookup' }>;

/** Rows of the workbook by table, from which a row may take what another table says of its key. */
export type RowsByTable = Partial<Readonly<Record<TableId, readonly DataRow[]>>>;

/**
 * Answers that a looked-up field may give.
 * @throws Error when the field has no closed list (a fault of the catalogue, caught by its tests).
 */
function answersOf({ table, field }: LookupRule): readonly string[] {
  const { values } = fieldOf(TABLES[table], field);
  if (!values) throw new Error(`${table}.${field}: only a closed list can be looked up`);
  return values;
}

/** Spreadsheets compare keys without regard to case. */
const keyOf = (value: CellValue | undefined): string | null =>
  isMissing(value) ? null : String(value).toUpperCase();

/**
 * Answers of a rule that reads another table: null where the key is empty, unknown there, or has nothing in that field.
 * Where several rows bear one key, the first one answers, as in the workbook's formula.
 */
export function lookupAnswers(rule: LookupRule, others: RowsByTable): (row: DataRow) => CellValue {
  const answers = answersOf(rule);
  const said = new Map<string, string | null>();
  for (const row of others[rule.table] ?? []) {
    const key = keyOf(row[rule.key]);
    if (key !== null && !said.has(key))
      said.set(key, answers.find((answer) => same(row[rule.field], answer)) ?? null);
  }
  return (row) => {
    const key = keyOf(row[rule.key]);
    return key === null ? null : (said.get(key) ?? null);
  };
}
