import { failureWords, anomalyWords } from '../../src/locales/fr/intake';
import { codes, lines, read, readOne, success } from './support';

const ledger = (...rows: readonly string[]): string =>
  lines('Fournisseur;SIRET fournisseur;Date mandat;Montant mandaté HT;Segment', ...rows);

describe('ledgers of spending', () => {
  it('keeps credit notes and counts them, deducted from the sum', async () => {
    const { report, tables, anomalies } = await success(
      ledger(
        'Atelier;807 469 317 00018;31/12/2024;1 234,56;Repas',
        'Atelier;80746931700018;02/01/2025;-234,56;Repas',
        'Avoir;;03/01/2025;(100,00);',
      ),
    );
    expect(report).toMatchObject({
      kind: 'depenses',
      rows: 3,
      kept: 3,
      negatives: 2,
      controlSums: { montant_mandate_ht: 900 },
    });
    expect(tables.DEPENSES?.map(({ annee, montant_mandate_ht }) => [annee, montant_mandate_ht])).toEqual([
      [2024, 1234.56],
      [2025, -234.56],
      [2025, -100],
    ]);
    const credits = anomalies.find(({ code }) => code === 'avoirs');
    expect(credits?.details).toEqual({ lignes: 2, montant: -334.56 });
    expect(anomalyWords(credits as NonNullable<typeof credits>).message).toContain('2 avoirs');
  });

  it.each([
    ['Montant (k€)', '12,5', 12_500],
    ['Montant en M€', '1,2', 1_200_000],
    ['Dépense achat (€)', '15000.50', 15_000.5],
  ])('« %s » says what a unit is worth', async (header, typed, amount) => {
    const { tables } = await success(lines(`Fournisseur;Année;${header}`, `Atelier;2025;${typed}`));
    expect(tables.DEPENSES).toMatchObject([{ annee: 2025, montant_mandate_ht: amount }]);
  });

  it('tells amounts with tax, lines given twice, and lines without a year', async () => {
    const twice = 'Atelier;80746931700018;;100;Repas';
    const read = await success(ledger(twice, twice).replace('mandaté HT', 'mandaté TTC'));
    expect(read.report).toMatchObject({ rows: 2, kept: 2, duplicates: 0 });
    expect(codes(read)).toEqual(['annee-absente', 'depense-identique', 'montant-ttc']);
  });

  it('dates lines by the name of the file when it gives one year only', async () => {
    const text = lines('Fournisseur;Montant mandaté', 'Atelier;100');
    const years = await Promise.all(
      ['achats 2025.csv', 'achats_2024-2025.csv', 'achats.csv'].map(async (name) => {
        const result = await readOne({ name, text });
        return result.ok ? result.tables.DEPENSES?.[0]?.['annee'] : result.code;
      }),
    );
    expect(years).toEqual([2025, null, null]);
  });

  it('sets aside totals and lines that say nothing, with their reason', async () => {
    const { report, anomalies } = await success(
      ledger('Atelier;;01/02/2025;100;Repas', ';;01/02/2025;;Repas', 'Total;;;100;'),
    );
    expect(report).toMatchObject({ rows: 3, kept: 1, setAside: 2 });
    expect(anomalies.map(({ code, where }) => [code, where.row])).toEqual([
      ['ligne-total', 4],
      ['ligne-sans-donnee', 3],
    ]);
  });

  it('stays a table of contracts where the headers of contracts are', async () => {
    const contracts = lines(
      'N° marché;Objet;Fournisseur;Date de notification;Montant HT;Procédure',
      'M1;Voirie;Routes;10/01/2025;1000;MAPA',
    );
    expect((await success(contracts)).report.kind).toBe('marches');
  });

  it('reads a comma file that a spreadsheet saved again, each line in one quoted cell', async () => {
    const { report, tables } = await success(
      lines(
        '"siret,description,fournisseur,date,prix_ht,famille_produits,categories_egalim"',
        '"21010034300016,""Pommes, rouges"",Le bon,2022-05-02,90.11,AUTRES,BIO"',
      ),
    );
    expect(report).toMatchObject({ kind: 'denrees', rows: 1, kept: 1 });
    expect(tables.DENREES).toMatchObject([{ libelle: 'Pommes, rouges', montant_ht: 90.11, bio: 'OUI' }]);
  });
});

describe('food', () => {
  it('knows the categories of the law, whatever their spelling, and tells the others', async () => {
    const { tables, anomalies } = await success(
      lines(
        'Produit;Année;Valeur achat HT;Labels',
        'Pain;2025;10;Label rouge / IGP',
        'Lait;2025;20;agriculture biologique',
        'Œufs;2025;30;plein air',
        'Riz;2025;40;',
      ),
    );
    expect(tables.DENREES?.map(({ egalim, bio }) => [egalim, bio])).toEqual([
      ['OUI', null],
      ['OUI', 'OUI'],
      [null, null],
      // Outside the layout of « ma cantine », a blank says nothing.
      [null, null],
    ]);
    expect(anomalies).toMatchObject([{ code: 'label-inconnu', where: { row: 4, value: 'plein air' } }]);
  });

  it('takes the answers of a kitchen as they are', async () => {
    const { tables } = await success(
      lines('Denrée;Année;Montant HT;EGalim;Bio', 'Pain;2025;10;oui;non', 'Riz;2025;20;non;'),
    );
    expect(tables.DENREES?.map(({ egalim, bio }) => [egalim, bio])).toEqual([
      ['OUI', 'NON'],
      ['NON', null],
    ]);
  });
});

