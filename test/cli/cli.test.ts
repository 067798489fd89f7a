import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { REAL_DATA, describeReal } from '../support/sessions';

jest.setTimeout(60_000);

const ROOT = resolve(__dirname, '../..');
const BUNDLE = resolve(ROOT, 'dist/cli/spaser.cjs');
let folder = '';

beforeAll(() => {
  spawnSync('node', ['scripts/build.mjs', 'cli'], { cwd: ROOT });
  expect(existsSync(BUNDLE)).toBe(true);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spaser-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const spaser = (...args: string[]) => spawnSync('node', [BUNDLE, ...args], { cwd: folder, encoding: 'utf8' });
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const build = (...data: string[]) =>
  spaser(
    'build',
    '--template',
    'generique-4-axes',
    '--acheteur',
    'Ville',
    '--annees',
    '2024-2028',
    ...data.flatMap((one) => ['--data', one]),
    '--out',
    'c.xlsx',
    '--json',
    'r.json',
  );
const result = () => JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'));

const CONTRACTS =
  'N° marché;Objet;Date de notification;Montant HT;Clause sociale\nM1;Voirie;10/01/2026;50 000,00;oui\nM2;Nettoyage;11/02/2023;60 000;non\n';

describe('spaser build', () => {
  it('gives the figures of each buyer of a mutualised scheme', () => {
    const data = file(
      'm.csv',
      CONTRACTS.replace('N° marché', 'Acheteur;N° marché')
        .replace('M1', 'VILLE;M1')
        .replace('M2', 'Métropole;M2'),
    );
    const run = spaser(
      ...[
        'build',
        '--template',
        'generique-4-axes',
        '--acheteur',
        'Ville',
        '--acheteurs',
        'Metropole',
        '--annees',
      ],
      ...['2023-2026', '--data', data, '--json', 'r.json'],
    );
    expect([run.status, run.stderr]).toEqual([0, '']);
    const parts = result().indicators.filter(
      ({ id, year }: { id: string; year: number }) => id === 'leg-part-considsoc-nb' && year === 2026,
    );
    expect(
      parts.map(({ acheteur, value }: { acheteur?: string; value: number }) => [acheteur, value]),
    ).toEqual([
      [undefined, 100],
      ['Ville', 100],
      ['Metropole', null],
      [null, null],
    ]);
    const wrong = spaser(
      'build',
      '--template',
      'generique-4-axes',
      '--acheteur',
      'V',
      '--acheteurs',
      '*',
      '--annees',
      '2026',
    );
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('« * » ne peut pas être')]);
  });

  it('writes the workbook and the result that its documentation describes', () => {
    const run = build(file('marches.csv', CONTRACTS));
    expect([run.status, run.stderr]).toEqual([0, '']);
    const { sources, indicators, failures } = result();
    expect(sources).toEqual([
      {
        file: 'marches.csv',
        part: null,
        kind: 'marches',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        rows: 2,
        kept: 2,
        duplicates: 0,
        setAside: 0,
        negatives: 0,
        personalColumns: 0,
        controlSums: { montant_ht: 110000 },
        mapping: [
          { header: 'N° marché', field: 'marche_id' },
          { header: 'Objet', field: 'objet' },
          { header: 'Date de notification', field: 'date_notification' },
          { header: 'Montant HT', field: 'montant_ht' },
          { header: 'Clause sociale', field: 'clause_sociale' },
        ],
      },
    ]);
    expect(failures).toEqual([]);
    // Asked years, and 2023 which the data bring.
    expect([...new Set(indicators.map(({ year }: { year: number }) => year))]).toEqual([
      2023, 2024, 2025, 2026, 2027, 2028,
    ]);
    expect(
      indicators.find(
        ({ id, year }: { id: string; year: number }) => id === 'leg-part-considsoc-nb' && year === 2026,
      ),
    ).toEqual({
      id: 'leg-part-considsoc-nb',
      year: 2026,
      value: 100,
      numerator: 1,
      denominator: 1,
      unknown: 0,
      rows: 1,
      target: 30,
      expected: 30,
      gap: 70,
      pace: null,
      status: 'Non calculable',
    });
    expect(existsSync(join(folder, 'c.xlsx'))).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('can be reviewed again from the workbook alone', () => {
    build(file('marches.csv', CONTRACTS));
    const run = spaser('review', 'c.xlsx', '--json');
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout).indicators).toEqual(result().indicators);
  });

  it.each([
    [
      'a truncated JSON',
      'coupe.json',
      '{"marches":{"marche":[{"id":"2024-1","acheteur":{"id":"219',
      'json-tronque',
    ],
    ['an empty file', 'vide.csv', '', 'fichier-vide'],
    ['an archive that is no workbook', 'x.xlsx', 'PK\u0003\u0004 and then nothing', 'tableur-illisible'],
    ['a table that says nothing known', 'autre.csv', 'a;b;c\n1;2;3\n', 'aucune-colonne-reconnue'],
  ])('says why it cannot read %s, and goes on with the others', (_, name, content, code) => {
    const run = build(file(name, content), file('marches.csv', CONTRACTS));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(name);
    expect(run.stderr).toContain('Pour corriger');
    const { failures, sources } = result();
    expect(failures.map((failure: { file: string; code: string }) => [failure.file, failure.code])).toEqual([
      [name, code],
    ]);
    expect(sources).toHaveLength(1);
  });

  it('refuses a zip bomb before it takes the memory', () => {
    // 300 MB of zeros in some 300 kB.
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(300 * 1024 * 1024) }, { level: 9 });
    const run = spawnSync(
      'node',
      [
        '--max-old-space-size=256',
        BUNDLE,
        'build',
        '--template',
        'generique-4-axes',
        '--acheteur',
        'V',
        '--annees',
        '2026',
        '--data',
        file('bombe.xlsx', bomb),
        '--json',
        'r.json',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(run.status).toBe(1);
    expect(result().failures[0]).toMatchObject({ file: 'bombe.xlsx', code: 'zip-bombe' });
  });

  it('keeps a formula sent as text, and a header that names a prototype, as text', () => {
    const table =
      "N° marché;Objet;Montant HT;Date de notification;__proto__;constructor\n=1+1;=cmd|'/C calc'!A0;1000;10/01/2026;x;y\n";
    const run = build(file('piege.csv', table));
    expect(run.status).toBe(0);
    expect(result().sources[0]).toMatchObject({ rows: 1, kept: 1 });
    const review = spaser('review', 'c.xlsx', '--json');
    expect(review.status).toBe(0);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('says which file is not there, or is a folder', () => {
    const run = build('absent.csv', '.');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("absent.csv : Ce fichier n'existe pas.");
    expect(run.stderr).toContain("C'est un dossier");
    expect(result().failures).toHaveLength(2);
  });

  it('says that the folder of the workbook is not there', () => {
    const args = [
      'build',
      '--template',
      'generique-4-axes',
      '--acheteur',
      'V',
      '--annees',
      '2026',
      '--out',
      'nulle/part.xlsx',
    ];
    const run = spaser(...args);
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining("son dossier n'existe pas")]);
  });

  it.each([
    ['a workbook that is not ours', zipSync({ 'a.txt': new Uint8Array(1) }), 'Pour corriger'],
    ['a text', 'a;b', 'Pour corriger'],
  ])('reviews no %s', (_, content, words) => {
    const run = spaser('review', file('x.xlsx', content));
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining(words)]);
  });

  it.each([
    [['build', '--template', 'generique-4-axes'], 'Il manque --acheteur'],
    [['build', '--template', 'rien', '--acheteur', 'V', '--annees', '2026'], "n'existe pas"],
    [['build', '--template', 'generique-4-axes', '--acheteur', 'V', '--annees', 'demain'], '2024-2028'],
    [['build', '--surprise'], 'Option refusée'],
    [['danse'], "n'existe pas"],
    [['review'], 'classeur.xlsx'],
  ])('exits with 2 on %j', (args, words) => {
    const run = spaser(...args);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(words);
  });
});

