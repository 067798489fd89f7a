import type { Unit } from '../../scheme/indicator';
import type { Measure } from '../../scheme/measure';
import type { TableId } from '../../scheme/fields';
import { evaluateAggregate, type AggregateValue, type DataSet } from '../aggregate';
import { evaluateMeasure, type Figure } from '../figure';
import { blamedRows } from './blame';
import type { Reading } from './readFields';
import type { Checked, EffectKind, Finding, Rule } from './types';
import {
  inYear,
  onlyInYear,
  onlyRows,
  rebuiltWith,
  rebuiltWithout,
  withoutRows,
  type RowSet,
} from './variants';

/** An indicator of the scheme, ready to be measured again. */
export interface Measured {
  readonly key: string;
  readonly unit: Unit;
  readonly measure: Measure;
  readonly reading: Reading;
  /** Year by year, as the workbook shows them. */
  readonly figures: readonly Figure[];
}

/** What some rows do to an indicator, in the year where they do most. Figures as cells hold them (30 % = 0.3). */
export interface Effect {
  readonly key: string;
  readonly unit: Unit;
  readonly year: number;
  readonly kind: EffectKind;
  /** Rows of the group that the measure looks at in that year. */
  readonly rows: number;
  /** What they bring to what is summed, in its unit; null for rates, and where rows are counted. */
  readonly amount: number | null;
  /** Part of the indicator that is in doubt: 0.041 = 4,1 %. Above 1 when the rows weigh more than what is left. */
  readonly share: number;
  /** The figure as it is, and as it would be. Null = n.d. */
  readonly value: number | null;
  readonly other: number | null;
}

/** A group of findings that the effect is measured on. */
export interface Weighed {
  readonly kind: EffectKind;
  readonly rows: RowSet;
  readonly findings: readonly Finding[];
  /** Fields that the group puts in doubt. */
  readonly doubts: NonNullable<Rule['doubts']>;
}

/** How far apart two figures are, as a part of the first. From nothing to something is all of it. */
export function shareOf(value: number | null, other: number | null): number {
  if (value === other) return 0;
  if (value === null || other === null || value === 0) return 1;
  return Math.abs(value - other) / Math.abs(value);
}

const rowMeasures = ({ measure }: Measured) =>
  measure.kind === 'ratio'
    ? [measure.numerator, measure.denominator]
    : measure.kind === 'aggregate'
      ? [measure.aggregate]
      : [];

/** The aggregates of an indicator over some data, those without rows left out. */
const tallies = (one: Measured, data: DataSet, checked: Checked): readonly (readonly AggregateValue[])[] =>
  rowMeasures(one).flatMap((aggregate) =>
    aggregate.kind === 'parameter'
      ? []
      : [evaluateAggregate(aggregate, data, checked.parameters, checked.years)],
  );

/** Rows of the group without answer because of it, aggregate by aggregate, year by year. */
const blamedIn = (one: Measured, { checked, data, group }: Variants): readonly (readonly number[])[] =>
  rowMeasures(one).flatMap((aggregate) =>
    aggregate.kind === 'parameter'
      ? []
      : [blamedRows(aggregate, data, group.rows, group.doubts, checked.years)],
  );

const largest = (numbers: readonly number[]): number => Math.max(0, ...numbers);

/** Variants of the data that several indicators compare with, each made once. */
export class Variants {
  readonly only: DataSet;
  #without: DataSet | null = null;
  #other: DataSet | null = null;

  constructor(
    readonly checked: Checked,
    readonly data: DataSet,
    readonly group: Weighed,
  ) {
    this.only = onlyRows(checked.rows, group.rows);
  }

  /** Without the rows of the group; made again from the rows where marks enter. */
  without(entangled: boolean): DataSet {
    if (!entangled) return withoutRows(this.data, this.group.rows);
    this.#without ??= rebuiltWithout(this.checked, this.group.rows);
    return this.#without;
  }

