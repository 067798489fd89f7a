import * as C from './columns';
import { date, decimal, longYear, short } from './forms';
import { delimited, draw, record, workbook, type Cell, type Col, type Variant } from './grid';
import { grouped, lotKey, lotMonth, merged } from './groups';
import type { Layout } from './layouts';
import { ALL } from './summary';
import type { Work } from './truth';

const table = (
  list: readonly Col<Work>[],
  work: readonly Work[],
  above: readonly (readonly Cell[])[],
  variant: Variant,
) => draw({ above, blocks: list.map((column) => ({ columns: [column] })), lines: work.map(record) }, variant);

const PERSON = [
  C.CONTRACT,
  C.LOT,
  C.CODE,
  C.SEX,
  C.PUBLICS,
  C.EMPLOYER,
  C.due(C.plainNumber),
  C.declared(C.plainNumber),
  C.validated(C.plainNumber),
];
const NOTES = {
  name: 'Mode d’emploi',
  rows: [['Mode d’emploi'], ['Remplir une ligne par salarié et par mois.']],
  merges: [],
};

const perMonth: Layout = {
  name: 'a sheet per month, the month in its name only',
  told: { ...ALL, training: false },
  write: async ({ work }, variant) => {
    const sheets = grouped(work, ({ year, month }) => `${year} ${month}`).map((own) => ({
      name: own[0] ? short(own[0]) : '',
      ...table(PERSON, own, [], variant),
    }));
    const all = variant.random ? variant.random.shuffled([NOTES, ...sheets]) : [NOTES, ...sheets];
    return { input: { name: 'mois par mois.xlsx', ...(await workbook(all)) }, aside: 0 };
  },
};

const perLot: Layout = {
  name: 'a sheet per company, contract and lot in its titles',
  told: { ...ALL, training: false },
  write: async ({ work }, variant) => {
    const list = [
      C.CODE,
      C.SEX,
      C.PUBLICS,
      C.month(date),
      C.due(C.plainNumber),
      C.declared(C.plainNumber),
      C.validated(C.plainNumber),
    ];
    const sheets = grouped(work, lotKey).map((own, rank) => {
      const { lot } = own[0] ?? {};
      const above = [
        ['Fiche de suivi'],
        ['Marché', lot?.contract ?? ''],
        ['Lot :', lot?.lot ?? ''],
        [`Entreprise : ${lot?.company ?? ''}`],
        [],
      ];
      return { name: `${lot?.company ?? ''} ${rank + 1}`, ...table(list, own, above, variant) };
    });
    const all = variant.random ? variant.random.shuffled(sheets) : sheets;
    return { input: { name: 'fiches.xlsx', ...(await workbook(all)) }, aside: 0 };
  },
};

/** Tables of one sheet, one under the other, columns in another order in each. */
const stacked: Layout = {
  name: 'tables one above the other, their month in a title',
  told: { ...ALL, people: false, profile: false, training: false },
  write: ({ work }, variant) => {
    const list = [C.CONTRACT, C.LOT, C.COMPANY, C.due(), C.declared(), C.validated()];
    const parts = grouped(merged(work, lotMonth), ({ year, month }) => `${year} ${month}`).map(
      (own, rank) => {
        const turned = [...list.slice(rank % list.length), ...list.slice(0, rank % list.length)];
        return table(turned, own, [[`Heures d’insertion – ${own[0] ? longYear(own[0]) : ''}`]], variant).rows;
      },
    );
    const ordered = variant.random ? variant.random.shuffled(parts) : parts;
    const rows = ordered.flatMap((part) => [...part, [], []]);
    return { input: { name: 'tableaux.csv', text: delimited(rows, ';') }, aside: 0 };
  },
};

const sideBySide: Layout = {
  name: 'tables side by side with a blank column between',
  told: { ...ALL, people: false, profile: false, training: false },
  write: ({ work }, variant) => {
    const list = [C.CONTRACT, C.LOT, C.month(short), C.due(), C.declared(decimal), C.validated(decimal)];
    const all = merged(work, lotMonth);
    const [left, right] = [
      all.filter((_, rank) => rank % 3 > 0),
      all.filter((_, rank) => rank % 3 === 0),
    ].map((own) => table(list, own, [], variant).rows);
    const rows = (left ?? []).map((row, rank) => [...row, null, ...(right?.[rank] ?? [])]);
    return { input: { name: 'côte à côte.txt', text: delimited(rows, '\t') }, aside: 0 };
  },
};

export const manyTablesLayouts: readonly Layout[] = [perMonth, perLot, stacked, sideBySide];
