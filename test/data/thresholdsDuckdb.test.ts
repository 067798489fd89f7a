import { DuckDBInstance } from '@duckdb/node-api';
import { parametersFor, readData, reviewThresholds } from '../../src/app';
import { thresholdKey, initialThresholds } from '../../src/engine/thresholds/thresholdTable';
import { describeRealData, realBytes, realPath } from './realData';

/**
 * Contracts above each threshold, by buyer and year, asked of DuckDB over the raw file: its own reading of JSON, its own
 * removal of republications, its own tables of thresholds typed from the notices. Nothing of the product takes part.
 */
const query = (path: string, local2024: number): string => `
  with recursive
  file as (select content::json as j from read_text('${path.replaceAll("'", "''")}')),
  listed as (
    select unnest(from_json(coalesce(
      case json_type(j, '$.marches') when 'ARRAY' then j->'$.marches' end, j->'$.marches.marche'), '["json"]')) as m,
      false as concession
    from file
    union all
    select unnest(from_json(j->'$.marches."contrat-concession"', '["json"]')), true from file
  ),
  -- The same record published on several days differs by its day of publication and by what platforms add to it.
  apart as (
    select distinct on (identity) m, concession from (
      select m, concession, json_merge_patch(m, '{"datePublicationDonnees":null,"source":null,"_type":null,"uuid":null,
        "created_at":null,"updated_at":null,"actesSousTraitance":null,"modificationsActesSousTraitance":null}')::varchar
        as identity from listed
    )
  ),
  contract as (
    select
      coalesce(nullif(trim(regexp_replace(m->>'$.acheteur.nom', '\\s+', ' ', 'g')), ''), m->>'$.acheteur.id', m->>'$.autoriteConcedante.id') as buyer,
      try_cast(left(coalesce(m->>'$.dateNotification', m->>'$.dateSignature'), 10) as date) as day,
      try_cast(coalesce(m->>'$.montant', m->>'$.valeurGlobale') as double) as amount,
      try_cast(regexp_extract(m->>'$.codeCPV', '^([0-9]{2})[0-9]{6}', 1) as integer) as division,
      coalesce(m->>'$.nature', '') ilike 'accord%cadre%' or (m->'$.techniques')::varchar ilike '%accord-cadre%' as framework,
      concession
    from apart
  ),
  placed as (
    select buyer, day, year(day) as year, amount, coalesce(framework, false) or concession as outside,
      case when concession then 'C' when division = 45 then 'T' when division between 3 and 44 or division = 48 then 'F'
        when division between 50 and 98 then 'S' end as kind
    from contract where day is not null
  ),
  european(first, last, purchases, works) as (values
    (2018, 2019, 221000, 5548000), (2020, 2021, 214000, 5350000), (2022, 2023, 215000, 5382000),
    (2024, 2025, ${local2024}, 5538000), (2026, 2027, 216000, 5404000)),
  judged as (
    select p.*,
      amount >= (select case when kind in ('T', 'C') then works else purchases end from european where year between first and last and kind is not null) as europeen,
      case
        when kind is null or kind = 'C' then null
        when year < 2020 then amount >= 25000
        when year < 2022 then amount >= 40000
        when kind = 'T' then amount >= 100000
        when day >= date '2026-04-01' then amount >= 60000
        else amount >= 40000 end as dispense,
      case when kind <> 'C' then amount >= 90000 end as publicite,
      case when kind <> 'C' and year >= 2024 then amount >= 40000 end as essentielles
    from placed p
  )
  select buyer, year::integer as year,
    count(*) filter (europeen)::integer as europeen, count(*) filter (europeen is null)::integer as inconnus,
    count(*) filter (dispense)::integer as dispense, count(*) filter (publicite)::integer as publicite,
    count(*) filter (essentielles)::integer as essentielles,
    round(coalesce(sum(amount) filter (not outside), 0), 2) as volume
  from judged group by all order by all`;

interface Line {
  readonly europeen: number;
  readonly inconnus: number;
  readonly dispense: number;
  readonly publicite: number;
  readonly essentielles: number;
  readonly volume: number;
}

async function bySql(path: string, local2024 = 221_000): Promise<ReadonlyMap<string, Line>> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const rows = (await connection.runAndReadAll(query(realPath(path), local2024))).getRowObjects();
    return new Map(
      rows.map(({ buyer, year, ...counts }) => [
        `${String(buyer)} ${String(year)}`,
        counts as unknown as Line,
      ]),
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function byReview(
  path: string,
  parameters = parametersFor('Local'),
): Promise<ReadonlyMap<string, Line>> {
  const { rows } = await readData([{ name: path, bytes: realBytes(path) }], 'secret de test');
  const { counts, volumes } = reviewThresholds(rows.MARCHES ?? [], [], parameters);
  const found = new Map<string, Record<string, number>>();
  const lineOf = (buyer: string | null, year: number): Record<string, number> => {
    const key = `${buyer} ${year}`;
    const line = found.get(key) ?? {};
    found.set(key, line);
    return line;
  };
  for (const { acheteur, year, threshold, above, unknown } of counts) {
    const line = lineOf(acheteur, year);
    line[threshold === 'donnees-essentielles' ? 'essentielles' : threshold] = above;
    if (threshold === 'europeen') line['inconnus'] = unknown;
  }
  for (const { acheteur, year, volume_ht: volume } of volumes) lineOf(acheteur, year)['volume'] = volume;
  return found as unknown as ReadonlyMap<string, Line>;
}

const sorted = (lines: ReadonlyMap<string, Line>): readonly (readonly [string, Line])[] =>
  [...lines].sort(([a], [b]) => (a < b ? -1 : 1));

const total = (lines: ReadonlyMap<string, Line>, of: keyof Line): number =>
  [...lines.values()].reduce((sum, line) => sum + line[of], 0);

describeRealData('thresholds by buyer and year, against DuckDB over the raw file', () => {
  it.each([
    ['PES 2019', 'decp/2019/decp-rama_pes_2019-04-05.json'],
    ['e-marchespublics 2019', 'decp/2019/decp-rama_emarchespublics.json'],
    ['Dematis 2024', 'decp/2022/boutalex_dematis13.json'],
    ['Dematis 2024', 'decp/2022/boutalex_dematis16.json'],
    ['Dematis 2024', 'decp/2022/boutalex_dematis17.json'],
    ['Dematis 2024', 'decp/2022/boutalex_dematis18.json'],
  ])('%s: %s', async (_name, path) => {
    const [ours, theirs] = [await byReview(path), await bySql(path)];
    expect(sorted(ours)).toEqual(sorted(theirs));
    expect(total(theirs, 'europeen')).toBeGreaterThan(0);
  });

  it('agree again once a threshold is edited, on other counts', async () => {
    const path = 'decp/2022/boutalex_dematis13.json';
    const local = parametersFor('Local');
    const table = initialThresholds();
    const line = Array.from({ length: 16 }, (_, index) => index).find(
      (index) => table[thresholdKey(index, 'year')] === 2024,
    );
    const edited = { ...local, ...table, [thresholdKey(line ?? -1, 'local')]: 100_000 };
    const [ours, theirs] = [await byReview(path, edited), await bySql(path, 100_000)];
    expect(total(ours, 'europeen')).toBeGreaterThan(total(await byReview(path), 'europeen'));
    expect(sorted(ours)).toEqual(sorted(theirs));
  });
});
