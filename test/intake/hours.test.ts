import { codes, lines, success } from './support';

const HEADER =
  'N° marché;Entreprise;Nom;Prénom;Date de naissance;Sexe;QPV;Public;Niveau;Mois;Heures prévues;Heures réalisées;Heures validées';

describe('a table of hours by person', () => {
  const text = lines(
    HEADER,
    '2024-01;Durand;RAVEL;Zoé;12/05/2001;F;oui;RSA, DELD;CAP;mars 2024;500;151,67;150',
    '2024-01;Durand;Ravel;Zoe;12/05/2001;Mme;;TH;;avril 2024;500;100;100',
    '2024-01;Durand;KANTE;Noé;01/06/1970;M.;non;senior +50 ans;Niveau 4;T2 2024;500;15h30;',
    '2024-02;Martin;KANTE;Noé;;H;;Machin;;05/2024;300 h;20;20',
  );

  it('gives hours, people under pseudonyms, and the contracts to complete', async () => {
    const { report, tables } = await success(text);
    expect(report).toMatchObject({ kind: 'heures-personne', rows: 4, kept: 4, duplicates: 0, setAside: 0 });
    // 151,67 + 100 + 15,5 + 20 ; 150 + 100 + 20 ; 500 once + 300.
    expect(report.controlSums).toEqual({
      heures_declarees: 287.17,
      heures_validees: 270,
      heures_prevues: 800,
    });
    const [zoe = '', , noe = ''] = (tables.HEURES ?? []).map((row) => String(row['beneficiaire_id']));
    expect(tables.HEURES).toMatchObject([
      {
        periode: 45352,
        marche_id: '2024-01',
        beneficiaire_id: zoe,
        heures_declarees: 151.67,
        heures_validees: 150,
        heures_formation: null,
      },
      { periode: 45383, beneficiaire_id: zoe, heures_declarees: 100 },
      { periode: 45383, beneficiaire_id: noe, heures_declarees: 15.5, heures_validees: null },
      { periode: 45413, marche_id: '2024-02', beneficiaire_id: noe },
    ]);
    expect(zoe).toMatch(/^P-[0-9A-Z]{10}$/);
    expect(noe).not.toBe(zoe);
    expect(tables.BENEFICIAIRES).toMatchObject([
      // 22 years on 1 March 2024, birthday in May; attributes of both rows together.
      {
        beneficiaire_id: zoe,
        sexe: 'F',
        age_entree: 22,
        qpv: 'OUI',
        niveau_formation: 'CAP/BEP',
        criteres: 'BRSA ; DELD ; TH',
      },
      {
        beneficiaire_id: noe,
        sexe: 'H',
        age_entree: 53,
        qpv: 'NON',
        niveau_formation: 'Baccalauréat',
        criteres: 'SENIOR ; AUTRE',
      },
    ]);
    expect(tables.MARCHES).toMatchObject([
      {
        marche_id: '2024-01',
        titulaire_nom: 'Durand',
        heures_prevues: 500,
        clause_sociale: 'OUI',
        clause_insertion: 'OUI',
      },
      { marche_id: '2024-02', heures_prevues: 300 },
    ]);
  });

  it('says which columns made the pseudonym and which were dropped', async () => {
    const { report } = await success(text);
    expect(report.columns.map(({ header, field, outcome }) => [header, field, outcome])).toEqual([
      ['N° marché', 'marche_id', 'importee'],
      ['Entreprise', 'titulaire_nom', 'importee'],
      ['Nom', null, 'pseudonyme'],
      ['Prénom', null, 'pseudonyme'],
      ['Date de naissance', null, 'pseudonyme'],
      ['Sexe', 'sexe', 'importee'],
      ['QPV', 'qpv', 'importee'],
      ['Public', 'criteres', 'importee'],
      ['Niveau', 'niveau_formation', 'importee'],
      ['Mois', 'periode', 'importee'],
      ['Heures prévues', 'heures_prevues', 'importee'],
      ['Heures réalisées', 'heures_declarees', 'importee'],
      ['Heures validées', 'heures_validees', 'importee'],
    ]);
  });

  it('prefers a code to a name, and counts namesakes apart', async () => {
    const { tables } = await success(
      lines(
        'Marché;Code bénéficiaire;Nom;Période;Heures effectuées',
        '1;A1;Ravel;2024-01;10',
        '1;A2;Ravel;2024-01;10',
        '1;a1;RAVEL;2024-02;10',
      ),
    );
    const ids = tables.HEURES?.map((row) => row['beneficiaire_id']) ?? [];
    expect(new Set(ids).size).toBe(2);
    expect(ids[2]).toBe(ids[0]);
    expect(tables.BENEFICIAIRES).toHaveLength(2);
  });

  it('keeps a person the same in another table of the workbook, and not in another workbook', async () => {
    const first = await success(lines('Marché;Nom;Prénom;Période;Heures', '1;Ravel;Zoé;2024-01;10'));
    const second = await success(lines('Marché;Salarié;Période;Heures', '2;Zoé RAVEL;2024-02;10'));
    const elsewhere = await success(lines('Marché;Salarié;Période;Heures', '2;Zoé RAVEL;2024-02;10'), {
      pseudonymSecret: 'autre',
    });
    const id = (result: typeof first): unknown => result.tables.HEURES?.[0]?.['beneficiaire_id'];
    expect(id(second)).toBe(id(first));
    expect(id(elsewhere)).not.toBe(id(first));
    expect(codes(first)).toContain('personnes-par-nom');
  });

  it('counts an exact repetition once, and keeps contradictions visible without repeating them', async () => {
    const row = '1;A1;F;2024-01;100;10';
    const { report, tables, anomalies } = await success(
      lines('Marché;Code salarié;Sexe;Période;Heures prévues;Heures', row, row, '1;A1;H;2024-02;120;10'),
    );
    expect(report).toMatchObject({ rows: 3, kept: 2, duplicates: 1 });
    expect(tables.BENEFICIAIRES).toMatchObject([{ sexe: 'F' }]);
    expect(tables.MARCHES).toMatchObject([{ heures_prevues: 120 }]);
    expect(anomalies.map(({ code, where }) => [code, where.row, where.value])).toEqual([
      ['doublon', 3, undefined],
      ['heures-prevues-contradictoires', 4, undefined],
      ['attribut-contradictoire', 4, undefined],
    ]);
  });

  it('ticks publics column by column', async () => {
    const { tables, report } = await success(
      lines(
        'Code participant;Marché;Période;Heures;RSA;DELD;RQTH;-26 ans',
        'A1;1;2024-01;10;x;;oui;',
        'A2;1;2024-01;12;;non;;X',
      ),
    );
    expect(tables.BENEFICIAIRES?.map((row) => row['criteres'])).toEqual(['BRSA ; TH', 'JEUNE']);
    expect(report.columns.slice(4).map(({ field }) => field)).toEqual([
      'criteres',
      'criteres',
      'criteres',
      'criteres',
    ]);
  });

  it('shows what cannot be read without ever repeating a word of a row about a person', async () => {
    const { anomalies } = await success(
      lines('Nom;Marché;Période;Heures;Sexe', 'Ravel;1;jamais;Zoé;Zoé', 'Kante;1;99/99;1 2;F'),
    );
    expect(JSON.stringify(anomalies)).not.toMatch(/Zoé|Ravel|Kante|jamais/);
    expect(anomalies.map(({ code, where }) => [code, where.row, where.value])).toEqual(
      expect.arrayContaining([
        ['date-illisible', 2, undefined],
        ['nombre-illisible', 2, undefined],
        ['valeur-hors-liste', 2, undefined],
        ['date-illisible', 3, '99/99'],
        ['nombre-illisible', 3, '1 2'],
      ]),
    );
  });

  it('masks a header that could be a name', async () => {
    const { report } = await success(
      lines('Nom;Marché;Période;Heures;RAVEL Zoé;Observations;Commune', 'a;1;2024-01;10;3;ok;Lille'),
    );
    expect(report.columns.slice(4).map(({ header, outcome }) => [header, outcome])).toEqual([
      ['(colonne personnelle)', 'ignoree'],
      ['Observations', 'ignoree'],
      ['Commune', 'ignoree'],
    ]);
  });
});

