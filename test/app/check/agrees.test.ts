import {
  importData,
  insertTemplate,
  migrate,
  openSession,
  previewImport,
  sampleData,
} from '../../../src/app';
import { checkWorkbook } from '../../../src/app/check/checkWorkbook';
import { restoreFormulas } from '../../../src/app/check/restoreFormulas';
import { readWorkbook } from '../../../src/app/readWorkbook';
import { redrawn } from '../../../src/app/redraw';
import { SHEETS } from '../../../src/workbook/layout';
import { LAYOUT_SETTING, LAYOUT_VERSION } from '../../../src/workbook/layoutVersion';
import { ironCalculator } from '../../excel-host/book/ironCalculator';
import { excelHost } from '../../hosts/excel/support';
import { browserHost, environment, fileHost, REQUEST } from '../../support/sessions';

jest.setTimeout(120_000);

/** Hosts over which a workbook must agree with the engine, cell by cell, as it was written. */
const HOSTS = {
  excel: async () => excelHost({ calculator: ironCalculator() }),
  page: browserHost,
  file: async () => fileHost(),
};

describe.each(Object.entries(HOSTS))('a workbook just written, in %s', (_name, make) => {
  it('has nothing to say against the engine, without data and with the sample', async () => {
    const session = openSession(await make(), environment);
    expect(await checkWorkbook(session)).toBeNull();
    await insertTemplate(session, REQUEST);
    expect(await checkWorkbook(session)).toEqual([]);
    await importData(session, await previewImport(session, sampleData()));
    expect(await checkWorkbook(session)).toEqual([]);
  });
});

describe('in the page', () => {
  it('finds every column of Suivi overtyped, and values that no longer follow, then writes them again', async () => {
    const host = await browserHost();
    const session = openSession(host, environment);
    await insertTemplate(session, { ...REQUEST, templateId: 'cinor-2017', years: [2025, 2026] });
    await importData(session, await previewImport(session, sampleData()));
    const open = await readWorkbook(host);
    if (!open) throw new Error('no scheme');
    const suivi = (await redrawn(host, open.state)).sheets.find(({ name }) => name === SHEETS.suivi);
    // One column a line, from the first one of the indicators.
    const lines = (suivi?.rows ?? []).filter(({ cells }) => cells.filter((cell) => cell?.formula).length > 5);
    const [first] = lines;
    const columns = (first?.cells ?? []).flatMap((cell, index) =>
      cell?.formula ? [(first?.column ?? 0) + index] : [],
    );
    const typed = columns.map((column, index) => ({ row: lines[index % lines.length]?.row ?? 0, column }));
    for (const { row, column } of typed) await host.writeCells(SHEETS.suivi, row, column, [['tapé']]);
    const found = (await checkWorkbook(session)) ?? [];
    expect(
      found.filter(({ kind }) => kind === 'ecrasee').map(({ row, column, value }) => [row, column, value]),
    ).toEqual(
      [...typed]
        .sort((a, b) => a.row - b.row || a.column - b.column)
        .map(({ row, column }) => [row, column, 'tapé']),
    );
    // A state that was computed from a cell now overtyped does not follow the data any more.
    expect(found.filter(({ kind }) => kind === 'perimee').length).toBeGreaterThan(0);
    expect(columns.length).toBeGreaterThan(10);
    await restoreFormulas(session);
    expect(await checkWorkbook(session)).toEqual([]);
  });
});

it('a workbook laid out by a former version is to be brought up to date first: its cells are not held against it', async () => {
  const session = openSession(fileHost(), environment);
  await insertTemplate(session, REQUEST);
  await session.host.writeSettings({ [LAYOUT_SETTING]: String(LAYOUT_VERSION - 1) });
  await session.host.writeCells(SHEETS.suivi, 7, 7, [['ailleurs']]);
  expect((await checkWorkbook(session))?.map(({ kind }) => kind)).toEqual(['version-precedente']);
  // Writing the formulas again is not what brings it up to date.
  expect(await restoreFormulas(session)).toEqual({ cells: 0, rows: 0 });
  await migrate(session);
  expect(await checkWorkbook(session)).toEqual([]);
});
