import { SHEETS } from '../../src/workbook/layout';
import { LOG_COLUMNS } from '../../src/workbook/sheets/logs';
import { contracts } from '../contract/sources';
import { describeWithLibreOffice, poisonCaches, recalculate } from '../support/libreoffice';
import { fileHost, filled } from '../support/sessions';

jest.setTimeout(240_000);

/** An amount that cannot be read, one that is invented, a contract without date. */
const FAULTY = contracts(
  'M1;Voirie;10/01/2026;beaucoup;oui\nM2;Nettoyage;;60 000;non\nM3;Mobilier;01/03/2026;999 999 999;oui\n',
);

describeWithLibreOffice('the sheet Anomalies in LibreOffice', () => {
  it('says what we wrote, its links computed from their formulas', async () => {
    const { host } = await filled(fileHost(), [FAULTY]);
    const block = { row: 4, column: 0, rows: 60, columns: LOG_COLUMNS.anomalies.length };
    const lines = (await host.readCells(SHEETS.anomalies, block)).filter(([severity]) => severity !== null);
    const links = (await host.readFormulas(SHEETS.anomalies, block)).filter((line) => line[1] !== null);
    // Each cell that a line names is a formula, and only that.
    expect(links.length).toBe(lines.filter((line) => /^.+![A-Z]+\d+$/.test(String(line[1]))).length);
    expect(links.length).toBeGreaterThan(4);
    expect(
      links.flatMap((line) => line.filter((formula, column) => formula !== null && column !== 1)),
    ).toEqual([]);

    const grid = recalculate(poisonCaches(await host.save())).get(SHEETS.anomalies) ?? [];
    const shown = (line: readonly unknown[]): string[] =>
      line
        .map((value) => String(value ?? ''))
        .concat(new Array<string>(block.columns).fill(''))
        .slice(0, block.columns);
    expect(grid.slice(4, 4 + lines.length).map(shown)).toEqual(lines.map(shown));
  });
});
