import { transformFileSync } from '@swc/core';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const FOLDER = resolve(root, 'docs/indicateurs');

const NB = '\u00a0';
/** Figures as French writes them, whatever the language of the machine; two decimals at most. */
const number = (value) => {
  const [whole, decimals] = String(Number(value.toFixed(2))).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, NB) + (decimals ? `,${decimals}` : '');
};
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const bullets = (lines) => lines.map((line) => `- ${line}`).join('\n');
const DAY = 86_400_000;
const date = (serial) => {
  const at = new Date((serial - 25_569) * DAY);
  return [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear()]
    .map((part) => String(part).padStart(2, '0'))
    .join('/');
};

const UNITS = { nb: 'un nombre', '%': 'un pourcentage', '€ HT': 'des euros hors taxes', h: 'des heures' };
const DIRECTIONS = {
  hausse: 'Plus haut est mieux.',
  baisse: 'Plus bas est mieux.',
  neutre: 'Un constat, sans jugement.',
};
const TAGS = {
  '★': 'proposition du projet, absente des sources',
  '◐': 'partiellement sourcé, ou déduit',
  '○': 'de mémoire, aucune source ouverte : à vérifier',
};

/** A value of an example row as the sheet shows it. */
function shownCell(value, field) {
  if (value === null || value === undefined) return '—';
  if (typeof value !== 'number') return String(value);
  if (field.type === 'fraction') return `${number(value * 100)}${NB}%`;
  if (field.type === 'amount') return `${number(value)}${NB}€`;
  return field.id === 'annee' || field.id === 'exercice' ? String(value) : number(value);
}

const shownValue = (value, unit) =>
  value === null
    ? 'n.d.'
    : unit === '%'
      ? `${number(value * 100)}${NB}%`
      : unit === 'nb'
        ? number(value)
        : `${number(value)}${NB}${unit}`;

const isIdentifier = (field) => field.type === 'pseudonym';

function exampleTables({ tables }, declared) {
  return tables.flatMap(({ table: id, fields, rows }) => {
    const { sheet, fields: all } = declared.tables[id];
    const shown = fields.map((name) => all.find((field) => field.id === name));
    const columns = shown.filter((field) => !isIdentifier(field) || shown.length < 3);
    return [
      `Onglet **${sheet}**, les colonnes utiles :`,
      table(
        ['Ligne', ...columns.map(({ label }) => label)],
        rows.map((row, index) => [
          String(index + 1),
          ...columns.map((field) => shownCell(row[field.id], field)),
        ]),
      ),
    ];
  });
}

/** How the figure of the example follows from its terms. */
function working({ measure, unit }, { figure, parameters }) {
  const value = `**${shownValue(figure.value, unit)}**`;
  if (measure.kind === 'monthsSince')
    return `Dernière publication le ${date(parameters[measure.parameter])} : ${value} au 31/12/${figure.year}.`;
  if (measure.kind === 'informed')
    return `${number(figure.numerator)} des ${number(figure.denominator)} autres indicateurs du schéma ${figure.numerator < 2 ? 'a' : 'ont'} une valeur : ${value}.`;
  if (measure.kind === 'aggregate') return `Résultat pour ${figure.year} : ${value}.`;
  const times = measure.scale === 10000 ? ` × 10${NB}000` : '';
  return `Résultat pour ${figure.year} : ${number(figure.numerator)} ÷ ${number(figure.denominator)}${times} = ${value}.`;
}

function unknownWords({ measure }, { figure }) {
  if (measure.kind !== 'aggregate' && measure.kind !== 'ratio') return [];
  const { rows, unknown } = figure;
  return [
    unknown === 0
      ? `Lignes de la période : ${number(rows)}, toutes avec une réponse.`
      : `Lignes de la période : ${number(rows)}, dont ${number(unknown)} sans réponse, comptée${unknown > 1 ? 's' : ''} à part.`,
  ];
}

