import type { CellValue } from '../../../src/scheme/values';
import { block } from '../expecting';
import { PLACES, REPORT } from '../plan';
import { computed, NUMBERS, TRICKY, UNICODE } from '../rows';
import type { Group, Stage } from '../types';

const LONGEST = 'é'.repeat(32_767);

/** Texts of two columns, one with the text format and one without, come back to the letter. */
async function asRows(stage: Stage, texts: readonly string[]): Promise<void> {
  const { host } = await stage.planned();
  const rows = texts.map((text) => ({ marche_id: text, objet: text, clause_sociale: text }));
  await host.writeRows('MARCHES', computed(rows), 'replace');
  const read = (await host.readTable('MARCHES')) ?? [];
  expect(read.map(({ marche_id, objet, clause_sociale }) => [marche_id, objet, clause_sociale])).toEqual(
    texts.map((text) => [text, text, text]),
  );
  const formulas = await host.readFormulas('Marchés', block(1, 0, texts.length, 4));
  expect(formulas.flat().filter((formula) => formula !== null)).toEqual([]);
}

/** Cells where nothing was, and cells that a plan drew. */
async function asCells(stage: Stage, values: readonly CellValue[]): Promise<void> {
  const { host } = await stage.planned();
  for (const [row, column] of [
    [20, 0],
    [PLACES.middle, 0],
  ] as const) {
    await host.writeCells('Suivi', row, column, [values]);
    const where = block(row, column, 1, values.length);
    expect(await host.readCells('Suivi', where)).toEqual([values]);
    expect(await host.readFormulas('Suivi', where)).toEqual([values.map(() => null)]);
  }
}

export const values: Group = {
  name: 'values, written and read back',
  cases: [
    {
      name: 'in rows, texts that look like numbers, dates, formulas or errors stay texts',
      run: (stage) => asRows(stage, TRICKY),
    },
    {
      name: 'in cells, texts that look like numbers, dates, formulas or errors stay texts',
      run: (stage) => asCells(stage, TRICKY),
    },
    { name: 'in rows, texts of every alphabet', run: (stage) => asRows(stage, UNICODE) },
    { name: 'in cells, texts of every alphabet', run: (stage) => asCells(stage, UNICODE) },
    {
      name: 'the longest text that a cell holds',
      run: async (stage) => {
        await asRows(stage, [LONGEST]);
        await asCells(stage, [LONGEST]);
      },
    },
    {
      name: 'in rows, numbers of every size, to fifteen digits',
      run: async ({ planned }) => {
        const { host } = await planned();
        const rows = NUMBERS.map((montant_ht, index) => ({
          marche_id: `m${index}`,
          montant_ht,
          heures_prevues: montant_ht,
          poids_critere_social: montant_ht,
        }));
        await host.writeRows('MARCHES', computed(rows), 'replace');
        await host.writeRows('MARCHES', computed(rows), 'append');
        const read = (await host.readTable('MARCHES')) ?? [];
        expect(
          read.map((row) => [row['montant_ht'], row['heures_prevues'], row['poids_critere_social']]),
        ).toEqual([...NUMBERS, ...NUMBERS].map((number) => [number, number, number]));
      },
    },
    { name: 'in cells, numbers of every size, to fifteen digits', run: (stage) => asCells(stage, NUMBERS) },
    {
      name: 'dates as serial days, and months as their first day',
      run: async ({ planned }) => {
        const { host } = await planned();
        const days = [61, 36_526, 45_657, 46_022, 73_050];
        await host.writeRows(
          'MARCHES',
          computed(days.map((date_notification) => ({ date_notification }))),
          'replace',
        );
        const dates = (await host.readTable('MARCHES')) ?? [];
        expect(dates.map(({ date_notification }) => date_notification)).toEqual(days);
        const months = [36_526, 45_658, 46_082].map((periode) => ({ periode, heures_declarees: 1 }));
        await host.writeRows('HEURES', computed(months, 'HEURES'), 'replace');
        const hours = (await host.readTable('HEURES')) ?? [];
        expect(hours.map(({ periode }) => periode)).toEqual([36_526, 45_658, 46_082]);
      },
    },
    {
      name: 'a period that starts in the middle of a month, shown as its month, keeps its day',
      needs: 'days',
      run: async ({ planned }) => {
        const { host } = await planned();
        const rows = [{ periode: 46_096, marche_id: 'M1', heures_declarees: 1 }];
        await host.writeRows('HEURES', computed(rows, 'HEURES'), 'append');
        await host.writeRows('HEURES', computed(rows, 'HEURES'), 'append');
        const read = (await host.readTable('HEURES')) ?? [];
        expect(read.map(({ periode }) => periode)).toEqual([46_096, 46_096]);
      },
    },
    {
      name: 'a small number in a cell that shows dates stays that number',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeCells(REPORT, PLACES.last, 2, [[31]]);
        expect(await host.readCells(REPORT, block(PLACES.last, 2))).toEqual([[31]]);
      },
    },
    { name: 'in cells, true and false', run: (stage) => asCells(stage, [true, false, 1, 0, 'VRAI']) },
    {
      name: 'in rows, an empty text is an empty cell',
      run: async ({ planned }) => {
        const { host } = await planned();
        const rows = [{ marche_id: 'M1', objet: '', titulaire_nom: null }];
        await host.writeRows('MARCHES', computed(rows), 'replace');
        const [row] = (await host.readTable('MARCHES')) ?? [];
        expect([row?.['objet'], row?.['titulaire_nom']]).toEqual([null, null]);
      },
    },
    {
      name: 'in cells, an empty text is an empty cell',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeCells(REPORT, PLACES.last, 0, [['', null, 'x']]);
        expect(await host.readCells(REPORT, block(PLACES.last, 0, 1, 3))).toEqual([[null, null, 'x']]);
      },
    },
    {
      name: 'a text that spells the code of a character stays so, however often the workbook is written',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeCells('Journal', 4, 0, [['_x0041_']]);
        for (const row of [5, 6]) {
          expect(await host.readCells('Journal', block(4, 0))).toEqual([['_x0041_']]);
          await host.writeCells('Journal', row, 0, [['x']]);
        }
        expect(await host.readCells('Journal', block(4, 0))).toEqual([['_x0041_']]);
      },
    },
  ],
};
