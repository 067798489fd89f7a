import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

jest.setTimeout(120_000);

const ROOT = resolve(__dirname, '../..');
const BUNDLE = resolve(ROOT, 'dist/cli/spaser.cjs');
let folder = '';

beforeAll(() => {
  spawnSync('node', ['scripts/build.mjs', 'cli'], { cwd: ROOT });
  expect(existsSync(BUNDLE)).toBe(true);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spaser-reseau-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const spaser = (...args: string[]) => spawnSync('node', [BUNDLE, ...args], { cwd: folder, encoding: 'utf8' });
const file = (name: string, content: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const consolidate = (...args: string[]) =>
  spaser(
    'consolidate',
    ...args,
    '--template',
    'generique-4-axes',
    '--annees',
    '2025-2026',
    '--json',
    'r.json',
  );

interface Written {
  sources: {
    file: string;
    rows: number;
    kept: number;
    duplicates: number;
    setAside: number;
    hash: string;
    part: string | null;
    negatives: number;
    personalColumns: number;
    mapping: { header: string; field: string | null }[];
    controlSums: Record<string, number>;
  }[];
  indicators: {
    id: string;
    year: number;
    acheteur?: string | null;
    value: number | null;
    numerator: number | null;
  }[];
  conflicts: { file: string; code: string; column: string; message: string; fix: string }[];
  failures: { file: string; code: string }[];
  skipped: { file: string; reason: string }[];
}
const result = (): Written => JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')) as Written;

const CONTRACTS = 'Acheteur;N° marché;Objet;Date de notification;Montant HT;Clause sociale;Titulaire\n';
const HOURS = 'N° marché;Nom;Prénom;Date de naissance;Mois;Heures réalisées\n';
const PEOPLE = ['INVENTÉE', 'Alix', '01/02/1990'];

/** Two guichets, a buyer each: a contract that both send and contradict, a person who worked for both. */
function network(): void {
  file(
    'Ville/marches.csv',
    `${CONTRACTS};V1;Voirie;10/01/2026;50000;oui;A\nVILLE;C1;Commun;11/01/2026;100;oui;B\n`,
  );
  file(
    'Ville/2026/heures.csv',
    `${HOURS}V1;${PEOPLE.join(';')};03/2026;120\nV1;${PEOPLE.join(';')};04/2026;-20\n`,
  );
  file(
    'Métropole/export.csv',
    `${CONTRACTS};M1;Nettoyage;10/02/2026;60000;oui;C\nVILLE;C1;Commun;11/01/2026;150;oui;B\n`,
  );
  file('Métropole/heures.csv', `${HOURS}M1;${PEOPLE.join(';')};03/2026;35\n`);
}
const figure = (id: string, year: number) =>
  result()
    .indicators.filter((one) => one.id === id && one.year === year)
    .map(({ acheteur, numerator }) => [acheteur, numerator]);

describe('spaser consolidate', () => {
  it('puts the folders of a network in one workbook: who each row is of, what contradicts what', () => {
    network();
    const run = consolidate('Ville', 'Métropole', '--out', 'c.xlsx');
    expect([run.status, run.stderr]).toEqual([0, '']);
    const { sources, conflicts, failures } = result();
    expect(failures).toEqual([]);
    expect(sources.map((one) => [one.file, one.rows, one.kept, one.duplicates, one.setAside])).toEqual([
      ['Ville/2026/heures.csv', 2, 2, 0, 0],
      ['Ville/marches.csv', 2, 1, 1, 0],
      ['Métropole/export.csv', 2, 2, 0, 0],
      ['Métropole/heures.csv', 1, 1, 0, 0],
    ]);
    expect(sources[0]).toMatchObject({
      part: null,
      negatives: 1,
      personalColumns: 3,
      controlSums: { heures_declarees: 100 },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(sources[0]?.mapping.map(({ header, field }) => [header, field])).toEqual([
      ['N° marché', 'marche_id'],
      ['(colonne personnelle)', null],
      ['(colonne personnelle)', null],
      ['(colonne personnelle)', null],
      ['Mois', 'periode'],
      ['Heures réalisées', 'heures_declarees'],
    ]);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({
      file: 'Ville/marches.csv',
      code: 'valeurs-contradictoires',
      column: 'Montant HT',
    });
    expect(conflicts[0]?.message).toContain('Métropole/export.csv');
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).not.toMatch(/INVENT|Alix|1990/);
    // By buyer: the rows that name none are those of their folder.
    expect(figure('leg-part-considsoc-nb', 2026)).toEqual([
      [undefined, 3],
      // The contract that both send is its buyer's, once.
      ['Ville', 2],
      ['Métropole', 1],
      [null, 0],
    ]);
    const review = spaser('review', 'c.xlsx', '--json');
    expect([review.status, JSON.parse(review.stdout).indicators]).toEqual([0, result().indicators]);
  });

  it('gives the same figures and the same contradictions whatever the order of the folders', () => {
    network();
    consolidate('Ville', 'Métropole', '--acheteur', 'Réseau');
    const { indicators, conflicts, sources } = result();
    consolidate('Métropole', 'Ville', '--acheteur', 'Réseau');
    const key = (one: object): string => JSON.stringify(one);
    expect(result().indicators.map(key).sort()).toEqual(indicators.map(key).sort());
    expect(result().conflicts).toEqual(conflicts);
    expect(result().sources.map(key).sort()).toEqual(sources.map(key).sort());
  });

  it('reads one folder as one buyer, named by the folder, and what is inside it', () => {
    network();
    const run = consolidate('Ville');
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(result().sources.map((one) => one.file)).toEqual(['2026/heures.csv', 'marches.csv']);
    expect(result().indicators.some(({ acheteur }) => acheteur !== undefined)).toBe(false);
  });

  it('leaves hidden files, locks and its own output, and says so; a file that cannot be read stops nothing', () => {
    network();
    file('Ville/.DS_Store', 'x');
    file('Ville/~$marches.xlsx', 'x');
    file('Ville/abime.xlsx', 'PK\u0003\u0004 and then nothing');
    const run = consolidate('Ville', '--out', 'Ville/classeur.xlsx');
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('.DS_Store : laissé (fichier caché).');
    expect(run.stderr).toContain('abime.xlsx');
    expect(result().failures.map((one) => [one.file, one.code])).toEqual([
      ['abime.xlsx', 'tableur-illisible'],
    ]);
    expect(result().sources).toHaveLength(2);
    consolidate('Ville', '--out', 'Ville/classeur.xlsx');
    expect(result().skipped.map((one) => [one.file, one.reason])).toEqual([
      ['.DS_Store', 'cache'],
      ['classeur.xlsx', 'sortie'],
      ['~$marches.xlsx', 'verrou'],
    ]);
  });

  it('says which folder is not there, or holds nothing', () => {
    network();
    mkdirSync(join(folder, 'Vide'));
    const run = consolidate('Ville', 'Vide', 'Absent');
    expect(run.status).toBe(1);
    expect(result().failures.map((one) => [one.file, one.code])).toEqual([
      ['Vide', 'dossier-vide'],
      ['Absent', 'dossier-introuvable'],
    ]);
    expect(run.stderr).toContain('Pour corriger');
    expect(result().sources).toHaveLength(2);
  });

  it.each([
    [['consolidate', '--template', 'generique-4-axes', '--annees', '2026'], 'DOSSIER'],
    [['consolidate', 'a', '--annees', '2026'], '--template'],
    [
      [
        'consolidate',
        ...Array.from({ length: 21 }, (_, rank) => `d${rank}`),
        '--template',
        't',
        '--annees',
        '2026',
      ],
      '20 acheteurs',
    ],
  ])('exits with 2 on a command that cannot be understood', (args, words) => {
    const run = spaser(...args);
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining(words)]);
  });

  it('explains itself', () => {
    expect(spaser('consolidate', '--help').stdout).toContain('les lignes qui ne nomment pas d');
  });
});
