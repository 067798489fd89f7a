import type { DataRow } from '../../src/scheme/values';
import { describeRealData, readReal, realBytes, realJson } from './realData';

const lines = (path: string): readonly (readonly string[])[] =>
  new TextDecoder()
    .decode(realBytes(path))
    .trim()
    .split('\n')
    .map((line) => line.split(','));

interface Purchase {
  readonly fields: {
    readonly supplier_siret: string;
    readonly purchase_amount: string;
    readonly purchase_year: number;
    readonly siae: number | null;
  };
}

describeRealData('ledgers of suppliers', () => {
  it('the import file of the inclusion market: amounts, families, entities; the year is not there and is told', async () => {
    const path = 'clause/le-marche_sample_purchases.csv';
    const [, ...data] = lines(path);
    const { report, tables, anomalies } = await readReal(path);
    expect(report).toMatchObject({
      kind: 'depenses',
      level: 'depense',
      rows: 5,
      kept: 5,
      duplicates: 0,
      setAside: 0,
      negatives: 0,
    });
    expect(tables.DEPENSES).toEqual(
      data.map(([name, siret, amount, segment, entity]) =>
        expect.objectContaining({
          annee: null,
          fournisseur_nom: name,
          fournisseur_siret: siret,
          montant_mandate_ht: Number(amount),
          segment,
          acheteur: entity?.trim(),
        }),
      ),
    );
    expect(report.controlSums).toEqual({ montant_mandate_ht: 143_701.25 });
    expect(anomalies.filter(({ code }) => code === 'annee-absente')).toHaveLength(5);
  });

  it('its JSON fixture: records under « fields », years, the same supplier twice', async () => {
    const path = 'clause/le-marche_purchases_fixture.json';
    const records = realJson(path) as readonly Purchase[];
    const { report, tables } = await readReal(path);
    expect(report).toMatchObject({ kind: 'depenses', rows: records.length, kept: records.length });
    expect(tables.DEPENSES).toEqual(
      records.map(({ fields }) =>
        expect.objectContaining({
          annee: fields.purchase_year,
          fournisseur_siret: fields.supplier_siret,
          montant_mandate_ht: Number(fields.purchase_amount),
        }),
      ),
    );
  });

  it('the list of structures: kinds, keys, repetitions, and the suppliers that the fixture says are SIAE', async () => {
    const path = 'siae/le-marche_siaes_fixture.csv';
    const { report, structures = [], tables, anomalies } = await readReal(path);
    expect(report).toMatchObject({ kind: 'fournisseurs', level: 'structure', rows: 3853, setAside: 0 });
    expect(tables).toEqual({});
    // 3 840 of the 3 853 numbers have a key that holds: the others are kept, and only match themselves.
    expect(anomalies.filter(({ code }) => code === 'siret-cle')).toHaveLength(13);
    const kinds: Record<string, number> = {};
    for (const { kind } of structures) kinds[String(kind)] = (kinds[String(kind)] ?? 0) + 1;
    const given: Record<string, number> = {};
    for (const [, kind] of lines(path).slice(1)) given[String(kind)] = (given[String(kind)] ?? 0) + 1;
    expect(given).toMatchObject({ ACI: 1815, EI: 944, AI: 620, ETTI: 299, GEIQ: 172, EA: 3 });
    const lost = Object.entries(given).reduce((sum, [kind, count]) => sum + count - (kinds[kind] ?? 0), 0);
    expect(lost).toBe(report.duplicates);
    const proofs = (kind: string): unknown => structures.find((one) => one.kind === kind)?.proofs;
    expect([proofs('ETTI'), proofs('EA'), proofs('GEIQ')]).toEqual([['est_siae'], ['est_ea_esat'], []]);

    const purchases = realJson('clause/le-marche_purchases_fixture.json') as readonly Purchase[];
    const known = new Set(structures.map(({ siret }) => siret));
    const said = purchases.filter(({ fields }) => fields.siae !== null);
    expect(said).toHaveLength(6);
    expect(
      said
        .filter(({ fields }) => !known.has(fields.supplier_siret))
        .map(({ fields }) => fields.supplier_siret),
    ).toEqual([]);
  });
});

