import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const PAGE = resolve(root, 'docs/intake.md');
/** Real files are read in place and never copied into the project: their licences stay with them. */
const DATA = resolve(root, process.env.SPASER_REAL_DATA ?? '../shared/data');
const COMMAND = 'node scripts/intakePage.mjs';

register('./typescript.mjs', import.meta.url);

const NB = '\u00a0';
/** Figures as French writes them, whatever the language of the machine; two decimals at most. */
const number = (value) => {
  const [whole, decimals] = String(Number(value.toFixed(2))).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, NB) + (decimals ? `,${decimals}` : '');
};
const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** Lines of a CSV whose cells may be quoted. */
const csv = (text) =>
  text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, value]) =>
        value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value,
      ),
    );

/** Material that is read, but is no file to import: schemas, code lists, texts. Of the reference files, those of purchases are. */
const isTried = ([path, role]) =>
  !/^schemas\//.test(path) &&
  (/^(DEV|HELD-OUT)/.test(role) || /^spend_ma-cantine\/.*\.(csv|xlsx)$/.test(path));

/** Files of the material that a buyer could import, in its order. */
export function triedFiles(data = DATA) {
  const [head, ...lines] = csv(readFileSync(resolve(data, 'MANIFEST.csv'), 'utf8'));
  const [path, role] = ['path', 'role'].map((name) => head.indexOf(name));
  return lines.filter((line) => isTried([line[path], line[role]])).map((line) => line[path]);
}

/** What reading each file gives: one line for each table. */
async function readAll(data) {
  const { readSource } = await import('../src/intake/index.ts');
  const read = [];
  for (const path of triedFiles(data)) {
    const results = await readSource(
      { name: path.split('/').at(-1), bytes: new Uint8Array(readFileSync(resolve(data, path))) },
      { pseudonymSecret: 'secret de la page' },
    );
    read.push(...results.map((result) => ({ path, result })));
  }
  return read;
}

const times = ({ count }) => count ?? 1;
const sumOf = (numbers) => numbers.reduce((sum, one) => sum + one, 0);
const countOf = (anomalies, severity) =>
  sumOf(anomalies.filter((anomaly) => anomaly.severity === severity).map(times));

const SUMS = {
  montant_ht: '€',
  montant_mandate_ht: '€',
  heures_prevues: 'h prévues',
  heures_declarees: 'h déclarées',
  heures_validees: 'h validées',
};
const sums = (controlSums) =>
  Object.entries(controlSums)
    .map(([field, sum]) => `${number(sum)}${NB}${SUMS[field] ?? field}`)
    .join(', ') || '—';

/** The table of files, and how often each anomaly was met. */
async function filesPart(data) {
  const read = await readAll(data);
  const { sourceKindWords } = await import('../src/locales/fr/sources.ts');
  const { failureWords } = await import('../src/locales/fr/intake.ts');
  const lines = read.map(({ path, result }) => {
    const name = `\`${path}\``;
    if (!result.ok)
      return [name, `Refusé : ${failureWords(result).message}`, '—', '—', '—', '—', '—', '—', '—'];
    const { kind, part, rows, kept, duplicates, setAside, controlSums } = result.report;
    return [
      part === null ? name : `${name}, ${part}`,
      sourceKindWords(kind),
      ...[rows, kept, setAside, duplicates].map(number),
      number(countOf(result.anomalies, 'bloquant') + countOf(result.anomalies, 'a-verifier')),
      number(countOf(result.anomalies, 'info')),
      sums(controlSums),
    ];
  });
  const ok = read.flatMap(({ result }) => (result.ok ? [result] : []));
  const total = (key) => sumOf(ok.map(({ report }) => report[key]));
  const files = new Set(read.map(({ path }) => path)).size;
  const codes = new Map();
  for (const { path, result } of read)
    for (const anomaly of result.ok ? result.anomalies : []) {
      const one = codes.get(anomaly.code) ?? { times: 0, files: new Set() };
      one.times += times(anomaly);
      one.files.add(path);
      codes.set(anomaly.code, one);
    }
  return [
    `${number(files)} fichiers, ${number(total('rows'))} lignes = ${number(total('kept'))} gardées + ${number(total('setAside'))} mises de côté + ${number(total('duplicates'))} doublons.`,
    table(
      [
        'Fichier',
        'Pris pour',
        'Lignes',
        'Gardées',
        'Mises de côté',
        'Doublons',
        'À vérifier',
        'Pour information',
        'Somme des gardées',
      ],
      lines,
    ),
    'Ce que ces anomalies disent, par code (les phrases sont dans `src/locales/fr/intake.ts`) :',
    table(
      ['Code', 'Fois', 'Fichiers'],
      [...codes]
        .sort(([a, one], [b, other]) => other.times - one.times || (a < b ? -1 : 1))
        .map(([code, one]) => [`\`${code}\``, number(one.times), number(one.files.size)]),
    ),
  ].join('\n\n');
}

const KIND_TABLES = {
  fournisseurs: 'aucun : sert à reconnaître les fournisseurs',
  'classeur-spaser': 'tous les onglets de données',
  'contrats-travail': 'Contrats de travail, Bénéficiaires',
  depenses: 'Dépenses',
  denrees: 'Denrées',
  beneficiaires: 'Bénéficiaires',
  'heures-marche': 'Heures, Marchés',
  'heures-personne': 'Heures, Bénéficiaires, Marchés',
};

/** What the product takes a source for, from its own list. */
async function kindsPart() {
  const { SOURCE_KINDS } = await import('../src/intake/types.ts');
  const { sourceKindWords } = await import('../src/locales/fr/sources.ts');
  return table(
    ['Pris pour', 'Onglets remplis', 'Identifiant'],
    SOURCE_KINDS.map((kind) => [sourceKindWords(kind), KIND_TABLES[kind] ?? 'Marchés', `\`${kind}\``]),
  );
}

const PARTS = { natures: kindsPart, fichiers: filesPart };
const block = (name, text) =>
  `<!-- ${name} : début, produit par ${COMMAND} -->\n\n${text}\n\n<!-- ${name} : fin -->`;
const BLOCK = (name) => new RegExp(`<!-- ${name} : début[^>]*-->[\\s\\S]*?<!-- ${name} : fin -->`);

/** The page with its generated parts made again; those that need real files stay as they are where the files are not. */
export async function madeAgain(page, data = DATA) {
  const { format, resolveConfig } = await import('prettier');
  let text = page;
  for (const [name, part] of Object.entries(PARTS)) {
    if (!BLOCK(name).test(text)) throw new Error(`docs/intake.md a perdu sa partie « ${name} »`);
    if (name === 'fichiers' && !existsSync(resolve(data, 'MANIFEST.csv'))) continue;
    const made = block(name, await part(data));
    text = text.replace(BLOCK(name), () => made);
  }
  return format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}

/** `--check [page]`: exit 1 when the page is not what the product says today; else writes it. */
async function main([option, path = PAGE]) {
  const page = readFileSync(path, 'utf8');
  const made = await madeAgain(page);
  if (option !== '--check') {
    writeFileSync(path, made);
    console.log('docs/intake.md est à jour.');
  } else if (made !== page) {
    console.error(`docs/intake.md retarde sur le produit : ${COMMAND}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  void main(process.argv.slice(2));
}
