import { TABLES } from '../../../src/catalogue/tables';
import { SHEETS } from '../../../src/workbook/layout';
import { block, refused, unchanged } from '../expecting';
import { PLACES, REPORT } from '../plan';
import { computed, ROWS, whole } from '../rows';
import type { Group } from '../types';

export const readingCells: Group = {
  name: 'readCells',
  attempt: ({ host }) => host.readCells(SHEETS.suivi, block(0, 0, 2, 2)),
  cases: [
    {
      name: 'gives the block that is asked, null where nothing is, even far below',
      run: async ({ planned }) => {
        const { host } = await planned();
        expect(await host.readCells(REPORT, block(PLACES.middle, 0, 2, 2))).toEqual([
          ['Au milieu', null],
          [null, null],
        ]);
        const far = await host.readCells(REPORT, block(4000, 50, 3, 2));
        expect(far).toEqual(Array.from({ length: 3 }, () => [null, null]));
        expect(await host.readCells(REPORT, block(0, 0, 0, 1))).toEqual([]);
      },
    },
    {
      name: 'gives a long block whole',
      run: async ({ planned }) => {
        const { host } = await planned();
        const lines = Array.from({ length: 2_000 }, (_, index) => [`ligne ${index}`, index]);
        await host.writeCells(SHEETS.journal, 4, 0, lines);
        expect(await host.readCells(SHEETS.journal, block(4, 0, 5_000, 2))).toEqual([
          ...lines,
          ...Array.from({ length: 3_000 }, () => [null, null]),
        ]);
      },
    },
    {
      name: 'reads the sheet of a data table: its headers, then its rows',
      figures: true,
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeRows('MARCHES', computed(ROWS), 'replace');
        const { fields } = TABLES.MARCHES;
        expect(await host.readCells(SHEETS.marches, block(0, 0, ROWS.length + 1, fields.length))).toEqual([
          fields.map(({ label }) => label),
          ...whole(ROWS).map((row) => fields.map(({ id }) => row[id])),
        ]);
      },
    },
    {
      name: 'refuses a sheet that is not there',
      run: async ({ planned }) => {
        const open = await planned();
        await refused(open, () => open.host.readCells('Absent', block(0, 0)), 'ItemNotFound', /Absent/);
      },
    },
    {
      name: 'gives what formulas said, figures and words, after other cells were written',
      figures: true,
      run: async ({ planned }) => {
        const { host } = await planned();
        const figures = () => host.readCells(REPORT, block(PLACES.live, 0, 2, 7));
        const before = await figures();
        for (const row of [4, 5]) {
          await host.writeCells(SHEETS.journal, row, 0, [['ligne']]);
          await host.writeSettings({ ligne: String(row) });
          expect(await figures()).toEqual(before);
        }
      },
    },
  ],
};

