import { obligationText, OBLIGATION_WORDS } from '../../scheme/obligation';
import type { Obligation } from '../../engine/obligations';
import { live, ND, rowAt, titleRows, wrapped, write } from '../cells';
import { binary, call, cell, column, num, range, text, type Formula } from '../formula';
import { FIRST_ROW, HEADER_ROW, parameterCell, SHEETS } from '../layout';
import type { CellPlan, RowPlan, SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { columnOf, OBLIGATION_COLUMNS, OBLIGATION_LABELS, type ObligationColumn } from './obligationColumns';
import { cutOffFormula, obligationFormulas, TOTALS_ROW } from './obligationFormulas';

/** Lines beyond which the contracts with the least at stake are left out. */
export const OBLIGATION_LIMIT = 1000;

export const NO_OBLIGATION =
  "Aucun marché avec des heures d'insertion : remplir « Heures prévues » ou « Mode obligation » dans Marchés, ou importer un tableau qui les contient.";
const ALL_HERE = '✓ Liste complète';
const SOME_ELSEWHERE = '✕ Liste incomplète : « Vérifier les chiffres » dans le volet';

/** The contracts of the sheet, in its order. */
export const shownObligations = ({ obligations }: Pick<PlanContext, 'obligations'>): readonly Obligation[] =>
  obligations.contracts.slice(0, OBLIGATION_LIMIT);

const WIDTHS: Readonly<Record<ObligationColumn, number>> = {
  contract: 20,
  subject: 38,
  holder: 27,
  state: 19,
  stake: 13,
  total: 11,
  due: 11,
  done: 11,
  remaining: 11,
  late: 11,
  end: 12,
  pace: 13,
  elapsed: 10,
  start: 12,
  training: 12,
  mode: 28,
  buyer: 26,
  line: 11,
};

function obligationLine(one: Obligation, index: number, severalBuyers: boolean): RowPlan {
  const row = FIRST_ROW + index;
  const formulas = obligationFormulas(row, severalBuyers);
  const known = (value: number | null): number | string => value ?? ND;
  const cells: Readonly<Record<ObligationColumn, CellPlan>> = {
    contract: write(one.contract, 'label', 'text'),
    subject: wrapped(one.subject, 'text'),
    holder: wrapped(one.holder, 'text'),
    state: live(formulas.state, obligationText(one.state), 'text'),
    stake: live(formulas.stake, known(one.stake), 'total', 'euro'),
    total: live(formulas.total, known(one.total), 'value', 'integer'),
    due: live(formulas.due, known(one.due), 'value', 'integer'),
    done: live(formulas.done, one.done, 'value', 'integer'),
    remaining: live(formulas.remaining, known(one.remaining), 'value', 'integer'),
    late: live(formulas.late, known(one.late), 'value', 'integer'),
    end: live(formulas.end, known(one.end), 'value', 'date'),
    pace: live(formulas.pace, one.pace ?? '', 'value', 'integer'),
    elapsed: live(formulas.elapsed, known(one.elapsed), 'value', 'percent'),
    start: live(formulas.start, known(one.start), 'value', 'date'),
    training: live(formulas.training, one.training, 'value', 'integer'),
    mode: write(one.mode, 'text'),
    buyer: write(one.buyer, 'text'),
    line: live(formulas.line, one.line, 'value', 'integer'),
  };
  return rowAt(
    row,
    (Object.keys(OBLIGATION_COLUMNS) as ObligationColumn[]).map((name) => cells[name]),
  );
}

const isFigure = (column: number): boolean => column >= columnOf('stake') && column < columnOf('mode');

const SUMMED: readonly ObligationColumn[] = ['stake', 'total', 'due', 'done', 'remaining', 'late'];
type Summed = 'stake' | 'total' | 'due' | 'done' | 'remaining' | 'late';

/** What all the lines come to, above them, with the date and the penalty that they depend on. */
function totals({ obligations, parameters }: PlanContext, shown: readonly Obligation[]): RowPlan {
  const last = FIRST_ROW + Math.max(1, shown.length) - 1;
  const lines = (name: ObligationColumn): Formula =>
    range(cell(null, FIRST_ROW, columnOf(name)), cell(null, last, columnOf(name)));
  const sum = (name: Summed): number => shown.reduce((total, one) => total + (one[name] ?? 0), 0);
  // Rows of Marchés without number cannot be matched with hours: they are not counted here either.
  const asked = call(
    'SUMIFS',
    column('MARCHES', 'heures_obligation'),
    column('MARCHES', 'marche_id'),
    text('<>'),
  );
  const all = obligations.contracts.reduce((total, one) => total + (one.total ?? 0), 0);
  const difference = call('ABS', binary(asked, '-', cell(null, TOTALS_ROW, columnOf('total'))));
  const verdict = call('IF', binary(difference, '<', num(0.5)), text(ALL_HERE), text(SOME_ELSEWHERE));
  return rowAt(TOTALS_ROW, [
    write('Arrêté au', 'subtitle'),
    live(cutOffFormula(), obligations.cutOff ?? ND, 'total', 'date'),
    write('Pénalité par heure (exemple)', 'subtitle'),
    live(parameterCell('penalite_heure'), parameters['penalite_heure'] ?? 0, 'total', 'euro'),
    ...SUMMED.map((name) =>
      live(call('SUM', lines(name)), sum(name as Summed), 'total', name === 'stake' ? 'euro' : 'integer'),
    ),
    live(verdict, Math.abs(all - sum('total')) < 0.5 ? ALL_HERE : SOME_ELSEWHERE, 'note'),
  ]);
}

/** Labels of figures stand over their figures, at the right. */
const HEADER: RowPlan = {
  ...rowAt(
    HEADER_ROW,
    OBLIGATION_LABELS.map((label, column) => wrapped(label, isFigure(column) ? 'headerNumber' : 'header')),
  ),
  height: 46,
};

/**
 * One line per contract that asks for insertion hours: due, done, left, late, and what is at stake. Lines are those of the
 * contracts when the sheet was drawn (at each import); their figures are live.
 */
export function planObligations(context: PlanContext): SheetPlan {
  const shown = shownObligations(context);
  const severalBuyers = context.scheme.buyers !== undefined;
  const rows = Math.max(1, shown.length);
  return {
    name: SHEETS.obligations,
    purpose: "Heures d'insertion dues, faites et restantes de chaque marché, et ce qui est en jeu.",
    rows: [
      ...titleRows(
        "Obligations d'insertion par marché",
        'Dues à ce jour = heures du marché × part de sa durée écoulée. Enjeu = heures qui restent × pénalité de Paramètres (un exemple, à remplacer). Les marchés en cours viennent d’abord, du plus grand enjeu au plus petit.',
      ),
      totals(context, shown),
      HEADER,
      ...(shown.length > 0
        ? shown.map((one, index) => obligationLine(one, index, severalBuyers))
        : [
            rowAt(FIRST_ROW, [
              write(NO_OBLIGATION, 'note'),
              ...OBLIGATION_LABELS.slice(1).map(() => write(null)),
            ]),
          ]),
    ],
    widths: (Object.keys(OBLIGATION_COLUMNS) as ObligationColumn[]).map((name) => WIDTHS[name]),
    hidden: [columnOf('line')],
    freeze: { rows: FIRST_ROW, columns: 1 },
    reportTables: [{ name: 'Obligations', row: HEADER_ROW, column: 0, columns: OBLIGATION_LABELS, rows }],
    conditionals: Object.values(OBLIGATION_WORDS).map(({ symbol, tone }) => ({
      row: FIRST_ROW,
      column: columnOf('state'),
      rows,
      columns: 1,
      rule: { kind: 'beginsWith' as const, text: symbol, tone },
    })),
    print: {
      landscape: true,
      titleRows: [HEADER_ROW, HEADER_ROW],
      // Dates, training and mode are read on the screen.
      area: { rows: FIRST_ROW + rows, columns: columnOf('pace') + 1 },
    },
  };
}
