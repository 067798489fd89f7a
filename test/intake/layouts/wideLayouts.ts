import * as C from './columns';
import { date, decimal, long, longYear, short, type Month } from './forms';
import { delimited, draw, record, workbook, type Block, type Cell, type Col, type Variant } from './grid';
import { linesBy, lotKey, lotMonth, merged, series, type Line } from './groups';
import type { Layout } from './layouts';
import { ALL, type Told } from './summary';
import type { Truth, Work } from './truth';

const PEOPLE: Told = { ...ALL, validated: false, training: false };
const NOBODY: Told = { ...PEOPLE, people: false, profile: false };

const of = (column: Col<Work>): Block<Line> => ({
  columns: [{ header: column.header, cell: ({ first }) => column.cell(first) }],
});
/** Hours of a line in a month, or nothing. */
export const inMonth = ({ work }: Line, { year, month }: Month, measure: (one: Work) => number): number =>
  work.filter((one) => one.year === year && one.month === month).reduce((sum, one) => sum + measure(one), 0);

const monthColumn = (
  month: Month,
  header: Cell,
  measure: (one: Work) => number,
  form: (hundredths: number) => Cell,
): Col<Line> => ({
  header,
  cell: (line) => C.blankZero(form)(inMonth(line, month, measure)),
  total: (lines) => form(lines.reduce((sum, line) => sum + inMonth(line, month, measure), 0)),
});
const declared = (one: Work): number => one.declared;

interface Wide {
  readonly name: string;
  readonly told: Told;
  readonly file: string;
  readonly above?: (truth: Truth) => readonly (readonly Cell[])[];
  readonly fixed: readonly Col<Work>[];
  readonly lines: (truth: Truth) => readonly Line[];
  readonly months: (truth: Truth) => readonly Block<Line>[];
  readonly sum?: boolean;
}

const wide = ({ name, told, file, above, fixed, lines, months, sum }: Wide): Layout => ({
  name,
  told,
  write: async (truth: Truth, variant: Variant) => {
    const all = lines(truth);
    const sheet = draw<Line>(
      {
        above: above?.(truth) ?? [],
        blocks: [...fixed.map(of), ...months(truth)],
        lines: [...all.map(record), ...(sum ? [{ kind: 'sum' as const, label: 'TOTAL', of: all }] : [])],
      },
      variant,
    );
    const aside = sum ? 1 : 0;
    return file.endsWith('.xlsx')
      ? { input: { name: file, ...(await workbook([{ name: 'Suivi', ...sheet }])) }, aside }
      : { input: { name: file, text: delimited(sheet.rows, file.endsWith('.csv') ? ';' : '\t') }, aside };
  },
});

const people = ({ work }: Truth): readonly Line[] => linesBy(work, series);
const lots = ({ work }: Truth): readonly Line[] => linesBy(merged(work, lotMonth), lotKey);
const PERSON = [C.CONTRACT, C.LOT, C.CODE, C.SEX, C.PUBLICS, C.due()];

export const wideLayouts: readonly Layout[] = [
  wide({
    name: 'a column per month, « janv-24 », with a total column and a total row',
    told: PEOPLE,
    file: 'mois.csv',
    fixed: PERSON,
    lines: people,
    months: ({ months }) => [
      ...months.map((month) => ({ columns: [monthColumn(month, short(month), declared, decimal)] })),
      {
        columns: [
          {
            header: 'Total heures réalisées',
            cell: ({ work }: Line) => decimal(work.reduce((sum, one) => sum + one.declared, 0)),
            total: () => null,
          },
        ],
      },
    ],
    sum: true,
  }),
  wide({
    name: 'a column per month headed by dates, .xlsx',
    told: PEOPLE,
    file: 'mois.xlsx',
    fixed: [C.CONTRACT, C.LOT, C.CODE, C.SEX, C.PUBLICS, C.due(C.plainNumber)],
    lines: people,
    months: ({ months }) =>
      months.map((month) => ({ columns: [monthColumn(month, date(month), declared, C.plainNumber)] })),
  }),
  wide({
    name: 'bare months under their year, merged',
    told: NOBODY,
    file: 'annees.xlsx',
    fixed: [C.CONTRACT, C.LOT, C.COMPANY, C.due(C.plainNumber)],
    lines: lots,
    months: ({ months }) =>
      [...new Set(months.map(({ year }) => year))].map((year) => ({
        top: String(year),
        columns: months
          .filter((month) => month.year === year)
          .map((month) => monthColumn(month, long(month), declared, C.plainNumber)),
      })),
  }),
  wide({
    name: 'bare months, the year in a column',
    told: NOBODY,
    file: 'annee-colonne.txt',
    fixed: [C.CONTRACT, C.LOT, C.month(({ year }) => year, 'Année'), C.due()],
    lines: ({ work }) => linesBy(merged(work, lotMonth), (one) => `${lotKey(one)} ${one.year}`),
    months: () =>
      Array.from({ length: 12 }, (_, rank) => ({
        columns: [
          {
            header: long({ year: 0, month: rank + 1 }),
            cell: ({ first, work }: Line) =>
              C.blankZero(decimal)(inMonth({ first, work }, { year: first.year, month: rank + 1 }, declared)),
          },
        ],
      })),
  }),
  wide({
    name: 'each month over « réalisées | validées »',
    told: { ...ALL, training: false },
    file: 'deux-mesures.xlsx',
    above: () => [['Heures d’insertion par mois'], []],
    fixed: [C.CONTRACT, C.LOT, C.CODE, C.SEX, C.PUBLICS, C.due(C.plainNumber)],
    lines: people,
    months: ({ months }) =>
      months.map((month) => ({
        top: longYear(month),
        columns: [
          monthColumn(month, 'réalisées', declared, C.plainNumber),
          monthColumn(month, 'validées', (one) => one.validated, C.plainNumber),
        ],
      })),
  }),
];
