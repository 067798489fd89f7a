import { countedAggregate, isOfRows, needsFigures, rowsOfYear } from '../../engine/figure';
import type { Measure } from '../../scheme/measure';
import { DAYS_PER_MONTH } from '../../scheme/pace';
import { ND } from '../cells';
import {
  call,
  cell,
  isBlank,
  num,
  parameter,
  range,
  text,
  type CellReference,
  type Formula,
} from '../formula';
import { brickCell } from './brickCell';
import {
  DETAIL_COLUMNS,
  EMPTY,
  asMeant,
  detailCell,
  detailRow,
  is,
  isNumber,
  measureOf,
  measureOfFigure,
  when,
  type DetailPlace,
} from './detailPlace';
import { typedCell } from './saisie';
import { ORIGIN_WORDS } from './words';

const isOther = ({ kind }: Measure): boolean => kind !== 'informed';

/** First and last rank of each run of indicators that pass: a cell never counts itself. */
function runsOf(
  { context }: DetailPlace,
  passes: (measure: Measure) => boolean,
): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  context.figures.forEach((figure, index) => {
    if (!passes(measureOfFigure(figure))) return;
    const last = runs.at(-1);
    if (last && last.to === index - 1) last.to = index;
    else runs.push({ from: index, to: index });
  });
  return runs;
}

/**
 * Indicators that have a value for the year, among those whose measure passes: all, less those that say « n.d. »
 * (IronCalc finds no number under a criterion « is not this text »).
 */
function knownAmong(place: DetailPlace, passes: (measure: Measure) => boolean): Formula {
  const { context } = place;
  const lastYear = context.years.length - 1;
  const runs = runsOf(place, passes);
  const all: Formula = num(runs.reduce((sum, { from, to }) => sum + to - from + 1, 0));
  return runs.reduce((rest, { from, to }) => {
    const block = (name: 'Année' | 'Réalisé'): Formula => {
      const column = DETAIL_COLUMNS.indexOf(name);
      return range(
        cell(null, detailRow({ context, indicatorIndex: from, yearIndex: 0 }), column),
        cell(null, detailRow({ context, indicatorIndex: to, yearIndex: lastYear }), column),
      );
    };
    const silent = call('COUNTIFS', block('Année'), detailCell(place, 'Année'), block('Réalisé'), text(ND));
    return is(rest, '-', silent);
  }, all);
}

/** Last day of the year, or the cut-off date in its year. */
function endOfYear(place: DetailPlace): Formula {
  const cutOff = parameter('date_arrete');
  const end = call('DATE', detailCell(place, 'Année'), num(12), num(31));
  return when(
    isBlank(cutOff),
    end,
    when(is(call('YEAR', cutOff), '=', detailCell(place, 'Année')), cutOff, end),
  );
}

export function numerator(place: DetailPlace): Formula | null {
  const measure = measureOf(place);
  if (measure.kind === 'informed') return knownAmong(place, isOther);
  const counted = countedAggregate(measure);
  return counted ? brickCell(place.context, counted, 'value', place.yearIndex) : null;
}

export function denominator(place: DetailPlace): Formula | null {
  const measure = measureOf(place);
  if (measure.kind === 'informed')
    return num(place.context.figures.map(measureOfFigure).filter(isOther).length);
  if (measure.kind !== 'ratio') return null;
  return measure.denominator.kind === 'parameter'
    ? parameter(measure.denominator.parameter)
    : brickCell(place.context, measure.denominator, 'value', place.yearIndex);
}

export function coverage(place: DetailPlace, kind: 'rows' | 'unknown'): Formula | null {
  const counted = countedAggregate(measureOf(place));
  return counted ? brickCell(place.context, counted, kind, place.yearIndex) : null;
}

const typedOf = ({ indicatorIndex, yearIndex }: DetailPlace): CellReference =>
  typedCell(indicatorIndex, yearIndex);

/**
 * Where the value comes from: the data unless they say nothing, in which case a value typed in Saisie stands in.
 * The data say nothing when nothing is known, when a lone sum is empty, or when there is nothing to divide by.
 */
export function origin(place: DetailPlace): Formula {
  const typed = when(isNumber(typedOf(place)), text(ORIGIN_WORDS.saisie), EMPTY);
  const refusals = refusalsOf(place);
  return when(
    refusals.length > 1 ? call('OR', ...refusals) : (refusals[0] ?? num(0)),
    typed,
    text(ORIGIN_WORDS.donnees),
  );
}

function refusalsOf(place: DetailPlace): readonly Formula[] {
  const measure = measureOf(place);
  const top = detailCell(place, 'Numérateur');
  if (measure.kind === 'informed') return [is(top, '=', num(0))];
  if (measure.kind === 'monthsSince') {
    const since = parameter(measure.parameter);
    // A year of which nothing is known has no delay yet.
    return [isBlank(since), is(since, '>', endOfYear(place)), is(knownAmong(place, isOfRows), '=', num(0))];
  }
  const unknown = detailCell(place, 'Sans réponse');
  const refusals: Formula[] = [is(detailCell(place, 'Lignes'), '=', unknown)];
  if (needsFigures(measure)) refusals.push(call('AND', is(top, '=', num(0)), is(unknown, '>', num(0))));
  if (measure.kind === 'ratio') refusals.push(is(detailCell(place, 'Dénominateur'), '=', num(0)));
  const counted = countedAggregate(measure);
  const own = counted && rowsOfYear(counted);
  if (own) refusals.push(is(brickCell(place.context, own, 'value', place.yearIndex), '=', num(0)));
  return refusals;
}

/** The figure that the data give, where they give one. */
function fromData(place: DetailPlace): Formula {
  const measure = measureOf(place);
  const top = detailCell(place, 'Numérateur');
  const quotient = is(top, '/', detailCell(place, 'Dénominateur'));
  switch (measure.kind) {
    case 'aggregate':
      return top;
    case 'ratio':
      return measure.scale === 10000 ? is(quotient, '*', num(10000)) : quotient;
    case 'informed':
      return quotient;
    case 'monthsSince':
      return is(is(endOfYear(place), '-', parameter(measure.parameter)), '/', num(DAYS_PER_MONTH));
  }
}

/** Realised value: that of the data, else the one typed, else « n.d. ». */
export function realised(place: DetailPlace): Formula {
  const from = detailCell(place, 'Origine');
  return when(
    is(from, '=', text(ORIGIN_WORDS.donnees)),
    fromData(place),
    when(is(from, '=', text(ORIGIN_WORDS.saisie)), asMeant(place, typedOf(place)), text(ND)),
  );
}
