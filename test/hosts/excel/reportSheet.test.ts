/// <reference types="office-js" />
import { openExcel, type EmulatedExcel } from '../../excel-host';

const LINES = [
  ['Produit', 'SPASER 0.1.0'],
  ['Version', '16.0.1'],
  ['Piège', '=1+1'],
] as const;

/** The helpers read the globals that Office.js makes. */
async function writeIn(excel: EmulatedExcel, lines: readonly (readonly string[])[] = LINES): Promise<string> {
  Object.assign(globalThis, {
    Excel: excel.Excel,
    // They ask for a version as a number.
    Office: {
      context: {
        requirements: {
          isSetSupported: (set: string, version: unknown) => excel.isSetSupported(set, String(version)),
        },
      },
    },
  });
  const { writeReport } = await import('../../../src/hosts/excel/reportSheet');
  return writeReport(excel.run, lines);
}

describe('the sheet of the diagnostics, through office-js-helpers', () => {
  it('is made, shown, and made anew the next time', async () => {
    const excel = openExcel({ requirementSet: '1.14' });
    expect(await writeIn(excel)).toBe('Diagnostic SPASER');
    const sheet = excel.book.sheet('Diagnostic SPASER');
    expect(sheet.cells.map((line) => line.slice(0, 2))).toEqual([['Diagnostic SPASER'], ...LINES]);
    expect(excel.book.active.name).toBe('Diagnostic SPASER');
    await writeIn(excel, [['Produit', 'SPASER 0.2.0']]);
    expect(
      sheet.cells.filter((line) => line.some((cell) => cell !== undefined)).map((line) => line.slice(0, 2)),
    ).toEqual([['Diagnostic SPASER'], ['Produit', 'SPASER 0.2.0']]);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Diagnostic SPASER']);
  });

  it('leaves alone a sheet of the user under the same name', async () => {
    const excel = openExcel({ requirementSet: '1.14' });
    excel.book.addSheet('Diagnostic SPASER').cells = [['mes notes']];
    const before = excel.contents();
    await expect(writeIn(excel)).rejects.toMatchObject({
      code: 'ItemAlreadyExists',
      why: { reason: 'feuille-prise', subject: 'Diagnostic SPASER' },
    });
    expect(excel.contents() === before).toBe(true);
  });

  it('says that its sheet is protected', async () => {
    const excel = openExcel({ requirementSet: '1.14' });
    await writeIn(excel);
    excel.book.sheet('Diagnostic SPASER').protection = { options: {} };
    await expect(writeIn(excel)).rejects.toMatchObject({ name: 'HostError', code: 'AccessDenied' });
  });
});
