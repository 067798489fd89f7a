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
  const whenKnown = (known: Formula, value: Formula): Formula => call('IF', known, value, NOT_KNOWN);
  const sumOf = (field: string): Formula => call('SUMIFS', column('MARCHES', field), ...inContracts);
  const hoursOf = (field: string): Formula => call('SUMIFS', column('HEURES', field), ...inHours);
  /** What the only row of the contract says; looked at where there is one. */
  const inRow = (field: string): Formula => call('INDEX', column('MARCHES', field), of('line'));
  /** Its figure, once known to be one. A sum, though of one cell: IronCalc else keeps room for a column of results (ADR 25). */
  const said = (field: string): Formula => call('SUM', inRow(field));
  /** Mean of the figures of its lots. */
  const mean = (field: string): Formula => call('AVERAGEIFS', column('MARCHES', field), ...inContracts);
  const isOneRow = binary(of('line'), '>', num(0));
  const orElse = (field: string, other: Formula): Formula =>
    call('IF', isNumber(inRow(field)), said(field), other);
  const meanOr = (field: string, other: Formula): Formula => call('IFERROR', mean(field), other);
  /** The first date that is there, of the row or of the lots. */
  const dateOf = (field: string, last: (isOne: boolean) => Formula): Formula =>
    call('IF', isOneRow, orElse(field, last(true)), meanOr(field, last(false)));
  const afterMonths = (months: Formula): Formula => binary(call('EDATE', of('start'), months), '-', num(1));
  const byDuration = (isOne: boolean): Formula =>
    whenKnown(
      isNumber(of('start')),
      isOne
        ? whenKnown(isNumber(inRow('duree_mois')), afterMonths(said('duree_mois')))
        : call('IFERROR', afterMonths(mean('duree_mois')), NOT_KNOWN),
    );
  const day = (from: Formula, to: Formula): Formula => binary(binary(to, '-', from), '+', num(1));
  const share = call(
    'MIN',
    num(1),
    call('MAX', num(0), binary(day(of('start'), CUT_OFF), '/', day(of('start'), of('end')))),
  );
  const rest = (whole: ObligationColumn): Formula =>
    whenKnown(isNumber(of(whole)), call('MAX', num(0), binary(of(whole), '-', of('done'))));
  const left = call('AND', binary(of('end'), '>', CUT_OFF), binary(of('remaining'), '>', num(0)));
  const monthsLeft = binary(binary(of('end'), '-', CUT_OFF), '/', num(DAYS_PER_MONTH));
  return {
    line: lineFormula(of('contract'), inContracts, severalBuyers ? of('buyer') : null),
    total: call(
      'IF',
      isOneRow,
      whenKnown(
        isNumber(inRow('heures_obligation')),
        whenKnown(binary(said('heures_obligation'), '>', num(0)), said('heures_obligation')),
      ),
      whenKnown(binary(sumOf('heures_obligation'), '>', num(0)), sumOf('heures_obligation')),
    ),
    start: dateOf('date_debut_execution', (isOne) =>
      (isOne ? orElse : meanOr)('date_notification', NOT_KNOWN),
    ),
    end: dateOf('date_fin_execution', byDuration),
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

/**
 * Row of Marchés that alone bears the number of a line, from 1; 0 when several do, or none that can be told. Its figures are
 * then read where they stand: a sum over all the rows for each of them costs a spreadsheet ten times more.
 */
function lineFormula(contract: Formula, inContracts: readonly Formula[], buyer: Formula | null): Formula {
  const first = call('MATCH', contract, column('MARCHES', 'marche_id'), num(0));
  // The first row of a number may be another buyer's. An empty name reads as 0 unless it is joined to a text.
  const named = (name: Formula): Formula => binary(name, '&', text(''));
  const own =
    buyer &&
    call(
      'IF',
      binary(named(call('INDEX', column('MARCHES', 'acheteur_nom'), first)), '=', named(buyer)),
      first,
      num(0),
    );
  const isAlone = binary(call('COUNTIFS', ...inContracts), '=', num(1));
  // A number kept as a figure is counted, and not found by its text.
  return call('IF', isAlone, call('IFERROR', own ?? first, num(0)), num(0));
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
