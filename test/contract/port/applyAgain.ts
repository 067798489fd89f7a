import { SHEETS } from '../../../src/workbook/layout';
import { block } from '../expecting';
import { contractPlan, PLACES, REPORT, withReport } from '../plan';
import { computed, ROWS, whole } from '../rows';
import type { Group } from '../types';

const { kept, live, plain, middle, last } = PLACES;
const KEPT = block(kept.row, kept.column, kept.rows, kept.columns);

export const applyingAgain: Group = {
  name: 'apply over what users did',
  cases: [
    {
      name: 'keeps numbers and words typed in kept cells',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await user.types(REPORT, live, 5, 99.5);
        await user.types(REPORT, live, 6, 'ma note');
        await host.apply(contractPlan());
        expect(await host.readCells(REPORT, KEPT)).toEqual([
          [99.5, 'ma note'],
          [3, 'à remplir'],
        ]);
      },
    },
    {
      name: 'keeps a zero typed in a kept cell: it is not nothing',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await user.types(REPORT, plain, 5, 0);
        await host.apply(contractPlan());
        expect(await host.readCells(REPORT, block(plain, 5))).toEqual([[0]]);
      },
    },
    {
      name: 'keeps a formula typed in a kept cell',
      figures: true,
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await user.types(REPORT, plain, 5, '=40+2');
        await host.apply(contractPlan());
        expect(await host.readCells(REPORT, block(plain, 5))).toEqual([[42]]);
        expect(await host.readFormulas(REPORT, block(plain, 5))).toEqual([['40+2']]);
      },
    },
    {
      name: 'fills again a kept cell that was emptied',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await user.types(REPORT, live, 5, null);
        await user.types(REPORT, plain, 6, null);
        expect(await host.readCells(REPORT, KEPT)).toEqual([
          [null, null],
          [3, null],
        ]);
        await host.apply(contractPlan());
        expect(await host.readCells(REPORT, KEPT)).toEqual([
          [12.5, null],
          [3, 'à remplir'],
        ]);
      },
    },
    {
      name: 'draws again what was overwritten elsewhere: labels and formulas',
      figures: true,
      run: async ({ planned }) => {
        const { host, user } = await planned();
        const formulas = await host.readFormulas(REPORT, block(live, 1, 2, 3));
        await user.types(REPORT, live, 0, 'écrasé');
        await user.types(REPORT, live, 1, 999);
        await user.types(REPORT, plain, 1, null);
        expect(await host.readFormulas(REPORT, block(live, 1, 2, 1))).toEqual([[null], [null]]);
        await host.apply(contractPlan());
        expect(await host.readCells(REPORT, block(live, 0, 1, 2))).toEqual([['Chiffres', 0]]);
        expect(await host.readFormulas(REPORT, block(live, 1, 2, 3))).toEqual(formulas);
      },
    },
    {
      name: 'leaves a note typed beside or below the report',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await user.types(REPORT, live, 12, 'à côté');
        await user.types(REPORT, 30, 0, 'dessous');
        await host.apply(contractPlan());
        expect(await host.readCells(REPORT, block(live, 12))).toEqual([['à côté']]);
        expect(await host.readCells(REPORT, block(30, 0))).toEqual([['dessous']]);
      },
    },
    {
      name: "leaves the user's own sheets",
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await user.addsSheet('Mes notes', 'à moi');
        const { sheets } = await host.describe();
        await host.apply(contractPlan());
        expect((await host.describe()).sheets).toEqual(sheets);
        expect(await host.readCells('Mes notes', block(0, 0))).toEqual([['à moi']]);
      },
    },
    {
      name: 'leaves the rows of data tables and the lines of the journal',
      figures: true,
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeRows('MARCHES', computed(ROWS), 'replace');
        await host.writeCells(SHEETS.journal, 4, 0, [['2026-11-24 10:00', '=importer', 'détail']]);
        await host.apply(contractPlan());
        expect(await host.readTable('MARCHES')).toEqual(whole(ROWS));
        expect(await host.readCells(SHEETS.journal, block(4, 0, 2, 3))).toEqual([
          ['2026-11-24 10:00', '=importer', 'détail'],
          [null, null, null],
        ]);
      },
    },
    {
      name: 'empties the last rows that the new plan no longer has',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.apply(
          withReport((sheet) => ({ ...sheet, rows: sheet.rows.filter(({ row }) => row < last) })),
        );
        expect(await host.readCells(REPORT, block(last, 0, 1, 9))).toEqual([new Array(9).fill(null)]);
        expect(await host.readCells(REPORT, block(middle, 0))).toEqual([['Au milieu']]);
      },
    },
    {
      name: 'empties a row in the middle that the new plan no longer has',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.apply(
          withReport((sheet) => ({ ...sheet, rows: sheet.rows.filter(({ row }) => row !== middle) })),
        );
        expect(await host.readCells(REPORT, block(middle, 0))).toEqual([[null]]);
        expect(await host.readCells(REPORT, block(last, 0))).toEqual([['Texte']]);
      },
    },
    {
      name: 'empties the columns that the new plan no longer has',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.apply(
          withReport((sheet) => ({
            ...sheet,
            rows: sheet.rows.map((line) => ({ ...line, cells: line.cells.slice(0, 3) })),
            kept: [],
          })),
        );
        expect(await host.readCells(REPORT, block(last, 0, 1, 5))).toEqual([
          ['Texte', 12.25, 46022, null, null],
        ]);
        expect(await host.readCells(REPORT, block(PLACES.header, 2, 1, 4))).toEqual([
          ['Nombre', null, null, null],
        ]);
      },
    },
    {
      name: 'finds a data table again on a tab that the user renamed',
      figures: true,
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await host.writeRows('MARCHES', computed(ROWS), 'replace');
        await user.renames(SHEETS.marches, 'Nos marchés');
        const report = await host.apply(contractPlan());
        expect(report.sheetsAdded).toEqual([]);
        expect((await host.describe()).tables).toEqual(['MARCHES', 'HEURES', 'BENEFICIAIRES']);
        expect(await host.readTable('MARCHES')).toEqual(whole(ROWS));
      },
    },
  ],
};
