import type { SourceInput } from '../../../src/intake';
import * as C from './columns';
import { cumulativeLong, cumulativeProved, cumulativeWide } from './cumulativeLayouts';
import { clock, date, decimal, long, longYear, serial, short } from './forms';
import { AS_IS, delimited, draw, record, workbook, type Line, type Variant } from './grid';
import { grouped, lotKey, lotMonth, lotYear, merged } from './groups';
import { manyTablesLayouts } from './manyTables';
import { ALL, type Told } from './summary';
import type { Truth, Work } from './truth';
import { wideLayouts } from './wideLayouts';

export interface Written {
  readonly input: SourceInput;
  /** Lines of the source that are no data: totals, titles, repeated headers. */
  readonly aside: number;
}
export interface Layout {
  readonly name: string;
  readonly told: Told;
  readonly write: (truth: Truth, variant: Variant) => Written | Promise<Written>;
}

const NOBODY: Told = { ...ALL, people: false, profile: false, training: false };
const text = (name: string, content: string, aside = 0): Written => ({
  input: { name, text: content },
  aside,
});
const records = (work: readonly Work[]): readonly Line<Work>[] => work.map(record);
const columns = <R>(list: readonly R[]): readonly { readonly columns: readonly [R] }[] =>
  list.map((column) => ({ columns: [column] as const }));

const contractLevel: Layout = {
  name: 'contract level: a row per lot and year, « ; », Windows end of lines',
  told: { ...NOBODY, byYear: true },
  write: ({ work }, variant) => {
    const year = C.month(({ year: of }) => of, 'Année');
    const list = [C.CONTRACT, C.LOT, C.COMPANY, C.OBJECT, C.due(), year, C.declared(), C.validated()];
    const { rows } = draw(
      { above: [], blocks: columns(list), lines: records(merged(work, lotYear)) },
      variant,
    );
    return text('suivi.csv', delimited(rows, ';'));
  },
};

const personLevel: Layout = {
  name: 'person level: hours due on each row, names and births, several publics',
  told: ALL,
  write: ({ work }, variant) => {
    const list = [
      C.CONTRACT,
      C.LOT,
      C.COMPANY,
      ...C.NAMED,
      C.EMPLOYER,
      C.month(short),
      C.due(),
      C.declared(),
      C.validated(),
      C.training(),
    ];
    const { rows } = draw({ above: [], blocks: columns(list), lines: records(work) }, variant);
    return text('salariés.csv', delimited(rows, ';'));
  },
};

const monthly: Layout = {
  name: 'monthly: a row per lot and month, month and year apart',
  told: NOBODY,
  write: ({ work }, variant) => {
    const list = [
      C.CONTRACT,
      C.LOT,
      C.month(long),
      C.month(({ year }) => year, 'Année'),
      C.due(),
      C.declared(clock),
      C.validated(clock),
    ];
    const { rows } = draw(
      { above: [], blocks: columns(list), lines: records(merged(work, lotMonth)) },
      variant,
    );
    return text('mensuel.txt', delimited(rows, '|', '\n'));
  },
};

/** Lines of each company under its name, then its sum, then the sum of all. `labelled`: with a word, or figures alone. */
function withSums(
  work: readonly Work[],
  labelled: boolean,
): { readonly lines: readonly Line<Work>[]; readonly aside: number } {
  const byCompany = grouped(work, ({ lot }) => lot.company);
  const lines = byCompany.flatMap((own): Line<Work>[] => [
    ...records(own),
    { kind: 'sum', label: labelled ? `TOTAL ${own[0]?.lot.company ?? ''}` : null, of: own },
  ]);
  return {
    lines: [...lines, { kind: 'sum', label: labelled ? 'Total général' : null, of: work }],
    aside: byCompany.length + 1,
  };
}

const titled = (labelled: boolean): Layout => ({
  name: `titles, a sum per company and one of all, ${labelled ? 'labelled' : 'without any label'}`,
  told: { ...ALL, training: false },
  write: ({ work }, variant) => {
    const several = grouped(work, ({ lot }) => lot.company)
      .filter((own) => own.length > 1)
      .flat();
    const rest = work.filter((one) => !several.includes(one));
    const { lines, aside } = withSums([...several, ...rest], labelled);
    const list = [
      C.COMPANY,
      C.CONTRACT,
      C.LOT,
      C.CODE,
      C.SEX,
      C.PUBLICS,
      C.EMPLOYER,
      C.month(longYear),
      C.due(),
      C.declared(),
      C.validated(),
    ];
    const { rows } = draw(
      {
        above: [
          ['Suivi des clauses sociales d’insertion'],
          ['Édité le 12/03/2026 par le service commande publique'],
          [],
        ],
        blocks: columns(list),
        lines,
      },
      variant,
    );
    return text('bilan.csv', delimited(rows, ';'), aside);
  },
});

