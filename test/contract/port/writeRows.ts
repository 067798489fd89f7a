import { TABLES } from '../../../src/catalogue/tables';
import type { DataRow } from '../../../src/scheme/values';
import { block, expectProgress, refused, unchanged } from '../expecting';
import { PLACES, REPORT } from '../plan';
import { computed, idsOf, numbered, ROWS, whole } from '../rows';
import type { Group } from '../types';

const LONG: readonly DataRow[] = numbered(600).map((row) => ({
  ...row,
  objet: 'Objet répété '.repeat(140),
}));
/** Column of « Exercice » on its sheet. */
const YEAR_COLUMN = TABLES.MARCHES.fields.findIndex(({ id }) => id === 'exercice');
/** The column before, which is typed, and those that follow. */
const ORIGINS = TABLES.MARCHES.fields.slice(YEAR_COLUMN - 1).map(({ origin }) => origin === 'calcule');

export const writingRows: Group = {
  name: 'writeRows',
  attempt: ({ host }) => host.writeRows('MARCHES', ROWS, 'append'),
  cases: [
    {
      name: 'replace: the table holds exactly these rows, and says how many',
      figures: true,
      run: async ({ planned }) => {
        const { host } = await planned();
        expect(await host.writeRows('MARCHES', computed(ROWS), 'replace')).toEqual({
          rowsWritten: ROWS.length,
        });
        expect(await host.readTable('MARCHES')).toEqual(whole(ROWS));
        expect(await host.readTable('HEURES')).toEqual([]);
      },
    },
    {
      name: 'replace: more rows than before, then fewer, leave nothing of the others',
      figures: true,
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeRows('MARCHES', computed(ROWS), 'replace');
        await host.writeRows('MARCHES', computed(numbered(40)), 'replace');
        expect(await host.readTable('MARCHES')).toEqual(whole(numbered(40)));
        await host.writeRows('MARCHES', computed(numbered(2, 50)), 'replace');
        expect(await host.readTable('MARCHES')).toEqual(whole(numbered(2, 50)));
        expect(await host.readCells('Marchés', block(3, 0, 3, 6))).toEqual(
          Array.from({ length: 3 }, () => new Array<null>(6).fill(null)),
        );
      },
    },
    {
      name: 'replace: no row empties the table, which can be filled again',
      figures: true,
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeRows('MARCHES', computed(ROWS), 'replace');
        expect(await host.writeRows('MARCHES', [], 'replace')).toEqual({ rowsWritten: 0 });
        expect(await host.readTable('MARCHES')).toEqual([]);
        await host.writeRows('MARCHES', computed(ROWS), 'append');
        expect(await host.readTable('MARCHES')).toEqual(whole(ROWS));
      },
    },
    {
      name: 'replace: the same rows twice are the same workbook',
      run: async ({ planned }) => {
        const open = await planned();
        await open.host.writeRows('MARCHES', computed(ROWS), 'replace');
        await unchanged(open, () => open.host.writeRows('MARCHES', computed(ROWS), 'replace'));
      },
    },
    {
      name: 'append: adds below, in order, and counts only what it adds',
      figures: true,
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeRows('MARCHES', computed(numbered(1)), 'append');
        expect(await host.writeRows('MARCHES', computed(numbered(2, 1)), 'append')).toEqual({
          rowsWritten: 2,
        });
        expect(await host.writeRows('MARCHES', [], 'append')).toEqual({ rowsWritten: 0 });
        expect(await host.readTable('MARCHES')).toEqual(whole(numbered(3)));
      },
    },
    {
      name: 'append: goes under the rows that the user typed',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await host.writeRows('MARCHES', computed(numbered(2)), 'replace');
        await user.types('Marchés', 3, 0, 'tapé');
        await host.writeRows('MARCHES', computed(numbered(1, 9)), 'append');
        expect(await idsOf(host)).toEqual(['m0', 'm1', 'tapé', 'm9']);
      },
    },
    {
      name: 'takes its values by field, whatever their order, and leaves out what is no field',
      figures: true,
      run: async ({ planned }) => {
        const { host } = await planned();
        const [first = {}] = computed(ROWS);
        const shuffled: DataRow = { inconnu: 'x', ...Object.fromEntries(Object.entries(first).reverse()) };
        await host.writeRows('MARCHES', [shuffled], 'replace');
        expect(await host.readTable('MARCHES')).toEqual(whole(ROWS.slice(0, 1)));
      },
    },
    {
      name: 'gives a formula to every computed cell, of replaced and of appended rows',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeRows('MARCHES', computed(numbered(3)), 'replace');
        await host.writeRows('MARCHES', computed(numbered(2, 3)), 'append');
        const formulas = await host.readFormulas('Marchés', block(1, YEAR_COLUMN - 1, 5, ORIGINS.length));
        expect(formulas.map((line) => line.map((formula) => formula !== null))).toEqual(
          formulas.map(() => ORIGINS),
        );
        expect(formulas.every((line) => line[1]?.includes('YEAR('))).toBe(true);
        expect(await host.readFormulas('Marchés', block(6, YEAR_COLUMN))).toEqual([[null]]);
      },
    },
    {
      name: 'computes the fields that no row brings, and the figures of the report',
      figures: true,
      needs: 'computes',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeRows('MARCHES', ROWS, 'replace');
        expect(await host.readTable('MARCHES')).toEqual(whole(ROWS));
        expect(await host.readCells(REPORT, block(PLACES.live, 1, 1, 2))).toEqual([[6_000_000.5, 1]]);
        await host.writeRows('MARCHES', numbered(2), 'append');
        expect(await host.readCells(REPORT, block(PLACES.live, 1, 1, 2))).toEqual([[6_000_003.5, 1]]);
        await host.writeRows('MARCHES', [], 'replace');
        expect(await host.readCells(REPORT, block(PLACES.live, 1, 1, 2))).toEqual([[0, 0]]);
      },
    },
    {
      name: 'two calls given at once are done one after the other',
      figures: true,
      run: async ({ planned }) => {
        const { host } = await planned();
        await Promise.all([
          host.writeRows('MARCHES', computed(numbered(2)), 'append'),
          host.writeRows('MARCHES', computed(numbered(2, 2)), 'append'),
        ]);
        expect(await host.readTable('MARCHES')).toEqual(whole(numbered(4)));
      },
    },
    {
      name: 'tells how far it is, up to the last row, and writes them all',
      run: async ({ planned }) => {
        const { host } = await planned();
        const seen: [number, number][] = [];
        const onProgress = (done: number, total: number): void => void seen.push([done, total]);
        await host.writeRows('MARCHES', computed(LONG), 'replace', { onProgress });
        expectProgress(seen, LONG.length);
        expect(await idsOf(host)).toEqual(LONG.map(({ marche_id }) => marche_id));
      },
    },
    {
      name: 'is cancelled before it starts, and changes nothing',
      run: async ({ planned }) => {
        const open = await planned();
        await open.host.writeRows('MARCHES', computed(ROWS), 'replace');
        for (const mode of ['replace', 'append'] as const) {
          for (const rows of [numbered(1), []]) {
            const write = () => open.host.writeRows('MARCHES', rows, mode, { signal: AbortSignal.abort() });
            await refused(open, write, 'Cancelled');
          }
        }
      },
    },
    {
      name: 'is cancelled while it writes, and puts everything back',
      figures: true,
      run: async ({ planned }) => {
        const open = await planned();
        await open.host.writeRows('MARCHES', computed(ROWS), 'replace');
        for (const mode of ['replace', 'append'] as const) {
          const stop = new AbortController();
          const onProgress = (done: number): void => void (done > 0 && stop.abort());
          const hooks = { signal: stop.signal, onProgress };
          await refused(open, () => open.host.writeRows('MARCHES', computed(LONG), mode, hooks), 'Cancelled');
        }
        expect(await open.host.readTable('MARCHES')).toEqual(whole(ROWS));
      },
    },
    {
      name: 'refuses a table that the workbook does not have',
      run: async ({ blank, planned }) => {
        for (const open of [await blank(), await planned()]) {
          for (const mode of ['replace', 'append'] as const)
            await refused(open, () => open.host.writeRows('STAGES', [], mode), 'ItemNotFound');
        }
      },
    },
    {
      name: 'refuses a number that is none, and stays as it was',
      run: async ({ planned }) => {
        const open = await planned();
        await open.host.writeRows('MARCHES', computed(ROWS), 'replace');
        for (const montant_ht of [Number.NaN, Number.POSITIVE_INFINITY]) {
          const rows = [...numbered(2), { marche_id: 'x', montant_ht }];
          await refused(open, () => open.host.writeRows('MARCHES', rows, 'append'), 'InvalidArgument');
        }
      },
    },
    {
      name: 'refuses a text longer than a cell holds, and stays as it was',
      run: async ({ planned }) => {
        const open = await planned();
        await open.host.writeRows('MARCHES', computed(ROWS), 'replace');
        const rows = [...numbered(2), { marche_id: 'x', objet: 'x'.repeat(32_768) }];
        await refused(open, () => open.host.writeRows('MARCHES', rows, 'replace'), 'InvalidArgument');
      },
    },
  ],
};
