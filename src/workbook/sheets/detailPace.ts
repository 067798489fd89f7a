import { declarationOf } from '../../catalogue/indicators';
import { isFlow } from '../../scheme/indicator';
import { DAYS_PER_MONTH, NO_DISTANCE } from '../../scheme/pace';
import { statusText } from '../../scheme/status';
import { call, isBlank, num, parameter, text, type Formula } from '../formula';
import { baselineValueCell, baselineYearCell } from './cibles';
import {
  EMPTY,
  asMeant,
  detailCell,
  figureOf,
  filled,
  is,
  isNumber,
  when,
  type DetailPlace,
} from './detailPlace';

/**
 * Required pace, step by step; the same arithmetic as `scheme/pace`. Where nothing is judged, or nothing is missing, cells
 * are empty.
 */
const yearCell = (place: DetailPlace): Formula => detailCell(place, 'Année');
const declared = (place: DetailPlace) => declarationOf(figureOf(place).placed.entry);

/** Indicators without a better side have no way to go. */
export const hasPace = (place: DetailPlace): boolean => declared(place).direction !== 'neutre';

/** Where the way begins: the baseline when it is earlier, else the first earlier year that has a value. */
export function start(place: DetailPlace, what: 'year' | 'value'): Formula {
  const { indicatorIndex, yearIndex } = place;
  const at = baselineYearCell(indicatorIndex);
  const value = baselineValueCell(indicatorIndex);
  const isBefore = call('AND', isNumber(at), isNumber(value), is(at, '<', yearCell(place)));
  const baseline = what === 'year' ? at : asMeant(place, value);
  if (yearIndex === 0) return when(isBefore, baseline, EMPTY);
  const above = { ...place, yearIndex: yearIndex - 1 };
  const known = detailCell(above, 'Année de départ');
  const realised = detailCell(above, 'Réalisé');
  return when(
    isBefore,
    baseline,
    when(
      filled(known),
      what === 'year' ? known : detailCell(above, 'Valeur de départ'),
      when(isNumber(realised), what === 'year' ? detailCell(above, 'Année') : realised, EMPTY),
    ),
  );
}

/** `mois` in the year of the cut-off date, for what adds up over the year, else `an`; null where it is always `an`. */
export function per(place: DetailPlace): Formula | null {
  if (!isFlow(declared(place))) return null;
  const cutOff = parameter('date_arrete');
  const isRunning = call(
    'AND',
    is(call('YEAR', cutOff), '=', yearCell(place)),
    is(cutOff, '<', call('DATE', yearCell(place), num(12), num(31))),
  );
  return when(isBlank(cutOff), text('an'), when(isRunning, text('mois'), text('an')));
}

const byMonth = (place: DetailPlace): Formula => is(detailCell(place, 'Par'), '=', text('mois'));

/** From the value to the goal of the year in progress, or to the last target. */
export function missing(place: DetailPlace): Formula {
  const { direction } = declared(place);
  const value = detailCell(place, 'Réalisé');
  const last = detailCell(place, 'Dernière cible');
  const whole = detailCell(place, 'Attendu sur l’année');
  // A quotient: IronCalc writes so small a number otherwise than it was typed, and the formula would look changed.
  const hair = is(num(1), '/', num(1 / NO_DISTANCE));
  const isNothing = (distance: Formula): Formula => is(distance, '>', hair);
  const toLast = direction === 'hausse' ? is(last, '-', value) : is(value, '-', last);
  const years = when(isBlank(last), EMPTY, when(isNothing(toLast), toLast, EMPTY));
  const toWhole = is(whole, '-', value);
  const months =
    direction === 'hausse' ? when(isBlank(whole), EMPTY, when(isNothing(toWhole), toWhole, EMPTY)) : EMPTY;
  const either = isFlow(declared(place)) ? when(byMonth(place), months, years) : years;
  return when(is(detailCell(place, 'État'), '=', text(statusText('non-calculable'))), EMPTY, either);
}

const days = (from: Formula, to: Formula): Formula => is(is(to, '-', from), '/', num(DAYS_PER_MONTH));

/** Months of the year or years to the last target that are left. */
export function left(place: DetailPlace): Formula {
  const cutOff = parameter('date_arrete');
  const years = call('MAX', num(0), is(detailCell(place, 'Dernière échéance'), '-', yearCell(place)));
  const months = days(cutOff, call('DATE', yearCell(place), num(12), num(31)));
  const either = isFlow(declared(place)) ? when(byMonth(place), months, years) : years;
  return when(isBlank(detailCell(place, 'Manque')), EMPTY, either);
}

export function needed(place: DetailPlace): Formula {
  const rest = detailCell(place, 'Reste');
  const gap = detailCell(place, 'Manque');
  return when(isBlank(gap), EMPTY, when(is(rest, '>', num(0)), is(gap, '/', rest), EMPTY));
}

/** Gained each year since the start, or done each month since January. */
export function realisedPace(place: DetailPlace): Formula {
  const value = detailCell(place, 'Réalisé');
  const from = detailCell(place, 'Année de départ');
  const first = detailCell(place, 'Valeur de départ');
  const gained = declared(place).direction === 'hausse' ? is(value, '-', first) : is(first, '-', value);
  const years = when(isBlank(from), EMPTY, is(gained, '/', is(yearCell(place), '-', from)));
  const sinceNewYear = is(parameter('date_arrete'), '-', call('DATE', yearCell(place), num(1), num(1)));
  const elapsed = is(is(sinceNewYear, '+', num(1)), '/', num(DAYS_PER_MONTH));
  const either = isFlow(declared(place)) ? when(byMonth(place), is(value, '/', elapsed), years) : years;
  return when(isBlank(detailCell(place, 'Manque')), EMPTY, either);
}