  /** With what the findings say is meant. */
  meant(): DataSet {
    const meant = new Map(this.group.findings.map((one) => [`${one.table}.${one.row}`, one.meant ?? {}]));
    this.#other ??= rebuiltWith(
      this.checked,
      this.group.rows,
      (table: TableId, rank) => meant.get(`${table}.${rank}`) ?? {},
    );
    return this.#other;
  }
}

function otherFigures(one: Measured, variants: Variants): readonly Figure[] {
  const { checked, data, group } = variants;
  const measured = (set: DataSet, years = checked.years): readonly Figure[] =>
    evaluateMeasure(one.measure, set, checked.parameters, years);
  switch (group.kind) {
    case 'porte':
      return measured(variants.without(one.reading.entangled));
    case 'corrige':
      return measured(variants.meant());
    case 'sans-annee':
      return checked.years.flatMap((year) => measured(inYear(data, group.rows, year), [year]));
    case 'manque':
      return one.figures;
  }
}

/** The rows of a group that an indicator reads, year by year; for rows without year, as if each year had them. */
function ownTallies(one: Measured, variants: Variants): readonly (readonly AggregateValue[])[] {
  const { checked, group } = variants;
  if (group.kind !== 'sans-annee') {
    const all = tallies(one, variants.only, checked);
    return checked.years.map((_, index) => all.flatMap((values) => values[index] ?? []));
  }
  return checked.years.map((year, index) =>
    tallies(one, onlyInYear(variants.only, year), checked).flatMap((values) => values[index] ?? []),
  );
}

/** Rows of a group that belong to a year, whatever reads them. */
const ofYear = (data: DataSet, rows: RowSet, year: number): number =>
  [...rows].reduce(
    (sum, [table, ranks]) =>
      sum + [...ranks].filter((row) => data[table]?.yearsOf(row).includes(year)).length,
    0,
  );

/** The effect of a group on an indicator; null when it has none. */
export function effectOn(one: Measured, variants: Variants): Effect | null {
  const { checked, data, group } = variants;
  const others = otherFigures(one, variants);
  const mine = group.kind === 'manque' ? [] : ownTallies(one, variants);
  const whole = group.kind === 'manque' ? tallies(one, data, checked) : [];
  const blamed = group.kind === 'manque' ? blamedIn(one, variants) : [];
  const top = rowMeasures(one)[0];
  const effects = checked.years.map((year, index): Effect => {
    const own = mine[index] ?? [];
    const value = one.figures[index]?.value ?? null;
    const other = others[index]?.value ?? null;
    const unknown = whole.map((values, rank) => {
      const { rows } = values[index] ?? { rows: 0 };
      return rows === 0 ? 0 : (blamed[rank]?.[index] ?? 0) / rows;
    });
    return {
      key: one.key,
      unit: one.unit,
      year,
      kind: group.kind,
      // A mark of another table is moved by rows that the measure does not look at itself.
      rows:
        group.kind === 'manque'
          ? largest(blamed.map((counts) => counts[index] ?? 0))
          : largest(own.map((tally) => tally.rows)) || ofYear(data, group.rows, year),
      amount:
        one.measure.kind === 'aggregate' && top?.kind === 'sum' && !one.reading.entangled && own[0]
          ? own[0].value
          : null,
      share: group.kind === 'manque' ? largest(unknown) : shareOf(value, other),
      value,
      other,
    };
  });
  // The year that owes most to these rows, the latest of equals. Rows without year would be all of a year that has hardly
  // begun: they are held against the fullest one.
  const rank = (effect: Effect, index: number): number =>
    group.kind !== 'sans-annee' ? effect.share : effect.value === null ? -1 : (one.figures[index]?.rows ?? 0);
  let best = 0;
  effects.forEach((effect, index) => {
    const leader = effects[best];
    if (leader && rank(effect, index) >= rank(leader, best)) best = index;
  });
  const worst = effects[best];
  return worst && worst.share > 0 ? worst : null;
}
