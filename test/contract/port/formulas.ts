import { FORMULA_FUNCTIONS } from '../../../src/workbook/formula';
import { SHEETS } from '../../../src/workbook/layout';
import { block, refused } from '../expecting';
import { PLACES, REPORT } from '../plan';
import type { Group } from '../types';

/** Formulas without their quoted parts, in which anything may stand. */
const bare = (formula: string): string => formula.replace(/"[^"]*"/g, '""').replace(/'[^']*'/g, "''");

export const readingFormulas: Group = {
  name: 'readFormulas',
  attempt: ({ host }) => host.readFormulas(SHEETS.suivi, block(0, 0, 5, 5)),
  cases: [
    {
      name: 'gives null where there is no formula: values, blanks, texts that look like one',
      run: async ({ planned }) => {
        const { host } = await planned();
        expect(await host.readFormulas(REPORT, block(PLACES.last, 0, 2, 8))).toEqual(
          Array.from({ length: 2 }, () => new Array<null>(8).fill(null)),
        );
        expect(await host.readFormulas(REPORT, block(4000, 0, 1, 2))).toEqual([[null, null]]);
        expect(await host.readFormulas(REPORT, block(0, 0, 0, 1))).toEqual([]);
      },
    },
    {
      name: 'speaks English with commas and points, whatever the language of the workbook',
      run: async ({ inserted }) => {
        const { host } = await inserted();
        const formulas: string[] = [];
        for (const sheet of [
          SHEETS.suivi,
          SHEETS.calculs,
          SHEETS.detail,
          SHEETS.sommaire,
          SHEETS.parametres,
        ]) {
          const found = (await host.readFormulas(sheet, block(0, 0, 80, 24))).flat();
          formulas.push(...found.filter((formula) => formula !== null));
        }
        expect(formulas.length).toBeGreaterThan(1_000);
        expect(formulas.filter((formula) => formula.startsWith('='))).toEqual([]);
        const called = formulas.flatMap((formula) =>
          [...bare(formula).matchAll(/([A-ZÀ-Ÿ][A-ZÀ-Ÿ0-9.]*)\(/g)].map(([, name = '']) => name),
        );
        const known: readonly string[] = FORMULA_FUNCTIONS;
        expect([...new Set(called)].filter((name) => !known.includes(name))).toEqual([]);
        expect(called).toEqual(expect.arrayContaining(['SUMIFS', 'COUNTIFS', 'IF', 'CHOOSE']));
        expect(formulas.filter((formula) => /;|\d,\d+\)\*/.test(bare(formula)))).toEqual([]);
      },
    },
    {
      name: 'gives a formula that the user typed',
      figures: true,
      run: async ({ planned }) => {
        const { host, user } = await planned();
        await user.types(REPORT, 20, 1, '=1+1');
        expect(await host.readFormulas(REPORT, block(20, 0, 1, 2))).toEqual([[null, '1+1']]);
        expect(await host.readCells(REPORT, block(20, 0, 1, 2))).toEqual([[null, 2]]);
      },
    },
    {
      name: 'refuses a sheet that is not there',
      run: async ({ planned }) => {
        const open = await planned();
        await refused(open, () => open.host.readFormulas('Absent', block(0, 0)), 'ItemNotFound', /Absent/);
      },
    },
  ],
};
