import { insertTemplate, openSession } from '../../../src/app';
import { createExcelHost, type ExcelRun } from '../../../src/hosts/excel';
import { TABLES } from '../../../src/catalogue/tables';
import { openExcel } from '../../excel-host';
import { environment, filled, REQUEST } from '../../support/sessions';
import { SETTINGS_SHEET, settingsOf, settingsRows } from '../../../src/hosts/shared/settingsSheet';
import { schemeSchema } from '../../../src/scheme/scheme';
import { SCHEME_SETTING } from '../../../src/workbook/buildPlan';
import { excelHost } from './support';

jest.setTimeout(60_000);

describe.each(['en-US', 'fr-FR'] as const)('values under %s', (locale) => {
  it('French amounts, dates and shares are right, and shown as the user writes them', async () => {
    const source = {
      name: 'm.csv',
      text: 'N° marché;Date de notification;Montant HT;Poids du critère social;Clause sociale\nM1;31/12/2025;1 234,56 €;45,5 %;oui\n',
    };
    const { host } = await filled(excelHost({ locale }), [source]);
    const [row] = (await host.readTable('MARCHES')) ?? [];
    expect(row).toMatchObject({ date_notification: 46022, montant_ht: 1234.56, poids_critere_social: 0.455 });
    const shown = await host.excel.run(async (context) => {
      const range = context.workbook.tables.getItem('Marches').getDataBodyRange().load('text');
      const formulas = context.workbook.worksheets
        .getItem('Suivi')
        .getRange('B3')
        .load('formulas,formulasLocal');
      await context.sync();
      return {
        text: (range.text as string[][])[0] ?? [],
        formulas: String((formulas.formulas as unknown[][])[0]?.[0]),
        local: String((formulas.formulasLocal as unknown[][])[0]?.[0]),
      };
    });
    expect(shown.text).toEqual(
      expect.arrayContaining(locale === 'fr-FR' ? ['31/12/2025', '45,5%'] : ['31/12/2025', '45.5%']),
    );
    expect(shown.formulas.includes(',')).toBe(true);
    expect(shown.local.includes(';')).toBe(locale === 'fr-FR');
  });
});

const EXERCICE = TABLES.MARCHES.fields.findIndex(({ id }) => id === 'exercice');

