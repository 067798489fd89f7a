import { readXlsx } from 'hucre';
import { readWorkbook } from '../../src/app/readWorkbook';
import { redrawn } from '../../src/app/redraw';
import { spaserThreshold } from '../../src/engine/thresholds/thresholdTable';
import { createFileHost, openFileHost, type FileHost } from '../../src/hosts/file';
import { parameterCell, SHEETS, THRESHOLD_COLUMNS, THRESHOLD_HEADER_ROW } from '../../src/workbook/layout';
import { SHORT } from '../contract/request';
import { editedFile, sheetIn, typeFormulaIn } from '../support/editFile';
import { filled } from '../support/sessions';

/** The volume thresholds of Paramètres follow a parameter from 2023 on (D2111-3), those of earlier years are typed. */
const built = async (): Promise<FileHost> => (await filled(createFileHost(), [], SHORT)).host;
const LIMIT = parameterCell('seuil_spaser');
const { spaser } = THRESHOLD_COLUMNS;

async function thresholds(host: FileHost): Promise<readonly (number | null)[]> {
  const open = await readWorkbook(host);
  const parameters = open?.state.parameters ?? {};
  return [2022, 2025, 2026].map((year) => spaserThreshold(parameters, year));
}

it('reads the parameter where a program that computes nothing kept no result', async () => {
  const bytes = await editedFile(await (await built()).save(), (book) => {
    const { cells, rows } = sheetIn(book, SHEETS.parametres);
    for (const [key, cell] of cells ?? []) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      if (cell.formula === undefined) continue;
      cells?.set(key, { ...cell, value: null, formulaResult: undefined });
      const line = rows[row];
      if (line) line[column] = null;
    }
  });
  const host = await openFileHost(bytes);
  const [applied] = await host.readCells(SHEETS.parametres, {
    row: THRESHOLD_HEADER_ROW + 6,
    column: THRESHOLD_COLUMNS.applied,
    rows: 1,
    columns: 1,
  });
  // The other formulas of the table lost their result, and nothing here computes them.
  expect(applied).toEqual([null]);
  expect(await thresholds(host)).toEqual([100_000_000, 50_000_000, 50_000_000]);
});

it('follows the parameter once it changes, in the file too', async () => {
  const host = await built();
  await host.writeCells(SHEETS.parametres, LIMIT.row, LIMIT.column, [[40_000_000]]);
  const followed = [100_000_000, 40_000_000, 40_000_000];
  expect(await thresholds(host)).toEqual(followed);
  expect(await thresholds(await openFileHost(await host.save()))).toEqual(followed);
  const open = await readWorkbook(host);
  if (!open) throw new Error('no scheme');
  await host.apply(await redrawn(host, open.state));
  const sheet = sheetIn(await readXlsx(await host.save()), SHEETS.parametres);
  const kept = [...(sheet.cells ?? [])].flatMap(([key, cell]) =>
    cell.formula === 'P_seuil_spaser' && key.endsWith(`,${spaser}`) ? [cell.formulaResult ?? cell.value] : [],
  );
  expect(kept.length).toBeGreaterThan(2);
  expect(new Set(kept)).toEqual(new Set([40_000_000]));
});

it('follows a cell that the user pointed to, and ends where cells point to each other', async () => {
  const bytes = await editedFile(await (await built()).save(), (book) => {
    const sheet = sheetIn(book, SHEETS.parametres);
    const line = (year: number): number => THRESHOLD_HEADER_ROW + 1 + (year - 2018);
    expect(sheet.cells?.get(`${line(2025)},0`)?.value ?? sheet.rows[line(2025)]?.[0]).toBe(2025);
    typeFormulaIn(sheet, line(2025), spaser, `Paramètres!$B$${LIMIT.row + 1}`, 1);
    typeFormulaIn(sheet, line(2026), spaser, `G${line(2026) + 1}`, 7);
  });
  expect(await thresholds(await openFileHost(bytes))).toEqual([100_000_000, 50_000_000, 7]);
});