describe('a table of hours by contract', () => {
  it('has no person, and keeps identical rows with a warning', async () => {
    const row = '2024-01;Régie;2024;1 200';
    const { report, tables, anomalies } = await success(
      lines('Marché;Employeur;Année;Heures réalisées', row, row, 'Total;;;2 400', '2024-02;Régie;2024;-12'),
    );
    expect(report).toMatchObject({
      kind: 'heures-marche',
      rows: 4,
      kept: 3,
      setAside: 1,
      controlSums: { heures_declarees: 2388 },
    });
    expect(tables.HEURES).toMatchObject([
      { beneficiaire_id: null, periode: 45292, employeur_nom: 'Régie' },
      {},
      { heures_declarees: -12 },
    ]);
    expect(tables.BENEFICIAIRES).toBeUndefined();
    expect(anomalies.map(({ code }) => code)).toEqual(['ligne-total', 'ligne-identique']);
    expect(tables.MARCHES).toMatchObject([
      { marche_id: '2024-01', heures_prevues: null, clause_insertion: 'OUI' },
      { marche_id: '2024-02' },
    ]);
  });

  it('never deduces declared hours from validated ones', async () => {
    const { tables, report } = await success(lines('Marché;Période;Heures validées', '1;2024-01;10'));
    expect(tables.HEURES).toMatchObject([{ heures_declarees: null, heures_validees: 10 }]);
    expect(report.controlSums).toEqual({ heures_validees: 10 });
  });

  it('adds up the lots of a contract, each once', async () => {
    const { tables } = await success(
      lines(
        'Marché;Lot;Période;Heures prévues;Heures',
        '1;1;2024-01;100;5',
        '1;1;2024-02;100;5',
        '1;2;2024-01;40;5',
      ),
    );
    expect(tables.MARCHES).toMatchObject([{ marche_id: '1', heures_prevues: 140 }]);
  });

  it('reads month and year in two columns, and durations of a spreadsheet', async () => {
    const { tables } = await success({
      cells: [
        ['Marché', 'Mois', 'Année', 'Heures'],
        ['1', 'mars', 2024, '1 234:30'],
        ['1', 4, 2024, '7h30'],
      ],
    });
    expect(tables.HEURES).toMatchObject([
      { periode: 45352, heures_declarees: 1234.5 },
      { periode: 45383, heures_declarees: 7.5 },
    ]);
  });

  it('tells hours without a period', async () => {
    expect(codes(await success(lines('Marché;Heures réalisées;Employeur', '1;10;Régie')))).toContain(
      'periode-absente',
    );
  });
});

describe('a table of beneficiaries', () => {
  it('gives one row per person, and no trace of names', async () => {
    const { report, tables } = await success(
      lines(
        'Nom et prénom;Civilité;Âge;QPV;Diplôme;Publics;Téléphone',
        'Zoé Ravel;Mme;23;O;Bac;"DELD ; QPV";0612345678',
        'RAVEL Zoe;;24;;;TH;',
        ';F;30;;;;',
        'Noé Kante;Mr;17;N;BTS;;',
      ),
    );
    expect(report).toMatchObject({ kind: 'beneficiaires', rows: 4, kept: 2, duplicates: 1, setAside: 1 });
    expect(tables.BENEFICIAIRES).toMatchObject([
      {
        sexe: 'F',
        age_entree: 23,
        qpv: 'OUI',
        niveau_formation: 'Baccalauréat',
        criteres: 'DELD ; QPV ; TH',
      },
      { sexe: 'H', age_entree: 17, qpv: 'NON', niveau_formation: 'Bac +', criteres: null },
    ]);
    expect(report.columns.find(({ header }) => header === 'Téléphone')).toMatchObject({
      outcome: 'personnelle',
      field: null,
    });
  });
});
