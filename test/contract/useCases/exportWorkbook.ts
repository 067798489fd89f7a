import { STANDING_TABLES } from '../../../src/catalogue/tables';
import { exportWorkbook, openSession, review, reviewAllYears } from '../../../src/app';
import { openFileHost } from '../../../src/hosts/file';
import type { WorkbookHost } from '../../../src/workbook/host';
import { SHEETS } from '../../../src/workbook/layout';
import { environment, fileHost, filled } from '../../support/sessions';
import { block, expectSame, unchanged } from '../expecting';
import { SHORT } from '../request';
import { FIRST } from '../sources';
import type { Group } from '../types';

/** All that must travel: figures, rows, logs, what users typed, settings. */
async function everything(host: WorkbookHost) {
  const session = openSession(host, environment);
  const logs = [SHEETS.anomalies, SHEETS.sources, SHEETS.journal];
  return {
    review: await review(session),
    years: await reviewAllYears(session),
    tables: [
      await host.readTable('MARCHES'),
      await host.readTable('HEURES'),
      await host.readTable('BENEFICIAIRES'),
    ],
    logs: await Promise.all(logs.map((sheet) => host.readCells(sheet, block(4, 0, 30, 9)))),
    typed: await Promise.all(
      [SHEETS.cibles, SHEETS.saisie, SHEETS.parametres].map((sheet) =>
        host.readCells(sheet, block(0, 0, 60, 14)),
      ),
    ),
    settings: await host.readSettings(),
  };
}

export const exporting: Group = {
  name: 'exportWorkbook',
  attempt: ({ host }) => exportWorkbook(host, fileHost()),
  cases: [
    {
      name: 'takes everything out to a file, that says the same once opened, and changes nothing here',
      figures: true,
      run: async ({ sample }) => {
        const open = await sample();
        await open.user.types(SHEETS.cibles, 4, 6, 0.11);
        await open.user.types(SHEETS.saisie, 4, 3, 0.42);
        const file = fileHost();
        await unchanged(open, () => exportWorkbook(open.host, file));
        const own = await everything(open.host);
        expect(own.review?.data.filter(({ rows }) => rows > 40).map(({ table }) => table)).toEqual(
          STANDING_TABLES,
        );
        expectSame(await everything(file), own);
        expectSame(await everything(await openFileHost(await file.save())), own);
      },
    },
    {
      name: 'takes in a workbook that came as a file',
      figures: true,
      run: async ({ blank }) => {
        const { host } = await blank();
        const { host: file } = await filled(fileHost(), FIRST, SHORT);
        await exportWorkbook(file, host);
        expectSame(await everything(host), await everything(file));
      },
    },
    {
      name: 'refuses a workbook without scheme, and leaves both as they were',
      run: async ({ blank }) => {
        const open = await blank();
        const file = fileHost();
        await unchanged(open, () =>
          expect(exportWorkbook(open.host, file)).rejects.toMatchObject({ code: 'classeur-sans-schema' }),
        );
        expect((await file.describe()).sheets).toEqual([]);
      },
    },
  ],
};
