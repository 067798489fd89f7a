import { bytesOf, codes, failure, lines, read, success } from './support';

const HEADER = 'N° de marché;Objet;Date de notification;Montant HT;Titulaire;SIRET titulaire;Clause sociale';

describe('a pasted table of contracts', () => {
  it('reads a French table under a title', async () => {
    const { report, tables } = await success(
      lines(
        'Marchés notifiés en 2024;;;;;;',
        '',
        HEADER,
        '2024-01;École;15/03/2024;"1 234,50 €";Durand;21840039800010;oui',
        '2024-02;Voirie;02/04/2024;12 k€;Martin;;',
      ),
    );
    expect(report).toMatchObject({
      kind: 'marches',
      rows: 2,
      kept: 2,
      controlSums: { montant_ht: 13_234.5 },
    });
    expect(tables.MARCHES).toMatchObject([
      {
        marche_id: '2024-01',
        objet: 'École',
        date_notification: 45366,
        montant_ht: 1234.5,
        titulaire_nom: 'Durand',
        titulaire_siret: '21840039800010',
        clause_sociale: 'OUI',
        critere_social: null,
        source: 'essai',
      },
      { marche_id: '2024-02', clause_sociale: null, titulaire_siret: null },
    ]);
  });

  it('tells the column, the row and the text of what it cannot read, and keeps the row', async () => {
    const { anomalies, tables, report } = await success(
      lines(HEADER, '2024-01;École;31/02/2024;abc;Durand;123;peut-être'),
    );
    expect(report.kept).toBe(1);
    expect(tables.MARCHES).toMatchObject([
      {
        marche_id: '2024-01',
        montant_ht: null,
        date_notification: null,
        clause_sociale: null,
        titulaire_siret: null,
      },
    ]);
    expect(anomalies.map(({ code, where: { row, column, value } }) => [code, row, column, value])).toEqual([
      ['date-illisible', 2, 'Date de notification', '31/02/2024'],
      ['nombre-illisible', 2, 'Montant HT', 'abc'],
      ['siret-longueur', 2, 'SIRET titulaire', '123'],
      ['oui-non-illisible', 2, 'Clause sociale', 'peut-être'],
      ['date-absente', 2, undefined, undefined],
      ['montant-absent', 2, undefined, undefined],
    ]);
  });

  it('sets totals, repeated headers, notes and empty rows aside, with the reason', async () => {
    const { report, anomalies } = await success(
      lines(
        HEADER,
        '2024-01;École;15/03/2024;100;Durand;;',
        'Total;;;100;;;',
        HEADER,
        'Sous-total 2024;;;100;;;',
        ';;;;;;non',
        'Source : service des marchés;;;;;;',
        '2024-02;Total Énergies, fioul;16/03/2024;50;Total Énergies;;',
      ),
    );
    expect(report).toMatchObject({ rows: 7, kept: 2, setAside: 5, controlSums: { montant_ht: 150 } });
    expect(
      anomalies.filter(({ code }) => code.startsWith('ligne')).map(({ code, where }) => [code, where.row]),
    ).toEqual([
      ['ligne-total', 3],
      ['ligne-entete-repetee', 4],
      ['ligne-total', 5],
      ['ligne-de-note', 7],
      ['ligne-sans-donnee', 6],
    ]);
  });

  it('knows a total by its label when it sums nothing and holds more than two figures', async () => {
    const { report } = await success(
      lines(
        'N° de marché;Objet;Montant HT;Durée (mois);Heures d’insertion prévues;Nombre d’offres reçues',
        '2024-01;École;100;12;10;3',
        '2024-02;Voirie;50;24;20;4',
        // The figures of another year: no sum tells it.
        'Total;;999;77;55;8',
      ),
    );
    expect(report).toMatchObject({ rows: 3, kept: 2, setAside: 1 });
  });

  it('takes a contract of Total Énergies for a contract', async () => {
    const { report } = await success(
      lines(
        HEADER,
        '12;Total Énergies, fioul;16/03/2024;50;Total Énergies;;',
        '13;Total des travaux;16/03/2024;50;Durand;;',
      ),
    );
    expect(report).toMatchObject({ rows: 2, kept: 2, setAside: 0 });
  });

  it('imports no text that gives away a person', async () => {
    const { tables, anomalies } = await success(
      lines(
        HEADER,
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `${id};Objet ${id};16/03/2024;50;Durand;;`),
        '7;École, voir zoe.ravel@exemple.fr;16/03/2024;50;Durand;;',
      ),
    );
    expect(tables.MARCHES?.[6]).toMatchObject({ marche_id: '7', objet: null });
    expect(anomalies).toMatchObject([
      { code: 'donnee-personnelle-ecartee', where: { row: 8, column: 'Objet' } },
    ]);
    expect(JSON.stringify(anomalies)).not.toContain('ravel');
  });

  it('counts a repeated row once, a further holder once, and keeps lots', async () => {
    const row = '2024-01;École;15/03/2024;100;Durand;;oui';
    const { report, tables, anomalies } = await success(
      lines(
        HEADER,
        row,
        row,
        '2024-01;École;15/03/2024;100;Martin;;oui',
        '2024-01;École lot 2;15/03/2024;100;Martin;;oui',
        '2024-01;École;15/03/2024;200;Martin;;oui',
      ),
    );
    expect(report).toMatchObject({ rows: 5, kept: 3, duplicates: 2, controlSums: { montant_ht: 400 } });
    expect(tables.MARCHES?.[0]).toMatchObject({ titulaire_nom: 'Durand' });
    expect(anomalies).toMatchObject([
      { code: 'marche-multi-titulaires', severity: 'info', where: { row: 2 }, details: { titulaires: 2 } },
      { code: 'doublon', where: { row: 3 }, details: { ligne: 2 } },
    ]);
  });

  it('takes planned hours for an insertion clause, and shows a « non » beside them', async () => {
    const { tables, anomalies } = await success(
      lines(
        'N° marché;Objet;Montant;Heures prévues;Clause sociale;Date de notification',
        '1;A;10;120 h;;01/02/2024',
        '2;B;10;;;01/02/2024',
        '3;C;10;80;non;01/02/2024',
      ),
    );
    expect(tables.MARCHES).toMatchObject([
      { heures_prevues: 120, clause_sociale: 'OUI', clause_insertion: 'OUI' },
      { heures_prevues: null, clause_sociale: null, clause_insertion: null },
      { heures_prevues: 80, clause_sociale: 'OUI', clause_insertion: 'OUI' },
    ]);
    expect(anomalies).toMatchObject([{ code: 'insertion-deduite', where: { row: 4 } }]);
  });

  it('keeps aberrant amounts and shows them', async () => {
    const amounts: readonly (readonly [string, string | null])[] = [
      ['3000000001', 'montant-trop-grand'],
      ['999999999', 'montant-repete'],
      ['99999999', 'montant-repete'],
      ['1234567890', 'montant-suite'],
      ['0,5', 'montant-sous-un-euro'],
      ['12311111111', 'montant-sentinelle'],
      ['0', 'montant-sous-un-euro'],
      ['1', null],
      ['3000000000', null],
      ['1000000000', null],
      ['150000', null],
    ];
    const { tables, anomalies } = await success(
      lines(
        'N° marché;Objet;Montant HT;Date de notification',
        ...amounts.map(([amount], index) => `${index};Objet ${index};${amount};01/02/2024`),
      ),
    );
    expect(anomalies.map(({ code, where, severity }) => [code, where.row, severity])).toEqual(
      amounts.flatMap(([, code], index) => (code === null ? [] : [[code, index + 2, 'a-verifier']])),
    );
    expect(tables.MARCHES?.map((row) => row['montant_ht'])).toEqual([
      3000000001, 999999999, 99999999, 1234567890, 0.5, 12311111111, 0, 1, 3e9, 1e9, 150000,
    ]);
  });

  it('leaves text that looks like a formula as it was typed', async () => {
    const { tables } = await success({
      cells: [
        ['N° marché', 'Objet', 'Titulaire', 'Montant'],
        ["=cmd|' /C calc'!A0", '+1+1', '@SUM(A1)', 12],
        ['-2', '-lot', '\t=1', 3],
      ],
    });
    expect(tables.MARCHES).toMatchObject([
      { marche_id: "=cmd|' /C calc'!A0", objet: '+1+1', titulaire_nom: '@SUM(A1)' },
      { marche_id: '-2', objet: '-lot', titulaire_nom: '=1' },
    ]);
  });

  it('takes headers named __proto__ and constructor for what they are: unknown', async () => {
    const { report, tables } = await success(
      lines('__proto__;constructor;N° marché;Objet;toString;Montant', 'a;b;1;École;c;10'),
    );
    expect(tables.MARCHES).toMatchObject([{ marche_id: '1', objet: 'École', montant_ht: 10 }]);
    expect(report.columns.map(({ header, outcome }) => [header, outcome])).toEqual([
      ['__proto__', 'ignoree'],
      ['constructor', 'ignoree'],
      ['N° marché', 'importee'],
      ['Objet', 'importee'],
      ['toString', 'ignoree'],
      ['Montant', 'importee'],
    ]);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('prefers the initial amount among three', async () => {
    const { tables, anomalies } = await success(
      lines(
        'Année;Id du marché ;Objet marché;Date notification;Montant initial (Ht);Montant modifie (Ht);Montant prévu;Titulaire/Mandataire',
        '2021;12;École;01/02/2021;1 000,00;1 200,00;900;Durand',
      ),
    );
    expect(tables.MARCHES).toMatchObject([{ marche_id: '12', montant_ht: 1000, titulaire_nom: 'Durand' }]);
    expect(anomalies).toMatchObject([
      { code: 'montant-modifie', severity: 'info', details: { initial: 1000, modifie: 1200 } },
    ]);
  });

  it('takes 1 January when only the year is known, and says so', async () => {
    const { tables, anomalies } = await success(
      lines('Année;N° marché;Objet;Montant en k€', '2024;1;École;12,5'),
    );
    expect(tables.MARCHES).toMatchObject([{ date_notification: 45292, montant_ht: 12500 }]);
    expect(anomalies).toMatchObject([{ code: 'date-deduite-annee', severity: 'info' }]);
  });

  it('decides the dot and the percentage for the whole column', async () => {
    const table = (amounts: readonly string[], separator: string): string =>
      lines(
        ['N° marché', 'Objet', 'Montant', 'Poids critère social'].join(separator),
        ...amounts.map((amount, index) =>
          [index, `Objet ${index}`, amount, index === 0 ? '0' : '10'].join(separator),
        ),
      );
    const amountsOf = async (text: string): Promise<unknown> =>
      (await success(text)).tables.MARCHES?.map((row) => [row['montant_ht'], row['poids_critere_social']]);
    expect(await amountsOf(table(['1.234', '12.5'], ';'))).toEqual([
      [1.234, 0],
      [12.5, 0.1],
    ]);
    expect(await amountsOf(table(['1.234', '2.500'], ';'))).toEqual([
      [1234, 0],
      [2500, 0.1],
    ]);
    expect(await amountsOf(table(['1.234', '2.500'], ','))).toEqual([
      [1.234, 0],
      [2.5, 0.1],
    ]);
    expect(codes(await success(table(['1.234', '2.500'], ';')))).toContain('point-milliers');
  });

  it('derives the category from the CPV and the type from the nature', async () => {
    const { tables } = await success(
      lines(
        'id;objet;codeCPV;nature;techniques;montant',
        ...['45000000', '03000000', '44999999', '48000000-8', '50000000', '98000000', '46000000'].map(
          (cpv, index) =>
            `${index};o${index};${cpv};${['Marché', 'Accord-cadre', 'MARCHE', 'Marché Subséquent', 'Délégation de service public', 'Marché', ''][index]};${index === 5 ? 'Accord-cadre, Concours' : 'Sans objet'};1000`,
        ),
      ),
    );
    expect(tables.MARCHES?.map((row) => [row['categorie'], row['type_contrat']])).toEqual([
      ['Travaux', 'Marché'],
      ['Fournitures', 'Accord-cadre'],
      ['Fournitures', 'Marché'],
      ['Fournitures', 'Marché subséquent'],
      ['Services', 'Concession'],
      ['Services', 'Accord-cadre'],
      [null, null],
    ]);
  });

  it('reads every separator, Windows-1252, BOM, UTF-16 and `sep=`', async () => {
    const rows = [
      ['N° marché', 'Objet', 'Montant HT'],
      ['1', 'École', '10'],
    ];
    const expected = [{ marche_id: '1', objet: 'École', montant_ht: 10 }];
    for (const separator of [';', ',', '\t', '|']) {
      const text = rows.map((row) => row.join(separator)).join('\r\n');
      expect((await success(text)).tables.MARCHES).toMatchObject(expected);
      expect((await success({ bytes: bytesOf(`\ufeff${text}`) })).tables.MARCHES).toMatchObject(expected);
      const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      expect((await success({ bytes: latin })).tables.MARCHES).toMatchObject(expected);
      expect(codes(await success({ bytes: latin }))).toContain('encodage-windows');
      expect(
        (await success({ bytes: new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) })).tables.MARCHES,
      ).toMatchObject(expected);
      expect((await success(`sep=${separator}\n${text}`)).tables.MARCHES).toMatchObject(expected);
    }
    const quoted = rows.map((row) => `"${row.join(',')}"`).join('\n');
    expect((await success(quoted)).tables.MARCHES).toMatchObject(expected);
  });

  it('keeps line ends inside quoted cells, and the row numbers of the spreadsheet', async () => {
    const { tables, anomalies } = await success(
      lines('N° marché;Objet;Montant', '1;"École\nPrimaire";10', '2;Voirie;dix'),
    );
    expect(tables.MARCHES?.[0]).toMatchObject({ objet: 'École Primaire' });
    expect(anomalies.find(({ code }) => code === 'nombre-illisible')?.where.row).toBe(3);
  });

  it('caps repetitive anomalies, and counts the rest', async () => {
    const { anomalies } = await success(
      lines('N° marché;Objet;Montant', ...Array.from({ length: 250 }, (_, index) => `${index};o;x`)),
    );
    const unreadable = anomalies.filter(({ code }) => code === 'nombre-illisible');
    expect(unreadable).toHaveLength(201);
    expect(unreadable.at(-1)).toMatchObject({ count: 50, where: { source: 'essai' } });
  });

  it('drops personal columns of a table of contracts', async () => {
    const { report, ...rest } = await success(
      lines(
        'N° marché;Objet;Montant;Contact;Tél.;Courriel;Divers',
        '1;École;10;Zoé Ravel;06 12 34 56 78;z.ravel@exemple.fr;07 11 22 33 44',
      ),
    );
    expect(report.columns.map(({ header, outcome }) => [header, outcome]).slice(3)).toEqual([
      ['Contact', 'personnelle'],
      ['Tél.', 'personnelle'],
      ['Courriel', 'personnelle'],
      ['(colonne personnelle)', 'personnelle'],
    ]);
    expect(JSON.stringify({ report, rest })).not.toMatch(/Ravel|ravel|06 12|07 11/);
  });
});

