import {
  importData,
  insertTemplate,
  previewImport,
  review,
  reviewAllYears,
  rowsBehind,
  type InsertRequest,
} from '../../src/app';
import { makeScheme } from '../../src/app/makeScheme';
import type { SourceInput } from '../../src/intake/types';
import { anomalyWords } from '../../src/locales/fr/intake';
import { BUYERS_SHEET } from '../../src/workbook/sheets/parAcheteur';
import { REQUEST, fileHost, filled } from '../support/sessions';

const BUYERS = ["Ville d'Évreux-Exemple (111 111 111 00017)", 'Métropole Exemple'];
const [VILLE, METROPOLE] = ["Ville d'Évreux-Exemple", 'Métropole Exemple'];
const MUTUALISED: InsertRequest = { ...REQUEST, buyer: 'Groupement', buyers: BUYERS };

const csv = (name: string, ...lines: readonly string[]): SourceInput => ({ name, text: lines.join('\n') });

const CONTRACTS = csv(
  'marches.csv',
  "Numéro de marché;Maître d'ouvrage;SIRET acheteur;Objet;Date de notification;Montant HT;Clause sociale",
  'M1;VILLE D’EVREUX EXEMPLE;;Travaux;12/03/2025;1000;OUI',
  'M2;metropole exemple;22222222200012;Services;12/03/2025;2000;NON',
  'M3;Commune au nom officiel;11111111100017;Papier;12/03/2025;3000;OUI',
  'M4;;22222222200012;Mobilier;12/03/2025;4000;OUI',
  'M5;Syndicat des eaux;;Eau;12/03/2025;5000;NON',
  'M6;;;Bancs;12/03/2025;6000;NON',
);

const HOURS = csv(
  'heures.csv',
  'Mois;Numéro de marché;Code bénéficiaire;Employeur;Heures réalisées',
  '03/2025;M1;a1;EI Un;10',
  '03/2025;M2;a1;EI Un;20',
  '03/2025;M2;a2;EI Un;30',
  '03/2025;M9;a2;EI Un;40',
);

async function open(...sources: readonly SourceInput[]) {
  const { host, session } = await filled(fileHost(), [], MUTUALISED);
  const preview = await previewImport(session, sources);
  await importData(session, preview);
  return { host, session, preview };
}

