import { indicatorOf } from '../../catalogue/indicators';
import { countsRows, countedAggregate, isTyped, needsFigures, rowsOfYear } from '../../engine/figure';
import { isFlow, LARGEST_SHARE, type Direction } from '../../scheme/indicator';
import type { Measure } from '../../scheme/measure';
import { statusText, type Status } from '../../scheme/status';
import { ND } from '../cells';
import {
  binary,
  call,
  cell,
  isBlank,
  num,
  parameter,
  text,
  type BinaryOperator,
  type CellReference,
  type Formula,
} from '../formula';
import { FIRST_ROW } from '../layout';
import type { PlanContext } from '../planContext';
import { brickCell } from './brickCell';
import { baselineValueCell, baselineYearCell, targetCell } from './cibles';
import { typedCell } from './saisie';

/** Columns of Détail, in order. */
export const DETAIL_COLUMNS = [
  'Code',
  'Indicateur',
  'Année',
  'Numérateur',
  'Dénominateur',
  'Lignes',
  'Sans réponse',
  'Réalisé',
  'Cible',
  'Jalon précédent',
  'Valeur du jalon précédent',
  'Jalon suivant',
  'Valeur du jalon suivant',
  'Dernière cible',
  'Attendu',
  'Écart',
  'État',
] as const;
export type DetailColumn = (typeof DETAIL_COLUMNS)[number];

const EMPTY = text('');
const when = (test: Formula, yes: Formula, no: Formula): Formula => call('IF', test, yes, no);
const is = (left: Formula, op: BinaryOperator, right: Formula): Formula => binary(left, op, right);
const isNumber = (value: Formula): Formula => call('ISNUMBER', value);
const filled = (value: Formula): Formula => is(value, '<>', EMPTY);

/** Place of one indicator and one year in Détail: rows of an indicator follow each other, a year a row. */
export interface DetailPlace {
  readonly context: PlanContext;
  readonly indicatorIndex: number;
  readonly yearIndex: number;
}

export const detailRow = ({ context, indicatorIndex, yearIndex }: DetailPlace): number =>
  FIRST_ROW + indicatorIndex * context.years.length + yearIndex;

/** A cell of Détail; without sheet when the formula stands in Détail itself. */
export const detailCell = (
  place: DetailPlace,
  name: DetailColumn,
  sheet: string | null = null,
): CellReference => cell(sheet, detailRow(place), DETAIL_COLUMNS.indexOf(name));

const figureOf = ({ context, indicatorIndex }: DetailPlace) => {
  const figure = context.figures[indicatorIndex];
  if (!figure) throw new Error(`Détail has no indicator ${indicatorIndex}`);
  return figure;
};

const measureOf = (place: DetailPlace): Measure => indicatorOf(figureOf(place).placed.entry.ref).measure;

/** A number typed by the user, as meant: 62 for a percentage is 62 % (`scheme/indicator`, `asTyped`). */
function asMeant(place: DetailPlace, typed: Formula): Formula {
  const { unit } = indicatorOf(figureOf(place).placed.entry.ref);
  return unit === '%' ? when(is(typed, '>', num(LARGEST_SHARE)), is(typed, '/', num(100)), typed) : typed;
}

export function numerator(place: DetailPlace): Formula | null {
  const measure = measureOf(place);
  const counted = countedAggregate(measure);
  return isTyped(measure) || !counted ? null : brickCell(place.context, counted, 'value', place.yearIndex);
}

export function denominator(place: DetailPlace): Formula | null {
  const measure = measureOf(place);
  if (isTyped(measure) || measure.kind !== 'ratio') return null;
  return measure.denominator.kind === 'parameter'
    ? parameter(measure.denominator.parameter)
    : brickCell(place.context, measure.denominator, 'value', place.yearIndex);
}

export function coverage(place: DetailPlace, kind: 'rows' | 'unknown'): Formula | null {
  const measure = measureOf(place);
  const counted = countedAggregate(measure);
  return isTyped(measure) || !counted ? null : brickCell(place.context, counted, kind, place.yearIndex);
}

