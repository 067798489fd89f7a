import { strToU8, zipSync } from 'fflate';
import { readSource, type IntakeSuccess, type SourceInput } from '../../../src/intake';
import { anomalyWords } from '../../../src/locales/fr/intake';
import { codes, CONTEXT, lines, success } from '../support';
import { workbook, type Cell } from './grid';
import { read } from './summary';

const sheet = (name: string, rows: readonly (readonly Cell[])[]): Parameters<typeof workbook>[0][number] => ({
  name,
  rows,
  merges: [],
});
const all = async (input: Omit<SourceInput, 'name'>, name = 'essai'): Promise<readonly IntakeSuccess[]> =>
  read(await readSource({ name, ...input }, CONTEXT));
const hours = ({ tables }: IntakeSuccess): readonly unknown[] =>
  (tables.HEURES ?? []).map(({ marche_id, periode, heures_declarees }) => [
    marche_id,
    periode,
    heures_declarees,
  ]);

const HEADER = ['N° marché', 'Mois', 'Heures réalisées'];

describe('the sheets of a workbook', () => {
  it('reads each table, and says by its name which sheet holds none', async () => {
    const bytes = await workbook([
      sheet('Consignes', [['Une ligne par mois'], ['Ne pas fusionner']]),
      sheet('2024', [HEADER, ['M1', '01/2024', 10]]),
      sheet('2025', [HEADER, ['M1', '01/2025', 20]]),
      sheet('2026', [HEADER]),
    ]);
    const parts = await all(bytes);
    expect(parts.map(({ report }) => [report.part, report.rows])).toEqual([
      ['2024', 1],
      ['2025', 1],
    ]);
    const told = parts.flatMap(({ anomalies }) => anomalies);
    expect(told.map(({ code, where }) => [code, where.part])).toEqual([
      ['feuille-sans-tableau', 'Consignes'],
      ['tableau-vide', '2026'],
    ]);
    expect(told[0] && anomalyWords(told[0]).message).toMatch(/^Feuille « Consignes » : /);
  });

  it('never shows the name of a sheet that may be somebody’s', async () => {
    const people = ['N° marché', 'Nom', 'Mois', 'Heures réalisées'];
    const bytes = await workbook([
      sheet('Zéphirin Zoé', [people, ['M1', 'Zéphirin', '01/2024', 10]]),
      sheet('Kantéba', [['Absent en février']]),
      sheet('Heures janvier', [people, ['M1', 'Kantéba', '01/2024', 10]]),
    ]);
    const parts = await all(bytes);
    expect(parts.map(({ report }) => report.part)).toEqual(['(1)', 'Heures janvier']);
    expect(JSON.stringify(parts)).not.toMatch(/zéphirin|kantéba/i);
  });

  it('never shows a name that stands over columns, or beside « Total »', async () => {
    const result = await success({
      cells: [
        ['', '', 'Heures', '', 'Zéphirin Zoé', ''],
        ['N° marché', 'Nom', 'réalisées', 'validées', 'Heures', 'Suivi'],
        ['M1', 'Kantéba', 10, 9, 'x', 'y'],
      ],
    });
    const wide = await success(lines('N° marché;Nom;janv-24;févr-24;Total Zéphirin', 'M1;Kantéba;10;5;15'));
    expect([result.report.controlSums, wide.report.controlSums]).toEqual([
      { heures_declarees: 10, heures_validees: 9 },
      { heures_declarees: 15 },
    ]);
    expect(JSON.stringify([result, wide])).not.toMatch(/zéphirin|kantéba/i);
  });

  it('tells a table above the first header that it knows', async () => {
    const [part] = await all({
      cells: [
        ['Zone', 'Agents', 'Budget'],
        ['Nord', 3, 10],
        ['Sud', 4, 12],
        [],
        HEADER,
        ['M1', '01/2024', 10],
      ],
    });
    expect(part?.anomalies).toMatchObject([{ code: 'zone-non-lue', details: { premiere: 1, derniere: 3 } }]);
  });

  it('keeps a duration of sixty days apart from one of fifty-nine', async () => {
    const rows = [HEADER, ['M1', '01/2024', { hours: 1_416.5 }], ['M1', '02/2024', { hours: 1_440.5 }]];
    const [part] = await all(await workbook([sheet('H', rows)]));
    expect(part?.tables.HEURES?.map((row) => row['heures_declarees'])).toEqual([1_416.5, 1_440.5]);
  });

  it('reads a date without format by the system of its workbook', async () => {
    // 01/03/2024 is 45 352 in the 1900 system, 43 890 in the other.
    const rows = [HEADER, ['M1', 43_890, 10]];
    const [part] = await all(
      await workbook(
        [
          sheet(
            'H',
            rows.map((row) => (row[0] === 'N° marché' ? ['N° marché', 'Période', 'Heures réalisées'] : row)),
          ),
        ],
        '1904',
      ),
    );
    expect(part && hours(part)).toEqual([['M1', 45_352, 10]]);
  });

  it('reads OpenDocument sheets, dates and durations too', async () => {
    const { writeOds } = await import('hucre');
    const bytes = await writeOds({
      sheets: [
        { name: 'Notice', rows: [['Mode d’emploi']] },
        {
          name: 'Heures',
          rows: [
            ['N° marché', 'Période', 'Heures réalisées'],
            ['M1', new Date(Date.UTC(2024, 2, 1)), 12.5],
          ],
        },
      ],
    });
    const [part] = await all({ bytes });
    expect(part?.report.part).toBe('Heures');
    expect(part && hours(part)).toEqual([['M1', 45_352, 12.5]]);
  });
});

