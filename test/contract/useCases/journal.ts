import { insertTemplate, undo } from '../../../src/app';
import { SHEETS } from '../../../src/workbook/layout';
import { environment } from '../../support/sessions';
import { block } from '../expecting';
import { SHORT } from '../request';
import { SECOND } from '../sources';
import type { Group, Opened } from '../types';
import { imports } from './importData';

const linesOf = async ({ host }: Opened) =>
  (await host.readCells(SHEETS.journal, block(4, 0, 10, 4))).filter(([at]) => at !== null);

export const journals: Group = {
  name: 'journal',
  cases: [
    {
      name: 'has one line per command, in words, under those that are there',
      run: async ({ imported }) => {
        const open = await imported();
        const first = await linesOf(open);
        expect(first).toEqual([
          [environment.now(), 'Insertion', expect.stringContaining(SHORT.buyer), null],
          [
            environment.now(),
            'Import',
            'marches.csv : 2 lignes lues, 2 gardées, 0 doublon, 0 mise de côté.',
            null,
          ],
        ]);
        await imports(open.session, SECOND);
        await insertTemplate(open.session, SHORT);
        await undo(open.session);
        expect(await linesOf(open)).toEqual([
          ...first,
          [
            environment.now(),
            'Import',
            'suite.csv : 3 lignes lues, 1 gardée, 1 doublon, 1 mise de côté.',
            null,
          ],
          [environment.now(), 'Annulation', expect.stringMatching(/^Annulé : Modèle/), null],
        ]);
      },
    },
    {
      name: 'leaves a line that the user wrote, and goes on under it',
      run: async ({ imported }) => {
        const open = await imported();
        await open.user.types(SHEETS.journal, 6, 0, 'note de la direction');
        await imports(open.session, SECOND);
        expect((await linesOf(open)).map(([at, word]) => [at, word])).toEqual([
          [environment.now(), 'Insertion'],
          [environment.now(), 'Import'],
          ['note de la direction', null],
          [environment.now(), 'Import'],
        ]);
      },
    },
    {
      name: 'tells anomalies and sources in words too, one line each',
      run: async ({ imported }) => {
        const open = await imported();
        await imports(open.session, SECOND);
        const anomalies = await open.host.readCells(SHEETS.anomalies, block(4, 0, 20, 13));
        const lines = anomalies.filter(([severity]) => severity !== null);
        expect(lines.length).toBeGreaterThan(0);
        for (const [severity, , message, fix, , , , , source, , , times, mark] of lines) {
          expect([severity, message, fix, source, times, mark].map((value) => typeof value)).toEqual([
            'string',
            'string',
            'string',
            'string',
            'number',
            'string',
          ]);
        }
        const sources = await open.host.readCells(SHEETS.sources, block(4, 0, 3, 9));
        expect(sources).toEqual([
          ['marches.csv', 'Tableau de marchés', 2, 2, 0, 0, 110_000, null, environment.now()],
          // The sum is that of the file, to be compared with it: what was already there is in it.
          ['suite.csv', 'Tableau de marchés', 3, 1, 1, 1, 120_000, null, environment.now()],
          new Array<null>(9).fill(null),
        ]);
      },
    },
  ],
};
