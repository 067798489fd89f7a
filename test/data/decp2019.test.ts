import type { IntakeSuccess } from '../../src/intake';
import type { DataRow } from '../../src/scheme/values';
import { describeRealData, hasRealData, readReal, readRealParts, realJson } from './realData';

interface Facts {
  readonly rows: number;
  readonly montant_sum: number;
  readonly 'montant_sum_without_9999..': number;
  readonly montant_all_nines: number;
  readonly montant_zero: number;
  readonly missing_dateNotification: number;
}
const facts = (hasRealData ? realJson('expected_facts.json') : {}) as Readonly<Record<string, Facts>>;
interface Record2019 {
  readonly montant: number;
}

const cents = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + Math.round(one * 100), 0) / 100;
const amounts = (rows: readonly DataRow[]): readonly number[] => rows.map((row) => Number(row['montant_ht']));
const ranksOf = ({ anomalies }: IntakeSuccess, code: string): readonly number[] =>
  anomalies.flatMap((anomaly) => (anomaly.code === code ? [anomaly.where.row ?? 0] : []));

describeRealData('real DECP files, decree of 2019', () => {
  it.each(['emarchespublics', 'pes_2019-02-03', 'pes_2019-02-11', 'pes_2019-03-07', 'pes_2019-04-05'])(
    '%s: every record and every euro of the facts, aberrant amounts flagged and kept',
    async (name) => {
      const path = `decp/2019/decp-rama_${name}.json`;
      const expected = facts[path] as Facts;
      const read = await readReal(path);
      const rows = read.tables.MARCHES ?? [];
      expect(read.report).toMatchObject({ kind: 'decp-json-2019', rows: expected.rows, setAside: 0 });

      // The facts count repetitions: what was kept and what was repeated make them up, to the cent.
      const records = (realJson(path) as { readonly marches: readonly Record2019[] }).marches;
      const repeated = ranksOf(read, 'doublon').map((rank) => records[rank - 1]?.montant ?? Number.NaN);
      expect(repeated).toHaveLength(read.report.duplicates);
      expect(cents([...amounts(rows), ...repeated])).toBe(cents([expected.montant_sum]));

      const isNines = (amount: number): boolean => /^9{7,}$/.test(String(amount));
      const nines = amounts(rows).filter(isNines);
      expect(nines).toHaveLength(expected.montant_all_nines);
      expect(cents([...amounts(rows).filter((amount) => !isNines(amount)), ...repeated])).toBe(
        cents([expected['montant_sum_without_9999..']]),
      );
      const flagged = new Set(ranksOf(read, 'montant-repete'));
      records.forEach(({ montant }, index) => {
        if (isNines(montant)) expect(flagged).toContain(index + 1);
      });
      expect(ranksOf(read, 'montant-sous-un-euro').length).toBe(
        amounts(rows).filter((amount) => amount < 1).length,
      );
      expect(amounts(rows).filter((amount) => amount === 0)).toHaveLength(expected.montant_zero);
      expect(rows.filter((row) => row['date_notification'] === null)).toHaveLength(
        expected.missing_dateNotification,
      );
    },
  );

  it.each(['emarchespublics', 'pes_2019-02-03', 'pes_2019-02-11', 'pes_2019-03-07', 'pes_2019-04-05'])(
    '%s: nothing is said of considerations, never « non »',
    async (name) => {
      const { tables } = await readReal(`decp/2019/decp-rama_${name}.json`);
      const considerations = [
        'clause_sociale',
        'clause_insertion',
        'critere_social',
        'marche_reserve',
        'clause_env',
        'critere_env',
      ];
      const said = (tables.MARCHES ?? []).filter((row) =>
        considerations.some((field) => row[field] !== null),
      );
      expect(said).toEqual([]);
    },
  );

  it('XML of a city: two publication dates, the first is read and the second told', async () => {
    const { report, tables, anomalies } = await readReal('decp/xml/boutalex_test-xml.xml');
    expect(report).toMatchObject({
      kind: 'decp-xml-2019',
      rows: 1,
      kept: 1,
      controlSums: { montant_ht: 260_000 },
    });
    expect(tables.MARCHES).toMatchObject([
      {
        marche_id: '2017-629-20004697700019',
        acheteur_siret: '20004697700019',
        acheteur_nom: 'Métropole de Lyon',
        type_contrat: 'Accord-cadre',
        code_cpv: '79952000',
        duree_mois: 12,
        date_notification: 43_126,
        titulaire_siret: '42058740400039',
        titulaire_nom: 'IVANHOE',
        clause_sociale: null,
        clause_env: null,
      },
    ]);
    expect(anomalies.filter(({ code }) => code === 'element-repete')).toMatchObject([
      { where: { column: 'datePublicationDonnees', value: '2018-09-15' } },
    ]);
  });
});

describeRealData('official examples', () => {
  const rowsOf = async (path: string): Promise<readonly (readonly DataRow[])[]> =>
    (await readRealParts(`decp/exemples_officiels/${path}`)).map(({ tables }) =>
      // Two of the examples bear a number of their own in each format.
      (tables.MARCHES ?? []).map((row) => ({ ...row, source: null, marche_id: null })),
    );

  it.each(['mar-basique', 'mar-avec-modifications', 'cc-basique', 'cc-avec-modifications'])(
    '1.5.0 %s gives the same rows in XML and in JSON',
    async (name) => {
      const [xml, json] = [await rowsOf(`1.5.0/${name}.xml`), await rowsOf(`1.5.0/${name}.json`)];
      expect(json.flat()).toHaveLength(1);
      expect(xml).toEqual(json);
    },
  );

  it('1.5.0 paquet: two contracts and two concessions in XML, one of each in JSON', async () => {
    const shown = async (path: string) =>
      (await readRealParts(path)).map(({ report }) => [
        report.kind,
        report.kept,
        report.controlSums['montant_ht'],
      ]);
    expect(await shown('decp/exemples_officiels/1.5.0/paquet.xml')).toEqual([
      ['decp-xml-2019', 2, 254_000],
      ['decp-xml-2019-concessions', 2, 55_720_000],
    ]);
    expect(await shown('decp/exemples_officiels/1.5.0/paquet.json')).toEqual([
      ['decp-json-2019', 1, 127_000],
      ['decp-json-2019-concessions', 1, 27_860_000],
    ]);
  });

  it('2.0.3 in XML: considerations, amendments, and a record published twice', async () => {
    const contract = await readReal('decp/exemples_officiels/2.0.3/Marche.xml');
    expect(contract.report).toMatchObject({ kind: 'decp-xml-2022', rows: 2, kept: 1, duplicates: 1 });
    expect(contract.tables.MARCHES).toMatchObject([
      {
        marche_id: 'TEST2022',
        montant_ht: 575_000,
        type_contrat: 'Accord-cadre',
        nb_offres: 4,
        duree_mois: 48,
        clause_sociale: 'OUI',
        critere_social: 'OUI',
        clause_env: 'OUI',
        critere_env: 'NON',
      },
    ]);
    const concession = await readReal('decp/exemples_officiels/2.0.3/Contrat-concession-modification.xml');
    expect(concession.report).toMatchObject({
      kind: 'decp-xml-2022-concessions',
      rows: 2,
      kept: 1,
      duplicates: 1,
    });
    expect(concession.tables.MARCHES).toMatchObject([
      { montant_ht: 10.3, type_contrat: 'Concession', clause_sociale: 'OUI' },
    ]);
    expect(concession.anomalies).toContainEqual(
      expect.objectContaining({ code: 'montant-modifie', details: { initial: 10.3, modifie: 25 } }),
    );
  });
});
