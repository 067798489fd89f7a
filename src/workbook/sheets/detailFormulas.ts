import { declarationOf } from '../../catalogue/indicators';
import { countsRows } from '../../engine/figure';
import { isFlow, type Direction } from '../../scheme/indicator';
import { statusText, type Status } from '../../scheme/status';
import { ND } from '../cells';
import { call, isBlank, num, parameter, text, type Formula } from '../formula';
import { baselineValueCell, baselineYearCell, targetCell, toleranceCell, trajectoryCell } from './cibles';
import {
  EMPTY,
  asMeant,
  detailCell,
  figureOf,
  filled,
  is,
  isNumber,
  when,
  yearOf,
  type DetailPlace,
} from './detailPlace';
import { ORIGIN_WORDS, TRAJECTORY_WORDS } from './words';

/** The year of the row, so that the formulas of all rows read alike. */
const yearCell = (place: DetailPlace): Formula => detailCell(place, 'Année');

export function target(place: DetailPlace): Formula {
  const typed = targetCell(place.context, place.indicatorIndex, yearOf(place));
  return when(isNumber(typed), asMeant(place, typed), EMPTY);
}

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
  const current = what === 'year' ? yearCell(place) : own;
  if (yearIndex > 0) {
    const above = detailCell(
      { ...place, yearIndex: yearIndex - 1 },
      what === 'year' ? 'Jalon précédent' : 'Valeur du jalon précédent',
    );
    const baselineHere = call('AND', baselineKnown, is(at, '=', yearCell(place)));
    return when(filled(own), current, when(baselineHere, baseline, above));
  }
  const earlier = context.targetYears.filter((year) => year < yearOf(place)).reverse();
  const usable = when(call('AND', baselineKnown, is(at, '<=', yearCell(place))), baseline, EMPTY);
  // A target typed for a year before the scheme counts unless the baseline is later than it.
  const before = firstFilled(
    place,
    earlier,
    (year, typed) =>
      when(
        call('AND', baselineKnown, is(at, '>', num(year)), is(at, '<=', yearCell(place))),
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
  return when(filled(own), what === 'year' ? yearCell(place) : own, next);
}

/** Last target of the indicator, whatever its year: its year or its value. The rows below the first repeat it. */
export const finalTarget = (place: DetailPlace, what: 'year' | 'value'): Formula =>
  place.yearIndex > 0
    ? detailCell(
        { ...place, yearIndex: place.yearIndex - 1 },
        what === 'year' ? 'Dernière échéance' : 'Dernière cible',
      )
    : firstFilled(
        place,
        [...place.context.targetYears].reverse(),
        (year, typed) => (what === 'year' ? num(year) : typed),
        EMPTY,
      );

/** Share of the year elapsed at the cut-off date, for what accumulates over the year. */
function elapsed(place: DetailPlace): Formula {
  const cutOff = parameter('date_arrete');
  const year = yearCell(place);
  const start = call('DATE', year, num(1), num(1));
  const days = is(call('DATE', is(year, '+', num(1)), num(1), num(1)), '-', start);
  const share = is(is(is(cutOff, '-', start), '+', num(1)), '/', days);
  return when(isBlank(cutOff), num(1), when(is(call('YEAR', cutOff), '=', year), share, num(1)));
}

/** Value expected at the end of the year: on the line between the milestones around it, or on the step of the earlier one. */
export function wholeYear(place: DetailPlace): Formula {
  const from = detailCell(place, 'Jalon précédent');
  const to = detailCell(place, 'Jalon suivant');
  const start = detailCell(place, 'Valeur du jalon précédent');
  const end = detailCell(place, 'Valeur du jalon suivant');
  const line = is(
    start,
    '+',
    is(is(is(end, '-', start), '*', is(yearCell(place), '-', from)), '/', is(to, '-', from)),
  );
  const untargeted = isBlank(detailCell(place, 'Dernière cible'));
  const steps = is(trajectoryCell(place.context, place.indicatorIndex), '=', text(TRAJECTORY_WORDS.paliers));
  const whole = when(call('OR', isBlank(to), is(to, '=', from), steps), start, line);
  return when(call('OR', isBlank(from), untargeted), EMPTY, whole);
}

/** What is expected at the cut-off date: the share of the year elapsed, for what adds up. */
export function expected(place: DetailPlace): Formula {
  const whole = detailCell(place, 'Attendu sur l’année');
  return isFlow(declarationOf(figureOf(place).placed.entry))
    ? when(isBlank(whole), EMPTY, is(whole, '*', elapsed(place)))
    : whole;
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
  const { direction, measure } = declarationOf(figureOf(place).placed.entry);
  const value = detailCell(place, 'Réalisé');
  const due = detailCell(place, 'Attendu');
  if (direction === 'neutre')
    return when(is(value, '=', text(ND)), words('non-calculable'), words('suivi-simple'));

  // Where something is expected a target is typed: the last one stands in for that of the year.
  const ownTarget = detailCell(place, 'Cible');
  const goal = when(isBlank(ownTarget), detailCell(place, 'Dernière cible'), ownTarget);
  const gap = detailCell(place, 'Écart');
  const distance = direction === 'baisse' ? is(num(0), '-', gap) : gap;
  const ownTolerance = toleranceCell(place.context, place.indicatorIndex);
  const onTrack = when(isNumber(ownTolerance), ownTolerance, parameter('tolerance_trajectoire'));
  const margin = (share: Formula): Formula => is(call('ABS', due), '*', share);
  const minus = (formula: Formula): Formula => is(num(0), '-', formula);

  const verdict = when(
    is(favourable(direction, value, goal), '>=', num(0)),
    words('atteint'),
    when(
      is(distance, '>', margin(onTrack)),
      words('en-avance'),
      when(
        is(distance, '>=', minus(margin(onTrack))),
        words('en-trajectoire'),
        when(
          is(distance, '>=', minus(margin(parameter('tolerance_ecart')))),
          words('vigilance'),
          words('en-ecart'),
        ),
      ),
    ),
  );
  const tooFew = call(
    'AND',
    is(detailCell(place, 'Origine'), '=', text(ORIGIN_WORDS.donnees)),
    is(detailCell(place, 'Dénominateur'), '<', parameter('denominateur_minimal')),
  );
  const enoughRows = countsRows(measure) ? when(tooFew, words('non-calculable'), verdict) : verdict;
  return when(
    is(value, '=', text(ND)),
    words('non-calculable'),
    when(isBlank(due), words('sans-cible'), enoughRows),
  );
}
