import { SITUATIONS, type Situation } from '../../catalogue/tables/marches';
import type { DataSet } from '../../engine/aggregate';
import { columnOfBuyer } from '../../engine/thresholds/europeanThreshold';
import { REQUIRED } from '../../engine/thresholds/situation';
import { ALL_CONTRACTS, inSituation, type Sum } from '../../engine/thresholds/tallies';
import { thresholdsOfYear } from '../../engine/thresholds/thresholdTable';
import { evaluateSum } from '../../engine/thresholds/yearVolumes';
import { ND, headerAt, live, rowAt, write } from '../cells';
import { binary, call, near, num, text, type Formula } from '../formula';
import { thresholdRange, USED_LINE } from '../layout';
import type { RowPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { sumFormula, type Among } from '../tallyFormula';
import { buyerYears, namesOf, parts, YEAR_COLUMN } from './seuilsPlace';

const of = (...situations: readonly Situation[]): Sum => situations.map((one) => [1, inSituation(one)]);
const ABOVE = SITUATIONS.filter((one) => one !== 'Sous le seuil');

/** Counts of contracts, in the order of the columns. */
const COUNTS: readonly {
  readonly label: string;
  readonly sum: Sum;
  /**
   * Columns of COUNTS that the figure is drawn from, rather than counted again: the first less the others, or their sum with
   * what no column counts.
   */
  readonly from?: {
    readonly kind: 'less' | 'sum';
    readonly columns: readonly number[];
    readonly others?: Sum;
  };
}[] = [
  { label: 'Marchés et concessions notifiés', sum: [[1, ALL_CONTRACTS]] },
  {
    label: 'Au-dessus du seuil européen',
    sum: of(...ABOVE),
    // Where a condition is required, there is one situation or another of the columns that follow.
    from: { kind: 'sum', columns: [4], others: of(...ABOVE.filter((one) => !REQUIRED.includes(one))) },
  },
  { label: 'Sous le seuil', sum: of('Sous le seuil') },
  {
    label: 'Non jugés : montant, catégorie ou seuil manquant',
    sum: [[1, ALL_CONTRACTS], ...SITUATIONS.map((one) => [-1, inSituation(one)] as const)],
    from: { kind: 'less', columns: [0, 1, 2] },
  },
  {
    label: 'Condition sociale exigée',
    sum: of(...REQUIRED),
    from: { kind: 'sum', columns: [5, 6, 7, 8] },
  },
  { label: 'Clause présente', sum: of('Clause présente') },
  { label: 'Dérogation motivée', sum: of('Dérogation') },
  { label: 'À corriger : ni clause ni dérogation admise', sum: of('Clause absente', 'Dérogation à revoir') },
  { label: 'À renseigner', sum: of('Clause à renseigner') },
];

/** Columns before the counts. */
const BEFORE = 4;

/** A count drawn from those beside it. */
function drawnFrom(
  { kind, columns, others }: NonNullable<(typeof COUNTS)[number]['from']>,
  row: number,
  among: Among,
): Formula {
  const beside = columns
    .map((column): Formula => near(row, BEFORE + column))
    .reduce((left, right) => binary(left, kind === 'less' ? '-' : '+', right));
  return others ? binary(beside, '+', sumFormula(others, near(row, YEAR_COLUMN), among)) : beside;
}

const HEADER = [
  'Acheteur',
  'Année',
  'Seuil fournitures et services (Paramètres)',
  'Seuil travaux et concessions (Paramètres)',
  ...COUNTS.map(({ label }) => label),
];

const thresholdFormula = (row: number, name: 'applied' | 'travaux'): Formula => {
  const year = near(row, YEAR_COLUMN);
  const used = call('COUNTIFS', thresholdRange('year'), year, thresholdRange('control'), text(USED_LINE));
  return call(
    'IF',
    binary(used, '>', num(0)),
    call('SUMIFS', thresholdRange(name), thresholdRange('year'), year),
    text(ND),
  );
};

/** Contracts of each buyer and year before the European threshold, and the social condition due above it. */
export function contractsPart(context: PlanContext, data: DataSet): readonly RowPlan[] {
  const first = parts(context).contracts;
  const { years, parameters } = context;
  const names = namesOf(context);
  const all = COUNTS.map(({ sum }) => evaluateSum(data, sum, years));
  const own = names.map((name) => COUNTS.map(({ sum }) => evaluateSum(data, sum, years, name)));
  const valueAt = (count: number, buyer: number, year: number): number => {
    const whole = all[count]?.[year] ?? 0;
    if (names.length === 0) return whole;
    if (buyer < names.length) return own[buyer]?.[count]?.[year] ?? 0;
    return own.reduce((left, counts) => left - (counts[count]?.[year] ?? 0), whole);
  };
  const column = columnOfBuyer(parameters['type_acheteur']);
  return [
    rowAt(first - 3, [write('Seuils européens et condition sociale (L2112-2-1, L3114-2-1)', 'section')]),
    rowAt(first - 2, [
      write(
        'Tous les marchés et concessions, par année de notification ; montant et seuil de l’année. La situation de chacun est dans l’onglet Marchés, colonne « Situation au seuil européen ». Les quatre cas de dérogation des marchés sont à vérifier : leur texte n’a pas été lu.',
        'note',
      ),
    ]),
    headerAt(first - 1, HEADER, 0, 60),
    ...buyerYears(context, first).map(({ row, name, year, yearIndex, buyerIndex, among }) => {
      const line = thresholdsOfYear(parameters, year);
      return rowAt(row, [
        write(name, 'label'),
        write(year, 'value', 'year'),
        live(thresholdFormula(row, 'applied'), line?.[column] ?? ND, 'value', 'euro'),
        live(thresholdFormula(row, 'travaux'), line?.travaux ?? ND, 'value', 'euro'),
        ...COUNTS.map(({ sum, from }, count) =>
          live(
            from ? drawnFrom(from, row, among) : sumFormula(sum, near(row, YEAR_COLUMN), among),
            valueAt(count, buyerIndex, yearIndex),
            'value',
            'integer',
          ),
        ),
      ]);
    }),
  ];
}
