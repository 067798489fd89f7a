import { declarationOf } from '../../catalogue/indicators';
import type { DataSet } from '../../engine/aggregate';
import { nationalCounts } from '../../engine/thresholds/nationalCounts';
import { nationalLines } from '../../engine/thresholds/nationalTable';
import { ALL_CONTRACTS, answering, inScheme, type Sum } from '../../engine/thresholds/tallies';
import { evaluateSum } from '../../engine/thresholds/yearVolumes';
import { ND, formatOf, live, rowAt, wrapped, write } from '../cells';
import { above, binary, call, column, isBlank, num, parameter, text, type Formula } from '../formula';
import { NATIONAL_LINES, nationalCell } from '../layout';
import type { CellPlan, NumberFormat, RowPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { sumFormula } from '../tallyFormula';
import { detailCell } from './detailPlace';
import { categoriesWords, NATIONAL_LABELS } from './nationalTable';
import { parts } from './seuilsPlace';

const FIRST_YEAR = 2;
/** A year out of the days of a threshold. */
const OUTSIDE = '–';

interface Line {
  readonly label: string;
  readonly unit: string;
  /** Null = a heading. */
  readonly cells: ((yearIndex: number, row: number) => CellPlan) | null;
}

const heading = (label: string): Line => ({ label, unit: '', cells: null });

/** What the lines are made from. `year` is the cell that heads the column of the formula. */
interface Source {
  readonly context: PlanContext;
  readonly data: DataSet;
  readonly year: (yearIndex: number) => Formula;
}

function counted(
  { context, data, year }: Source,
  label: string,
  unit: string,
  sum: Sum,
  format: NumberFormat,
): Line {
  const values = evaluateSum(data, sum, context.years);
  return {
    label,
    unit,
    cells: (index) => live(sumFormula(sum, year(index)), values[index] ?? 0, 'value', format),
  };
}

/** Contracts of a year at or above a national threshold, between its days. */
function nationalFormula(line: number, categories: readonly string[], year: Formula): Formula {
  const [from, to, amount] = (['from', 'to', 'amount'] as const).map((name) => nationalCell(line, name));
  if (!from || !to || !amount) throw new Error('no such line');
  const day = (month: number, date: number): Formula => call('DATE', year, num(month), num(date));
  const isEmpty = (one: Formula): Formula => binary(one, '=', text(''));
  const first = call('IF', isEmpty(from), day(1, 1), call('MAX', day(1, 1), from));
  const last = call('IF', isEmpty(to), day(12, 31), call('MIN', day(12, 31), to));
  const of = (field: string): Formula => column('MARCHES', field);
  const joined = (sign: string, value: Formula): Formula => binary(text(sign), '&', value);
  const count = (category: string, ...more: Formula[]): Formula =>
    call(
      'COUNTIFS',
      of('date_notification'),
      joined('>=', first),
      of('date_notification'),
      joined('<', binary(last, '+', num(1))),
      of('categorie'),
      text(category),
      of('montant_ht'),
      joined('>=', amount),
      ...more,
    );
  const concession = [of('type_contrat'), text('Concession')];
  const total = categories
    .map((category) => binary(count(category), '-', count(category, ...concession)))
    .reduce((sum, one) => binary(sum, '+', one));
  return call('IF', isEmpty(amount), text(ND), call('IF', binary(last, '<', first), text(OUTSIDE), total));
}

const day = (serial: number | null): string =>
  serial === null
    ? ''
    : new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');

function nationalParts({ context, data, year }: Source): readonly Line[] {
  const counts = nationalCounts(data, context.parameters, context.years);
  return nationalLines(context.parameters)
    .slice(0, NATIONAL_LINES)
    .map((line, index) => {
      const days = [
        line.from === null ? '' : `du ${day(line.from)}`,
        line.to === null ? '' : `au ${day(line.to)}`,
      ];
      const words = [
        NATIONAL_LABELS[line.id].split(',')[0],
        categoriesWords(line.categories),
        days.filter(Boolean).join(' '),
      ];
      return {
        label: `${words.filter(Boolean).join(' · ')}${line.certain ? '' : ' (à vérifier)'}`,
        unit: 'marchés',
        cells: (yearIndex: number) =>
          live(
            nationalFormula(index, line.categories, year(yearIndex)),
            counts[index] ? (counts[index][yearIndex] ?? OUTSIDE) : ND,
            'value',
            'integer',
          ),
      };
    });
}

const SUPPLIERS = [
  ['est_ess', 'Titulaires de l’ESS'],
  ['est_siae', 'Titulaires SIAE'],
  ['est_ea_esat', 'Titulaires EA ou ESAT'],
  ['est_esus', 'Titulaires ESUS'],
] as const;

/** Number, value and shares of one kind of supplier, as indicators count: within the perimeter of the scheme, unknown ones kept in the total. */
function supplierLines(source: Source, field: string, label: string): readonly Line[] {
  const { context, data, year } = source;
  const { years } = context;
  const sums = {
    all: [[1, inScheme(null)]],
    yes: [[1, inScheme(null, field)]],
    silent: [
      [1, inScheme(null)],
      [-1, inScheme(null, field)],
      [-1, inScheme(null, field, 'NON')],
    ],
    amount: [[1, inScheme('montant_ht', field)]],
    whole: [[1, inScheme('montant_ht')]],
  } satisfies Record<string, Sum>;
  const values = Object.fromEntries(
    Object.entries(sums).map(([name, sum]) => [name, evaluateSum(data, sum, years)]),
  ) as Record<keyof typeof sums, readonly number[]>;
  /** Not available when no row answers, or when there is nothing to divide by. */
  const share = (name: string, top: 'yes' | 'amount', under: 'all' | 'whole'): Line => ({
    label: `${label} : ${name}`,
    unit: '%',
    cells: (index) => {
      const at = (of: keyof typeof sums): Formula => sumFormula(sums[of], year(index));
      const valueOf = (of: keyof typeof sums): number => values[of][index] ?? 0;
      const isRefused = valueOf('all') === valueOf('silent') || valueOf(under) === 0;
      return live(
        call(
          'IF',
          call('OR', binary(at('all'), '=', at('silent')), binary(at(under), '=', num(0))),
          text(ND),
          binary(at(top), '/', at(under)),
        ),
        isRefused ? ND : valueOf(top) / valueOf(under),
        'value',
        'percent',
      );
    },
  });
  return [
    counted(source, `${label} : nombre de marchés`, 'marchés', sums.yes, 'integer'),
    share('part en nombre', 'yes', 'all'),
    counted(source, `${label} : montant HT`, '€ HT', sums.amount, 'euro'),
    share('part en valeur', 'amount', 'whole'),
    counted(source, `${label} : sans réponse`, 'marchés', sums.silent, 'integer'),
  ];
}

const noAnswer = (field: string): Sum => [
  [1, ALL_CONTRACTS],
  [-1, answering(field, 'OUI')],
  [-1, answering(field, 'NON')],
];

/** The date of Paramètres, once. */
const environmentDate = ({ context }: Source): Line => ({
  label: 'Critère et condition obligatoires depuis le (Paramètres, à vérifier)',
  unit: 'date',
  cells: (yearIndex) =>
    yearIndex > 0
      ? write(null)
      : live(
          call('IF', isBlank(parameter('date_critere_env')), text(''), parameter('date_critere_env')),
          context.parameters['date_critere_env'] ?? '',
          'value',
          'date',
        ),
});

function environmentLines(source: Source): readonly Line[] {
  return (
    [
      ['critere_env', 'Critère environnemental'],
      ['clause_env', 'Clause environnementale'],
    ] as const
  ).flatMap(([field, label]) => [
    counted(source, `${label} : OUI`, 'marchés', [[1, answering(field, 'OUI')]], 'integer'),
    counted(source, `${label} : NON`, 'marchés', [[1, answering(field, 'NON')]], 'integer'),
    counted(source, `${label} : sans réponse`, 'marchés', noAnswer(field), 'integer'),
  ]);
}

/** Indicators of the catalogue that finance looks at, with the minimum or term of Paramètres where there is one. */
const INDICATORS: readonly (readonly [id: string, parameterId: string | null])[] = [
  ['eco-part-pme-nb', null],
  ['eco-part-pme-montant', null],
  ['eco-delai-paiement', 'delai_paiement_maximal'],
  ['env-agec-reemploi', null],
  ['env-agec-recycle', null],
  ['env-agec-categories-conformes', null],
  ['env-egalim-qualite', 'minimum_egalim_qualite'],
  ['env-egalim-bio', 'minimum_egalim_bio'],
];

function indicatorLines({ context }: Source): readonly Line[] {
  return INDICATORS.flatMap(([id, parameterId]): readonly Line[] => {
    const indicatorIndex = context.figures.findIndex(({ placed }) => placed.entry.ref === id);
    const figure = context.figures[indicatorIndex];
    const declaration = figure ? declarationOf(figure.placed.entry) : declarationOf({ ref: id });
    const format = formatOf(declaration);
    const minimum = parameterId === null ? null : context.parameters[parameterId];
    const shown: Line = {
      label: declaration.label,
      unit: declaration.unit,
      cells: (yearIndex) =>
        figure
          ? live(
              detailCell({ context, indicatorIndex, yearIndex }, 'Réalisé', 'Détail'),
              figure.years[yearIndex]?.value ?? ND,
              'value',
              format,
            )
          : write(yearIndex === 0 ? 'Pas dans ce schéma : Modèles, Composer' : null, 'note'),
    };
    if (parameterId === null) return [shown];
    return [
      shown,
      {
        label: declaration.unit === 'jours' ? '   maximum (Paramètres)' : '   minimum (Paramètres)',
        unit: declaration.unit,
        cells: () => live(parameter(parameterId), minimum ?? 0, 'value', format),
      },
    ];
  });
}

/** What counts by year for all buyers: national thresholds, environment, suppliers, and the indicators that finance follows. */
export function yearsPart(context: PlanContext, data: DataSet): readonly RowPlan[] {
  const first = parts(context).years;
  const header = first - 1;
  const source: Source = { context, data, year: (index) => above(header, FIRST_YEAR + index) };
  const lines: readonly Line[] = [
    heading('Marchés au-dessus des seuils nationaux (Paramètres)'),
    ...nationalParts(source),
    heading('Environnement : tous les marchés et concessions notifiés'),
    environmentDate(source),
    ...environmentLines(source),
    heading('Fournisseurs : marchés du périmètre du schéma (Paramètres)'),
    ...SUPPLIERS.flatMap(([field, label]) => supplierLines(source, field, label)),
    heading('Indicateurs que suivent les finances'),
    ...indicatorLines(source),
  ];
  return [
    rowAt(first - 3, [write('Par année, tous acheteurs', 'section')]),
    rowAt(header, [
      write('Ce qui est compté', 'header'),
      write('Unité', 'header'),
      ...context.years.map((year) => write(year, 'headerNumber', 'year')),
    ]),
    ...lines.map(({ label, unit, cells }, index) => {
      const row = first + index;
      return cells === null
        ? rowAt(row, [write(label, 'subtitle')])
        : rowAt(row, [
            wrapped(label, 'label'),
            write(unit, 'text'),
            ...context.years.map((_, yearIndex) => cells(yearIndex, row)),
          ]);
    }),
  ];
}
