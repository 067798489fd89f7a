import {
  forgetMappings,
  importData,
  insertTemplate,
  openSession,
  otherSheets,
  previewImport,
  readOtherSheet,
  rememberedForms,
  undo,
} from '../../../src/app';
import { environment, REQUEST } from '../../support/sessions';
import { excelHost } from './support';

jest.setTimeout(60_000);

const ROWS = [
  ['Suivi du service', '', '', ''],
  ['', '', '', ''],
  ['Réf. mché', 'Intitulé du lot', 'Budget', 'Dt. notif.'],
  ['M1', 'Voirie', 1234.5, 46053],
  ['M2', 'Parc', 20, 46081],
];

describe('another sheet of an Excel workbook', () => {
  it('is found, read as a source, and what is decided of it is remembered, undone and forgotten', async () => {
    const host = excelHost();
    const session = openSession(host, environment);
    await insertTemplate(session, REQUEST);
    await host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Tableau du service');
      sheet.getRange('A1:D5').values = ROWS;
      await context.sync();
    });
    expect(await otherSheets(session)).toEqual(['Tableau du service']);
    const source = await readOtherSheet(session, 'Tableau du service');
    if (!source) throw new Error('nothing read');
    expect(source.cells).toHaveLength(5);
    const plain = await previewImport(session, [source]);
    const signature = plain.sources[0]?.signature ?? '';
    const decisions = { [signature]: { columns: { budget: 'montant_ht' } } };
    const preview = await previewImport(session, [source], undefined, { decisions });
    expect(preview.merged.MARCHES).toMatchObject([
      { marche_id: 'M1', montant_ht: 1234.5, date_notification: 46053 },
      { marche_id: 'M2', montant_ht: 20, date_notification: 46081 },
    ]);
    await importData(session, preview);
    expect(await rememberedForms(session)).toBe(1);
    await undo(session);
    expect(await rememberedForms(session)).toBe(0);
    await importData(session, preview);
    expect(await forgetMappings(session)).toBe(1);
    expect(await rememberedForms(session)).toBe(0);
  });
});