describe('a mutualised scheme', () => {
  it('finds each buyer by its number, then by its name whatever its accents and case', async () => {
    const { host } = await open(CONTRACTS);
    const rows = (await host.readTable('MARCHES')) ?? [];
    expect(rows.map(({ acheteur_nom: name }) => name)).toEqual([
      VILLE,
      METROPOLE,
      VILLE,
      METROPOLE,
      'Syndicat des eaux',
      null,
    ]);
  });

  it('knows the buyer of essential data by its number, which is all that they give', async () => {
    const marche = (id: string, acheteur: object) => ({
      id,
      acheteur,
      objet: 'Travaux',
      dateNotification: '2025-03-12',
      montant: 1000,
      nature: 'Marché',
    });
    const text = JSON.stringify({
      marches: {
        marche: [
          marche('1', { id: '11111111100017' }),
          marche('2', { id: '22222222200012', nom: 'MÉTROPOLE EXEMPLE' }),
          marche('3', { id: '22222222200012' }),
          marche('4', { id: '33333333300017' }),
        ],
      },
    });
    const { host, preview } = await open({ name: 'decp.json', text });
    const rows = (await host.readTable('MARCHES')) ?? [];
    expect(rows.map(({ acheteur_nom: name }) => name)).toEqual([VILLE, METROPOLE, METROPOLE, null]);
    const told = preview.anomalies.filter(({ code }) => code.startsWith('acheteur'));
    expect(told.map(({ code, where }) => [code, where.value])).toEqual([
      ['acheteur-inconnu', '33333333300017'],
    ]);
  });

  it('tells the names that the scheme does not know and the rows without name, and drops none', async () => {
    const { preview } = await open(CONTRACTS);
    expect(preview.sources[0]).toMatchObject({ rows: 6, kept: 6, setAside: 0 });
    const told = preview.anomalies.filter(({ code }) => code.startsWith('acheteur'));
    expect(told.map(({ code, where, details }) => [code, where.value, details?.['lignes']])).toEqual([
      ['acheteur-inconnu', 'Syndicat des eaux', 1],
      ['acheteur-absent', undefined, 1],
    ]);
    expect(told.map((one) => anomalyWords(one).message)).toEqual([
      'Colonne « Acheteur » : « Syndicat des eaux » n’est pas un acheteur du schéma : 1 ligne est gardée et comptée « Sans acheteur ».',
      '1 ligne ne dit pas son acheteur : elle est gardée et comptée « Sans acheteur ».',
    ]);
  });

  it('gives hours the buyer of their contract, and people those of their hours', async () => {
    const { host, session } = await open(HOURS, CONTRACTS);
    const hours = (await host.readTable('HEURES')) ?? [];
    expect(hours.map(({ acheteur }) => acheteur)).toEqual([VILLE, METROPOLE, METROPOLE, null]);
    const people = (await host.readTable('BENEFICIAIRES')) ?? [];
    expect(people.map(({ annees_acheteurs: mark }) => mark)).toEqual([
      `|2025=${METROPOLE}|2025=${VILLE}|`,
      `|2025=|2025=${METROPOLE}|`,
    ]);
    const again = await previewImport(session, [HOURS, CONTRACTS]);
    expect(again.tables.map(({ table, added }) => [table, added])).toEqual([
      ['MARCHES', 0],
      ['HEURES', 0],
      ['BENEFICIAIRES', 0],
    ]);
  });

  it('names the buyer of hours that came before their contract', async () => {
    const { host, session } = await open(HOURS);
    await importData(session, await previewImport(session, [CONTRACTS]));
    const hours = (await host.readTable('HEURES')) ?? [];
    expect(hours.map(({ acheteur }) => acheteur)).toEqual([VILLE, METROPOLE, METROPOLE, null]);
  });

  it('spells buyers typed by hand, and touches nothing else of their rows', async () => {
    const { host, session } = await filled(fileHost(), [], MUTUALISED);
    const spent = { annee: 2025, fournisseur_nom: 'F', montant_mandate_ht: 12.5, est_ess: 'OUI' };
    await host.writeRows(
      'DEPENSES',
      [
        { ...spent, acheteur: 'METROPOLE EXEMPLE' },
        { ...spent, acheteur: 'Autre' },
      ],
      'replace',
    );
    await importData(session, await previewImport(session, [CONTRACTS]));
    const rows = (await host.readTable('DEPENSES')) ?? [];
    expect(rows).toEqual([
      expect.objectContaining({ ...spent, acheteur: METROPOLE }),
      expect.objectContaining({ ...spent, acheteur: 'Autre' }),
    ]);
  });

  it('keeps apart two contracts of one number that hours give to two buyers', async () => {
    const { host } = await open(
      csv(
        'heures.csv',
        "Mois;Numéro de marché;Donneur d'ordre;Heures réalisées;Heures prévues",
        `03/2025;7;${VILLE};10;100`,
        `03/2025;7;${METROPOLE};20;300`,
      ),
    );
    const rows = (await host.readTable('MARCHES')) ?? [];
    expect(rows.map(({ acheteur_nom: name, heures_prevues: due }) => [name, due])).toEqual([
      [VILLE, 100],
      [METROPOLE, 300],
    ]);
  });

  it('gives the figures of each buyer beside the consolidated ones, without a verdict', async () => {
    const { session } = await open(CONTRACTS);
    const seen = await review(session);
    const part = (buyer: string | null) =>
      seen?.buyers?.figures
        .find((one) => one.buyer === buyer)
        ?.years.find(({ id, year }) => id === 'leg-part-considsoc-nb' && year === 2025);
    expect(seen?.buyers?.entries).toEqual(BUYERS);
    expect(part(VILLE)).toMatchObject({ value: 100, numerator: 2, denominator: 2, status: 'suivi-simple' });
    expect(part(METROPOLE)).toMatchObject({ value: 50, target: null, expected: null });
    expect(part(null)).toMatchObject({ value: 0, denominator: 2 });
    const json = await reviewAllYears(session);
    const all = json.filter(({ id, year }) => id === 'leg-part-considsoc-nb' && year === 2025);
    expect(all.map(({ acheteur, value }) => [acheteur, value])).toEqual([
      [undefined, 50],
      [VILLE, 100],
      [METROPOLE, 50],
      [null, 0],
    ]);
  });

  it('shows the rows of one buyer, and those of nobody', async () => {
    const { session } = await open(CONTRACTS);
    const numbers = async (buyer?: string | null) =>
      (await rowsBehind(session, 'leg-part-considsoc-nb', 2025, buyer))?.rows.map(({ values }) => values[0]);
    expect(await numbers()).toEqual(['M1', 'M3', 'M4']);
    expect(await numbers(METROPOLE)).toEqual(['M4']);
    expect(await numbers(null)).toEqual([]);
  });

  it('names and marks the rows already there when the scheme becomes one of several buyers', async () => {
    const { host, session } = await filled(fileHost(), [CONTRACTS, HOURS]);
    await insertTemplate(session, MUTUALISED);
    expect((await host.describe()).sheets).toContain(BUYERS_SHEET);
    const people = (await host.readTable('BENEFICIAIRES')) ?? [];
    expect(people.map(({ annees_acheteurs: mark }) => mark)).toEqual([
      `|2025=${METROPOLE}|2025=${VILLE}|`,
      `|2025=|2025=${METROPOLE}|`,
    ]);
  });

  it('is left alone in a scheme of one buyer', async () => {
    const { host, session } = await filled(fileHost(), [CONTRACTS]);
    expect((await host.describe()).sheets).not.toContain(BUYERS_SHEET);
    const rows = (await host.readTable('MARCHES')) ?? [];
    expect(rows[0]?.['acheteur_nom']).toBe('VILLE D’EVREUX EXEMPLE');
    expect((await review(session))?.buyers).toBeUndefined();
  });
});

describe('the buyers of a request', () => {
  const make = (buyers: string[]) => makeScheme({ ...REQUEST, buyers }).buyers;

  it('are two to twenty different names, blanks aside', () => {
    expect(make([' Ville A ', '', 'Ville  B'])).toEqual(['Ville A', 'Ville B']);
    expect(make(['Ville A'])).toBeUndefined();
    expect(() => make(['Ville A', 'VILLE À'])).toThrow('acheteurs-invalides');
    expect(() => make(['Ville A', 'Ville*'])).toThrow('acheteurs-invalides');
    expect(() => make(['Ville A', '<Ville'])).toThrow('acheteurs-invalides');
    expect(() => make(['Ville A', 'x'.repeat(101)])).toThrow('acheteurs-invalides');
    expect(() => make(Array.from({ length: 21 }, (_, rank) => `Ville ${rank}`))).toThrow(
      'acheteurs-invalides',
    );
  });
});
