import { SHEETS } from '../../../src/workbook/layout';
import { block, difference, refused, unchanged } from '../expecting';
import { contractPlan, REPORT, withReport } from '../plan';
import { computed, idsOf, numbered, ROWS, TRICKY as ALL, whole } from '../rows';
import type { Group, Opened } from '../types';

/** Texts written many times over are a case of their own. */
const TRICKY = ALL.filter((text) => text !== '_x0041_');

/** Everything that a snapshot must bring back, changed at once. */
async function changeEverything({ host }: Opened): Promise<void> {
  await host.writeRows('MARCHES', computed(numbered(30, 100)), 'replace');
  await host.writeRows('HEURES', computed([{ marche_id: 'M1', periode: 46_000 }], 'HEURES'), 'append');
  await host.writeCells(SHEETS.journal, 4, 0, [['x', 'y', 'z']]);
  await host.writeCells(REPORT, 4, 0, [['écrasé', 1, null]]);
  await host.writeSettings({ 'essai.schema': 'autre', ajoute: '1', long: 'x'.repeat(50_000) });
  const plan = withReport((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, 2), kept: [] }));
  const extra = { name: 'Ajoutée', purpose: '', rows: [], widths: [] };
  await host.apply({ ...plan, sheets: [...plan.sheets, extra], settings: { autre: 'x' } });
}

export const snapshots: Group = {
  name: 'snapshot',
  attempt: ({ host }) => host.snapshot(),
  cases: [
    {
      name: 'changes nothing, and each one is another',
      run: async ({ planned }) => {
        const open = await planned();
        const ids: string[] = [];
        await unchanged(open, async () => {
          ids.push((await open.host.snapshot()).id, (await open.host.snapshot()).id);
        });
        expect(new Set(ids).size).toBe(2);
      },
    },
  ],
};

