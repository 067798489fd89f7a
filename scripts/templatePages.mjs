import { transformFileSync } from '@swc/core';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const PAGE = resolve(root, 'docs/modeles.md');

const PROVENANCE = { source: 'source', deduit: 'déduit', propose: 'proposé' };

/** Figures as French writes them, whatever the language of the machine. */
const number = (value) => {
  const [whole, decimals] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0') + (decimals ? `,${decimals}` : '');
};
const amount = (value, unit) => (unit === 'nb' ? number(value) : `${number(value)}\u00a0${unit}`);
const count = (total, one, many = `${one}s`) => `${number(total)} ${total < 2 ? one : many}`;
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const list = (values) => values.join(', ');
const sourcesOf = (line) => list(line.sources ?? []) || '—';
const period = ([from, to]) => `${from}–${to}`;

/** « 30 % (2023), 50 % (2026) » */
const figuresOf = ({ targets }, unit) =>
  list(Object.entries(targets).map(([year, value]) => `${amount(value, unit)} (${year})`));

/** The objective and what follows it, one row for each indicator or aim. */
function objectiveRows(objective, indicatorOf) {
  const entries = objective.indicators.flatMap((entry) => {
    const { unit, label } = indicatorOf(entry.ref);
    const own = {
      line: entry,
      name: entry.label ?? label,
      baseline: entry.baseline ? `${amount(entry.baseline.value, unit)} (${entry.baseline.year})` : '—',
      target: figuresOf(entry, unit),
    };
    const inWords = (entry.aims ?? []).map((aim) => ({
      line: aim,
      name: 'en mots',
      baseline: '—',
      target: aim.text,
    }));
    return [own, ...inWords];
  });
  const aims = (objective.aims ?? []).map((aim) => ({
    line: aim,
    name: 'en mots, sans indicateur',
    baseline: '—',
    target: aim.text,
  }));
  const all = [...entries, ...aims];
  const named = `**${objective.code}** ${objective.title}`;
  const marks = (line) => [PROVENANCE[line.provenance], sourcesOf(line)];
  return [
    [named, '', '', '', ...marks(objective)],
    ...all.map(({ line, name, baseline, target }) => ['', name, baseline, target || '—', ...marks(line)]),
  ];
}

/** Notes and published results; those that say the same are told once. */
function notesOf(template, indicatorOf) {
  const told = new Map();
  const tell = (name, note) => note && told.set(note, [...(told.get(note) ?? []), name]);
  for (const axis of template.axes) {
    tell(`Axe ${axis.code}`, axis.note);
    for (const objective of axis.objectives) {
      tell(`Objectif ${objective.code}`, objective.note);
      for (const one of objective.actions) tell(`Action « ${one.title} »`, one.note);
      for (const entry of objective.indicators) {
        const { unit, label } = indicatorOf(entry.ref);
        const name = `${objective.code}, ${entry.label ?? label}`;
        tell(name, entry.note);
        tell(`${name}, référence`, entry.baseline?.note);
        for (const one of entry.aims ?? []) tell(`${name}, en mots`, one.note);
        for (const known of entry.known ?? []) {
          const figure = `${amount(known.value, unit)} (${PROVENANCE[known.provenance]}, ${sourcesOf(known)})`;
          tell(`${name}, publié en ${known.year}`, [figure, known.note].filter(Boolean).join('. '));
        }
      }
    }
  }
  return [...told].map(([note, names]) => `- ${names.join(' ; ')} : ${note}`);
}

/** Every objective of the template in one table an axis. */
function inFull(template, card, { indicatorOf }) {
  const notes = notesOf(template, indicatorOf);
  return [
    `### ${template.title}`,
    `> ${template.warning}`,
    `Période : ${period(template.period)}. ${sizeOf(card)}. Identifiant : \`${template.id}\`.`,
    ...template.axes.flatMap((axis) => [
      `**Axe ${axis.code} — ${axis.title}** (${PROVENANCE[axis.provenance]}${axis.sources?.length ? `, ${list(axis.sources)}` : ''})`,
      table(
        ['Objectif', 'Indicateur', 'Référence', 'Cible', 'Provenance', 'Sources'],
        axis.objectives.flatMap((objective) => objectiveRows(objective, indicatorOf)),
      ),
    ]),
    ...(notes.length > 0 ? ['À savoir :', notes.join('\n')] : []),
  ];
}

const sizeOf = (card) =>
  [
    count(card.axes, 'axe'),
    count(card.objectives, 'objectif'),
    count(card.actions, 'action'),
    count(card.indicators.length, 'indicateur'),
    card.targets > 0 ? count(card.targets, 'cible chiffrée', 'cibles chiffrées') : 'aucune cible chiffrée',
    ...(card.aims > 0 ? [count(card.aims, 'cible en mots', 'cibles en mots')] : []),
  ].join(', ');

/** Its targets, in figures and in words. */
function targetsOf(objective, indicatorOf) {
  const figures = objective.indicators.flatMap((entry) => {
    const { unit, label } = indicatorOf(entry.ref);
    const values = figuresOf(entry, unit);
    return values ? [`${entry.label ?? label} : ${values}`] : [];
  });
  const aims = [objective, ...objective.indicators].flatMap((one) => one.aims ?? []);
  return [...figures, ...aims.map(({ text }) => text)];
}

