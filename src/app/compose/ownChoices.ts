import { TABLES } from '../../catalogue/tables';
import type { Condition, Field, Table, TableId } from '../../scheme/fields';

export type Operation = 'compter' | 'additionner' | 'distincts';

/** What an aggregate is made of, as the builder asks it. */
export interface AggregateChoices {
  readonly table: TableId;
  readonly operation: Operation;
  /** Field added up, or counted apart; no use when rows are counted. */
  readonly field?: string;
  /** At most three, all of which must hold. */
  readonly conditions: readonly Condition[];
}

/** All that a buyer says of an indicator of its own. */
export interface OwnChoices extends AggregateChoices {
  readonly name: string;
  /** `toDate`: the year and all those before. */
  readonly span?: 'year' | 'toDate';
  /** `same`: the same rows without the conditions; else another aggregate. Absent = no ratio. */
  readonly denominator?: 'same' | AggregateChoices;
  readonly direction: 'hausse' | 'baisse' | 'neutre';
}

const SUMMED: ReadonlySet<Field['type']> = new Set(['amount', 'hours', 'number', 'integer']);

/** Fields whose sum says something: figures that people write, not years, marks, shares or codes. */
export const summableFields = (table: Table): readonly Field[] =>
  table.fields.filter(
    ({ id, type, origin }) => origin === 'saisi' && SUMMED.has(type) && id !== table.period.field,
  );

/**
 * What each table can count without counting twice. A formula cannot count distinct values alike everywhere: it needs one row
 * per value (people), or marks written at each import.
 */
const DISTINCT: Partial<Readonly<Record<TableId, { readonly field: string; readonly mark?: string }>>> = {
  BENEFICIAIRES: { field: 'beneficiaire_id' },
  HEURES: { field: 'employeur_nom', mark: 'employeur_compte' },
  MARCHES: { field: 'consultation_id', mark: 'consultation_comptee' },
};
export const distinctOf = (table: TableId) => DISTINCT[table];

export const distinctFields = (table: Table): readonly Field[] =>
  table.fields.filter(({ id }) => DISTINCT[table.id]?.field === id);

export type Op = Condition['op'];

/** Tests that a field can answer alike in our engine and in every spreadsheet; none = it cannot be a condition. */
export function opsOf({ type, origin, values }: Field): readonly Op[] {
  // A computed figure or text holds "" when unknown, which formulas take for filled.
  const filled: readonly Op[] = origin === 'calcule' && !values ? [] : ['filled'];
  switch (type) {
    case 'tri':
      return ['eq', ...filled];
    case 'code':
      return ['eq', 'ne', 'in', ...filled];
    case 'codes':
      return ['contains', ...filled];
    case 'text':
    case 'siret':
    case 'pseudonym':
      return ['eq', 'ne', 'contains', ...filled];
    case 'amount':
    case 'hours':
    case 'number':
    case 'integer':
    case 'fraction':
      return origin === 'repere' ? [] : ['gte', 'lt', ...filled];
    case 'date':
    case 'month':
      return filled;
    case 'years':
      return [];
  }
}

export const conditionFields = (table: Table): readonly Field[] =>
  table.fields.filter((field) => opsOf(field).length > 0 && field.id !== table.period.field);

/** True for rows about people: small counts of them must be protected once published. */
export const isAboutPeople = ({ table, conditions }: AggregateChoices): boolean =>
  TABLES[table].fields.some(({ type }) => type === 'pseudonym') &&
  (table !== 'HEURES' || conditions.some(({ field }) => isOfPerson(table, field)));

/** Fields of Heures that say something of a person. */
const isOfPerson = (table: TableId, id: string): boolean => {
  const field = TABLES[table].fields.find((one) => one.id === id);
  return field?.type === 'pseudonym' || field?.type === 'codes' || field?.rule?.kind === 'lookup';
};
