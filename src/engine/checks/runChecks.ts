import { declarationOf } from '../../catalogue/indicators';
import type { ParameterValues } from '../../catalogue/parameters';
import type { TableId } from '../../scheme/fields';
import { buyersOf } from '../../scheme/buyers';
import type { Scheme } from '../../scheme/scheme';
import type { DataSet } from '../aggregate';
import { evaluateMeasure, isOfRows } from '../figure';
import { placedKeys } from '../schemeFigures';
import { effectOn, Variants, type Effect, type Measured } from './effects';
import { RULES } from './index';
import { readingOf } from './readFields';
import type { RuleId, SkipReason } from './ruleIds';
import type { Checked, EffectKind, Finding, Rule, RowsByTable } from './types';
import type { RowSet } from './variants';

/** As the intake says it: the two scales are one. */
export type CheckSeverity = 'bloquant' | 'a-verifier' | 'info';

/** Findings of one rule on one field, with what they do to the indicators of the scheme, the most touched first. */
export interface CheckedGroup {
  readonly rule: RuleId;
  readonly table: TableId;
  readonly field: string;
  readonly severity: CheckSeverity;
  readonly effects: readonly Effect[];
  readonly findings: readonly Finding[];
  /** Findings that share one line. */
  readonly collapsed: boolean;
}

export interface CheckOutcome {
  readonly groups: readonly CheckedGroup[];
  readonly skipped: readonly { readonly rule: RuleId; readonly reason: SkipReason }[];
}

/** Everything that judging takes. */
export interface CheckInput {
  readonly scheme: Scheme;
  readonly rows: RowsByTable;
  readonly data: DataSet;
  readonly parameters: ParameterValues;
  readonly isSiret: (digits: string) => boolean;
}

/** What rules and effects look at, made once. */
export interface Bench {
  readonly checked: Checked;
  readonly data: DataSet;
  readonly measured: readonly Measured[];
}

export function benchOf({ scheme, rows, data, parameters, isSiret }: CheckInput): Bench {
  const { years } = scheme;
  const measured = placedKeys(scheme).flatMap(({ key, placed }): Measured[] => {
    const { measure, unit } = declarationOf(placed.entry);
    // An indicator placed twice is touched once.
    if (!isOfRows(measure) || key !== placed.entry.ref) return [];
    const figures = evaluateMeasure(measure, data, parameters, years);
    return [{ key, unit, measure, reading: readingOf(measure), figures }];
  });
  const read = new Map<TableId, Set<string>>();
  for (const { reading } of measured)
    for (const [table, fields] of reading.answers) {
      const known = read.get(table) ?? new Set<string>();
      fields.forEach((field) => known.add(field));
      read.set(table, known);
    }
  const buyers = buyersOf(scheme).map(({ name }) => name);
  return { checked: { rows, parameters, years, buyers, isSiret, read }, data, measured };
}

const rowSetOf = (findings: readonly Finding[]): RowSet => {
  const set = new Map<TableId, Set<number>>();
  const ranksOf = (table: TableId): Set<number> => {
    const known = set.get(table) ?? new Set<number>();
    set.set(table, known);
    return known;
  };
  for (const { table, row, weighs } of findings)
    if (weighs === undefined) ranksOf(table).add(row);
    else
      for (const [id, ranks] of Object.entries(weighs))
        for (const rank of ranks) ranksOf(id as TableId).add(rank);
  return set;
};

const doubted = ({ reading }: Measured, kind: EffectKind, doubts: NonNullable<Rule['doubts']>): boolean =>
  Object.entries(doubts).some(([table, fields]) => {
    const read = (kind === 'manque' ? reading.answers : reading.fields).get(table as TableId);
    return read !== undefined && (fields === '*' || fields.some((field) => read.has(field)));
  });

/** Effects of some findings on the indicators that read what they put in doubt, the most touched first. */
export function weigh(
  { checked, data, measured }: Bench,
  findings: readonly Finding[],
  kind: EffectKind,
  doubts: NonNullable<Rule['doubts']>,
): readonly Effect[] {
  const variants = new Variants(checked, data, { kind, rows: rowSetOf(findings), findings, doubts });
  return measured
    .filter((one) => doubted(one, kind, doubts))
    .flatMap((one) => effectOn(one, variants) ?? [])
    .sort((a, b) => b.share - a.share || b.rows - a.rows);
}

/** By the part of an indicator that is in doubt; the limits are in Paramètres. No indicator touched: for information. */
export function severityOf(
  effects: readonly Effect[],
  parameters: ParameterValues,
  mayBeRight = false,
): CheckSeverity {
  const share = effects[0]?.share ?? 0;
  if (share > 0 && share >= Number(parameters['controle_effet_bloquant'] ?? 0))
    return mayBeRight ? 'a-verifier' : 'bloquant';
  return share > 0 && share >= Number(parameters['controle_effet_verifier'] ?? 0) ? 'a-verifier' : 'info';
}

function byField(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  let [last, own]: [Finding | null, Finding[]] = [null, []];
  for (const finding of findings) {
    const { table, field } = finding;
    // Findings come field by field, a million of them at times: a key is made where the field changes.
    if (last === null || last.table !== table || last.field !== field) {
      const key = `${table}.${field}`;
      own = groups.get(key) ?? [];
      groups.set(key, own);
    }
    own.push(finding);
    last = finding;
  }
  return [...groups.values()];
}

/** Every rule over the rows of a workbook. `onRule` hears how many were asked. */
export function runChecks(
  bench: Bench,
  onRule: (done: number, total: number) => void = () => undefined,
): CheckOutcome {
  const groups: CheckedGroup[] = [];
  const skipped: { rule: RuleId; reason: SkipReason }[] = [];
  for (const [rank, rule] of RULES.entries()) {
    onRule(rank, RULES.length);
    const reason = rule.skip?.(bench.checked) ?? null;
    if (reason !== null) {
      skipped.push({ rule: rule.id, reason });
      continue;
    }
    for (const findings of byField(rule.find(bench.checked))) {
      const [first] = findings;
      if (!first) continue;
      const { table, field } = first;
      const effects = weigh(bench, findings, rule.effect, rule.doubts ?? { [table]: [field] });
      if (rule.collapsed && effects.length === 0) continue;
      groups.push({
        rule: rule.id,
        table,
        field,
        severity: severityOf(effects, bench.checked.parameters, rule.mayBeRight),
        effects,
        findings,
        collapsed: rule.collapsed ?? false,
      });
    }
  }
  return { groups, skipped };
}