export const restoring: Group = {
  name: 'restore',
  attempt: ({ host }) => host.restore({ id: 'inconnu' }),
  cases: [
    {
      name: 'brings back rows, cells, formulas, sheets, tables and settings',
      figures: true,
      run: async ({ planned }) => {
        const open = await planned();
        const { host } = open;
        await host.writeRows('MARCHES', computed(ROWS), 'replace');
        await host.writeSettings({ long: 'y'.repeat(40_000) });
        const [settings, description] = [await host.readSettings(), await host.describe()];
        const formulas = await host.readFormulas(REPORT, block(0, 0, 12, 9));
        const before = await open.contents();
        const snapshot = await host.snapshot();
        await changeEverything(open);
        expect(await idsOf(host)).not.toEqual(ROWS.map(({ marche_id }) => marche_id));
        await host.restore(snapshot);
        expect(await host.readTable('MARCHES')).toEqual(whole(ROWS));
        expect(await host.readTable('HEURES')).toEqual([]);
        expect(await host.readSettings()).toEqual(settings);
        expect(await host.describe()).toEqual(description);
        expect(await host.readFormulas(REPORT, block(0, 0, 12, 9))).toEqual(formulas);
        expect(await host.readCells(SHEETS.journal, block(4, 0, 1, 3))).toEqual([[null, null, null]]);
        expect(difference(before, await open.contents())).toBe('');
      },
    },
    {
      name: 'brings back a workbook on which nothing was done',
      run: async ({ blank, facts }) => {
        const open = await blank();
        const before = await open.contents();
        const snapshot = await open.host.snapshot();
        await open.host.apply(contractPlan());
        await open.host.writeRows('MARCHES', computed(ROWS), 'replace');
        await open.host.restore(snapshot);
        const { sheets, tables } = await open.host.describe();
        expect([sheets, tables]).toEqual([facts.firstSheets, []]);
        expect(await open.host.readSettings()).toEqual({});
        expect(difference(before, await open.contents())).toBe('');
      },
    },
    {
      name: 'brings back texts as texts and figures as the workbook computed them',
      figures: true,
      run: async ({ planned }) => {
        const open = await planned();
        const { host } = open;
        await host.writeCells(SHEETS.journal, 4, 0, [TRICKY]);
        const where = block(4, 0, 1, TRICKY.length);
        const figures = await host.readCells(REPORT, block(4, 0, 2, 4));
        const before = await open.contents();
        const snapshot = await host.snapshot();
        await host.writeCells(SHEETS.journal, 4, 0, [TRICKY.map(() => 1), TRICKY.map(() => null)]);
        await host.writeCells(REPORT, 4, 0, [['x', 2, 3, 4]]);
        await host.restore(snapshot);
        expect(await host.readCells(SHEETS.journal, where)).toEqual([TRICKY]);
        expect(await host.readFormulas(SHEETS.journal, where)).toEqual([TRICKY.map(() => null)]);
        expect(await host.readCells(REPORT, block(4, 0, 2, 4))).toEqual(figures);
        expect(difference(before, await open.contents())).toBe('');
      },
    },
    {
      name: 'can be done again, and work goes on from there',
      figures: true,
      run: async ({ planned }) => {
        const open = await planned();
        const snapshot = await open.host.snapshot();
        const before = await open.contents();
        for (const ids of [['a'], ['b']]) {
          await open.host.writeRows('MARCHES', computed(ids.map((marche_id) => ({ marche_id }))), 'append');
          expect(await idsOf(open.host)).toEqual(ids);
          await open.host.restore(snapshot);
          expect(await idsOf(open.host)).toEqual([]);
        }
        await open.host.restore(snapshot);
        expect(difference(before, await open.contents())).toBe('');
        await open.host.writeRows('MARCHES', computed(ROWS), 'append');
        expect(await open.host.readTable('MARCHES')).toEqual(whole(ROWS));
      },
    },
    {
      name: 'takes several snapshots back, the last first, or the oldest at once',
      run: async ({ planned }) => {
        const { host } = await planned();
        const taken: { readonly id: string }[] = [];
        const write = async (): Promise<void> => {
          for (const index of [0, 1, 2]) {
            taken[index] = await host.snapshot();
            await host.writeRows('MARCHES', computed(numbered(1, index)), 'append');
          }
        };
        await write();
        const left: (readonly unknown[])[] = [];
        for (const snapshot of [...taken].reverse()) {
          await host.restore(snapshot);
          left.push(await idsOf(host));
        }
        expect(left).toEqual([['m0', 'm1'], ['m0'], []]);
        await write();
        await host.restore(taken[0] ?? { id: '' });
        expect(await idsOf(host)).toEqual([]);
      },
    },
    {
      name: 'keeps as many snapshots as the host says, and refuses the older ones',
      run: async ({ planned, facts }) => {
        const open = await planned();
        const taken: { readonly id: string }[] = [];
        for (let index = 0; index <= facts.snapshots; index += 1) {
          taken.push(await open.host.snapshot());
          await open.host.writeRows('MARCHES', computed(numbered(1, index)), 'append');
        }
        const [forgotten = { id: '' }, oldest = { id: '' }] = taken;
        await refused(open, () => open.host.restore(forgotten), 'ItemNotFound');
        await open.host.restore(oldest);
        expect(await idsOf(open.host)).toEqual(['m0']);
      },
    },
    {
      name: 'forgets every snapshot when asked, changes nothing else, and takes new ones',
      run: async ({ planned }) => {
        const open = await planned();
        const { host } = open;
        await host.writeRows('MARCHES', computed(numbered(2, 0)), 'append');
        const before = await host.snapshot();
        await host.writeRows('MARCHES', computed(numbered(1, 2)), 'append');
        await unchanged(open, () => host.forgetSnapshots());
        await refused(open, () => host.restore(before), 'ItemNotFound');
        const after = await host.snapshot();
        await host.writeRows('MARCHES', computed(numbered(1, 3)), 'append');
        await host.restore(after);
        expect(await idsOf(host)).toEqual(['m0', 'm1', 'm2']);
      },
    },
    {
      name: 'refuses a snapshot that nobody took',
      run: async ({ planned }) => {
        const open = await planned();
        await refused(open, () => open.host.restore({ id: 'inconnu' }), 'ItemNotFound', /inconnu/);
      },
    },
  ],
};