it('reads durations of OpenDocument cells', async () => {
  const cell = (text: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="H">${row(...HEADER.map(cell))}${row(
    cell('M1'),
    cell('01/2024'),
    '<table:table-cell office:value-type="time" office:time-value="PT1234H30M00S"><text:p>1234:30</text:p></table:table-cell>',
  )}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const bytes = zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(content),
  });
  const [part] = await all({ bytes });
  expect(part && hours(part)).toEqual([['M1', 45_292, 1_234.5]]);
});

describe('tables that repeat or leave out', () => {
  const detail = [
    ['N° marché', 'Code salarié', 'Mois', 'Heures prévues', 'Heures réalisées'],
    ['M1', 'A', '01/2024', 100, 10.5],
    ['M1', 'B', '02/2024', 100, 20],
    ['M2', 'A', '02/2024', 50, 5],
  ];

  it.each([
    [
      'undated',
      [
        ['N° marché', 'Heures prévues', 'Heures réalisées'],
        ['M1', 100, 30.5],
        ['M2', 50, 5],
      ],
    ],
    [
      'by year',
      [
        ['N° marché', 'Année', 'Heures prévues', 'Heures réalisées'],
        ['M1', 2024, 100, 30.5],
        ['M2', 2024, 50, 5],
      ],
    ],
  ])('counts once what a sheet %s only sums up', async (_, recap) => {
    for (const order of [
      [sheet('Récap', recap), sheet('Détail', detail)],
      [sheet('Détail', detail), sheet('Récap', recap)],
    ]) {
      const parts = await all(await workbook(order));
      expect(
        parts.flatMap(({ tables }) => tables.HEURES ?? []).map((row) => row['heures_declarees']),
      ).toEqual([10.5, 20, 5]);
      const told = parts.find(({ report }) => report.part === 'Récap');
      expect(told?.report).toMatchObject({ rows: 2, kept: 0, setAside: 2 });
      expect(told?.anomalies.at(-1)).toMatchObject({
        code: 'tableau-recapitulatif',
        details: { heures: 35.5 },
      });
    }
  });

  it('counts both where the hours differ', async () => {
    const parts = await all(
      await workbook([
        sheet('A', detail),
        sheet('B', [
          ['N° marché', 'Heures réalisées'],
          ['M1', 30],
          ['M2', 5],
        ]),
      ]),
    );
    expect(parts.map(({ report }) => report.kept)).toEqual([3, 2]);
  });

  it('gives each row the contract of its merged cell, and no figure', async () => {
    const rows = [
      ['N° marché', 'Code salarié', 'Mois', 'Heures prévues', 'Heures réalisées'],
      [2024001, 'A', '01/2024', 100, 10],
      [null, 'B', '01/2024', null, null],
      [null, 'C', '01/2024', null, 5],
    ];
    const { writeXlsx } = await import('hucre');
    const down = (
      column: number,
    ): { startRow: number; endRow: number; startCol: number; endCol: number } => ({
      startRow: 1,
      endRow: 3,
      startCol: column,
      endCol: column,
    });
    const bytes = await writeXlsx({
      sheets: [{ name: 'H', rows, merges: [down(0), { ...down(4), endRow: 2 }] }],
    });
    const [part] = await all({ bytes });
    expect(part && hours(part)).toEqual([
      ['2024001', 45_292, 10],
      ['2024001', 45_292, null],
      ['2024001', 45_292, 5],
    ]);
  });

  it('takes the contract of the line above where the whole sheet is written so', async () => {
    const header = 'N° marché;Entreprise;Code salarié;Mois;Heures réalisées';
    const result = await success(
      lines(
        header,
        'M1;A;B1;01/2024;1',
        ';;B2;01/2024;2',
        ';;B3;01/2024;3',
        'M2;B;B1;01/2024;4',
        ';;B2;02/2024;5',
      ),
    );
    expect(result.tables.HEURES?.map((row) => row['marche_id'])).toEqual(['M1', 'M1', 'M1', 'M2', 'M2']);
    expect(codes(result)).toEqual(['cellules-du-dessus']);
    const hole = await success(
      lines(header, 'M1;A;B1;01/2024;1', ';A;B2;01/2024;2', ';;B3;01/2024;3', ';;B4;01/2024;4'),
    );
    expect(hole.tables.HEURES?.map((row) => row['marche_id'])).toEqual(['M1', null, null, null]);
  });
});