describeRealData('food purchases of « ma cantine »', () => {
  const read = (name: string) => readReal(`spend_ma-cantine/${name}`);
  const answers = (rows: readonly DataRow[] = []) => rows.map(({ egalim, bio }) => [egalim, bio]);

  it('its example in commas: padded values, several categories, blanks that mean none', async () => {
    const { report, tables, anomalies } = await read('purchases_good.csv');
    expect(report).toMatchObject({
      kind: 'denrees',
      rows: 8,
      kept: 8,
      controlSums: { montant_ht: 6_460.88 },
    });
    expect(tables.DENREES?.[0]).toEqual(
      expect.objectContaining({
        annee: 2022,
        libelle: 'Pommes, rouges, local',
        montant_ht: 90.11,
        acheteur: '21010034300016',
      }),
    );
    expect(answers(tables.DENREES)).toEqual([
      ['OUI', 'OUI'],
      ['NON', 'NON'],
      ['OUI', 'NON'],
      ['OUI', 'OUI'],
      ['OUI', 'NON'],
      ['NON', 'NON'],
      ['NON', 'NON'],
      ['NON', 'NON'],
    ]);
    expect(anomalies).toMatchObject([{ code: 'egalim-vide-non', details: { lignes: 4 } }]);
  });

  it('in semicolons, in the old layout, and in .xlsx with serial dates and numbers for SIRET', async () => {
    const semicolons = await read('purchases_good_separator_semicolon.csv');
    expect(semicolons.tables.DENREES).toMatchObject([
      { libelle: 'Pommes vertes', annee: 2022, montant_ht: 90.11, bio: 'OUI' },
    ]);
    const old = await read('achats_siret_ancien_format_fichier_exemple_ma_cantine.csv');
    // « BIO,LOCAL »: local is no quality.
    expect(old.tables.DENREES).toMatchObject([{ libelle: 'Pommes, rouges', egalim: 'OUI', bio: 'OUI' }]);
    const sheet = await read('achats_siret_fichier_exemple_ma_cantine.xlsx');
    expect(sheet.report).toMatchObject({ rows: 6, kept: 6, controlSums: { montant_ht: 970 } });
    expect(sheet.tables.DENREES?.map(({ annee, acheteur }) => [annee, acheteur])).toEqual(
      Array.from({ length: 6 }, () => [2026, '21390218200020']),
    );
    expect(answers(sheet.tables.DENREES)).toEqual([
      ['OUI', 'OUI'],
      ['OUI', 'NON'],
      ['OUI', 'NON'],
      ['OUI', 'NON'],
      ['NON', 'NON'],
      ['NON', 'NON'],
    ]);
  });

  it('without a header: known by what its cells hold', async () => {
    const { report, tables, anomalies } = await read('purchases_bad_no_header.csv');
    expect(report).toMatchObject({
      kind: 'denrees',
      rows: 2,
      kept: 2,
      controlSums: { montant_ht: 1_000.22 },
    });
    expect(tables.DENREES).toMatchObject([{ libelle: 'Pommes, rouges' }, { libelle: 'Pommes, vertes' }]);
    expect(anomalies).toMatchObject([{ code: 'entete-absente' }]);
  });

  it('with a bad price: the line is kept, its amount unknown, and the cell told', async () => {
    const { report, tables, anomalies } = await read('purchases_bad_one_error.csv');
    expect(report).toMatchObject({ rows: 2, kept: 2, setAside: 0, controlSums: { montant_ht: 90.11 } });
    expect(tables.DENREES?.map(({ montant_ht }) => montant_ht)).toEqual([90.11, null]);
    expect(anomalies).toMatchObject([
      { code: 'nombre-illisible', where: { row: 3, column: 'prix_ht', value: 'A bad price' } },
    ]);
  });

  it('the sheet of the State without a purchase is told empty', async () => {
    await expect(read('tableur_2026_ma-cantine_suivi-des-achats_V0.xlsx')).rejects.toThrow('aucune-ligne');
  });
});