function formulas({ measure }, declared) {
  const shown = (aggregate) => `\`${declared.formulaOf(aggregate)}\``;
  switch (measure.kind) {
    case 'aggregate':
      return bullets([`Valeur : ${shown(measure.aggregate)}`]);
    case 'ratio':
      return bullets([
        `Numérateur : ${shown(measure.numerator)}`,
        `Dénominateur : ${shown(measure.denominator)}`,
      ]);
    case 'monthsSince':
      return bullets([`Valeur : \`(DATE(année,12,31)-P_${measure.parameter})/30.4375\``]);
    default:
      return bullets(['Numérateur : les lignes de Détail de l’année qui ne disent pas « n.d. »']);
  }
}

const addsUp = (indicator) =>
  indicator.additivity.time === 'sum'
    ? 'Les années s’additionnent.'
    : 'Les années ne s’additionnent pas : le total se recalcule sur les lignes.';

const refsIn = (text) => [...text.matchAll(/\[(S\d+)\]/g)].map(([, ref]) => ref);
const tagsIn = (text) => Object.keys(TAGS).filter((tag) => text.includes(tag));

function page(indicator, declared) {
  const { id, label, definition, unit, direction, measure, status, sources, targetSeen } = indicator;
  const note = declared.noteOf(id);
  const example = declared.exampleOf(id);
  const tables = declared.tablesOf(measure);
  const shared = (what) => tables.flatMap(({ id: name }) => declared.tableNotes[name][what] ?? []);
  const exclusions = [...(note.exclusions ?? []), ...shared('exclusions')];
  const assumptions = [...(note.assumptions ?? []), ...shared('assumptions')];
  const refs = [...new Set(refsIn(sources))];
  const tags = tagsIn(`${sources} ${targetSeen}`);
  return [
    `# ${label}`,
    `_Page produite par \`node scripts/indicatorPages.mjs\`. Ne pas la corriger à la main : un test échoue quand elle retarde._`,
    `Identifiant : \`${id}\`. Unité : ${UNITS[unit] ?? unit}. ${DIRECTIONS[direction]} Fréquence : ${indicator.frequency}.`,
    '## Définition',
    definition,
    '## Calcul',
    `${declared.measureWords(measure)}.`,
    formulas(indicator, declared),
    ...(tables.length > 0 ? [`Onglets lus : ${tables.map(({ sheet }) => sheet).join(', ')}.`] : []),
    `${addsUp(indicator)} ${declared.fallbackWords}`,
    '## Exemple chiffré',
    ...exampleTables(example, declared),
    working(indicator, example),
    ...unknownWords(indicator, example),
    '## Pourquoi',
    note.why,
    '## Exclusions',
    bullets(exclusions.length > 0 ? exclusions : ['Aucune.']),
    '## Hypothèses',
    bullets(assumptions.length > 0 ? assumptions : ['Aucune.']),
    '## Sources',
    `${sources}. Cibles vues ailleurs : ${targetSeen}.`,
    ...(refs.length > 0
      ? [bullets(refs.map((ref) => `${ref} : ${declared.sourceOf(ref) ?? 'adresse non gardée'}`))]
      : []),
    '## Provenance',
    `Statut : ${status}. La définition assemble des pratiques publiées.`,
    ...(tags.length > 0 ? [bullets(tags.map((tag) => `${tag} : ${TAGS[tag]}`))] : []),
    '',
  ].join('\n\n');
}

const FAMILIES = {
  leg: 'Ce que la loi demande',
  soc: 'Considérations sociales',
  ins: 'Insertion',
  env: 'Environnement',
  eco: 'Économie',
  gov: 'Gouvernance',
};

function index(declared) {
  const parts = Object.entries(FAMILIES).flatMap(([prefix, title]) => [
    `## ${title}`,
    table(
      ['Indicateur', 'Unité', 'Sens', 'Onglets lus', 'Statut'],
      declared.indicators
        .filter(({ id }) => id.startsWith(`${prefix}-`))
        .map(({ id, label, unit, direction, measure, status }) => [
          `[${label}](${id}.md)`,
          unit,
          direction,
          declared
            .tablesOf(measure)
            .map(({ sheet }) => sheet)
            .join(', ') || '—',
          status,
        ]),
    ),
  ]);
  return [
    '# Les indicateurs',
    '_Page produite par `node scripts/indicatorPages.mjs`, à partir de `src/catalogue/`. Ne pas la corriger à la main._',
    `${declared.indicators.length} indicateurs, une page chacun. Les chiffres des exemples sont calculées par le moteur du produit sur les lignes montrées.`,
    ...parts,
    '',
  ].join('\n\n');
}