describe('encodings', () => {
  const utf8 = new TextEncoder();
  const windows = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => [...part]));

  it('reads a file that mixes UTF-8 and Windows-1252, each line in its own', async () => {
    const bytes = joined(
      utf8.encode('N° marché;Objet;Montant HT\n1;École;10\n'),
      windows('2;Piscine chauffée à bois;20\n'),
      utf8.encode('3;Forêt;30\n'),
    );
    const result = await success({ bytes });
    expect(result.tables.MARCHES?.map((row) => row['objet'])).toEqual([
      'École',
      'Piscine chauffée à bois',
      'Forêt',
    ]);
    expect(result.anomalies[0]).toMatchObject({ code: 'encodage-mixte', details: { lignes: 1 } });
  });

  it('says « Windows » of a file that is wholly so', async () => {
    const result = await success({ bytes: windows('N° marché;Objet;Montant HT\n1;École;10\n2;Forêt;20\n') });
    expect(codes(result)).toEqual(['date-absente', 'encodage-windows']);
  });

  it('reads UTF-16 with and without its mark', async () => {
    const text = 'N° marché\tObjet\tMontant HT\n1\tÉcole\t10\n';
    const le = Uint8Array.from(
      [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    );
    for (const bytes of [le, joined(Uint8Array.from([0xff, 0xfe]), le)])
      expect((await success({ bytes })).tables.MARCHES).toMatchObject([{ objet: 'École' }]);
  });
});

