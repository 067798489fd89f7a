import { importData, previewImport, undo } from '../../src/app';
import { excelHost } from '../hosts/excel/support';
import { browserHost, fileHost, filled, REQUEST } from '../support/sessions';

jest.setTimeout(120_000);

const work = {
  name: 'contrats.csv',
  text: 'Nom;Prénom;Date de naissance;Type de contrat;Date début contrat;Date fin contrat;N° de marché\nINVENTÉ;Alix;02/03/1990;CDD;01/01/2026;30/06/2026;M1\nFICTIVE;Sam;04/05/1985;CDI;01/02/2026;;M1\n',
};
const ledger = {
  name: 'achats 2025.csv',
  text: 'Fournisseur;SIRET fournisseur;Montant mandaté (k€)\nAtelier Inventé;80746931700018;15,6\nAtelier Inventé;80746931700018;-1,2\nAutre;;2\n',
};
/** A scheme that reads contracts only: no sheet for spending nor for contracts of employment. */
const SMALL = { ...REQUEST, templateId: 'premier-schema' };

describe.each([
  ['a file', async () => fileHost()],
  ['the page', browserHost],
  ['Excel', async () => excelHost()],
] as const)('importing into tables that the scheme does not read, in %s', (_, host) => {
  it('adds their sheets, writes their rows, and takes both away when undone', async () => {
    const { host: book, session } = await filled(await host(), [], SMALL);
    const before = await book.describe();
    expect(before.tables).not.toContain('CONTRATS_TRAVAIL');
    const preview = await previewImport(session, [work, ledger]);
    expect(preview.tables).toEqual([
      { table: 'BENEFICIAIRES', added: 2, alreadyThere: 0 },
      { table: 'CONTRATS_TRAVAIL', added: 2, alreadyThere: 0 },
      { table: 'DEPENSES', added: 3, alreadyThere: 0 },
    ]);
    await importData(session, preview);
    expect((await book.describe()).tables).toEqual(expect.arrayContaining(['CONTRATS_TRAVAIL', 'DEPENSES']));
    const contracts = (await book.readTable('CONTRATS_TRAVAIL')) ?? [];
    expect(contracts).toMatchObject([
      { type_contrat: 'CDD', duree_mois: 6, marche_id: 'M1' },
      { type_contrat: 'CDI', duree_mois: null, date_fin: null },
    ]);
    expect(JSON.stringify(contracts)).not.toMatch(/INVENT|Alix|FICTIVE/);
    expect(await book.readTable('DEPENSES')).toMatchObject([
      { annee: 2025, fournisseur_siret: '80746931700018', montant_mandate_ht: 15_600 },
      { annee: 2025, montant_mandate_ht: -1_200 },
      { annee: 2025, fournisseur_siret: null, montant_mandate_ht: 2_000 },
    ]);
    await undo(session);
    expect(await book.describe()).toEqual(before);
    expect(await book.readTable('DEPENSES')).toBeNull();
  });

  it('counts the same export twice once, and two equal lines of one ledger twice', async () => {
    const { host: book, session } = await filled(await host(), [], SMALL);
    const twice = { name: 'achats 2025.csv', text: `${ledger.text}Autre;;2\n` };
    await importData(session, await previewImport(session, [twice]));
    expect(await book.readTable('DEPENSES')).toHaveLength(4);
    const again = await previewImport(session, [{ ...twice, name: 'achats 2025 bis.csv' }]);
    expect(again.sources[0]).toMatchObject({ rows: 4, kept: 0, duplicates: 4 });
    await importData(session, again);
    expect(await book.readTable('DEPENSES')).toHaveLength(4);
  });
});