describe('spaser templates', () => {
  it('lists id, title, period, indicators and warnings', () => {
    const run = spaser('templates', '--json');
    const listed = JSON.parse(run.stdout) as { id: string; indicators: string[] }[];
    expect(listed).toHaveLength(16);
    const generic = listed.find(({ id }) => id === 'generique-4-axes');
    expect(generic).toMatchObject({
      id: 'generique-4-axes',
      period: [2026, 2030],
      warnings: [expect.stringContaining('proposé')],
    });
    expect(generic?.indicators).toHaveLength(32);
  });
});

describe('spaser template', () => {
  it('saves the scheme of a workbook, from which another buyer builds theirs', () => {
    expect(build().status).toBe(0);
    const saved = spaser('template', 'c.xlsx', '--out', 'modele.json');
    expect([saved.status, saved.stdout]).toEqual([0, 'Modèle écrit : modele.json\n']);
    const options = ['--acheteur', 'Département', '--annees', '2024-2028', '--json', 'd.json'];
    const run = spaser('build', '--template', 'modele.json', ...options);
    expect([run.status, run.stderr]).toEqual([0, '']);
    const built = JSON.parse(readFileSync(join(folder, 'd.json'), 'utf8'));
    expect(built.indicators).toEqual(result().indicators);
  });

  it('saves a template of the library, and refuses one that is not there', () => {
    expect(spaser('template', 'lyon-2021-2026', '--out', 'm.json').status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'm.json'), 'utf8'))).toMatchObject({
      format: 'spaser-modele',
      version: 1,
      template: { id: 'lyon-2021-2026' },
    });
    expect(spaser('template', 'rien', '--out', 'm.json').status).toBe(2);
    expect(spaser('template', 'lyon-2021-2026').status).toBe(2);
  });

  it('says every fault of a template file, where it is, and writes nothing', () => {
    const spoilt = file(
      'faux.json',
      JSON.stringify({ format: 'spaser-modele', version: 1, template: { id: 3 } }),
    );
    const options = ['--acheteur', 'Ville', '--annees', '2024-2028', '--out', 'c.xlsx'];
    const run = spaser('build', '--template', spoilt, ...options);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('faux.json : id : La valeur « 3 » n’est pas permise ici. Pour corriger :');
    expect(run.stderr).toContain('axes : Il manque « axes ».');
    expect(existsSync(join(folder, 'c.xlsx'))).toBe(false);
    expect(spaser('build', '--template', 'absent.json', ...options).status).toBe(1);
  });
});