describe('columns of months', () => {
  it('accounts for source rows, and makes a row of each filled month', async () => {
    const result = await success(
      lines('N° marché;Heures prévues;janv-24;févr-24;mars-24', 'M1;100;10;;5', 'M2;50;;;', 'M3;20;0;-;2h30'),
    );
    expect(result.report).toMatchObject({
      kind: 'heures-marche',
      level: 'marche',
      rows: 3,
      kept: 3,
      setAside: 0,
    });
    expect(hours(result)).toEqual([
      ['M1', 45_292, 10],
      ['M1', 45_352, 5],
      ['M2', null, null],
      ['M3', 45_352, 2.5],
    ]);
    expect(result.origins.HEURES).toEqual([2, 2, 3, 4]);
    expect(result.report.columns.map(({ index, header, field }) => [index, header, field])).toEqual([
      [0, 'N° marché', 'marche_id'],
      [1, 'Heures prévues', 'heures_prevues'],
      [2, 'janv-24', 'heures_declarees'],
      [3, 'févr-24', 'heures_declarees'],
      [4, 'mars-24', 'heures_declarees'],
    ]);
  });

  it.each([
    ['its total beside', 'Marché;Heures 2025;;;', 'N°;Janv.;Févr.;Mars;Total'],
    ['its total above', 'Marché;Heures 2025;;;Total', 'N°;Janv.;Févr.;Mars;'],
  ])('reads the year over bare months, %s', async (_, above, below) => {
    const result = await success(lines(above, below, 'A1;10;20;30;60', 'A2;5;5;;10'));
    expect(hours(result)).toEqual([
      ['A1', 45_658, 10],
      ['A1', 45_689, 20],
      ['A1', 45_717, 30],
      ['A2', 45_658, 5],
      ['A2', 45_689, 5],
    ]);
    expect(result.report.columns.map(({ header, field }) => [header, field]).at(-1)).toEqual(['Total', null]);
    expect(result.anomalies.map(({ code }) => code)).not.toContain('annee-inconnue');
  });

  it('locates a cell that cannot be read, and tells the rest of its row once', async () => {
    const result = await success(
      lines('N° marché;SIRET employeur;janv-24;févr-24', 'M1;12345;10;douze', 'M2;;1;2'),
    );
    expect(
      result.anomalies.filter(({ where }) => where.row === 2).map(({ code, where }) => [code, where.column]),
    ).toEqual([
      ['siret-longueur', 'SIRET employeur'],
      ['nombre-illisible', 'févr-24'],
      ['heures-absentes', undefined],
    ]);
  });

  it('has the same form when a month is added', async () => {
    const one = await success(lines('N° marché;Entreprise;janv-24;févr-24', 'M1;A;1;2'));
    const other = await success(lines('N° marché;Entreprise;janv-24;févr-24;mars-24', 'M1;A;1;2;3'));
    expect(other.report.signature).toBe(one.report.signature);
  });

  it('finds the year of bare months in a title, in the sheet or in the file, and says when there is none', async () => {
    const rows = [
      ['N° marché', 'Entreprise', 'janvier', 'février'],
      ['M1', 'A', 1, 2],
    ];
    const [titled] = await all({ cells: [['Bilan de l’année 2025'], ...rows] });
    const [named] = await all({ cells: rows }, 'suivi 2023.csv');
    const [none] = await all({ cells: rows });
    const years = (part: IntakeSuccess | undefined): readonly unknown[] =>
      part?.tables.HEURES?.map((row) => row['periode']) ?? [];
    expect([years(titled), years(named), years(none)]).toEqual([
      [45_658, 45_689],
      [44_927, 44_958],
      [null, null],
    ]);
    expect(none && codes(none)).toEqual(['annee-inconnue', 'mois-en-colonnes', 'periode-absente']);
  });

  it('adds planned hours by month up to those due, and reads no total column', async () => {
    const result = await success(
      lines(
        'N° marché;Prévu janv-24;Réalisé janv-24;Prévu févr-24;Réalisé févr-24;Total 2024',
        'M1;10;8;20;15;23',
      ),
    );
    expect(result.report.controlSums).toEqual({ heures_declarees: 23, heures_prevues: 30 });
  });
});

describe('running totals', () => {
  it('counts differences, corrections too, and no row where nothing moved', async () => {
    const result = await success(
      lines(
        'N° marché;Code salarié;Période;Heures réalisées cumulées',
        'M1;A;2024-03;100',
        'M1;A;2024-01;60',
        'M1;A;2024-02;60',
        'M1;A;2024-04;90',
        'M1;B;2024-02;5',
      ),
    );
    expect(hours(result)).toEqual([
      ['M1', 45_352, 40],
      ['M1', 45_292, 60],
      ['M1', 45_383, -10],
      ['M1', 45_323, 5],
    ]);
    expect(result.report).toMatchObject({ rows: 5, kept: 5, controlSums: { heures_declarees: 95 } });
    expect(result.anomalies).toMatchObject([
      { code: 'cumul-en-differences', details: { heures: 95, lues: 315, series: 2 } },
    ]);
  });

  it('reads the figure of the month rather than the running total beside it', async () => {
    for (const header of [
      'N° marché;Période;Cumul;Heures du mois',
      'N° marché;Période;Heures réalisées cumulées;Heures réalisées',
    ]) {
      const result = await success(lines(header, 'M1;2024-01;10;10', 'M1;2024-02;30;20', 'M1;2024-03;35;5'));
      expect(result.report.controlSums).toEqual({ heures_declarees: 35 });
    }
  });

  it('does not take regular months for running totals', async () => {
    const months = ['01', '02', '03', '04', '05', '06'];
    const rows = ['A', 'B', 'C', 'D', 'E'].flatMap((code) =>
      months.map((month) => `M1;${code};2024-${month};151,67`),
    );
    const result = await success(lines('N° marché;Code salarié;Période;Heures réalisées', ...rows));
    expect(result.report.controlSums).toEqual({ heures_declarees: 4_550.1 });
    expect(codes(result)).toEqual([]);
  });

  it('says of a single running total that it counts whole where it stands', async () => {
    const result = await success(
      lines('N° marché;Période;Heures réalisées (cumul)', 'M1;2024-12;700', 'M2;2024-12;30'),
    );
    expect(codes(result)).toEqual(['cumul-seul']);
    expect(result.report.controlSums).toEqual({ heures_declarees: 730 });
  });
});

