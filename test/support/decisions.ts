import { SHEETS } from '../../src/workbook/layout';
import { INDICATEURS_COLUMNS } from '../../src/workbook/sheets/indicateurs';
import type { WorkbookHost } from '../../src/workbook/host';

/** Some targets, a baseline and typed values, so that every branch of the state formulas is taken. */
export async function decide(host: Pick<WorkbookHost, 'writeCells'>): Promise<void> {
  // Cibles, first indicators: baseline year and value, then a target per year 2022 to 2028, then 2030.
  await host.writeCells(SHEETS.cibles, 4, 4, [[2021, 0.1, null, null, 0.3, null, 0.35]]);
  await host.writeCells(SHEETS.cibles, 6, 4, [[2022, 0.2, null, 0.4]]);
  await host.writeCells(SHEETS.cibles, 7, 4, [[null, null, 5000, null, 20000, null, 26000]]);
  await host.writeCells(SHEETS.cibles, 8, 4, [[2024, 17000, null, null, null, null, 21000]]);
  await host.writeCells(SHEETS.cibles, 13, 4, [[2023, 0.3, null, null, null, null, 0.3]]);
  // Tolerances of their own, after the last target; a word is none.
  await host.writeCells(SHEETS.cibles, 4, 14, [[0.5], [null], ['large'], [0.9], [0]]);
  // Can it be counted, is it easy to get: one no is enough to mark an indicator.
  await host.writeCells(SHEETS.indicateurs, 4, INDICATEURS_COLUMNS.quantifiable, [
    ['OUI', 'NON'],
    ['NON', 'OUI'],
    ['OUI', 'OUI'],
    [null, 'peut-être'],
  ]);
  await host.writeCells(SHEETS.saisie, 4, 3, [[0.5, 0.55, 0.6, null, 0.62]]);
  // Typed in points, or not a number at all: what users do.
  await host.writeCells(SHEETS.saisie, 5, 3, [[62, 'abc', 0.3, null, 100]]);
  await host.writeCells(SHEETS.cibles, 16, 4, [['abc', 12, 45, 'xyz', null, 70]]);
  await host.writeCells(SHEETS.cibles, 17, 4, [[2021, 12, 45, null, null, null, 70]]);
  await host.writeCells(SHEETS.parametres, 12, 1, [[46326]]);
}
