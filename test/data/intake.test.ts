import type { DataRow } from '../../src/scheme/values';
import { readRealParts, describeRealData, hasRealData, readReal, realJson } from './realData';

interface Counted {
  readonly n: number;
  readonly montant: number;
}
interface Facts {
  readonly rows: number;
  readonly montant_sum_raw: number;
  readonly social_any: Counted;
  readonly clause_sociale: Counted;
  readonly critere_social: Counted;
  readonly marche_reserve: Counted;
  readonly env_any: Counted;
  readonly clause_env: Counted;
  readonly critere_env: Counted;
  readonly social_and_env: Counted;
  readonly notif_year: Readonly<Record<string, number>>;
}

const DEMATIS = ['13', '16', '17', '18'].map((day) => `decp/2022/boutalex_dematis${day}.json`);
const facts = (hasRealData ? realJson('expected_facts.json') : {}) as Readonly<Record<string, Facts>>;

const is = (field: string) => (row: DataRow) => row[field] === 'OUI';
const reserved = (row: DataRow): boolean =>
  row['marche_reserve'] !== null && row['marche_reserve'] !== 'Non réservé';
const social = (row: DataRow): boolean =>
  is('clause_sociale')(row) || is('critere_social')(row) || reserved(row);
const env = (row: DataRow): boolean => is('clause_env')(row) || is('critere_env')(row);
const amount = (rows: readonly DataRow[]): number =>
  rows.reduce((sum, row) => sum + Number(row['montant_ht']), 0);
const counted = (rows: readonly DataRow[], test: (row: DataRow) => boolean): Counted => ({
  n: rows.filter(test).length,
  montant: amount(rows.filter(test)),
});
/** Year of a serial day, by the platform's own calendar. */
const year = (row: DataRow): string =>
  String(new Date(Date.UTC(1899, 11, 30) + Number(row['date_notification']) * 86_400_000).getUTCFullYear());
const perYear = (rows: readonly DataRow[]): Record<string, number> => {
  const years: Record<string, number> = {};
  for (const row of rows) years[year(row)] = (years[year(row)] ?? 0) + 1;
  return years;
};
const figures = (rows: readonly DataRow[]) => ({
  social_any: counted(rows, social),
  clause_sociale: counted(rows, is('clause_sociale')),
  critere_social: counted(rows, is('critere_social')),
  marche_reserve: counted(rows, reserved),
  env_any: counted(rows, env),
  clause_env: counted(rows, is('clause_env')),
  critere_env: counted(rows, is('critere_env')),
  social_and_env: counted(rows, (row) => social(row) && env(row)),
  notif_year: perYear(rows),
});
const marches = (rows: readonly DataRow[]): readonly DataRow[] =>
  rows.filter((row) => row['type_contrat'] !== 'Concession');
const contractsOf = async (path: string): Promise<readonly DataRow[]> =>
  (await readReal(path)).tables.MARCHES ?? [];

