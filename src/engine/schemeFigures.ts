import { declarationOf } from '../catalogue/indicators';
import type { ParameterValues } from '../catalogue/parameters';
import { isFlow, toCell, type Unit } from '../scheme/indicator';
import type { Measure } from '../scheme/measure';
import { placedIndicators, type PlacedIndicator, type Scheme, type SchemeIndicator } from '../scheme/scheme';
import { isRunning, paceOf, startOf, type Pace, type Point } from '../scheme/pace';
import { gap, judge, type Status, type Tolerances } from '../scheme/status';
import { elapsedShare, expectedValue } from '../scheme/trajectory';
import type { DataSet } from './aggregate';
import { countsRows, evaluateMeasure, isOfRows, noFigure, type Figure } from './figure';
import { placeInYear } from './serialDate';

/** Where a value comes from: the data, or Saisie when the data say nothing. Null with « n.d. ». */
export type Origin = 'donnees' | 'saisie';

/** A figure against its trajectory, every number as a cell holds it (30 % = 0.3). */
export interface JudgedFigure extends Figure {
  readonly origin: Origin | null;
  readonly target: number | null;
  readonly expected: number | null;
  readonly gap: number | null;
  readonly finalTarget: number | null;
  readonly status: Status;
  /** Expected for the whole year, before any pro rata. */
  readonly wholeYear: number | null;
  /** Where the way of the year begins. */
  readonly start: Point | null;
  /** True when the year is in progress and its total is counted. */
  readonly running: boolean;
  /** What is still to do and how fast; null without verdict, or when nothing is missing. */
  readonly pace: Pace | null;
}

export interface IndicatorFigures {
  readonly key: string;
  readonly placed: PlacedIndicator;
  readonly years: readonly JudgedFigure[];
}

/** Values typed in Saisie, by key of the placed indicator then year, as cells hold them (30 % = 0.3). */
export type TypedValues = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** An indicator placed twice in a scheme keeps two keys: its id, then `id~2`. */
export function placedKeys(
  scheme: Pick<Scheme, 'axes'>,
): readonly { key: string; placed: PlacedIndicator }[] {
  const times = new Map<string, number>();
  return placedIndicators(scheme).map((placed) => {
    const nth = (times.get(placed.entry.ref) ?? 0) + 1;
    times.set(placed.entry.ref, nth);
    return { key: nth === 1 ? placed.entry.ref : `${placed.entry.ref}~${nth}`, placed };
  });
}

export const tolerancesOf = (parameters: ParameterValues): Tolerances => ({
  onTrack: Number(parameters['tolerance_trajectoire'] ?? 0),
  off: Number(parameters['tolerance_ecart'] ?? 0),
  smallestDenominator: Number(parameters['denominateur_minimal'] ?? 0),
});

/** The last typed target of a trajectory, whatever its year. */
export function lastTarget(
  targets: Readonly<Record<string, number>>,
): { year: number; value: number } | null {
  const last = Object.entries(targets)
    .sort(([a], [b]) => Number(a) - Number(b))
    .at(-1);
  return last ? { year: Number(last[0]), value: last[1] } : null;
}

/** Baseline and targets as cells hold them, so that the engine compares the very numbers that the sheet compares. */
function inCells(entry: SchemeIndicator, unit: Unit): Pick<SchemeIndicator, 'baseline' | 'targets'> {
  return {
    baseline: entry.baseline && { ...entry.baseline, value: toCell(unit, entry.baseline.value) },
    targets: Object.fromEntries(
      Object.entries(entry.targets).map(([year, value]) => [year, toCell(unit, value)]),
    ),
  };
}

interface OwnFigure extends Figure {
  readonly origin: Origin | null;
}

/** The data win as soon as they say something; else the value typed for the year stands in, and says so. */
function orTyped(figure: Figure, typed: Readonly<Record<string, number>> | undefined): OwnFigure {
  if (figure.value !== null) return { ...figure, origin: 'donnees' };
  const value = typed?.[String(figure.year)] ?? null;
  return { ...figure, value, origin: value === null ? null : 'saisie' };
}

interface Evaluated {
  readonly key: string;
  readonly placed: PlacedIndicator;
  readonly measure: Measure;
  readonly figures: readonly OwnFigure[];
}

const known = (indicators: readonly Evaluated[], index: number): number =>
  indicators.filter(({ figures }) => (figures[index]?.value ?? null) !== null).length;

