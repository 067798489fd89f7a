import { SHEETS } from '../../../src/workbook/layout';
import { render } from '../../../src/workbook/dialect';
import { block, expectProgress, unchanged } from '../expecting';
import { contractPlan, PLACES, PLAIN_CELLS, PLAIN_FORMULAS, REPORT, withReport } from '../plan';
import type { Group } from '../types';

const NAMES = [
  REPORT,
  SHEETS.parametres,
  SHEETS.marches,
  SHEETS.heures,
  SHEETS.beneficiaires,
  SHEETS.journal,
];

/** No formula that is compared as a text names a table, a field or a parameter. */
const PLAIN = {
  column: () => 'no column',
  field: () => 'no field',
  parameter: () => 'no parameter',
};

export const applying: Group = {
  name: 'apply',
  attempt: ({ host }) => host.apply(contractPlan()),
  cases: [
    {
      name: 'reports the sheets that it adds, in the order of the plan',
      run: async ({ blank }) => {
        expect(await (await blank()).host.apply(contractPlan())).toEqual({
          sheetsAdded: NAMES,
          sheetsUpdated: [],
        });
      },
    },
    {
      name: 'a second time reports updates, and changes nothing',
      run: async ({ planned }) => {
        const open = await planned();
        await unchanged(open, async () => {
          expect(await open.host.apply(contractPlan())).toEqual({ sheetsAdded: [], sheetsUpdated: NAMES });
        });
      },
    },
    {
      name: 'writes every planned value as it is: texts, numbers, dates, booleans, blanks',
      run: async ({ planned }) => {
        const { host } = await planned();
        expect(await host.readCells(REPORT, block(PLACES.last, 0, 1, PLAIN_CELLS.length))).toEqual([
          PLAIN_CELLS,
        ]);
        expect(await host.readCells(REPORT, block(0, 0, 1, 2))).toEqual([['Suivi du contrat', null]]);
      },
    },
    {
      name: 'takes a planned empty text for an empty cell',
      run: async ({ planned }) => {
        const { host } = await planned();
        const cells = [{ value: '', style: 'text' as const }, { value: 'x' }];
        await host.apply(
          withReport((sheet) => ({ ...sheet, rows: [...sheet.rows, { row: 11, column: 0, cells }] })),
        );
        expect(await host.readCells(REPORT, block(11, 0, 1, 2))).toEqual([[null, 'x']]);
      },
    },
    {
      name: 'writes formulas, which show their results',
      figures: true,
      run: async ({ planned }) => {
        const { host } = await planned();
        const plain = block(PLACES.plain, 0, 1, PLAIN_FORMULAS.length);
        expect(await host.readFormulas(REPORT, plain)).toEqual([
          PLAIN_FORMULAS.map(({ formula }) => render(formula, PLAIN)),
        ]);
        expect(await host.readCells(REPORT, plain)).toEqual([PLAIN_FORMULAS.map(({ value }) => value)]);
        expect(await host.readCells(REPORT, block(PLACES.live, 1, 1, 3))).toEqual([[0, 0, 800]]);
      },
    },
    {
      name: 'adds a sheet that is missing at its place among the others',
      run: async ({ blank, facts }) => {
        const { host } = await blank();
        const plan = contractPlan();
        await host.apply({
          ...plan,
          sheets: plan.sheets.filter(({ name }) => name !== SHEETS.heures),
        });
        expect((await host.describe()).tables).toEqual(['MARCHES', 'BENEFICIAIRES']);
        expect(await host.apply(plan)).toEqual({
          sheetsAdded: [SHEETS.heures],
          sheetsUpdated: NAMES.filter((name) => name !== SHEETS.heures),
        });
        expect((await host.describe()).sheets).toEqual([...facts.keptSheets, ...NAMES]);
      },
    },
    {
      name: 'adds the settings of the plan to those that are there',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeSettings({ 'autre.reglage': 'x' });
        await host.apply({ ...contractPlan(), settings: { 'essai.schema': 'nouveau' } });
        expect(await host.readSettings()).toEqual({ 'autre.reglage': 'x', 'essai.schema': 'nouveau' });
      },
    },
    {
      name: 'tells how far it is, sheet by sheet, up to the last',
      run: async ({ blank }) => {
        const seen: [number, number][] = [];
        const onProgress = (done: number, total: number): void => void seen.push([done, total]);
        await (await blank()).host.apply(contractPlan(), { onProgress });
        expectProgress(seen, NAMES.length);
      },
    },
    {
      name: 'is cancelled before it starts, and changes nothing',
      run: async ({ blank }) => {
        const open = await blank();
        const plan = contractPlan();
        await unchanged(open, () =>
          expect(open.host.apply(plan, { signal: AbortSignal.abort() })).rejects.toMatchObject({
            name: 'HostError',
            code: 'Cancelled',
          }),
        );
        expect((await open.host.describe()).tables).toEqual([]);
      },
    },
    {
      name: 'is cancelled while it writes, and puts everything back',
      run: async ({ blank }) => {
        const open = await blank();
        const stop = new AbortController();
        const hooks = { signal: stop.signal, onProgress: () => stop.abort() };
        await unchanged(open, () =>
          expect(open.host.apply(contractPlan(), hooks)).rejects.toMatchObject({ code: 'Cancelled' }),
        );
      },
    },
  ],
};