describe('DECP layouts', () => {
  const header =
    'uid,id,acheteur_id,titulaire_id,titulaire_typeIdentifiant,objet,montant,dateNotification,datePublicationDonnees,considerationsSociales,modification_id,donneesActuelles';
  const row = (
    uid: string,
    holder: string,
    objet: string,
    montant: string,
    date: string,
    published: string,
    state: number,
    current: boolean,
    social = 'Sans objet',
  ): string =>
    [
      uid,
      uid.slice(14),
      uid.slice(0, 14),
      holder,
      'SIRET',
      objet,
      montant,
      date,
      published,
      `"${social}"`,
      state,
      current,
    ].join(',');
  const buyer = '21840039800010';
  const [a, b] = ['47904352300014', '85220188800017'];

  it('decp-processing: one contract per state 0, whatever the holders, the publications and the amendments', async () => {
    const { report, tables, anomalies } = await success(
      lines(
        header,
        row(`${buyer}M1`, a, 'École', '100.0', '2024-01-02', '2024-02-01', 0, false),
        row(`${buyer}M1`, b, 'École', '100.0', '2024-01-02', '2024-02-01', 0, false),
        row(`${buyer}M1`, a, 'École', '100.0', '2024-01-02', '2024-03-01', 0, false), // published again
        row(`${buyer}M1`, a, 'École', '20.0', '2024-06-02', '2024-06-02', 1, true), // an amendment that gives a difference
        row(
          `${buyer}M2`,
          a,
          'Lot 1',
          '50.0',
          '2024-01-02',
          '2024-02-01',
          0,
          true,
          'Clause sociale, Critère social',
        ),
        row(`${buyer}M2`, a, 'Lot 2', '50.0', '2024-01-02', '2024-02-01', 0, true, 'Marché réservé'),
        row(`${buyer}M3`, a, 'Pont', '70.0', '2024-05-02', '2024-05-03', 1, false),
        row(`${buyer}M3`, a, 'Pont', '75.0', '2024-07-02', '2024-07-03', 2, true),
      ),
    );
    expect(report).toMatchObject({
      kind: 'decp-csv-decp-processing',
      rows: 8,
      kept: 4,
      duplicates: 4,
      controlSums: { montant_ht: 275 },
    });
    expect(tables.MARCHES).toMatchObject([
      {
        marche_id: 'M1',
        montant_ht: 100,
        clause_sociale: 'NON',
        clause_insertion: 'NON',
        titulaire_siret: a,
      },
      { objet: 'Lot 1', clause_sociale: 'OUI', critere_social: 'OUI', clause_insertion: null },
      { objet: 'Lot 2', marche_reserve: 'Réservé (fondement à préciser)', clause_insertion: 'NON' },
      { marche_id: 'M3', montant_ht: 75 },
    ]);
    expect(anomalies).toMatchObject([
      { code: 'montant-modifie', details: { initial: 100, modifie: 20 } },
      { code: 'modification-sans-initial' },
      { code: 'lignes-par-titulaire', details: { lignes: 8, marches: 4 } },
    ]);
  });

  it('data.economie: a foreign holder has no SIRET, and it is no error', async () => {
    const { report, tables, anomalies } = await success(
      lines(
        'id;objet;titulaire_id_1;titulaire_typeIdentifiant_1;acheteur.id;dateNotification;montant;considerationsSociales',
        'M1;École;DE123;TVA;21840039800010;2024-01-02;100.0;MQ',
      ),
    );
    expect(report.kind).toBe('decp-csv-data-economie');
    expect(tables.MARCHES).toMatchObject([
      { titulaire_siret: null, clause_sociale: null, type_contrat: 'Marché' },
    ]);
    expect(anomalies.map(({ code }) => code)).toEqual(['titulaire-sans-siret']);
  });

  const market = (over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
    id: 'M1',
    acheteur: { id: buyer },
    nature: 'Marché',
    objet: 'École',
    codeCPV: '45000000',
    dateNotification: '2024-01-02',
    datePublicationDonnees: '2024-02-01',
    montant: 100,
    titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: a } }],
    considerationsSociales: { considerationSociale: ['Clause sociale'] },
    considerationsEnvironnementales: {
      considerationEnvironnementale: ['Pas de considération environnementale'],
    },
    ...over,
  });

  it('JSON: every envelope and list shape gives the same row', async () => {
    const expected = {
      marche_id: 'M1',
      acheteur_siret: buyer,
      montant_ht: 100,
      titulaire_siret: a,
      clause_sociale: 'OUI',
      critere_social: 'NON',
      clause_env: 'NON',
      critere_env: 'NON',
      type_contrat: 'Marché',
      categorie: 'Travaux',
      date_notification: 45293,
    };
    const shapes = [
      market(),
      market({ considerationsSociales: ['Clause sociale'] }),
      market({ considerationsSociales: { considerationSociale: 'Clause sociale' } }),
      market({ considerationsSociales: "{'considerationSociale': ['Clause sociale']}" }),
      market({ titulaires: [{ typeIdentifiant: 'SIRET', id: a }] }),
      market({ titulaires: [{ titulaire: [{ typeIdentifiant: 'SIRET', id: a }] }] }),
      market({ titulaires: [[[{ typeIdentifiant: 'SIRET', id: a }]]] }),
      market({ titulaires: `[{'titulaire': {'typeIdentifiant': 'SIRET', 'id': '${a}'}}]` }),
      market({
        titulaires: [{ titulaire: 'typeIdentifiant' }, { titulaire: { typeIdentifiant: 'SIRET', id: a } }],
      }),
      market({ acheteur: undefined, 'acheteur.id': buyer }),
      market({ acheteur: `{'id': '${buyer}'}` }),
      market({ montant: '100.0' }),
      market({ modifications: [] }),
    ];
    const envelopes = [
      (node: unknown) => JSON.stringify({ marches: { marche: [node], 'contrat-concession': [] } }),
      (node: unknown) => JSON.stringify({ marches: [node] }),
      (node: unknown) => JSON.stringify([node]),
      (node: unknown) => JSON.stringify({ marches: { marche: node } }),
      (node: unknown) => `${JSON.stringify(node)}\n${JSON.stringify(market({ id: 'M2' }))}\n`,
    ];
    for (const shape of shapes) {
      for (const envelope of envelopes) {
        const { tables, report } = await success(envelope(shape));
        expect(report.kind).toBe('decp-json-2022');
        expect(tables.MARCHES?.[0]).toMatchObject(expected);
      }
    }
  });

  it('JSON: republished = once; other amendments, lots and holders = apart', async () => {
    const amended = (montant: number): unknown => [
      { modification: { id: 1, montant, dateNotificationModification: '2024-06-01' } },
    ];
    const { report, anomalies, tables } = await success(
      JSON.stringify([
        market(),
        market({ datePublicationDonnees: '2024-03-01' }),
        market({ modifications: amended(20) }),
        market({ objet: 'Lot 2' }),
        market({ titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: b } }] }),
      ]),
    );
    expect(report).toMatchObject({ rows: 5, kept: 4, duplicates: 1, controlSums: { montant_ht: 400 } });
    expect(tables.MARCHES?.map((row) => row['montant_ht'])).toEqual([100, 100, 100, 100]);
    expect(anomalies.map(({ code, where }) => [code, where.row])).toEqual([
      ['doublon', 2],
      ['republication-modifiee', 3],
      ['montant-modifie', 3],
    ]);
  });

  it('JSON: concessions have their own words', async () => {
    const concession = {
      id: 'C1',
      autoriteConcedante: { id: buyer },
      nature: 'Concession de service',
      objet: 'Fourrière',
      dateSignature: '2024-06-18',
      valeurGlobale: 7000,
      concessionnaires: [{ concessionnaire: { typeIdentifiant: 'SIRET', id: a } }],
      considerationsSociales: { considerationSociale: ['Concession réservée'] },
    };
    for (const document of [
      { marches: { marche: [], 'contrat-concession': [concession] } },
      { marches: [concession] },
      [concession],
    ]) {
      expect((await success(JSON.stringify(document))).tables.MARCHES).toMatchObject([
        {
          type_contrat: 'Concession',
          montant_ht: 7000,
          date_notification: 45461,
          acheteur_siret: buyer,
          titulaire_siret: a,
          marche_reserve: 'Réservé (fondement à préciser)',
          clause_sociale: 'NON',
        },
      ]);
    }
  });

  it('JSON: unknown is null, and NaN inside a string stays', async () => {
    const text = JSON.stringify({
      marches: {
        marche: [
          market({
            objet: 'Lot NaN "NaN" ',
            considerationsSociales: { considerationSociale: ['NC'] },
            dureeMois: 'NC',
            considerationsEnvironnementales: undefined,
          }),
        ],
      },
    }).replace('"dureeMois":"NC"', '"dureeMois":NaN');
    const { tables, anomalies } = await success(text);
    expect(tables.MARCHES).toMatchObject([
      {
        objet: 'Lot NaN "NaN"',
        clause_sociale: null,
        clause_insertion: null,
        marche_reserve: null,
        clause_env: null,
        duree_mois: null,
      },
    ]);
    expect(anomalies.map(({ code }) => code)).toEqual(['json-nan']);
  });

  it('JSON: a truncated or broken file says where; good lines of JSON Lines survive a bad one', async () => {
    const whole = JSON.stringify({ marches: { marche: [market(), market({ id: 'M2' })] } }, null, 1);
    const cut = whole.slice(0, whole.length - 40);
    expect(await failure(cut)).toEqual({
      code: 'json-tronque',
      details: { ligne: cut.split('\n').length, position: cut.trimEnd().length },
    });
    expect(await failure('{"marches": ]}')).toMatchObject({ code: 'json-invalide', details: { ligne: 1 } });
    expect(await failure('{"a": 1}')).toMatchObject({ code: 'json-sans-marche' });
    const { report, anomalies } = await success(
      `${JSON.stringify(market())}\n{"id": "M2",\n${JSON.stringify(market({ id: 'M3' }))}`,
    );
    expect(report).toMatchObject({ rows: 3, kept: 2, setAside: 1 });
    expect(anomalies).toMatchObject([{ code: 'enregistrement-illisible', where: { row: 2 } }]);
  });

  it('JSON: an empty day is read, with no row', async () => {
    expect((await success('{"marches": {"marche": []}}')).report).toMatchObject({
      rows: 0,
      kept: 0,
      kind: 'decp-json-2022',
    });
  });

  it('JSON: flat records of a portal are a table', async () => {
    const record = {
      id: 'M1',
      acheteur_id: buyer,
      objet: 'École',
      montant: 100,
      datenotification: '2024-01-02',
      titulaire_id_1: Number(a),
      considerationssociales: ['Clause sociale', 'Critère social'],
    };
    const result = await read(JSON.stringify({ results: [record] }));
    expect(result).toMatchObject({
      ok: true,
      report: { kind: 'decp-csv-data-economie', kept: 1 },
      tables: {
        MARCHES: [
          {
            marche_id: 'M1',
            acheteur_siret: buyer,
            titulaire_siret: a,
            clause_sociale: 'OUI',
            critere_social: 'OUI',
          },
        ],
      },
    });
  });
});
