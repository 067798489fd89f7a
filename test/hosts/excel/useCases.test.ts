import { canUndo, importData, insertTemplate, openSession, previewImport, review, undo } from '../../../src/app';
import { sampleData } from '../../../src/app/sample';
import { SHEETS } from '../../../src/workbook/layout';
import { environment, filled, REQUEST } from '../../support/sessions';
import { excelHost } from './support';

jest.setTimeout(120_000);

const contracts = (text: string, name = 'marches.csv') => ({ name, text });
const TABLE = 'N° marché;Objet;Date de notification;Montant HT;Clause sociale\n';
const FIRST = contracts(`${TABLE}M1;Voirie;10/01/2026;50 000,00;oui\nM2;Nettoyage;11/02/2026;60 000;non\n`);

describe('in Excel', () => {
  it('inserts, imports, reviews and undoes', async () => {
    const host = excelHost();
    const before = host.excel.contents();
    const session = openSession(host, environment);
    await insertTemplate(session, REQUEST);
    const inserted = host.excel.contents();
    expect((await host.describe()).sheets).toEqual(['Sheet1', ...Object.values(SHEETS)]);
    await importData(session, await previewImport(session, [FIRST]));
    const rows = (await host.readTable('MARCHES')) ?? [];
    expect(rows.map(({ marche_id, montant_ht, clause_sociale }) => [marche_id, montant_ht, clause_sociale])).toEqual([
      ['M1', 50000, 'OUI'],
      ['M2', 60000, 'NON'],
    ]);
    expect((await review(session))?.year).toBe(2026);
    expect((await undo(session))?.command).toBe('importer');
    expect(await host.readTable('MARCHES')).toEqual([]);
    const journal = await host.readCells(SHEETS.journal, { row: 4, column: 1, rows: 3, columns: 1 });
    expect(journal.map(([word]) => word)).toEqual(['Insertion', 'Annulation', null]);
    expect((await undo(session))?.command).toBe('inserer');
    expect(host.excel.contents()).toBe(before);
    expect(inserted).not.toBe(before);
    expect(canUndo(session)).toBe(false);
  });

  it('takes the sample data', async () => {
    const { host, session } = await filled(excelHost(), sampleData());
    expect((await host.readTable('MARCHES'))?.length).toBeGreaterThan(100);
    expect((await review(session))?.indicators).toHaveLength(32);
  });
});
