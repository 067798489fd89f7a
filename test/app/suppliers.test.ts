import { acceptSuppliers, importData, previewImport } from '../../src/app';
import { fileHost, filled } from '../support/sessions';

jest.setTimeout(120_000);

// Invented structures under numbers whose keys hold; La Poste's own rule aside.
const SIAE = '80746931700018';
const OTHER_SITE = '80746931700026';
const ESAT = '77564261400405';
const ESUS = '75187049400026';
const PLAIN = '55204599900869';

const HEAD =
  'N° marché;Objet;Date de notification;Montant HT;SIRET titulaire;Titulaire;Titulaire SIAE;Titulaire ESUS\n';
const contracts = {
  name: 'marches.csv',
  text:
    HEAD +
    [
      `M1;Repas;10/01/2026;1000;${SIAE};Atelier Inventé;;`,
      `M2;Repas 2;10/01/2026;2000;${OTHER_SITE};Atelier Inventé;;`,
      `M3;Espaces verts;10/01/2026;3000;${ESAT};Ferme Inventée;;`,
      `M4;Conseil;10/01/2026;4000;${ESUS};Coopérative Inventée;;non`,
      `M5;Voirie;10/01/2026;5000;${PLAIN};Routes Inventées;;`,
      `M6;Repas 3;10/01/2026;6000;${SIAE};Atelier Inventé;oui;`,
    ].join('\n'),
};
const siae = {
  name: 'siae.csv',
  text: `siret;kind;name\n"807 469 317 00018";EI;Atelier Inventé\n${ESAT};ESAT;Ferme Inventée\n99999999999999;EI;Numéro faux\n`,
};
const esus = {
  name: 'Liste ESUS 2026.csv',
  text: `Numéro SIREN;Dénomination\n751 870 494;Coopérative Inventée\n`,
};
const spending = {
  name: 'mandats 2026.csv',
  text: `Fournisseur;SIRET fournisseur;Montant mandaté HT\nCoopérative Inventée;${ESUS};10\nFerme Inventée;${ESAT};20\n`,
};
const ess = { name: 'ess.csv', text: `SIREN\n751870494\n` };

describe('suppliers matched to pasted lists', () => {
  it('fills what the number of the establishment proves, proposes what the company suggests, and never writes over NON', async () => {
    const { session } = await filled(fileHost(), [contracts]);
    const preview = await previewImport(session, [siae, esus]);
    expect(preview.sources.map(({ kind, rows, kept, setAside }) => [kind, rows, kept, setAside])).toEqual([
      ['fournisseurs', 3, 2, 1],
      ['fournisseurs', 1, 1, 0],
    ]);
    const shown = preview.suppliers?.matches.map(
      ({ siret, field, by, isCertain, rows, contradicted, known }) => ({
        siret,
        field,
        by,
        isCertain,
        rows,
        contradicted,
        known,
      }),
    );
    expect(shown).toEqual([
      { siret: ESUS, field: 'est_esus', by: 'siren', isCertain: true, rows: {}, contradicted: 1, known: 0 },
      {
        siret: OTHER_SITE,
        field: 'est_siae',
        by: 'autre-etablissement',
        isCertain: false,
        rows: { MARCHES: 1 },
        contradicted: 0,
        known: 0,
      },
      {
        siret: ESAT,
        field: 'est_ea_esat',
        by: 'siret',
        isCertain: true,
        rows: { MARCHES: 1 },
        contradicted: 0,
        known: 0,
      },
      {
        siret: SIAE,
        field: 'est_siae',
        by: 'siret',
        isCertain: true,
        rows: { MARCHES: 1 },
        contradicted: 0,
        known: 1,
      },
    ]);
    expect(preview.tables).toEqual([{ table: 'MARCHES', added: 0, alreadyThere: 0, completed: 2 }]);
    await importData(session, preview);
    expect(await answers(session)).toEqual([
      ['M1', 'OUI', null, null],
      ['M2', null, null, null],
      ['M3', null, 'OUI', null],
      ['M4', null, null, 'NON'],
      ['M5', null, null, null],
      ['M6', 'OUI', null, null],
    ]);
  });

  it('fills what the user accepts, and the fields that follow from it', async () => {
    const { session } = await filled(fileHost(), [contracts]);
    const preview = await previewImport(session, [siae]);
    const accepted = await acceptSuppliers(session, preview, [`${OTHER_SITE}|est_siae`, 'inconnu']);
    expect(accepted.tables).toEqual([{ table: 'MARCHES', added: 0, alreadyThere: 0, completed: 3 }]);
    await importData(session, accepted);
    const rows = (await session.host.readTable('MARCHES')) ?? [];
    expect(rows[1]).toMatchObject({ marche_id: 'M2', est_siae: 'OUI', fournisseur_inclusif: 'OUI' });
    expect(rows[4]).toMatchObject({ marche_id: 'M5', est_siae: null, fournisseur_inclusif: null });
    expect(await acceptSuppliers(session, preview, [])).toBe(preview);
  });

  it('reads lists and contracts in one import, spending too, where a SIREN alone is a whole list', async () => {
    const { session } = await filled(fileHost(), []);
    const preview = await previewImport(session, [ess, contracts, spending]);
    expect(preview.suppliers).toMatchObject({ structures: 1, suppliers: 5 });
    await importData(session, preview);
    const ledger = (await session.host.readTable('DEPENSES')) ?? [];
    expect(ledger.map(({ est_ess }) => est_ess)).toEqual(['OUI', null]);
  });

  it('says nothing of suppliers without a list', async () => {
    const { session } = await filled(fileHost(), []);
    expect((await previewImport(session, [contracts])).suppliers).toBeUndefined();
  });
});

async function answers(session: Parameters<typeof previewImport>[0]) {
  const rows = (await session.host.readTable('MARCHES')) ?? [];
  return rows.map(({ marche_id, est_siae, est_ea_esat, est_esus }) => [
    marche_id,
    est_siae,
    est_ea_esat,
    est_esus,
  ]);
}
