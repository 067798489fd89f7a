import { indicatorOf } from '../catalogue/indicators';
import type { ParameterValues } from '../catalogue/parameters';
import { isFlow, toCell, type Unit } from '../scheme/indicator';
import { placedIndicators, type PlacedIndicator, type Scheme, type SchemeIndicator } from '../scheme/scheme';
import { gap, judge, type Status, type Tolerances } from '../scheme/status';
import { elapsedShare, expectedValue } from '../scheme/trajectory';
import type { DataSet } from './aggregate';
import { countsRows, evaluateMeasure, isTyped, type Figure } from './figure';
import { placeInYear } from './serialDate';

/** A figure against its trajectory, every number as a cell holds it (30 % = 0.3). */
export interface JudgedFigure extends Figure {
  readonly target: number | null;
  readonly expected: number | null;
  readonly gap: number | null;
  readonly finalTarget: number | null;
  readonly status: Status;
}

export interface IndicatorFigures {
  readonly key: string;
  readonly placed: PlacedIndicator;
  readonly typed: boolean;
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

  return placedKeys(scheme).map(({ key, placed }) => {
    const indicator = indicatorOf(placed.entry.ref);
    const typed = isTyped(indicator.measure);
    const figures = typed
      ? years.map((year): Figure => {
          const value = typedValues[key]?.[String(year)] ?? null;
          return { year, value, numerator: null, denominator: null, rows: 0, unknown: 0 };
        })
      : evaluateMeasure(indicator.measure, data, parameters, years);
    const { baseline, targets } = inCells(placed.entry, indicator.unit);
    const finalTarget = lastTarget(targets)?.value ?? null;

    return {
      key,
      placed,
      typed,
      years: figures.map((figure): JudgedFigure => {
        const whole = expectedValue(baseline, targets, figure.year);
        const share = isFlow(indicator) ? elapsedShare(figure.year, cutOff) : 1;
        const expected = whole === null ? null : whole * share;
        const target = targets[String(figure.year)] ?? null;
        const countedRows = countsRows(indicator.measure) && !typed ? figure.denominator : null;
        const status = judge(
          { value: figure.value, direction: indicator.direction, target, expected, finalTarget, countedRows },
          tolerances,
        );
        return { ...figure, target, expected, gap: gap(figure.value, expected), finalTarget, status };
      }),
    };
  });
}