describeRealData('real DECP files, schema 2.0.x', () => {
  it.each(DEMATIS)('%s gives the counts of the facts', async (path) => {
    const { report, tables } = await readReal(path);
    const rows = marches(tables.MARCHES ?? []);
    const { rows: expectedRows, montant_sum_raw, ...expected } = facts[path] as Facts;
    expect(report.kind).toBe('decp-json-2022');
    expect(report.rows).toBe(report.kept + report.duplicates + report.setAside);
    expect(rows).toHaveLength(expectedRows);
    expect(amount(rows)).toBe(montant_sum_raw);
    const keys = [
      'social_any',
      'clause_sociale',
      'critere_social',
      'marche_reserve',
      'env_any',
      'clause_env',
      'critere_env',
      'social_and_env',
      'notif_year',
    ] as const;
    expect(figures(rows)).toEqual(Object.fromEntries(keys.map((key) => [key, expected[key]])));
  });

  it('tells the one concession of dematis17 apart, in rows and in euros', async () => {
    const [contracts, apart] = await readRealParts('decp/2022/boutalex_dematis17.json');
    expect(apart?.tables.MARCHES).toMatchObject([
      {
        marche_id: '2024-002',
        montant_ht: 70,
        acheteur_siret: '21840039800010',
        titulaire_siret: '47904352300014',
        clause_sociale: 'NON',
      },
    ]);
    expect(contracts?.report).toMatchObject({ rows: 158, controlSums: { montant_ht: 17_317_119 } });
    expect(apart?.report).toMatchObject({ rows: 1, kept: 1, controlSums: { montant_ht: 70 } });
  });

  it('reads JSON Lines whose cells are Python literals', async () => {
    const { report, tables } = await readReal('decp/2022/boutalex_doublons_demantis.json');
    // 13 lots under the same number, each with its own object: none is a repetition.
    expect(report).toMatchObject({ rows: 13, kept: 13, duplicates: 0, setAside: 0 });
    expect(tables.MARCHES?.[0]).toMatchObject({
      marche_id: '2024-OCC010-00',
      acheteur_siret: '13002793100018',
      titulaire_siret: '85220188800017',
      montant_ht: 3720,
      duree_mois: 48,
      clause_sociale: 'NON',
      clause_insertion: 'NON',
    });
  });

  it('reads NaN, NC, 1e17 and odd node shapes', async () => {
    const { report, tables, anomalies } = await readReal('decp/2022/decp-processing_decp_test_2022.json');
    expect(report).toMatchObject({ rows: 5, kept: 5 });
    expect(tables.MARCHES?.[0]).toMatchObject({
      duree_mois: null,
      type_contrat: 'Accord-cadre',
      categorie: 'Travaux',
    });
    expect(anomalies.map((anomaly) => anomaly.code)).toEqual(
      expect.arrayContaining([
        'json-nan',
        'montant-trop-grand',
        'publication-avant-notification',
        'montant-modifie',
      ]),
    );
    expect(tables.MARCHES?.[3]).toMatchObject({ titulaire_siret: '39210031900038' });
  });
});

/** A publication of the same buyer, number, object, amount, date and holder counts once. */
const onceEach = (rows: readonly DataRow[]): readonly DataRow[] => [
  ...new Map(
    rows.map((row) => [
      ['acheteur_siret', 'marche_id', 'objet', 'montant_ht', 'date_notification', 'titulaire_siret']
        .map((id) => row[id])
        .join('|'),
      row,
    ]),
  ).values(),
];

describeRealData('three tabular layouts of the same contracts', () => {
  const union = async (): Promise<readonly DataRow[]> =>
    onceEach((await Promise.all(DEMATIS.map(contractsOf))).flatMap(marches));

  it('the union of the four days counts 511 contracts: 512 records, one of them published on two days', async () => {
    const all = (await Promise.all(DEMATIS.map(contractsOf))).flatMap(marches);
    const once = await union();
    expect([all.length, once.length]).toEqual([512, 511]);
    // 186 473 697 - 15 181 863 (« 23-239 », published on 12 and 15 July).
    expect([amount(all), amount(once)]).toEqual([186_473_697, 171_291_834]);
  });

  it('decp-processing: 660 rows by holder and state are 511 contracts, with the same figures', async () => {
    const { report, tables } = await readReal('derived/dev_decp-processing_layout.csv');
    expect(report).toMatchObject({
      kind: 'decp-csv-decp-processing',
      rows: 660,
      kept: 511,
      duplicates: 149,
      setAside: 0,
      controlSums: { montant_ht: 171_291_834 },
    });
    expect(figures(tables.MARCHES ?? [])).toEqual(figures(await union()));
    expect(byCategory(tables.MARCHES ?? [])).toEqual(byCategory(await union()));
  });

  it('data-fair: 512 rows with joined holders are the same 511 contracts', async () => {
    const { report, tables } = await readReal('derived/dev_data-fair_layout.csv');
    expect(report).toMatchObject({
      kind: 'marches',
      rows: 512,
      kept: 511,
      duplicates: 1,
      controlSums: { montant_ht: 171_291_834 },
    });
    expect(figures(tables.MARCHES ?? [])).toEqual(figures(await union()));
    expect(byCategory(tables.MARCHES ?? [])).toEqual(byCategory(await union()));
  });

  it('data.economie: the file itself has lost one lot, and nothing else differs', async () => {
    const { report, tables } = await readReal('derived/dev_data-economie_layout.csv');
    expect(report).toMatchObject({ kind: 'decp-csv-data-economie', rows: 510, kept: 510, duplicates: 0 });
    // Its maker keeps one row per (buyer, id, amount, date, holder): of two lots of « 2024-2024300293 » at 209 280 €, one is gone.
    const lots = (row: DataRow): boolean => row['marche_id'] === '2024-2024300293';
    const read = tables.MARCHES ?? [];
    const expected = await union();
    expect([read.filter(lots).length, expected.filter(lots).length]).toEqual([1, 2]);
    const others = (rows: readonly DataRow[]): readonly DataRow[] => rows.filter((row) => !lots(row));
    expect(figures(others(read))).toEqual(figures(others(expected)));
    expect(byCategory(others(read))).toEqual(byCategory(others(expected)));
  });
});