/** What the template is: its objectives and their targets. */
const inBrief = (template, card, { indicatorOf }) => [
  `### ${template.title}`,
  `> ${template.warning}`,
  `Période : ${period(template.period)}. ${sizeOf(card)}. Thèmes : ${card.themes.map(({ label }) => label).join(' · ')}. Identifiant : \`${template.id}\`.`,
  template.axes
    .flatMap((axis) => [
      `- Axe ${axis.code} — ${axis.title}`,
      ...axis.objectives.flatMap((objective) => [
        `  - ${objective.code} ${objective.title}`,
        ...targetsOf(objective, indicatorOf).map((target) => `    - ${target}`),
      ]),
    ])
    .join('\n'),
];

function examplePart(example, { attainment }) {
  const share = (line) => {
    const reached = attainment(line);
    return reached === null ? '—' : amount(Math.round(reached * 10) / 10, '%');
  };
  return [
    `### ${example.title}`,
    `> ${example.warning} Sources : ${list(example.sources)}.`,
    table(
      ['Indicateur', 'Année', 'Cible', 'Réalisé', 'Réalisé ÷ cible', 'À savoir'],
      example.lines.map((line) => [
        line.label,
        String(line.year),
        line.target === null ? '—' : amount(line.target, line.unit),
        amount(line.actual, line.unit),
        share(line),
        line.note ?? '',
      ]),
    ),
  ];
}

/** The whole page. Every figure comes from the declarations. */
export function templatePage(declared) {
  const { templates, cards, examples, sources } = declared;
  const cardOf = (template) => cards.find(({ id }) => id === template.id);
  const founding = templates.filter((template) => cardOf(template).founding);
  const own = templates.filter((template) => template.place === undefined);
  const others = templates.filter((template) => !founding.includes(template) && !own.includes(template));
  const used = new Set([...templates, ...examples].flatMap((one) => one.sources));
  return [
    '# Les modèles',
    '_Page produite par `node scripts/templatePages.mjs`, à partir de `src/catalogue/templates/`. Ne pas la corriger à la main : un test échoue quand elle retarde._',
    "Un modèle est un point de départ, que l'acheteur insère puis adapte. Aucun n'est un document de la ville dont il s'inspire. Chaque ligne dit d'où elle vient : « source » a été lu dans une source citée, « déduit » a été tiré d'une source, « proposé » est notre proposition. Les références (S40, N20…) sont expliquées en bas de page.",
    'Une cible que l’unité de l’indicateur ne peut pas dire (« doubler », « obtenir le label ») est écrite en mots : le classeur ne la calcule pas.',
    table(
      [
        'Modèle',
        'Période',
        'Axes',
        'Objectifs',
        'Indicateurs',
        'Cibles chiffrées',
        'Lignes lues',
        'Lignes déduites',
        'Lignes proposées',
      ],
      templates.map((template) => {
        const card = cardOf(template);
        return [
          template.title,
          period(template.period),
          ...[card.axes, card.objectives, card.indicators.length, card.targets].map(number),
          ...[card.lines.source, card.lines.deduit, card.lines.propose].map(number),
        ];
      }),
    ),
    '## Les quatre villes du document fondateur',
    "La fiche de l'Alliance Villes Emploi (S00) illustre quatre schémas, où les indicateurs de suivi sont accolés aux objectifs. Ses images n'ont pas été retrouvées : ce qui suit vient des sources publiques citées.",
    ...founding.flatMap((template) => inFull(template, cardOf(template), declared)),
    '## Le modèle générique et nos deux jeux',
    ...own.flatMap((template) => inBrief(template, cardOf(template), declared)),
    '## Les autres schémas publiés',
    ...others.flatMap((template) => inBrief(template, cardOf(template), declared)),
    '## Exemples chiffrés',
    'Des cibles et des résultats publiés, pour voir à quoi ressemblent des écarts réels. Ce ne sont pas des modèles.',
    ...examples.flatMap((example) => examplePart(example, declared)),
    '## Sources',
    table(
      ['Référence', 'Source', 'Site'],
      sources.filter(({ ref }) => used.has(ref)).map(({ ref, what, where }) => [ref, what, where ?? '—']),
    ),
    '',
  ].join('\n\n');
}

/** The declarations as the product reads them: TypeScript is transpiled on the way, by the compiler of the bundles. */
function declarations() {
  const require = createRequire(import.meta.url);
  require.extensions['.ts'] = (module, file) =>
    module._compile(
      transformFileSync(file, {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
      }).code,
      file,
    );
  const { TEMPLATES } = require('../src/catalogue/templates/index.ts');
  const { EXAMPLES, attainment } = require('../src/catalogue/templates/examples/index.ts');
  const { SOURCES } = require('../src/catalogue/templates/sources.ts');
  const { indicatorOf } = require('../src/catalogue/indicators/index.ts');
  const { templates } = require('../src/app/templates.ts');
  return {
    templates: TEMPLATES,
    cards: templates(),
    examples: EXAMPLES,
    sources: SOURCES,
    indicatorOf,
    attainment,
  };
}

/** `--check [file]`: exit 1 when the page is not what the declarations say; else writes it. */
async function main([option, file = PAGE]) {
  const { format, resolveConfig } = await import('prettier');
  const style = await resolveConfig(PAGE);
  const page = await format(templatePage(declarations()), { ...style, parser: 'markdown' });
  if (option === '--check') {
    if (readFileSync(file, 'utf8') === page) return;
    console.error('docs/modeles.md retarde sur les déclarations : node scripts/templatePages.mjs');
    process.exitCode = 1;
    return;
  }
  writeFileSync(PAGE, page);
  console.log('docs/modeles.md écrit.');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  void main(process.argv.slice(2));
}