/** `monthsSince` waits for a year of which something is known: a year to come has no delay yet. */
const onceBegun = (figure: Figure, begun: boolean): Figure => (begun ? figure : noFigure(figure.year));

/** Share of the other indicators that have a value; nothing to say of a year of which nothing is known. */
function informed(others: readonly Evaluated[], year: number, index: number): Figure {
  const numerator = known(others, index);
  const value = numerator > 0 ? numerator / others.length : null;
  return { ...noFigure(year), value, numerator, denominator: others.length };
}

/** Values of every placed indicator: those of rows first, then those that look at the year, then those that look at all. */
function valuesOf(
  scheme: Scheme,
  data: DataSet,
  parameters: ParameterValues,
  typedValues: TypedValues,
  years: readonly number[],
): readonly Evaluated[] {
  const raw = placedKeys(scheme).map(({ key, placed }) => {
    const { measure } = declarationOf(placed.entry);
    return { key, placed, measure, figures: evaluateMeasure(measure, data, parameters, years) };
  });
  const settle = (
    indicators: readonly Evaluated[],
    kind: Measure['kind'],
    change: (figure: Figure, index: number) => Figure,
  ): readonly Evaluated[] =>
    indicators.map((one) =>
      one.measure.kind === kind
        ? {
            ...one,
            figures: one.figures.map((figure, index) => orTyped(change(figure, index), typedValues[one.key])),
          }
        : one,
    );
  const rows = raw.map((one) => ({
    ...one,
    figures: one.figures.map((figure) =>
      isOfRows(one.measure) ? orTyped(figure, typedValues[one.key]) : { ...figure, origin: null },
    ),
  }));
  const ofRows = rows.filter(({ measure }) => isOfRows(measure));
  const dated = settle(rows, 'monthsSince', (figure, index) => onceBegun(figure, known(ofRows, index) > 0));
  const others = dated.filter(({ measure }) => measure.kind !== 'informed');
  return settle(dated, 'informed', (figure, index) => informed(others, figure.year, index));
}

/**
 * Every indicator of a scheme for each year: value, expected value, gap and state.
 * In the year of `date_arrete`, what accumulates over the year is expected pro rata of the days elapsed.
 */
export function evaluateScheme(
  scheme: Scheme,
  data: DataSet,
  parameters: ParameterValues,
  typedValues: TypedValues,
  years: readonly number[],
): readonly IndicatorFigures[] {
  const tolerances = tolerancesOf(parameters);
  const arrested = parameters['date_arrete'];
  const cutOff = typeof arrested === 'number' ? placeInYear(arrested) : null;

  return valuesOf(scheme, data, parameters, typedValues, years).map(({ key, placed, measure, figures }) => {
    const indicator = declarationOf(placed.entry);
    const { baseline, targets } = inCells(placed.entry, indicator.unit);
    const lastOne = lastTarget(targets);
    const finalTarget = lastOne?.value ?? null;
    const flow = isFlow(indicator);
    // Years outside the scheme have no line in the workbook: they start nothing.
    const ofScheme = figures.filter(({ year }) => scheme.years.includes(year));
    return {
      key,
      placed,
      years: figures.map((figure): JudgedFigure => {
        const whole = expectedValue(baseline, targets, figure.year, placed.entry.trajectory);
        const share = flow ? elapsedShare(figure.year, cutOff) : 1;
        const expected = whole === null ? null : whole * share;
        const target = targets[String(figure.year)] ?? null;
        const countedRows = countsRows(measure) && figure.origin === 'donnees' ? figure.denominator : null;
        const status = judge(
          { value: figure.value, direction: indicator.direction, target, expected, finalTarget, countedRows },
          { ...tolerances, onTrack: placed.entry.tolerance ?? tolerances.onTrack },
        );
        const start = startOf(figure.year, baseline, ofScheme);
        const running = isRunning(figure.year, flow, cutOff);
        const pace =
          status === 'non-calculable'
            ? null
            : paceOf({
                year: figure.year,
                value: figure.value,
                direction: indicator.direction,
                isFlow: flow,
                wholeYear: whole,
                finalTarget: lastOne,
                start,
                cutOff,
              });
        return {
          ...figure,
          target,
          expected,
          gap: gap(figure.value, expected),
          finalTarget,
          status,
          wholeYear: whole,
          start,
          running,
          pace,
        };
      }),
    };
  });
}
