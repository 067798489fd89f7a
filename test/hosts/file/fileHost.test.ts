import { TABLES } from '../../../src/catalogue/tables';
import { createFileHost, openFileHost, type FileHost } from '../../../src/hosts/file';
import type { SheetPlan, WorkbookPlan } from '../../../src/workbook/plan';
import { ROWS, rowFormula, samplePlan } from './samplePlan';

const filledHost = async (): Promise<FileHost> => {
  const host = createFileHost({ rowFormula });
  await host.apply(samplePlan());
  await host.writeRows('MARCHES', ROWS, 'replace');
  await host.writeCells('Journal', 1, 0, [['2026-11-24T10:00:00Z', '=importer']]);
  return host;
};

const WHOLE = { row: 0, column: 0, rows: 12, columns: 6 };
const reopen = async (host: FileHost): Promise<FileHost> => openFileHost(await host.save(), { rowFormula });
const withSheet = (change: (suivi: SheetPlan) => SheetPlan): WorkbookPlan => {
  const plan = samplePlan();
  return { ...plan, sheets: plan.sheets.map((sheet) => (sheet.name === 'Suivi' ? change(sheet) : sheet)) };
};

describe('the workbook in memory', () => {
  test('keeps what the user typed in kept cells, and redraws the others', async () => {
    const host = await filledHost();
    await host.writeCells('Suivi', 4, 2, [[40]]);
    await host.writeCells('Suivi', 4, 0, [['écrasé']]);
    await host.apply(samplePlan());
    expect(await host.readCells('Suivi', { row: 4, column: 0, rows: 1, columns: 3 })).toEqual([
      ['Marchés avec considération sociale', 1, 40],
    ]);
  });

  test('comes back to a snapshot, and tells listeners', async () => {
    const host = await filledHost();
    let told = 0;
    const stop = host.subscribe(() => (told += 1));
    const before = await host.snapshot();
    await host.writeRows('MARCHES', [], 'replace');
    await host.restore(before);
    stop();
    await host.writeRows('MARCHES', [], 'append');
    expect(await host.readTable('MARCHES')).toHaveLength(4);
    expect(told).toBe(2);
  });

  test('shows formulas as the file will hold them', async () => {
    const host = await filledHost();
    expect(await host.readFormulas('Suivi', { row: 4, column: 0, rows: 1, columns: 2 })).toEqual([
      [null, 'COUNTIFS(Marches[Considération sociale],"OUI",Marches[Exercice],P_annee_suivi)'],
    ]);
    const [row] = await host.readFormulas('Marchés', {
      row: 1,
      column: 0,
      rows: 1,
      columns: TABLES.MARCHES.fields.length,
    });
    expect(row?.filter(Boolean)[0]).toContain('YEAR(Marches[[#This Row],[Date de notification]])');
  });

  test.each([
    [
      'a table over another',
      withSheet((s) => ({
        ...s,
        reportTables: [
          ...(s.reportTables ?? []),
          { name: 'B', row: 3, column: 1, columns: ['Valeur'], rows: 1 },
        ],
      })),
    ],
    [
      'a header that differs',
      withSheet((s) => ({
        ...s,
        reportTables: [{ name: 'B', row: 3, column: 1, columns: ['Autre'], rows: 1 }],
      })),
    ],
  ])('refuses %s, and stays as it was', async (_what, plan) => {
    const host = await filledHost();
    const before = await host.save();
    await expect(host.apply(plan)).rejects.toMatchObject({ name: 'HostError', code: 'InvalidArgument' });
    expect(Buffer.compare(before, await host.save())).toBe(0);
  });

  test('has no selection', async () => {
    const host = await filledHost();
    await expect(host.readSelection()).rejects.toMatchObject({ name: 'HostError', code: 'ItemNotFound' });
  });
});

describe('saved and opened again', () => {
  test('the same workbook gives the same bytes', async () => {
    const host = await filledHost();
    const bytes = await host.save();
    expect(Buffer.compare(bytes, await host.save())).toBe(0);
    expect(Buffer.compare(bytes, await (await filledHost()).save())).toBe(0);
  });

  test('reads back every value, formula, row and setting', async () => {
    const host = await filledHost();
    const again = await reopen(host);
    expect(await again.describe()).toEqual(await host.describe());
    expect(await again.readTable('MARCHES')).toEqual(await host.readTable('MARCHES'));
    expect(await again.readSettings()).toEqual(await host.readSettings());
    for (const sheet of ['Suivi', 'Journal']) {
      expect(await again.readCells(sheet, WHOLE)).toEqual(await host.readCells(sheet, WHOLE));
      expect(await again.readFormulas(sheet, WHOLE)).toEqual(await host.readFormulas(sheet, WHOLE));
    }
  });

  test('a plan applied after reopening gives the same bytes as before', async () => {
    const host = await filledHost();
    const again = await reopen(host);
    await again.apply(samplePlan());
    expect(Buffer.compare(await host.save(), await again.save())).toBe(0);
  });

  test('saved again without a plan, nothing is lost', async () => {
    const host = await filledHost();
    const twice = await reopen(await reopen(host));
    expect(await twice.readCells('Suivi', WHOLE)).toEqual(await host.readCells('Suivi', WHOLE));
    expect(await twice.readFormulas('Suivi', WHOLE)).toEqual(await host.readFormulas('Suivi', WHOLE));
    expect(await twice.readTable('MARCHES')).toEqual(await host.readTable('MARCHES'));
    await twice.apply(samplePlan());
    expect(Buffer.compare(await host.save(), await twice.save())).toBe(0);
  });

  test('any other file is not found', async () => {
    await expect(openFileHost(new TextEncoder().encode('pas un classeur'))).rejects.toMatchObject({
      code: 'ItemNotFound',
    });
    const { writeXlsx } = await import('hucre');
    const stranger = await writeXlsx({ sheets: [{ name: 'Feuil1', rows: [['a']] }] });
    await expect(openFileHost(stranger)).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});
