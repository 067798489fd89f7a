import { BREAKDOWNS, FACTS, type Breakdown, type Fact } from '../catalogue/facts';
import type { ParameterValues } from '../catalogue/parameters';
import type { Table } from '../scheme/fields';
import { shortfall } from '../scheme/shortfall';
import { rollUp, type RollUp } from '../scheme/rollUp';
import type { Aggregate } from '../scheme/measure';
import { declarationOf } from '../catalogue/indicators';
import { evaluateAggregate, type DataSet } from './aggregate';
import { evaluateMeasure, type Figure } from './figure';
import type { IndicatorFigures } from './schemeFigures';
import { measureTables } from './schemeTables';

/** A fact for each year of a scheme. */
export interface FactFigures {
  readonly fact: Fact;
  readonly years: readonly Figure[];
}

/** The facts whose tables a workbook shows. */
export const factsOf = (tables: readonly Table[]): readonly Fact[] =>
  FACTS.filter(({ measure }) =>
    measureTables(measure).every(({ id }) => tables.some((table) => table.id === id)),
  );

export const evaluateFacts = (
  facts: readonly Fact[],
  data: DataSet,
  parameters: ParameterValues,
  years: readonly number[],
): readonly FactFigures[] =>
  facts.map((fact) => ({ fact, years: evaluateMeasure(fact.measure, data, parameters, years) }));

/** A breakdown in one year: the whole, and each part in the order of its declaration. */
export interface BreakdownFigures {
  readonly breakdown: Breakdown;
  readonly total: number;
  readonly parts: readonly number[];
  /** What of the total says of which part it is, where parts overlap. */
  readonly said: number | null;
}

export function evaluateBreakdowns(
  data: DataSet,
  parameters: ParameterValues,
  year: number,
): readonly BreakdownFigures[] {
  const valueOf = (aggregate: Aggregate): number =>
    evaluateAggregate(aggregate, data, parameters, [year])[0]?.value ?? 0;
  return BREAKDOWNS.map((breakdown) => ({
    breakdown,
    total: valueOf(breakdown.total),
    parts: breakdown.parts.map(({ aggregate }) => valueOf(aggregate)),
    said: breakdown.said ? valueOf(breakdown.said.aggregate) : null,
  }));
}

/** A group of indicators that follow each other in the scheme, and its states in one year. */
export interface RolledUp extends RollUp {
  readonly level: 'ensemble' | 'axe' | 'objectif';
  readonly code: string;
  readonly title: string;
  /** Ranks of its first and last indicator among those of the scheme. */
  readonly from: number;
  readonly to: number;
}

/** The whole scheme, then each axis followed by its objectives. */
export function schemeRollUps(figures: readonly IndicatorFigures[], yearIndex: number): readonly RolledUp[] {
  const groups: { level: RolledUp['level']; code: string; title: string; from: number; to: number }[] = [];
  if (figures.length > 0)
    groups.push({ level: 'ensemble', code: '', title: '', from: 0, to: figures.length - 1 });
  let axis = null as (typeof groups)[number] | null;
  let objective = null as (typeof groups)[number] | null;
  figures.forEach(({ placed }, index) => {
    if (axis?.code !== placed.axis.code) {
      axis = { level: 'axe', code: placed.axis.code, title: placed.axis.title, from: index, to: index };
      objective = null;
      groups.push(axis);
    }
    axis.to = index;
    if (objective?.code !== placed.objective.code) {
      const { code, title } = placed.objective;
      objective = { level: 'objectif', code, title, from: index, to: index };
      groups.push(objective);
    }
    objective.to = index;
  });
  return groups.map((group) => ({
    ...group,
    ...rollUp(
      figures
        .slice(group.from, group.to + 1)
        .flatMap(({ years }) => (years[yearIndex] ? [years[yearIndex].status] : [])),
    ),
  }));
}

/**
 * Rank of each indicator among the largest gaps, as its cell holds it: the share behind what is expected, in vigilance or
 * off, plus a hair that keeps the order of the scheme between equals; 0 for the others.
 */
export const gapScores = (figures: readonly IndicatorFigures[], yearIndex: number): readonly number[] =>
  figures.map(({ placed, years }, index) => {
    const figure = years[yearIndex];
    if (!figure || (figure.status !== 'en-ecart' && figure.status !== 'vigilance')) return 0;
    const behind = shortfall(declarationOf(placed.entry).direction, figure) ?? 0;
    return behind + (figures.length - index) / HAIR;
  });

/** Large enough never to change the order of two gaps that differ by a thousandth of a percent. */
export const HAIR = 1_000_000_000;