const byCategory = (rows: readonly DataRow[]): Record<string, Counted> =>
  Object.fromEntries(
    ['Travaux', 'Fournitures', 'Services', 'null'].map((kind) => [
      kind,
      counted(rows, (row) => String(row['categorie']) === kind),
    ]),
  );

describeRealData('in-house tables', () => {
  it('Bretagne 2021: `|`, no-break spaces, 195 rows, 191 contracts', async () => {
    const { report, tables } = await readReal('decp/tabular/bretagne_rendu-compte_2021_utf8_pipe.csv');
    expect(report).toMatchObject({ kind: 'marches', rows: 195, kept: 191, duplicates: 4, setAside: 0 });
    // 20 205 139,86 in all rows, less the amounts repeated for a further holder.
    expect(report.controlSums['montant_ht']).toBeCloseTo(17_765_139.86, 2);
    expect(tables.MARCHES?.[0]).toMatchObject({
      marche_id: '202190006',
      montant_ht: 14_700,
      type_contrat: 'Marché subséquent',
      titulaire_nom: 'SARL NETISYS',
      clause_sociale: null,
    });
    expect(tables.MARCHES?.[3]?.['objet']).toContain(' – ');
  });

  it.each(['csv', 'xlsx', 'ods'])(
    'decp-table-schema.%s: four rows (two holders, two states) are one contract',
    async (extension) => {
      const { report, tables } = await readReal(`decp/tabular/decp-table-schema_exemple-valide.${extension}`);
      expect(report).toMatchObject({
        kind: 'marches',
        rows: 4,
        kept: 1,
        duplicates: 3,
        controlSums: { montant_ht: 21_800.1 },
      });
      expect(tables.MARCHES).toMatchObject([
        { marche_id: '201900056462300', acheteur_siret: '23350001600040' },
      ]);
    },
  );

  it('data.economie with BOM, Python lists, MQ, CDL and INX', async () => {
    const { report, tables } = await readReal(
      'decp/tabular/decp-processing_decp_augmente_valides_2022_test.csv',
    );
    expect(report).toMatchObject({ kind: 'decp-csv-data-economie', rows: 9, kept: 9 });
    expect(tables.MARCHES?.[0]).toMatchObject({
      marche_id: '202404',
      montant_ht: 45_155,
      clause_sociale: 'NON',
      code_cpv: '92311000',
    });
    expect(tables.MARCHES?.[1]).toMatchObject({ marche_id: '202424 3 001' });
  });

  it('the lower-case export of the portal', async () => {
    const { report, tables } = await readReal('transcribed/augustin690_decp_marches_10000_first12.csv');
    expect(report).toMatchObject({ kind: 'decp-csv-data-economie', rows: 12, kept: 12 });
    expect(tables.MARCHES?.[6]).toMatchObject({ code_cpv: '28213700', categorie: 'Fournitures' });
  });
});
