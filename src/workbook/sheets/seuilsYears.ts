import type { DataSet } from '../../engine/aggregate';
import { nationalCounts } from '../../engine/thresholds/nationalCounts';
import { nationalLines } from '../../engine/thresholds/nationalTable';
import { ALL_CONTRACTS, answering, type Sum } from '../../engine/thresholds/tallies';
import { ND, live, rowAt, wrapped, write } from '../cells';
import { above, binary, call, column, isBlank, num, parameter, text, type Formula } from '../formula';
import { NATIONAL_LINES, nationalCell } from '../layout';
import type { RowPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { categoriesWords, NATIONAL_LABELS } from './nationalTable';
import { counted, FIRST_YEAR, heading, type Line, type Source } from './seuilsLine';
import { globalLines } from './seuilsGlobals';
import { indicatorLines } from './seuilsIndicators';
import { parts } from './seuilsPlace';
import { SUPPLIERS, supplierLines, wholeLines } from './seuilsSuppliers';

/** A year out of the days of a threshold. */
const OUTSIDE = '–';

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
    ...wholeLines(source),
    ...SUPPLIERS.flatMap(([field, label], rank) => supplierLines(source, field, label, rank)),
    heading('Marchés globaux et de partenariat : part confiée à des PME ou artisans'),
    ...globalLines(source),
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
