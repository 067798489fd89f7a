import * as C from './columns';
import { decimal, serial, short } from './forms';
import { delimited, draw, record, type Col } from './grid';
import { grouped, linesBy, lotKey, lotMonth, merged, series, type Line } from './groups';
import type { Layout } from './layouts';
import { ALL } from './summary';
import type { Work } from './truth';
import { inMonth } from './wideLayouts';

/** The same work, each month telling all that was done since the start. */
function runningTotals(work: readonly Work[], key: (one: Work) => string): readonly Work[] {
  return grouped(work, key).flatMap((own) => {
    let declared = 0;
    let validated = 0;
    return [...own]
      .sort((a, b) => serial(a) - serial(b))
      .map((one) => ({
        ...one,
        declared: (declared += one.declared),
        validated: (validated += one.validated),
      }));
  });
}

const PERSON = [C.CONTRACT, C.LOT, C.CODE, C.SEX, C.PUBLICS, C.month(short, 'Période'), C.due()];

export const cumulativeLong: Layout = {
  name: 'running totals, month by month, said by the header',
  told: { ...ALL, training: false },
  write: ({ work }, variant) => {
    const list = [
      ...PERSON,
      C.declared(decimal, 'Heures réalisées (cumul)'),
      C.validated(decimal, 'Heures validées cumulées'),
    ];
    const { rows } = draw(
      {
        above: [],
        blocks: list.map((column) => ({ columns: [column] })),
        lines: runningTotals(work, series).map(record),
      },
      variant,
    );
    return { input: { name: 'cumul.csv', text: delimited(rows, ';') }, aside: 0 };
  },
};

export const cumulativeProved: Layout = {
  name: 'running totals, month by month, said by nothing but the figures',
  told: { ...ALL, training: false },
  write: ({ work }, variant) => {
    const list = [...PERSON, C.declared(), C.validated()];
    const { rows } = draw(
      {
        above: [],
        blocks: list.map((column) => ({ columns: [column] })),
        lines: runningTotals(work, series).map(record),
      },
      variant,
    );
    return { input: { name: 'mensuel.csv', text: delimited(rows, ';') }, aside: 0 };
  },
};

export const cumulativeWide: Layout = {
  name: 'running totals, a column per month, said by a title',
  told: { ...ALL, people: false, profile: false, validated: false, training: false },
  write: ({ work, months }, variant) => {
    const lines = linesBy(merged(work, lotMonth), lotKey);
    const of = (column: Col<Work>): { readonly columns: readonly Col<Line>[] } => ({
      columns: [{ header: column.header, cell: ({ first }) => column.cell(first) }],
    });
    const { rows } = draw<Line>(
      {
        above: [['Heures réalisées, cumul depuis le début du marché'], []],
        blocks: [
          ...[C.CONTRACT, C.LOT, C.COMPANY, C.due()].map(of),
          ...months.map((month, rank) => ({
            columns: [
              {
                header: short(month),
                cell: (line: Line) =>
                  C.blankZero(decimal)(
                    months
                      .slice(0, rank + 1)
                      .reduce((sum, past) => sum + inMonth(line, past, (one) => one.declared), 0),
                  ),
              },
            ],
          })),
        ],
        lines: lines.map(record),
      },
      variant,
    );
    return { input: { name: 'cumul.txt', text: delimited(rows, '\t') }, aside: 0 };
  },
};