describeReal('spaser build on public files', () => {
  const facts = () => JSON.parse(readFileSync(resolve(REAL_DATA, 'expected_facts.json'), 'utf8'));

  it.each(['13', '16', '17', '18'])('finds the facts of boutalex_dematis%s.json', (number) => {
    const path = `decp/2022/boutalex_dematis${number}.json`;
    const fact = facts()[path];
    expect(build(resolve(REAL_DATA, path)).status).toBe(0);
    const { sources, indicators } = result();
    expect(sources[0]).toMatchObject({
      rows: fact.rows,
      kept: fact.rows,
      duplicates: 0,
      setAside: 0,
      controlSums: { montant_ht: fact.montant_sum_raw },
    });
    const total = (id: string, key: string) =>
      indicators
        .filter((one: { id: string }) => one.id === id)
        .reduce((sum: number, one: Record<string, number>) => sum + (one[key] ?? 0), 0);
    expect(total('leg-part-considsoc-nb', 'numerator')).toBe(fact.social_any.n);
    expect(total('leg-part-considsoc-montant', 'numerator')).toBe(fact.social_any.montant);
    expect(total('leg-part-considenv-nb', 'numerator')).toBe(fact.env_any.n);
    expect(total('soc-nb-marches-reserves', 'numerator')).toBe(fact.marche_reserve.n);
    expect(total('leg-part-considsoc-nb', 'denominator')).toBe(fact.rows);
    const byYear = Object.fromEntries(
      indicators
        .filter(
          (one: { id: string; denominator: number }) =>
            one.id === 'leg-part-considsoc-nb' && one.denominator > 0,
        )
        .map((one: { year: number; denominator: number }) => [one.year, one.denominator]),
    );
    expect(byYear).toEqual(fact.notif_year);
  });

  const files = ['13', '16', '17', '18'].map((number) =>
    resolve(REAL_DATA, `decp/2022/boutalex_dematis${number}.json`),
  );
  const markets = (...data: string[]) => {
    build(...data);
    return result()
      .indicators.filter(({ id }: { id: string }) => /^leg-part-consid|reserves$/.test(id))
      .map(({ id, year, numerator, denominator }: Record<string, unknown>) => [
        id,
        year,
        numerator,
        denominator,
      ]);
  };

  it('counts the markets of the decp.info layout as those of the JSON files it was made from', () => {
    const json = markets(...files);
    expect(json.length).toBeGreaterThan(20);
    expect(markets(resolve(REAL_DATA, 'derived/dev_decp-processing_layout.csv'))).toEqual(json);
  });

  it('counts the markets of the data.economie layout, which lost one lot of the JSON files', () => {
    // 512 records, one republished: 511 markets. The table holds 510: lot 3 of 2024-2024300293 (209 280 €) has the amount of lot 2.
    const find = (list: unknown[][], id: string) =>
      list.find(([own, year]) => own === id && year === 2024)?.slice(2);
    const json = markets(...files);
    const table = markets(resolve(REAL_DATA, 'derived/dev_data-economie_layout.csv'));
    const [social, all] = find(json, 'leg-part-considsoc-nb') as [number, number];
    expect(find(table, 'leg-part-considsoc-nb')).toEqual([social - 1, all - 1]);
    const [amount, total] = find(json, 'leg-part-considsoc-montant') as [number, number];
    expect(find(table, 'leg-part-considsoc-montant')).toEqual([amount - 209280, total - 209280]);
    const other = (list: unknown[][]) => list.filter(([, year]) => year !== 2024);
    expect(other(table)).toEqual(other(json));
  });
});