const sections: Layout = {
  name: 'company and contract in title lines over their rows, header repeated',
  told: NOBODY,
  write: ({ work }, variant) => {
    let aside = 0;
    const byCompany = grouped(merged(work, lotMonth), ({ lot }) => lot.company);
    const lines = byCompany.flatMap((own, rank): Line<Work>[] => {
      const byLot = grouped(own, lotKey);
      aside += 1 + byLot.length * 3 + (rank > 0 ? 1 : 0);
      return [
        ...(rank > 0 ? [{ kind: 'words' as const, cells: [] }, { kind: 'header' as const }] : []),
        { kind: 'words', cells: [`Entreprise : ${own[0]?.lot.company ?? ''}`] },
        ...byLot.flatMap((of): Line<Work>[] => [
          { kind: 'words', cells: [`Marché n° ${of[0]?.lot.contract ?? ''}`] },
          { kind: 'words', cells: [`Lot ${of[0]?.lot.lot ?? ''}`] },
          ...records(of),
          { kind: 'sum', label: 'Sous-total', of },
        ]),
      ];
    });
    const list = [C.EMPLOYER, C.month(longYear, 'Période'), C.due(), C.declared(), C.validated()];
    const { rows } = draw({ above: [['Clauses d’insertion'], []], blocks: columns(list), lines }, variant);
    return text('sections.csv', delimited(rows, ';'), aside);
  },
};

const twoLines = (as: 'xlsx' | 'csv'): Layout => ({
  name: `header on two lines, « Heures » over three columns (${as})`,
  told: { ...ALL, training: false },
  write: async ({ work }, variant) => {
    const numbers = as === 'xlsx' ? C.plainNumber : decimal;
    const blocks = [
      { columns: [C.CONTRACT] },
      { columns: [C.LOT] },
      { top: 'Salarié', columns: [C.NAME, C.FIRST_NAME, C.BIRTH, C.SEX, C.PUBLICS] },
      { columns: [C.month(as === 'xlsx' ? date : short)] },
      {
        top: 'Heures',
        columns: [
          C.due(numbers, 'prévues'),
          C.declared(numbers, 'réalisées'),
          C.validated(numbers, 'validées'),
        ],
      },
    ];
    const sheet = draw({ above: [['Suivi'], []], blocks, lines: records(work) }, variant);
    if (as === 'csv') return text('deux-lignes.csv', delimited(sheet.rows, ';'));
    return {
      input: { name: 'deux-lignes.xlsx', ...(await workbook([{ name: 'Heures', ...sheet }])) },
      aside: 0,
    };
  },
});

const clipboard: Layout = {
  name: 'clipboard: tabs, U+202F, « 15h30 »',
  told: ALL,
  write: ({ work }, variant) => {
    const list = [
      C.CONTRACT,
      C.LOT,
      C.COMPANY,
      C.CODE,
      C.SEX,
      C.PUBLICS,
      C.EMPLOYER,
      C.month(short, 'Période'),
      C.due(),
      C.declared(clock),
      C.validated(),
      C.training(),
    ];
    const { rows } = draw({ above: [], blocks: columns(list), lines: records(work) }, variant);
    return text('Collage', delimited(rows, '\t'));
  },
};

const serials = (system: '1900' | '1904'): Layout => ({
  name: `.xlsx with dates and [h]:mm, ${system} system`,
  told: ALL,
  write: async ({ work }, variant) => {
    const duration = C.blankZero((hundredths) => ({ hours: hundredths / 100 }));
    const list = [
      C.CONTRACT,
      C.LOT,
      C.CODE,
      C.SEX,
      C.PUBLICS,
      C.EMPLOYER,
      C.month(date, 'Période'),
      C.due(C.plainNumber),
      C.declared(duration),
      C.validated(duration),
      C.training(),
    ];
    const sheet = draw({ above: [], blocks: columns(list), lines: records(work) }, variant);
    return {
      input: { name: `dates-${system}.xlsx`, ...(await workbook([{ name: 'Feuil1', ...sheet }], system)) },
      aside: 0,
    };
  },
});

export const LAYOUTS: readonly Layout[] = [
  contractLevel,
  personLevel,
  monthly,
  titled(true),
  titled(false),
  sections,
  twoLines('xlsx'),
  twoLines('csv'),
  clipboard,
  serials('1900'),
  serials('1904'),
  ...wideLayouts,
  cumulativeLong,
  cumulativeWide,
  cumulativeProved,
  ...manyTablesLayouts,
];
export { AS_IS, serial };