describe('the port in Excel', () => {
  it('empties a table to its blank row, which keeps its formulas', async () => {
    const { host } = await filled(excelHost(), []);
    await host.writeRows('MARCHES', [{ marche_id: 'A' }, { marche_id: 'B' }], 'append');
    expect(host.excel.book.findTable('Marches')?.area.rows).toBe(3);
    await host.writeRows('MARCHES', [], 'replace');
    expect(host.excel.book.findTable('Marches')?.area.rows).toBe(2);
    expect(
      (await host.readFormulas('Marchés', { row: 1, column: EXERCICE, rows: 1, columns: 1 }))[0]?.[0],
    ).toMatch(/^IF\(OR\(/);
  });

  it('follows columns that the user moved', async () => {
    const { host } = await filled(excelHost(), []);
    for (const line of host.excel.book.sheet('Heures').cells.slice(0, 1)) line.unshift(...line.splice(1, 1));
    await host.writeRows('HEURES', [{ marche_id: 'M1', periode: 46000, heures_declarees: 5 }], 'replace');
    expect(host.excel.book.sheet('Heures').cells[1]?.slice(0, 2)).toEqual(['M1', 46000]);
    expect(await host.readTable('HEURES')).toMatchObject([
      { marche_id: 'M1', periode: 46000, heures_declarees: 5 },
    ]);
  });

  it('keeps settings on a sheet that only a program can show, long ones in pieces', async () => {
    const host = excelHost();
    const long = JSON.stringify({ texte: `<é> & "guillemets" \u0001 ${'😀x'.repeat(9_000)}` });
    await host.writeSettings({ court: '0012', long });
    expect(await host.readSettings()).toEqual({ court: '0012', long });
    expect(host.excel.book.sheet(SETTINGS_SHEET).visibility).toBe('VeryHidden');
    const snapshot = await host.snapshot();
    await host.writeSettings({ court: 'b', long: 'court', autre: '=1+1' });
    expect(await host.readSettings()).toEqual({ court: 'b', long: 'court', autre: '=1+1' });
    await host.restore(snapshot);
    expect(await host.readSettings()).toEqual({ court: '0012', long });
  });

  it('takes up a workbook that came as a file, and hands back one that a file host reads', async () => {
    const { host } = await filled(excelHost(), []);
    const hidden = host.excel.book.sheet(SETTINGS_SHEET);
    const file = settingsOf(hidden.cells.map((line) => [...line]));
    expect(schemeSchema.parse(JSON.parse(file[SCHEME_SETTING] ?? '')).buyer).toBe(REQUEST.buyer);
    hidden.cells = settingsRows({ '#footprint': '{}', ...file, 'spaser.secret': 'secret du fichier' });
    expect(await host.readSettings()).toMatchObject({ 'spaser.secret': 'secret du fichier' });
    expect(Object.keys(await host.readSettings())).not.toContain('#footprint');
    await insertTemplate(openSession(host, environment), REQUEST);
    expect((await host.readSettings())['spaser.secret']).toBe('secret du fichier');
    expect(settingsOf(hidden.cells)['#footprint']).toBeUndefined();
    expect((await host.describe()).sheets.includes(SETTINGS_SHEET)).toBe(false);
  });

  it('shows a cell, and reads what is selected down to the cells in use', async () => {
    const { host } = await filled(excelHost(), []);
    await host.reveal('Suivi', 4, 2);
    const { book } = host.excel;
    expect([book.active.name, book.selection.area]).toEqual([
      'Suivi',
      { row: 4, column: 2, rows: 1, columns: 1 },
    ]);
    const own = book.sheet('Sheet1');
    own.cells = [
      ['N° marché', 'Montant'],
      ['M1', 5],
    ];
    book.selection = { sheet: own, area: { row: 0, column: 0, rows: 1_048_576, columns: 2 } };
    expect(await host.readSelection()).toEqual({
      address: 'Sheet1!A:B',
      values: [
        ['N° marché', 'Montant'],
        ['M1', 5],
      ],
    });
    book.selection = { sheet: own, area: { row: 50, column: 0, rows: 1, columns: 1 } };
    expect((await host.readSelection()).values).toEqual([]);
  });

  it('hints at what others change, not at its own writes, until it is told to stop', async () => {
    const { host } = await filled(excelHost(), []);
    let heard = 0;
    const stop = host.subscribe(() => void (heard += 1));
    await host.describe();
    const typed = (): Promise<void> =>
      host.excel.run(async (context) => {
        context.workbook.worksheets.getItem('Suivi').getRange('A60').values = [[1]];
        await context.sync();
      });
    const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
    await typed();
    await soon();
    expect(heard).toBe(1);
    stop();
    await typed();
    await soon();
    expect(heard).toBe(1);
  });

  it('groups its writes in one step of undo where Excel can, and asks nothing above 1.14 elsewhere', async () => {
    for (const [requirementSet, grouped] of [
      ['1.14', false],
      ['1.20', true],
    ] as const) {
      const excel = openExcel({ requirementSet });
      const seen: Excel.RunOptions[] = [];
      const run: ExcelRun = (options, batch) => {
        seen.push(options);
        return excel.run(options, batch);
      };
      const host = createExcelHost({ run, isSetSupported: excel.isSetSupported });
      await insertTemplate(openSession(host, environment), REQUEST);
      expect(seen.every(({ delayForCellEdit }) => delayForCellEdit === true)).toBe(true);
      expect(seen.some((options) => Reflect.get(options, 'mergeUndoGroup') === true)).toBe(grouped);
    }
  });

  it('does without a group when a member cannot be undone', async () => {
    const excel = openExcel({ requirementSet: '1.20' });
    const run: ExcelRun = (options, batch) =>
      Reflect.get(options, 'mergeUndoGroup') === true
        ? Promise.reject(Object.assign(new Error(), { code: 'UndoNotSupported' }))
        : excel.run(options, batch);
    const host = createExcelHost({ run, isSetSupported: excel.isSetSupported });
    await host.writeSettings({ a: '1' });
    expect(await host.readSettings()).toEqual({ a: '1' });
  });
});
