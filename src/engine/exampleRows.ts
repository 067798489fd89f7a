import { TABLES, fieldOf } from '../catalogue/tables';
import type { Condition, Field, TableId } from '../scheme/fields';
import type { TableAggregate } from '../scheme/measure';
import type { CellValue, DataRow } from '../scheme/values';

/** Figures of an example, by the type of the field: few, round, all different. */
const FIGURES: Readonly<Partial<Record<Field['type'], readonly number[]>>> = {
  amount: [120_000, 80_000, 50_000, 30_000, 40_000, 60_000, 20_000, 90_000],
  hours: [300, 120, 80, 200, 60, 150, 40, 90],
  fraction: [0.1, 0.2, 0.15, 0.3, 0.05, 0.25, 0.12, 0.4],
  number: [20, 30, 40, 10, 60, 50, 70, 80],
  integer: [3, 5, 4, 2, 6, 1, 7, 8],
};

/** Marks and shares that count distinct things hold 1 or 0, never any other figure. */
const COUNTERS: ReadonlySet<string> = new Set(['consultation_comptee', 'employeur_compte', 'agent_compte']);

/** Figures that are part of others: hours validated of hours due, what is reused of what is spent. */
const PARTS: Readonly<Record<string, number>> = {
  heures_validees: 0.5,
  heures_formation: 0.1,
  montant_reemploi_ht: 0.1,
  montant_recycle_ht: 0.25,
};

function figureOf(field: Field, rank: number): CellValue {
  if (COUNTERS.has(field.id)) return rank % 3 === 2 ? 0 : 1;
  const figures = FIGURES[field.type];
  if (!figures) return `P-${rank + 1}`;
  return (figures[rank % figures.length] ?? 0) * (PARTS[field.id] ?? 1);
}

const otherThan = (field: Field, values: readonly string[]): CellValue =>
  field.values?.find((value) => !values.includes(value) && value !== field.vague) ?? 'autre';

/** A value that passes a condition. */
export function passing(field: Field, condition: Condition, rank: number): CellValue {
  switch (condition.op) {
    case 'eq':
      return condition.value;
    case 'ne':
      return otherThan(field, [condition.value]);
    case 'in':
      return condition.values[rank % condition.values.length] ?? null;
    case 'contains':
      return field.values?.find((value) => value.includes(condition.value)) ?? condition.value;
    case 'filled':
      return field.values?.[0] ?? figureOf(field, rank);
    case 'gte':
      return Math.max(condition.value + 5, Number(figureOf(field, rank)));
    case 'lt':
      return condition.value - 3;
  }
}

/** A value that fails it, when one does. */
function failing(field: Field, condition: Condition): CellValue {
  switch (condition.op) {
    case 'eq':
      return otherThan(field, [condition.value]);
    case 'ne':
      return condition.value;
    case 'in':
      return otherThan(field, condition.values);
    case 'contains':
      return field.values?.find((value) => !value.includes(condition.value) && value !== field.vague) ?? null;
    case 'filled':
      return null;
    case 'gte':
      return condition.value - 1;
    case 'lt':
      return condition.value + 4;
  }
}

/** Fields that an aggregate looks at: those it tests, then the one it adds up. */
const fieldsOf = (aggregate: TableAggregate): readonly string[] => [
  ...aggregate.where.map(({ field }) => field),
  ...(aggregate.kind === 'count' ? [] : [aggregate.field]),
];

/**
 * A few rows of one table that answer its aggregates in every way: yes, no on each condition, not known,
 * and one of the year before. Fields are those that the aggregates look at; computed ones are given as they come out.
 */
export function exampleRows(
  table: TableId,
  aggregates: readonly TableAggregate[],
  year: number,
): { readonly fields: readonly string[]; readonly rows: readonly DataRow[] } {
  const declaration = TABLES[table];
  const period = declaration.period.field;
  const conditions = aggregates.flatMap(({ where }) => where);
  const looked = [...new Set(aggregates.flatMap(fieldsOf))];
  let rank = 0;
  const row = (changes: DataRow = {}, at = year): DataRow => {
    const own = rank;
    rank += 1;
    const values: Record<string, CellValue> = {
      [period]: declaration.period.kind === 'years' ? String(at) : at,
    };
    for (const id of looked) values[id] = figureOf(fieldOf(declaration, id), own);
    for (const one of conditions) values[one.field] = passing(fieldOf(declaration, one.field), one, own);
    return { ...values, ...changes };
  };
  const [first] = conditions;
  const tested = [...new Map(conditions.map((one) => [one.field, one])).values()];
  const noes = tested.flatMap((one) => [
    row({ [one.field]: failing(fieldOf(declaration, one.field), one) }),
    ...(tested.length === 1 ? [row({ [one.field]: failing(fieldOf(declaration, one.field), one) })] : []),
  ]);
  const rows = [row(), row(), row(), ...noes];
  if (first && first.op !== 'filled') rows.push(row({ [first.field]: null }));
  rows.push(row({}, year - 1));
  return { fields: [period, ...looked.filter((id) => id !== period)], rows };
}