describe('lines that sum others', () => {
  it('keeps a row that a sum would explain but that names itself', async () => {
    const result = await success(
      lines('N° marché;Objet;Montant HT', 'M1;École;10', 'M2;Voirie;20', 'M3;;30', '4;;30', 'M5;Parc;5'),
    );
    expect(result.report).toMatchObject({ rows: 5, kept: 5, controlSums: { montant_ht: 95 } });
  });

  it('sets aside sums of sums, and a sum whose hours due are not added', async () => {
    const result = await success(
      lines(
        'N° marché;Période;Heures prévues;Heures réalisées',
        'M1;2024-01;100;10',
        'M1;2024-02;100;20',
        ';;100;30',
        'M2;2024-01;40;5',
        'M2;2024-02;40;6',
        ';;40;11',
        ';;140;41',
      ),
    );
    expect(result.report).toMatchObject({ rows: 7, kept: 4, setAside: 3 });
    expect(result.report.controlSums).toEqual({ heures_declarees: 41, heures_prevues: 140 });
    expect(codes(result)).toEqual(['ligne-somme']);
  });

  it('knows « TOTAL Entreprise » beside another word, and a company called Total', async () => {
    const result = await success(
      lines(
        'N° marché;Entreprise;Période;Heures réalisées',
        'M1;Total Étanchéité;2024-01;10',
        'M2;Durandel;2024-01;5',
        'TOTAL;Durandel;;5',
        ';TOTAL Entreprise Durandel;;5',
        'Ensemble;;;15',
      ),
    );
    expect(result.report).toMatchObject({ kept: 2, setAside: 3, controlSums: { heures_declarees: 15 } });
  });
});

describe('what may be added', () => {
  it('sets aside the formation clause, and reads no hours of training paths as insertion', async () => {
    const result = await success(
      lines(
        'N° marché;Type de clause;Période;Heures réalisées;Heures de parcours de formation',
        'M1;Insertion;2024-01;10;7',
        'M1;Clause sociale de formation;2024-01;300;',
      ),
    );
    expect(result.report).toMatchObject({
      rows: 2,
      kept: 1,
      setAside: 1,
      controlSums: { heures_declarees: 10 },
    });
    expect(codes(result)).toEqual(['clause-formation']);
  });

  it('adds up lots, and takes a line of the whole contract for no lot more', async () => {
    const result = await success(
      lines(
        'N° marché;Lot;Période;Heures prévues;Heures réalisées',
        'M1;Lot 1;2024-01;100;5',
        'M1;lot n° 1;2024-02;100;5',
        'M1;2;2024-01;40;5',
        'M1;;2024-03;140;5',
      ),
    );
    expect(result.report.controlSums['heures_prevues']).toBe(140);
  });

  it('tells the hours of contracts that it cannot date', async () => {
    const result = await success(
      lines(
        'N° marché;Objet;Montant HT;Heures prévues;Heures réalisées',
        'M1;École;10000;100;60',
        'M2;Parc;20000;50;15h30',
      ),
    );
    expect(result.report).toMatchObject({ kind: 'marches', level: 'marche' });
    expect(result.anomalies.find(({ code }) => code === 'heures-non-reprises')).toMatchObject({
      details: { heures: 75.5 },
      where: { column: 'Heures réalisées' },
    });
  });

  it.each([
    ['marche', 'N° marché;Entreprise;Heures réalisées', 'M1;A;10'],
    ['lot', 'N° marché;Lot;Heures prévues;Heures réalisées', 'M1;1;20;10'],
    ['personne', 'N° marché;Code salarié;Heures réalisées', 'M1;A;10'],
    ['mois', 'N° marché;Code salarié;Mois;Heures réalisées', 'M1;A;01/2024;10'],
    [
      'contrat-travail',
      'N° marché;Code salarié;Date de début;Date de fin;Heures réalisées',
      'M1;A;01/02/2024;31/03/2024;10',
    ],
  ])('level %s', async (level, header, row) => {
    expect((await success(lines(header, row))).report.level).toBe(level);
  });

  it('does not take the name of an employer, under « Employeur », for somebody’s', async () => {
    const result = await success(
      lines(
        ';Employeur;;;',
        'N° marché;Nom;SIRET;Mois;Heures',
        'M1;Régie;;01/2024;10',
        'M1;Régie;;02/2024;10',
      ),
    );
    expect(result.report.kind).toBe('heures-marche');
    expect(result.tables.HEURES).toMatchObject([{ employeur_nom: 'Régie' }, { employeur_nom: 'Régie' }]);
  });
});