describe('contracts of employment', () => {
  const text = lines(
    'Nom;Prénom;Date de naissance;Sexe;Type de contrat;Date début contrat;Date fin contrat;N° de marché;Employeur;Type employeur',
    'INVENTÉ;Alix;02/03/1990;F;CDDI;01/01/2025;30/06/2025;M1;Atelier;ACI',
    'INVENTE;alix;02/03/1990;F;CDI;01/07/2025;;M1;Routes;Entreprise titulaire',
    'FICTIVE;Sam;04/05/1985;H;Mission d’intérim;15/01/2025;14/03/2025;M2;;ETTI',
    'FICTIVE;Sam;04/05/1985;H;Mission d’intérim;15/01/2025;14/03/2025;M2;;ETTI',
    ';;;;CDD;01/03/2025;01/02/2025;M3;;',
  );

  it('keeps one row for each contract, one person whatever its spelling, and no name', async () => {
    const read = await success(text);
    expect(read.report).toMatchObject({
      kind: 'contrats-travail',
      level: 'contrat-travail',
      rows: 5,
      kept: 4,
      duplicates: 1,
    });
    const contracts = read.tables.CONTRATS_TRAVAIL ?? [];
    expect(
      contracts.map(({ type_contrat, type_employeur, duree_mois }) => [
        type_contrat,
        type_employeur,
        duree_mois,
      ]),
    ).toEqual([
      ['CDDI', 'ACI', 6],
      ['CDI', 'Entreprise titulaire', null],
      ["CTT ou mission d'intérim", 'ETTI', 2],
      ['CDD', null, null],
    ]);
    expect(contracts[0]?.['beneficiaire_id']).toBe(contracts[1]?.['beneficiaire_id']);
    expect(new Set(contracts.map(({ beneficiaire_id }) => beneficiaire_id)).size).toBe(3);
    expect(read.tables.BENEFICIAIRES).toMatchObject([
      { sexe: 'F', age_entree: 34 },
      { sexe: 'H', age_entree: 39 },
    ]);
    expect(JSON.stringify(read)).not.toMatch(/INVENT|alix|FICTIVE|"Sam"|1990|1985/i);
    expect(codes(read)).toEqual(
      expect.arrayContaining(['fin-avant-debut', 'personne-sans-identite', 'durees-deduites']),
    );
  });

  it('leaves hours to the tables of hours', async () => {
    const hours = lines(
      'Nom;Prénom;Type de contrat;Date début contrat;Mois;Heures réalisées',
      'INVENTÉ;Alix;CDDI;01/01/2025;03/2025;120',
    );
    expect((await success(hours)).report.kind).toBe('heures-personne');
  });
});

describe('lists of structures', () => {
  const structures = async (text: string, name = 'liste.csv') => {
    const result = await readOne({ name, text });
    if (!result.ok) throw new Error(result.code);
    return result;
  };

  it('reads numbers with spaces and without their zeros, and proves what each kind is', async () => {
    const { report, structures: found } = await structures(
      lines(
        'SIRET;Type de structure;Raison sociale',
        '807 469 317 00018;EI - Entreprise d’insertion;Un',
        '5720102200019;ESAT;Deux',
        '75187049400026;ACI_DC;Trois',
        '35402087700024;GEIQ;Quatre',
      ),
    );
    expect(report).toMatchObject({ kind: 'fournisseurs', level: 'structure', rows: 4 });
    expect(found?.map(({ siret, siren, proofs }) => [siret, siren, proofs])).toEqual([
      ['80746931700018', '807469317', ['est_siae']],
      ['05720102200019', '057201022', ['est_ea_esat']],
      ['75187049400026', '751870494', ['est_siae']],
      ['35402087700024', '354020877', []],
    ]);
  });

  it.each([
    ['Liste ESUS.csv', 'SIREN\n751870494\n', 'est_esus'],
    ['export.csv', 'SIREN;Agrément ESUS\n751870494;oui\n', 'est_esus'],
    ['esat.csv', 'numero_siret,denomination\n77564261400405,Ferme\n', 'est_ea_esat'],
    ['collage', '77564261400405;EA\n80746931700018;EA\n', 'est_ea_esat'],
  ])('%s: %s', async (name, text, field) => {
    const { report, structures: found = [] } = await structures(text, name);
    expect(report.kind).toBe('fournisseurs');
    expect(found.length).toBe(report.rows);
    for (const { proofs } of found) expect(proofs).toEqual([field]);
  });

  it('sets aside what nothing names or tells, with how to correct it', async () => {
    const { report, anomalies } = await structures(
      lines('SIRET;Type de structure', '12;EI', '80746931700018;Coopérative', '77564261400405;'),
    );
    expect(report).toMatchObject({ rows: 3, kept: 0, setAside: 3 });
    expect(anomalies.map(({ code }) => code)).toEqual([
      'structure-sans-numero',
      'structure-type-inconnu',
      'structure-type-inconnu',
    ]);
    for (const anomaly of anomalies) expect(anomalyWords(anomaly).fix).not.toBe('');
  });

  it('is no list when nothing says so', async () => {
    const refused = await read('Identifiant;Remarque\n80746931700018;bonjour\n');
    expect(refused.ok ? refused.report.kind : failureWords(refused).message).toContain('Aucun tableau');
  });
});

describe('headers of ledgers that are only like those known', () => {
  it.each([
    ['Exercice budgétaire', '2025'],
    ['Année du mandat', '2025'],
  ])('« %s » is the year', async (header, typed) => {
    const { tables } = await success(
      lines(`Fournisseur;${header};Montant mandaté HT`, `Atelier;${typed};10`, `Routes;${typed};20`),
    );
    expect(tables.DEPENSES?.map(({ annee }) => annee)).toEqual([2025, 2025]);
  });
});
