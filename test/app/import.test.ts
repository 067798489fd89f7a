import { previewImport, reviewAllYears } from '../../src/app';
import { sampleData } from '../../src/app/sample';
import { anomalyWords } from '../../src/locales/fr/intake';
import { fileHost, filled, REQUEST } from '../support/sessions';

const contracts = (text: string, name = 'marches.csv') => ({ name, text });
const TABLE = 'N° marché;Objet;Date de notification;Montant HT;Clause sociale\n';
const FIRST = contracts(`${TABLE}M1;Voirie;10/01/2026;50 000,00;oui\nM2;Nettoyage;11/02/2026;60 000;non\n`);

/** How rows of several sources are put together; what the use cases do on every host is in test/contract. */
describe('importing', () => {
  it('gives the same figures whatever the order of the sources of the sample', async () => {
    const figures = async (...sources: Parameters<typeof filled>[1]) => {
      const { session } = await filled(fileHost(), sources);
      const rows = (await session.host.readTable('MARCHES')) ?? [];
      const all = (await reviewAllYears(session)).map(({ id, year, numerator, denominator }) => [
        id,
        year,
        numerator,
        denominator,
      ]);
      return { all, contracts: rows.length };
    };
    const samples = sampleData();
    const inOrder = await figures(...samples);
    expect(inOrder.contracts).toBeGreaterThan(100);
    expect(await figures(...[...samples].reverse())).toEqual(inOrder);
  });

  it('completes an announced contract with one lot, and keeps the others as rows of their own', async () => {
    const hours = contracts(
      'N° marché;Heures prévues;Mois;Heures réalisées\nM1;350;03/2026;120\n',
      'heures.csv',
    );
    const lots = contracts(
      `${TABLE}M1;Lot 1;10/01/2026;50000;oui\nM1;Lot 2;10/01/2026;70000;oui\n`,
      'lots.csv',
    );
    const { session } = await filled(fileHost(), [hours, lots]);
    const rows = (await session.host.readTable('MARCHES')) ?? [];
    expect(rows.map(({ objet, montant_ht, heures_prevues }) => [objet, montant_ht, heures_prevues])).toEqual([
      ['Lot 1', 50000, 350],
      ['Lot 2', 70000, null],
    ]);
  });

  it('takes a contract given again with one more column for the same, and completes it', async () => {
    const again = contracts(
      'N° marché;Objet;Date de notification;Montant HT;Clause sociale;Titulaire\nM1;Voirie;10/01/2026;50000;oui;Entreprise A\n',
      'bis.csv',
    );
    const { session } = await filled(fileHost(), [FIRST]);
    const preview = await previewImport(session, [again]);
    expect(preview.sources[0]).toMatchObject({
      rows: 1,
      kept: 0,
      duplicates: 1,
      controlSums: { montant_ht: 0 },
    });
    expect(preview.merged.MARCHES?.map(({ marche_id, titulaire_nom }) => [marche_id, titulaire_nom])).toEqual(
      [
        ['M1', 'Entreprise A'],
        ['M2', null],
      ],
    );
  });

  it('completes the only contract of a number and object, and says what another of that number says', async () => {
    const [first, second] = [
      contracts('N° marché;Objet;Montant HT;Clause sociale\nM1;Voirie;100000;oui\nM2;Berges;;oui\n', 'a.csv'),
      contracts('N° marché;Objet;Montant HT\nM1;Voirie;120000\nM2;Berges;50000\n', 'b.csv'),
    ];
    const { session } = await filled(fileHost(), [first]);
    const { merged, anomalies, sources } = await previewImport(session, [second]);
    expect(sources.map(({ kept, duplicates }) => [kept, duplicates])).toEqual([[1, 1]]);
    expect(
      merged.MARCHES?.map((row) => [row['marche_id'], row['montant_ht'], row['clause_sociale']]),
    ).toEqual([
      ['M1', 100_000, 'OUI'],
      ['M2', 50_000, 'OUI'],
      ['M1', 120_000, null],
    ]);
    const [known] = anomalies.filter(({ code }) => code === 'numero-deja-connu');
    expect(known?.where.row).toBe(2);
    expect(known && anomalyWords(known).message.replace(/\s/g, ' ')).toContain(
      'est déjà dans le classeur (« a.csv ») avec Montant HT « 100 000 »',
    );
  });

  it('leaves lots apart: two of a number and object, one of them without amount', async () => {
    const { session } = await filled(fileHost(), [
      contracts('N° marché;Objet;Montant HT\nM1;Voirie;70000\nM1;Voirie;80000\n', 'a.csv'),
    ]);
    const { merged } = await previewImport(session, [
      contracts('N° marché;Objet;Montant HT;Clause sociale\nM1;Voirie;;oui\n', 'b.csv'),
    ]);
    expect(merged.MARCHES).toHaveLength(3);
  });

  it('warns when a number comes back with other facts, and when hours are given twice', async () => {
    const work = (hours: string) =>
      contracts(
        `N° marché;Nom;Prénom;Mois;Heures réalisées\nM1;INVENTÉ;Alix;03/2026;${hours}\n`,
        `heures-${hours}.csv`,
      );
    const { session } = await filled(fileHost(), [FIRST, work('120')]);
    const other = contracts(`${TABLE}M1;Voirie, lot 2;10/01/2026;70000;oui\n`, 'lot.csv');
    const { anomalies, sources } = await previewImport(session, [other, work('125')], undefined, {
      // The user says that it corrects nothing: both count.
      versionOf: { 'heures-125.csv': null },
    });
    expect(sources.map(({ kept }) => kept)).toEqual([1, 1]);
    expect(anomalies.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['numero-deja-connu', 'heures-deja-connues']),
    );
  });

  it('says which rows are of years that the scheme does not follow, and what to do', async () => {
    const { session } = await filled(fileHost(), [], { ...REQUEST, years: [2026, 2027] });
    const text =
      'N° marché;Objet;Date de notification;Montant HT\nM1;A;10/01/2024;5000\nM2;B;10/01/2025;5000\nM3;C;10/01/2026;5000\nM4;D;;5000\n';
    const all = await previewImport(session, [{ name: 'm.csv', text }]);
    const outside = all.anomalies.filter(({ code }) => code === 'hors-annees');
    expect(outside.map(({ severity, details }) => ({ severity, details }))).toEqual([
      { severity: 'info', details: { lignes: 2, annees: '2024, 2025' } },
    ]);
    expect(outside.map((one) => anomalyWords(one).fix).join()).toContain(
      'insérer à nouveau le modèle avec ces années',
    );
    const none = await previewImport(session, [{ name: 'm.csv', text: text.replace(/M[34];.*\n/g, '') }]);
    expect(none.anomalies.find(({ code }) => code === 'hors-annees')?.severity).toBe('a-verifier');
  });
});