describe('what stands around a table', () => {
  it('takes the contract, the company and the year from parameters and titles', async () => {
    const result = await success(
      lines(
        'Suivi des clauses - Année 2025;;;;',
        'Marché :;2023-014;;Entreprise :;Durandel',
        '',
        ';;Heures d’insertion;;',
        'Salarié;Statut;Janvier;Février;Observations',
        'Zoé Zéphirin;DELD;151,67;-;RAS',
        'Noé Quenouille;BRSA;35h30;70;',
        'Fait à Lille, le 12/04/2026;;;;',
      ),
    );
    expect(hours(result)).toEqual([
      ['2023-014', 45_658, 151.67],
      ['2023-014', 45_658, 35.5],
      ['2023-014', 45_689, 70],
    ]);
    expect(result.tables.MARCHES).toMatchObject([{ titulaire_nom: 'Durandel' }]);
    expect(result.report.columns.filter(({ index }) => index < 0).map(({ header }) => header)).toEqual([
      'Numéro de marché',
      'Titulaire',
    ]);
  });

  it('dates each part of a table by the year over it', async () => {
    const header = 'Marché;Entreprise;Heures prévues;Heures réalisées';
    const result = await success(
      lines(
        'Année 2024',
        header,
        'M1;A;500;420',
        'M2;B;100;20',
        ';;600;440',
        '',
        'Année 2025',
        header,
        'M1;A;500;80',
        'M2;B;100;60',
        ';;600;140',
      ),
    );
    expect(hours(result)).toEqual([
      ['M1', 45_292, 420],
      ['M2', 45_292, 20],
      ['M1', 45_658, 80],
      ['M2', 45_658, 60],
    ]);
    expect(result.report.controlSums).toEqual({ heures_declarees: 580, heures_prevues: 600 });
  });

  it('reads contract, lot and company in one title, over two columns', async () => {
    const result = await success(
      lines(
        'Marché 2024-01 - Lot 1 - Entreprise : Durandel',
        'Mois;Heures',
        'janv-24;10',
        'févr-24;20',
        'Total;30',
        'Marché n° 2024-02 – Lot 2 : peinture',
        'Mois;Heures',
        'janv-24;5',
        'Total;5',
      ),
    );
    expect(hours(result)).toEqual([
      ['2024-01', 45_292, 10],
      ['2024-01', 45_323, 20],
      ['2024-02', 45_292, 5],
    ]);
    expect(result.report).toMatchObject({ rows: 7, kept: 3, setAside: 4 });
  });

  it('dates a running total by the day at which its header says that it stands', async () => {
    const result = await success(
      lines(
        'Marché;Entreprise;Heures prévues;Heures réalisées au 30/06/2025;Reste',
        'M1;A;500;420;80',
        'M2;B;100;20;80',
      ),
    );
    expect(hours(result)).toEqual([
      ['M1', 45_809, 420],
      ['M2', 45_809, 20],
    ]);
    expect(codes(result)).toEqual(['cumul-seul', 'valeur-du-titre']);
  });

  it.each([
    [
      'months in columns',
      ['Marché;Type;janv-25;févr-25', 'M1;Prévues;100;50', 'M1;Réalisées;90;40', 'M1;Validées;80;'],
    ],
    [
      'a row per month',
      [
        'Marché;Type;Période;Heures',
        'M1;Prévu;;150',
        'M1;Réalisé;2025-01;90',
        'M1;Réalisé;2025-02;40',
        'M1;Validé;2025-01;80',
      ],
    ],
  ])(
    'keeps planned, done and validated hours apart when they are one under the other: %s',
    async (_, rows) => {
      const result = await success(lines(...rows));
      expect(result.report.controlSums).toEqual({
        heures_declarees: 130,
        heures_validees: 80,
        heures_prevues: 150,
      });
    },
  );
});
