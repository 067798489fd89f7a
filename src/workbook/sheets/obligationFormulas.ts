import { DAYS_PER_MONTH } from '../../scheme/pace';
import { obligationText, type ObligationState } from '../../scheme/obligation';
import { ND } from '../cells';
import { binary, call, cell, column, isBlank, num, parameter, text, type Formula } from '../formula';
import { columnOf, onLine, type ObligationColumn } from './obligationColumns';

/** Row of the totals, and the cell of the cut-off date in it. */
export const TOTALS_ROW = 2;
export const CUT_OFF = cell(null, TOTALS_ROW, columnOf('subject'));

const NOT_KNOWN = text(ND);
const isNumber = (one: Formula): Formula => call('ISNUMBER', one);
const allNumbers = (...values: Formula[]): Formula => call('AND', ...values.map(isNumber));

/** The date of Paramètres, else the last day of the last month with hours. */
export function cutOffFormula(): Formula {
  const last = call('MAX', column('HEURES', 'periode'));
  const ended = binary(call('EDATE', last, num(1)), '-', num(1));
  const fromHours = call('IF', binary(last, '=', num(0)), NOT_KNOWN, ended);
  return call('IF', isBlank(parameter('date_arrete')), fromHours, parameter('date_arrete'));
}

type Formulas = Readonly<
  Record<Exclude<ObligationColumn, 'contract' | 'subject' | 'holder' | 'mode' | 'buyer'>, Formula>
>;

/** What a line says of its contract, each from the cells before it. `severalBuyers`: a number is then one buyer's only. */
export function obligationFormulas(row: number, severalBuyers: boolean): Formulas {
  const of = (name: ObligationColumn): Formula => onLine(row, name);
  const criteria = (table: 'MARCHES' | 'HEURES', buyer: string): readonly Formula[] => [
    column(table, 'marche_id'),
    of('contract'),
    // « = » before the name: rows that name no buyer are then looked for as such.
    ...(severalBuyers ? [column(table, buyer), binary(text('='), '&', of('buyer'))] : []),
  ];
  const inContracts = criteria('MARCHES', 'acheteur_nom');
  const inHours = criteria('HEURES', 'acheteur');
  const sumOf = (field: string): Formula => call('SUMIFS', column('MARCHES', field), ...inContracts);
  const hoursOf = (field: string): Formula => call('SUMIFS', column('HEURES', field), ...inHours);
  /** Mean of what is filled: the value itself for one row, and for lots that say the same. One look over the rows. */
  const meanOr = (field: string, other: Formula): Formula =>
    call('IFERROR', call('AVERAGEIFS', column('MARCHES', field), ...inContracts), other);
  const months = call('AVERAGEIFS', column('MARCHES', 'duree_mois'), ...inContracts);
  const byDuration = call(
    'IF',
    isNumber(of('start')),
    call('IFERROR', binary(call('EDATE', of('start'), months), '-', num(1)), NOT_KNOWN),
    NOT_KNOWN,
  );
  const day = (from: Formula, to: Formula): Formula => binary(binary(to, '-', from), '+', num(1));
  const share = call(
    'MIN',
    num(1),
    call('MAX', num(0), binary(day(of('start'), CUT_OFF), '/', day(of('start'), of('end')))),
  );
  const whenKnown = (known: Formula, value: Formula): Formula => call('IF', known, value, NOT_KNOWN);
  const rest = (whole: ObligationColumn): Formula =>
    whenKnown(isNumber(of(whole)), call('MAX', num(0), binary(of(whole), '-', of('done'))));
  const left = call('AND', binary(of('end'), '>', CUT_OFF), binary(of('remaining'), '>', num(0)));
  const monthsLeft = binary(binary(of('end'), '-', CUT_OFF), '/', num(DAYS_PER_MONTH));
  return {
    total: call('IF', binary(sumOf('heures_obligation'), '>', num(0)), sumOf('heures_obligation'), NOT_KNOWN),
    start: meanOr('date_debut_execution', meanOr('date_notification', NOT_KNOWN)),
    end: meanOr('date_fin_execution', byDuration),
    elapsed: whenKnown(
      allNumbers(of('start'), of('end'), CUT_OFF),
      call('IF', binary(of('end'), '>=', of('start')), share, NOT_KNOWN),
    ),
    due: whenKnown(allNumbers(of('total'), of('elapsed')), binary(of('total'), '*', of('elapsed'))),
    done: call(
      'IF',
      binary(parameter('heures_retenues'), '=', text('Validées')),
      hoursOf('heures_validees'),
      hoursOf('heures_declarees'),
    ),
    training: hoursOf('heures_formation'),
    remaining: rest('total'),
    late: rest('due'),
    pace: call(
      'IF',
      allNumbers(of('remaining'), of('end'), CUT_OFF),
      call('IF', left, binary(of('remaining'), '/', monthsLeft), text('')),
      text(''),
    ),
    stake: whenKnown(isNumber(of('remaining')), binary(of('remaining'), '*', parameter('penalite_heure'))),
    state: stateFormula(of),
  };
}

/** The guards of `engine/obligations/judge`, in its order. */
function stateFormula(of: (name: ObligationColumn) => Formula): Formula {
  const said = (state: ObligationState): Formula => text(obligationText(state));
  const within = (tolerance: string): Formula =>
    binary(of('done'), '>=', binary(of('due'), '*', binary(num(1), '-', parameter(tolerance))));
  const choose = (cases: readonly (readonly [Formula, ObligationState])[], last: Formula): Formula =>
    cases.reduceRight((other: Formula, [test, state]) => call('IF', test, said(state), other), last);
  const dated = choose(
    [
      [binary(CUT_OFF, '<', of('start')), 'a-venir'],
      [binary(CUT_OFF, '>=', of('end')), 'non-tenue'],
      [within('tolerance_trajectoire'), 'a-jour'],
      [within('tolerance_ecart'), 'a-risque'],
    ],
    said('en-retard'),
  );
  const counted = choose(
    [[binary(of('done'), '>=', of('total')), 'tenue']],
    call('IF', isNumber(of('due')), dated, said('non-calculable')),
  );
  return call('IF', isNumber(of('total')), counted, said('non-calculable'));
}
