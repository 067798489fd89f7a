import { review, rowsBehind } from '../../../src/app';
import { TABLES } from '../../../src/catalogue/tables';
import type { TableId } from '../../../src/scheme/fields';
import { SHEETS } from '../../../src/workbook/layout';
import { block, unchanged } from '../expecting';
import type { Group } from '../types';

const SHARE = 'leg-part-considsoc-nb';
const columnOf = (table: TableId, field: string): number =>
  TABLES[table].fields.findIndex(({ id }) => id === field);

export const showingRows: Group = {
  name: 'rowsBehind',
  attempt: ({ session }) => rowsBehind(session, SHARE, 2026),
  cases: [
    {
      name: 'gives the rows that a figure counts, then those without an answer, and changes nothing',
      run: async ({ imported }) => {
        const open = await imported();
        await open.user.types(SHEETS.marches, 3, 0, 'tapé');
        await open.user.types(SHEETS.marches, 3, 4, 46_100);
        await unchanged(open, async () => {
          const behind = await rowsBehind(open.session, SHARE, 2026);
          expect(behind).toMatchObject({ table: 'MARCHES', sheet: 'Marchés', total: 2 });
          expect(behind?.fields.slice(0, 3).map(({ label }) => label)).toEqual([
            'Numéro de marché',
            'Objet',
            'Montant HT',
          ]);
          expect(behind?.rows.map(({ number, answer, values }) => [number, answer, values[0]])).toEqual([
            [2, 'oui', 'M1'],
            [4, 'inconnu', 'tapé'],
          ]);
        });
      },
    },
    {
      name: 'numbers the rows as the sheet does, so that each can be shown',
      figures: true,
      run: async ({ sample }) => {
        const { host, session } = await sample();
        for (const [id, year] of [
          [SHARE, 2024],
          ['ins-heures-realisees', 2025],
        ] as const) {
          const behind = await rowsBehind(session, id, year);
          const figure = (await review(session))?.indicators
            .find((one) => one.id === id)
            ?.years.find((one) => one.year === year);
          if (!behind || !figure) throw new Error(`${id} has rows in ${year}`);
          expect(behind.total).toBeGreaterThan(5);
          if (id === SHARE) {
            expect(behind.rows.filter(({ answer }) => answer === 'oui')).toHaveLength(figure.numerator ?? -1);
          }
          for (const { number, values } of [behind.rows[0], behind.rows.at(-1)].flatMap((row) => row ?? [])) {
            const width = TABLES[behind.table].fields.length;
            const [line = []] = await host.readCells(behind.sheet, block(number - 1, 0, 1, width));
            expect(behind.fields.map((field) => line[columnOf(behind.table, field.id)])).toEqual(values);
          }
        }
      },
    },
    {
      name: 'has no row for a figure that no row gives, nor for one that does not exist, nor without scheme',
      run: async ({ imported, blank }) => {
        const { session, user } = await imported();
        const before = (await review(session))?.indicators ?? [];
        const index = before.findIndex(({ id }) => id === 'gov-publication-bisannuelle');
        await user.types(SHEETS.saisie, 4 + index, 7, 12);
        const typed = (await review(session))?.indicators.find(({ origin }) => origin === 'typed');
        expect([typed?.id, typed?.years.at(-1)?.value]).toEqual([before[index]?.id, 12]);
        expect(await rowsBehind(session, typed?.id ?? '', 2026)).toBeNull();
        expect(await rowsBehind(session, 'rien', 2026)).toBeNull();
        expect(await rowsBehind((await blank()).session, SHARE, 2026)).toBeNull();
        expect(await rowsBehind(session, SHARE, 2023)).toMatchObject({ rows: [], total: 0 });
      },
    },
  ],
};
