import { previewImport, importData, review } from '../../../src/app';
import { sampleData, sampleTruth } from '../../../src/app/sample';
import { SHEETS } from '../../../src/workbook/layout';
import { LOG_COLUMNS } from '../../../src/workbook/sheets/logs';
import { block } from '../expecting';
import { SECOND } from '../sources';
import type { Group } from '../types';

/** Data rows of a source of the sample: its lines without the header. */
const linesIn = (text: string | undefined): number => (text ?? '').trim().split('\r\n').length - 1;

export const completeness: Group = {
  name: 'every row is accounted for',
  cases: [
    {
      name: 'of the sample: each source adds up, Sources says it, and the tables hold what was kept',
      run: async ({ sample }) => {
        const { host, session } = await sample();
        const width = LOG_COLUMNS.sources.length;
        const lines = (await host.readCells(SHEETS.sources, block(4, 0, 10, width))).filter(
          ([file]) => file !== null,
        );
        expect(lines.map(([file, , rows]) => [file, rows])).toEqual(
          sampleData().map(({ name, text }) => [name, linesIn(text)]),
        );
        for (const [, , rows, kept, duplicates, setAside] of lines)
          expect(Number(kept) + Number(duplicates) + Number(setAside)).toBe(rows);
        const truth = sampleTruth();
        const counts = Object.fromEntries(
          ((await review(session))?.data ?? []).flatMap(({ table, rows }) =>
            rows > 0 ? [[table, rows]] : [],
          ),
        );
        expect(counts).toEqual({
          MARCHES: truth.contracts.length,
          HEURES: lines[1]?.[3],
          BENEFICIAIRES: new Set(truth.hours.map(({ person }) => person.rank)).size,
        });
        const hours = (await host.readTable('HEURES')) ?? [];
        const worked = hours.reduce((sum, row) => sum + Number(row['heures_declarees'] ?? 0), 0);
        expect([hours.length, worked]).toEqual([
          truth.hours.length,
          truth.hours.reduce((sum, line) => sum + line.hours, 0),
        ]);
        expect(lines[1]?.[7]).toBe(worked);
        const contracts = (await host.readTable('MARCHES')) ?? [];
        const spent = contracts.reduce((sum, row) => sum + Number(row['montant_ht'] ?? 0), 0);
        expect(spent).toBeCloseTo(
          truth.contracts.reduce((sum, one) => sum + one.amount, 0),
          2,
        );
        expect(Number(lines[0]?.[6])).toBeCloseTo(spent, 2);
      },
    },
    {
      name: 'of a second file: what is kept is added, what is not is said, and the review counts it',
      run: async ({ imported }) => {
        const { host, session } = await imported();
        const preview = await previewImport(session, [SECOND]);
        await importData(session, preview);
        for (const { rows, kept, duplicates, setAside } of preview.sources)
          expect(kept + duplicates + setAside).toBe(rows);
        expect(await host.readTable('MARCHES')).toHaveLength(3);
        const found = await review(session);
        const shown = (await host.readCells(SHEETS.anomalies, block(4, 0, 60, 13))).filter(
          ([gravity]) => gravity !== null,
        );
        expect(shown.length).toBeGreaterThanOrEqual(preview.anomalies.length);
        expect([found?.setAside, found?.anomalies]).toEqual([
          1,
          // What rules find is counted with what reading said.
          shown.reduce(
            (sum, line) => sum + (String(line[12]).startsWith('reponse') ? 1 : Number(line[11])),
            0,
          ),
        ]);
        const lines = await host.readCells(SHEETS.sources, block(4, 0, 3, 6));
        expect(lines).toEqual([
          ['marches.csv', 'Tableau de marchés', 2, 2, 0, 0],
          ['suite.csv', 'Tableau de marchés', 3, 1, 1, 1],
          [null, null, null, null, null, null],
        ]);
        expect(shown.filter((line) => line[8] === 'suite.csv').length).toBeGreaterThan(0);
      },
    },
  ],
};