/** Realised value: « n.d. » when nothing is known, when a lone sum is empty, or when there is nothing to divide by. */
export function realised(place: DetailPlace): Formula {
  const measure = measureOf(place);
  const { context, yearIndex } = place;
  if (isTyped(measure)) {
    const typed = typedCell(context, figureOf(place).key, yearIndex);
    return when(isNumber(typed), asMeant(place, typed), text(ND));
  }
  const top = detailCell(place, 'Numérateur');
  const bottom = detailCell(place, 'Dénominateur');
  const unknown = detailCell(place, 'Sans réponse');
  const refusals: Formula[] = [is(detailCell(place, 'Lignes'), '=', unknown)];
  if (needsFigures(measure)) refusals.push(call('AND', is(top, '=', num(0)), is(unknown, '>', num(0))));
  if (measure.kind === 'ratio') refusals.push(is(bottom, '=', num(0)));
  const counted = countedAggregate(measure);
  const own = counted && rowsOfYear(counted);
  if (own) refusals.push(is(brickCell(context, own, 'value', yearIndex), '=', num(0)));
  const quotient = is(top, '/', bottom);
  const value =
    measure.kind !== 'ratio' ? top : measure.scale === 10000 ? is(quotient, '*', num(10000)) : quotient;
  return when(refusals.length > 1 ? call('OR', ...refusals) : (refusals[0] ?? num(0)), text(ND), value);
}

export function target(place: DetailPlace): Formula {
  const typed = targetCell(place.context, place.indicatorIndex, yearOf(place));
  return when(isNumber(typed), asMeant(place, typed), EMPTY);
}

const yearOf = ({ context, yearIndex }: DetailPlace): number => context.years[yearIndex] ?? 0;

/** First filled cell of a list of targets, as `pick` shows it, else `otherwise`. */
const firstFilled = (
  place: DetailPlace,
  years: readonly number[],
  pick: (year: number, typed: Formula) => Formula,
  otherwise: Formula,
): Formula =>
  years.reduceRight((rest: Formula, year) => {
    const typed = targetCell(place.context, place.indicatorIndex, year);
    return when(isNumber(typed), pick(year, asMeant(place, typed)), rest);
  }, otherwise);

/** Last typed point at or before the year: its year or its value. The row above answers for the years before. */
export function milestoneBefore(place: DetailPlace, what: 'year' | 'value'): Formula {
  const { context, indicatorIndex, yearIndex } = place;
  const own = detailCell(place, 'Cible');
  const at = baselineYearCell(indicatorIndex);
  const value = baselineValueCell(indicatorIndex);
  const baselineKnown = call('AND', isNumber(at), isNumber(value));
  const baseline = what === 'year' ? at : asMeant(place, value);
  const current = what === 'year' ? num(yearOf(place)) : own;
  if (yearIndex > 0) {
    const above = detailCell(
      { ...place, yearIndex: yearIndex - 1 },
      what === 'year' ? 'Jalon précédent' : 'Valeur du jalon précédent',
    );
    const baselineHere = call('AND', baselineKnown, is(at, '=', num(yearOf(place))));
    return when(filled(own), current, when(baselineHere, baseline, above));
  }
  const earlier = context.targetYears.filter((year) => year < yearOf(place)).reverse();
  const usable = when(call('AND', baselineKnown, is(at, '<=', num(yearOf(place)))), baseline, EMPTY);
  // A target typed for a year before the scheme counts unless the baseline is later than it.
  const before = firstFilled(
    place,
    earlier,
    (year, typed) =>
      when(
        call('AND', baselineKnown, is(at, '>', num(year)), is(at, '<=', num(yearOf(place)))),
        baseline,
        what === 'year' ? num(year) : typed,
      ),
    usable,
  );
  return when(filled(own), current, before);
}

/** First target at or after the year: its year or its value. The row below answers for the years after. */
export function milestoneAfter(place: DetailPlace, what: 'year' | 'value'): Formula {
  const { context, yearIndex } = place;
  const own = detailCell(place, 'Cible');
  const later = context.targetYears.filter((year) => year > yearOf(place));
  const next =
    yearIndex < context.years.length - 1
      ? detailCell(
          { ...place, yearIndex: yearIndex + 1 },
          what === 'year' ? 'Jalon suivant' : 'Valeur du jalon suivant',
        )
      : firstFilled(place, later, (year, typed) => (what === 'year' ? num(year) : typed), EMPTY);
  return when(filled(own), what === 'year' ? num(yearOf(place)) : own, next);
}