export const writingCells: Group = {
  name: 'writeCells',
  attempt: ({ host }) => host.writeCells(SHEETS.journal, 20, 0, [['x']]),
  cases: [
    {
      name: 'writes the block and nothing around it',
      run: async ({ planned }) => {
        const { host } = await planned();
        const before = await host.readCells(SHEETS.journal, block(0, 0, 4, 6));
        await host.writeCells(SHEETS.journal, 5, 1, [
          ['a', 1],
          ['b', 2],
        ]);
        expect(await host.readCells(SHEETS.journal, block(4, 0, 4, 4))).toEqual([
          [null, null, null, null],
          [null, 'a', 1, null],
          [null, 'b', 2, null],
          [null, null, null, null],
        ]);
        expect(await host.readCells(SHEETS.journal, block(0, 0, 4, 6))).toEqual(before);
      },
    },
    {
      name: 'empties the cells for which it is given nothing',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeCells(SHEETS.journal, 5, 0, [['a', 'b', 'c']]);
        await host.writeCells(SHEETS.journal, 5, 0, [[null, 'B']]);
        expect(await host.readCells(SHEETS.journal, block(5, 0, 1, 3))).toEqual([[null, 'B', 'c']]);
      },
    },
    {
      name: 'puts a value where a formula was, and others follow it',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeCells(REPORT, PLACES.live, 1, [[7]]);
        expect(await host.readCells(REPORT, block(PLACES.live, 1))).toEqual([[7]]);
        expect(await host.readFormulas(REPORT, block(PLACES.live, 1))).toEqual([[null]]);
      },
    },
    {
      name: 'is seen by the formulas that depend on the cell',
      figures: true,
      needs: 'computes',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeCells(REPORT, PLACES.live, 5, [[1]]);
        expect(await host.readCells(REPORT, block(PLACES.plain, 0, 1, 3))).toEqual([['non', 3.5, 'n.d.']]);
      },
    },
    {
      name: 'adds lines under lines, as the journal does',
      run: async ({ planned }) => {
        const { host } = await planned();
        for (const row of [4, 5, 6])
          await host.writeCells(SHEETS.journal, row, 0, [[`ligne ${row}`, '=x', row]]);
        expect(await host.readCells(SHEETS.journal, block(4, 0, 4, 3))).toEqual([
          ['ligne 4', '=x', 4],
          ['ligne 5', '=x', 5],
          ['ligne 6', '=x', 6],
          [null, null, null],
        ]);
      },
    },
    {
      name: 'writes a link that reads as its text, and leaves nothing once written over',
      figures: true,
      run: async ({ planned }) => {
        const { host } = await planned();
        const text = 'L’« objet » "=1+1"';
        await host.writeCells(SHEETS.journal, 5, 0, [
          [{ text: 'Marchés!F12', link: '#Marchés!F12' }, 1],
          [
            { text, link: '#Marchés!A2' },
            { text: 'Suivi', link: '#Suivi' },
          ],
        ]);
        expect(await host.readCells(SHEETS.journal, block(5, 0, 2, 2))).toEqual([
          ['Marchés!F12', 1],
          [text, 'Suivi'],
        ]);
        const { host: kind } = await host.describe();
        // IronCalc knows no link: the text alone is written there.
        const formulas =
          kind === 'browser'
            ? [null, null, null]
            : [
                `HYPERLINK("#'Marchés'!F12","Marchés!F12")`,
                `HYPERLINK("#'Marchés'!A2","L’« objet » ""=1+1""")`,
                `HYPERLINK("#'Suivi'!A1","Suivi")`,
              ];
        const [first, second] = await host.readFormulas(SHEETS.journal, block(5, 0, 2, 2));
        expect([first?.[0], second?.[0], second?.[1]]).toEqual(formulas);
        await host.writeCells(SHEETS.journal, 5, 0, [['x'], [null]]);
        expect(await host.readCells(SHEETS.journal, block(5, 0, 2, 1))).toEqual([['x'], [null]]);
        expect(await host.readFormulas(SHEETS.journal, block(5, 0, 2, 1))).toEqual([[null], [null]]);
      },
    },
    {
      name: 'given no line, writes nothing',
      run: async ({ planned }) => {
        const open = await planned();
        await unchanged(open, () => open.host.writeCells(SHEETS.journal, 4, 0, []));
      },
    },
    {
      name: 'refuses a sheet that is not there',
      run: async ({ planned }) => {
        const open = await planned();
        await refused(open, () => open.host.writeCells('Absent', 0, 0, [['x']]), 'ItemNotFound', /Absent/);
      },
    },
    {
      name: 'refuses a number that is none and a text too long, and stays as it was',
      run: async ({ planned }) => {
        const open = await planned();
        for (const value of [Number.NaN, Number.NEGATIVE_INFINITY, 'x'.repeat(32_768)]) {
          const write = () => open.host.writeCells(SHEETS.journal, 4, 0, [['a'], [value]]);
          await refused(open, write, 'InvalidArgument');
        }
      },
    },
    {
      name: 'refuses a place that no sheet has',
      run: async ({ planned }) => {
        const open = await planned();
        for (const [row, column] of [
          [-1, 0],
          [0, -1],
          [1_048_576, 0],
          [0, 16_384],
        ] as const)
          await refused(open, () => open.host.writeCells(REPORT, row, column, [['x']]));
      },
    },
  ],
};
