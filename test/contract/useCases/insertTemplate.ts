import { STEERING_TABLES } from '../../../src/catalogue/tables';
import { insertTemplate, review } from '../../../src/app';
import { readWorkbook } from '../../../src/app/readWorkbook';
import { buildPlan } from '../../../src/workbook/buildPlan';
import type { WorkbookHost } from '../../../src/workbook/host';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { disagreements, gridOf, plannedResults } from '../../support/agreement';
import { GENERIC_SHEETS, GENERIC_TABLES } from '../../support/sessions';
import { block, expectProgress, expectSame, unchanged } from '../expecting';
import { everyFault } from '../faults';
import { SHORT } from '../request';
import type { Group } from '../types';

/** The plan of the workbook as its cells now say it. */
export async function planOf(host: WorkbookHost): Promise<WorkbookPlan> {
  const open = await readWorkbook(host);
  if (!open) throw new Error('this workbook holds no scheme');
  return buildPlan(open.state);
}

export const inserting: Group = {
  name: 'insertTemplate',
  attempt: ({ session }) => insertTemplate(session, SHORT),
  cases: [
    {
      name: 'adds its sheets in order, with their tables, tells how far it is, and what it did',
      run: async ({ blank, facts }) => {
        const { session, host } = await blank();
        const seen: [number, number][] = [];
        const onProgress = (done: number, total: number): void => void seen.push([done, total]);
        expect(await insertTemplate(session, SHORT, { onProgress })).toEqual({
          sheetsAdded: GENERIC_SHEETS,
          sheetsUpdated: [],
          setAside: 0,
          broughtBack: 0,
        });
        expectProgress(seen, GENERIC_SHEETS.length);
        const { sheets, tables } = await host.describe();
        expect(sheets).toEqual([...facts.keptSheets, ...GENERIC_SHEETS]);
        expect(tables).toEqual(GENERIC_TABLES);
        expect(await review(session)).toMatchObject({
          buyer: SHORT.buyer,
          years: SHORT.years,
          data: tables
            .filter((table) => !STEERING_TABLES.includes(table))
            .map((table) => ({ table, rows: 0 })),
          setAside: 0,
          anomalies: 0,
        });
      },
    },
    {
      name: 'fills every planned cell, and every formula says what our engine says',
      figures: true,
      run: async ({ generic }) => {
        const { host } = await generic();
        const plan = await planOf(host);
        const grid = await gridOf(host, plan);
        expect(plannedResults(plan).length).toBeGreaterThan(2_500);
        expect(disagreements(plan, grid)).toEqual([]);
        const written = plan.sheets.flatMap(({ name, rows }) =>
          rows.flatMap(({ row, column, cells }) =>
            cells.flatMap((cell, index) =>
              cell && !cell.formula
                ? [[name, row, column + index, cell.value === '' ? null : (cell.value ?? null)]]
                : [],
            ),
          ),
        );
        const read = written.map(([sheet, row, column]) => [
          sheet,
          row,
          column,
          grid.get(String(sheet))?.[Number(row)]?.[Number(column)] ?? null,
        ]);
        expectSame(read, written);
      },
    },
    {
      name: "leaves the user's sheets as they are",
      run: async ({ blank }) => {
        const { session, host, user } = await blank();
        // A file that holds nothing of ours is not opened at all: there, the sheet comes after the first insertion.
        const { sheets } = await host.describe();
        if (sheets.length === 0) await insertTemplate(session, SHORT);
        await user.addsSheet('Mes notes', 'à moi');
        await insertTemplate(session, SHORT);
        expect((await host.describe()).sheets).toContain('Mes notes');
        expect(await host.readCells('Mes notes', block(0, 0, 1, 2))).toEqual([['à moi', null]]);
      },
    },
    {
      name: 'makes the secret of the workbook once, and tells nothing else of it',
      run: async ({ inserted }) => {
        const { session, host } = await inserted();
        const settings = await host.readSettings();
        expect(Object.keys(settings).sort()).toEqual(['spaser.layout', 'spaser.scheme', 'spaser.secret']);
        expect(settings['spaser.secret']).toBe(session.environment.newSecret());
        const other = { now: session.environment.now, newSecret: () => 'un autre' };
        await insertTemplate({ ...session, environment: other }, SHORT);
        expect(await host.readSettings()).toEqual(settings);
      },
    },
    {
      name: 'is cancelled before it starts or while it writes, and leaves nothing',
      run: async ({ blank }) => {
        const open = await blank();
        const stop = new AbortController();
        for (const hooks of [
          { signal: AbortSignal.abort() },
          { signal: stop.signal, onProgress: () => stop.abort() },
        ]) {
          await unchanged(open, () =>
            expect(insertTemplate(open.session, SHORT, hooks)).rejects.toMatchObject({ code: 'Cancelled' }),
          );
        }
        expect(open.session.undoable).toEqual([]);
      },
    },
    {
      name: 'leaves the workbook as it was when any of its writes fails, and goes through when given again',
      run: async ({ blank }) => everyFault(await blank(), (session) => insertTemplate(session, SHORT)),
    },
  ],
};