/** Name of each page and its Markdown, before formatting; `README.md` is the index. */
export const indicatorPages = (declared) =>
  new Map([
    ['README.md', index(declared)],
    ...declared.indicators.map((indicator) => [`${indicator.id}.md`, page(indicator, declared)]),
  ]);

/** The declarations as the product reads them: TypeScript is transpiled on the way, by the compiler of the bundles. */
export function declarations() {
  const require = createRequire(import.meta.url);
  require.extensions['.ts'] = (module, file) =>
    module._compile(
      transformFileSync(file, {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
      }).code,
      file,
    );
  const { INDICATORS } = require('../src/catalogue/indicators/index.ts');
  const { TABLES, fieldOf } = require('../src/catalogue/tables/index.ts');
  const { noteOf, TABLE_NOTES, INDICATOR_SOURCES } = require('../src/catalogue/notes/index.ts');
  const { SOURCES } = require('../src/catalogue/templates/sources.ts');
  const { exampleOf } = require('../src/engine/example.ts');
  const { measureTables } = require('../src/engine/schemeTables.ts');
  const { measureWords, aggregateWords, fallbackWords } = require('../src/locales/fr/measureWords.ts');
  const { aggregateFormula } = require('../src/workbook/aggregateFormula.ts');
  const { render } = require('../src/workbook/dialect.ts');
  const { parameter } = require('../src/workbook/formula.ts');
  const dialect = {
    column: (id, field) => `${TABLES[id].tableName}[${fieldOf(TABLES[id], field).label}]`,
    field: (_id, field) => field,
    parameter: (id) => (id === 'année' ? id : `P_${id}`),
  };
  const bibliography = new Map([
    ...Object.entries(INDICATOR_SOURCES),
    ...SOURCES.map(({ ref, what, where }) => [ref, where ? `${what} (${where})` : what]),
  ]);
  return {
    indicators: INDICATORS,
    exampleOf,
    noteOf,
    tableNotes: TABLE_NOTES,
    tables: TABLES,
    tablesOf: measureTables,
    sourceOf: (ref) => bibliography.get(ref),
    measureWords,
    aggregateWords,
    fallbackWords,
    formulaOf: (aggregate) => render(aggregateFormula(aggregate, 'value', parameter('année')), dialect),
  };
}

async function formatted() {
  const { format, resolveConfig } = await import('prettier');
  const style = await resolveConfig(resolve(FOLDER, 'README.md'));
  const pages = new Map();
  for (const [name, text] of indicatorPages(declarations()))
    pages.set(name, await format(text, { ...style, parser: 'markdown' }));
  return pages;
}

/** `--check [folder]`: exit 1 when a page is not what the declarations say, or is one too many; else writes them. */
async function main([option, folder = FOLDER]) {
  const pages = await formatted();
  const standing = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
  const extra = standing.filter((name) => !pages.has(name));
  if (option === '--check') {
    const late = [...pages].filter(
      ([name, text]) => !standing.includes(name) || readFileSync(resolve(folder, name), 'utf8') !== text,
    );
    if (late.length + extra.length === 0) return;
    const names = [...late.map(([name]) => name), ...extra].join(', ');
    console.error(
      `docs/indicateurs retarde sur les déclarations (${names}) : node scripts/indicatorPages.mjs`,
    );
    process.exitCode = 1;
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  for (const name of extra) rmSync(resolve(FOLDER, name));
  for (const [name, text] of pages) writeFileSync(resolve(FOLDER, name), text);
  console.log(`${pages.size} pages écrites dans docs/indicateurs.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  void main(process.argv.slice(2));
}
