import { importData, insertTemplate, previewImport, review, type InsertRequest } from '../../../src/app';
import type { CellValue } from '../../../src/scheme/values';
import { SHEETS } from '../../../src/workbook/layout';
import type { WorkbookHost } from '../../../src/workbook/host';
import { GENERIC_SHEETS } from '../../support/sessions';
import { block, expectSame } from '../expecting';
import { SHORT } from '../request';
import { FIRST } from '../sources';
import type { Group } from '../types';

const FEWER: InsertRequest = { ...SHORT, buyer: 'Autre ville', years: [2025, 2026] };
/** Sheets that say nothing but the scheme and the data. */
const DRAWN = GENERIC_SHEETS.filter((sheet) => sheet !== SHEETS.journal);
const cellsOf = async (host: WorkbookHost, sheet: string) => host.readCells(sheet, block(0, 0, 180, 30));

/** Columns that hold something. */
const widthOf = (cells: readonly (readonly CellValue[])[]): number =>
  Math.max(...cells.map((line) => line.findLastIndex((value) => value !== null))) + 1;

const indicator = async (host: Parameters<typeof review>[0], id: string) =>
  (await review(host))?.indicators.find((one) => one.id === id);

export const insertingAgain: Group = {
  name: 'insertTemplate over a workbook that holds a scheme',
  cases: [
    {
      name: 'a second time changes nothing but the journal',
      figures: true,
      run: async ({ imported }) => {
        const { session, host } = await imported();
        const before = await Promise.all(DRAWN.map((sheet) => cellsOf(host, sheet)));
        const [settings, description] = [await host.readSettings(), await host.describe()];
        expect(await insertTemplate(session, SHORT)).toEqual({
          sheetsAdded: [],
          sheetsUpdated: GENERIC_SHEETS,
          setAside: 0,
          broughtBack: 0,
        });
        for (const [index, sheet] of DRAWN.entries()) {
          const after = await cellsOf(host, sheet);
          expectSame([sheet, after], [sheet, before[index]]);
        }
        expect(await host.readSettings()).toEqual(settings);
        expect(await host.describe()).toEqual(description);
        const lines = await host.readCells(SHEETS.journal, block(4, 1, 4, 1));
        expect(lines.flat()).toEqual(['Insertion', 'Import', 'Insertion', null]);
      },
    },
    {
      name: 'keeps the targets, the values and the parameters that the user typed, and the rows',
      run: async ({ imported }) => {
        const { session, host, user } = await imported();
        await user.types(SHEETS.cibles, 4, 6, 0.11);
        await user.types(SHEETS.cibles, 5, 4, 2021);
        await user.types(SHEETS.cibles, 5, 5, 0.07);
        await user.types(SHEETS.saisie, 4, 3, 0.42);
        await user.types(SHEETS.saisie, 4, 8, 'relevé de mars');
        await user.types(SHEETS.parametres, 8, 1, 1607);
        const [cibles, saisie] = [await cellsOf(host, SHEETS.cibles), await cellsOf(host, SHEETS.saisie)];
        const rows = await host.readTable('MARCHES');
        await insertTemplate(session, SHORT);
        expectSame(await cellsOf(host, SHEETS.cibles), cibles);
        expectSame(await cellsOf(host, SHEETS.saisie), saisie);
        expect([cibles[4]?.[6], cibles[5]?.slice(4, 6), saisie[4]?.[3], saisie[4]?.[8]]).toEqual([
          0.11,
          [2021, 0.07],
          0.42,
          'relevé de mars',
        ]);
        expect(await host.readCells(SHEETS.parametres, block(8, 1))).toEqual([[1607]]);
        expect(await host.readTable('MARCHES')).toEqual(rows);
        expect(rows).toHaveLength(2);
      },
    },
    {
      name: 'with fewer years, leaves nothing of the years before, and keeps the rows',
      figures: true,
      run: async ({ imported, blank }) => {
        const { session, host } = await imported();
        await insertTemplate(session, FEWER);
        const fresh = await blank();
        await insertTemplate(fresh.session, FEWER);
        await importData(fresh.session, await previewImport(fresh.session, FIRST));
        for (const sheet of [SHEETS.objectifs, SHEETS.indicateurs, SHEETS.calculs]) {
          expectSame([sheet, await cellsOf(host, sheet)], [sheet, await cellsOf(fresh.host, sheet)]);
        }
        // Cells under these headers are the user's, or follow from them.
        for (const [sheet, header] of [
          [SHEETS.suivi, 6],
          [SHEETS.cibles, 4],
          [SHEETS.saisie, 4],
          [SHEETS.detail, 4],
        ] as const) {
          const [own, theirs] = [await cellsOf(host, sheet), await cellsOf(fresh.host, sheet)];
          expectSame([sheet, own.slice(0, header)], [sheet, theirs.slice(0, header)]);
          expect([sheet, widthOf(own)]).toEqual([sheet, widthOf(theirs)]);
        }
        expect((await review(session))?.years).toEqual([2025, 2026]);
        expect(await host.readTable('MARCHES')).toHaveLength(2);
      },
    },
    {
      name: 'with other years, each target stays the target of its year',
      run: async ({ inserted }) => {
        const { session, user } = await inserted();
        const targets = async () =>
          (await indicator(session, 'leg-part-considsoc-nb'))?.years.flatMap(({ year, target }) =>
            target === null ? [] : [[year, target]],
          );
        // What the template says, then what the user decides; targets start at 2022.
        expect(await targets()).toEqual([[2026, 30]]);
        for (const [index, share] of [0.11, 0.12, 0.13, 0.14, 0.15].entries())
          await user.types(SHEETS.cibles, 4, 6 + index, share);
        expect(await targets()).toEqual([
          [2022, 11],
          [2023, 12],
          [2024, 13],
          [2025, 14],
          [2026, 15],
        ]);
        await insertTemplate(session, FEWER);
        expect(await targets()).toEqual([
          [2025, 14],
          [2026, 15],
        ]);
      },
    },
    {
      name: 'with other years, what is typed in Saisie and words typed in Cibles go with their row and column',
      run: async ({ inserted }) => {
        const { session, host, user } = await inserted();
        // Saisie: code, label, unit, a column for each year 2022 to 2026, comment.
        await user.types(SHEETS.saisie, 4, 6, 0.6);
        await user.types(SHEETS.saisie, 4, 8, 'vu avec le service');
        await user.types(SHEETS.cibles, 4, 10, 'à définir');
        await insertTemplate(session, FEWER);
        const line = async (sheet: string) => (await host.readCells(sheet, block(4, 3, 1, 9)))[0];
        expect((await line(SHEETS.saisie))?.slice(0, 4)).toEqual([0.6, null, 'vu avec le service', null]);
        const header = (await host.readCells(SHEETS.cibles, block(3, 0, 1, 20)))[0] ?? [];
        const at = header.indexOf('Cible 2026');
        expect(await host.readCells(SHEETS.cibles, block(4, at, 1, 1))).toEqual([['à définir']]);
      },
    },
  ],
};