export const finalTarget = (place: DetailPlace): Formula =>
  firstFilled(place, [...place.context.targetYears].reverse(), (_, typed) => typed, EMPTY);

/** Share of the year elapsed at the cut-off date, for what accumulates over the year. */
function elapsed(place: DetailPlace): Formula {
  const cutOff = parameter('date_arrete');
  const year = yearOf(place);
  const start = call('DATE', num(year), num(1), num(1));
  const days = is(call('DATE', num(year + 1), num(1), num(1)), '-', start);
  const share = is(is(is(cutOff, '-', start), '+', num(1)), '/', days);
  return when(isBlank(cutOff), num(1), when(is(call('YEAR', cutOff), '=', num(year)), share, num(1)));
}

export function expected(place: DetailPlace): Formula {
  const from = detailCell(place, 'Jalon précédent');
  const to = detailCell(place, 'Jalon suivant');
  const start = detailCell(place, 'Valeur du jalon précédent');
  const end = detailCell(place, 'Valeur du jalon suivant');
  const line = is(
    start,
    '+',
    is(is(is(end, '-', start), '*', is(num(yearOf(place)), '-', from)), '/', is(to, '-', from)),
  );
  const share = isFlow(indicatorOf(figureOf(place).placed.entry.ref)) ? elapsed(place) : null;
  const due = (value: Formula): Formula => (share ? is(value, '*', share) : value);
  const afterLast = when(isBlank(detailCell(place, 'Dernière cible')), EMPTY, due(start));
  return when(
    isBlank(from),
    EMPTY,
    when(isBlank(to), afterLast, when(is(to, '=', from), due(start), due(line))),
  );
}

export function gapFormula(place: DetailPlace): Formula {
  const value = detailCell(place, 'Réalisé');
  const due = detailCell(place, 'Attendu');
  return when(call('OR', is(value, '=', text(ND)), isBlank(due)), EMPTY, is(value, '-', due));
}

const words = (status: Status): Formula => text(statusText(status));

/** Signed distance to a goal, positive when favourable. */
const favourable = (direction: Direction, value: Formula, goal: Formula): Formula =>
  direction === 'baisse' ? is(goal, '-', value) : is(value, '-', goal);

/** State of the year, in words with a symbol; the same guards in the same order as `scheme/status`. */
export function status(place: DetailPlace): Formula {
  const { direction, measure } = indicatorOf(figureOf(place).placed.entry.ref);
  const value = detailCell(place, 'Réalisé');
  const due = detailCell(place, 'Attendu');
  if (direction === 'neutre')
    return when(is(value, '=', text(ND)), words('non-calculable'), words('suivi-simple'));

  const reached = (goal: CellReference): Formula =>
    when(isBlank(goal), num(0), when(is(favourable(direction, value, goal), '>=', num(0)), num(1), num(0)));
  const ownTarget = detailCell(place, 'Cible');
  const distance = favourable(direction, value, due);
  const margin = (id: string): Formula => is(call('ABS', due), '*', parameter(id));
  const minus = (formula: Formula): Formula => is(num(0), '-', formula);

  const verdict = when(
    is(
      when(isBlank(ownTarget), reached(detailCell(place, 'Dernière cible')), reached(ownTarget)),
      '>',
      num(0),
    ),
    words('atteint'),
    when(
      is(distance, '>', margin('tolerance_trajectoire')),
      words('en-avance'),
      when(
        is(distance, '>=', minus(margin('tolerance_trajectoire'))),
        words('en-trajectoire'),
        when(is(distance, '>=', minus(margin('tolerance_ecart'))), words('vigilance'), words('en-ecart')),
      ),
    ),
  );
  const enoughRows =
    countsRows(measure) && !isTyped(measure)
      ? when(
          is(detailCell(place, 'Dénominateur'), '<', parameter('denominateur_minimal')),
          words('non-calculable'),
          verdict,
        )
      : verdict;
  return when(
    is(value, '=', text(ND)),
    words('non-calculable'),
    when(isBlank(due), words('sans-cible'), enoughRows),
  );
}
