import { readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const PAGE = resolve(root, 'docs/exemples.md');
const COMMAND = 'node scripts/workedExamples.mjs';

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
const bullets = (lines) => lines.map((line) => `- ${line}`).join('\n');

/** A value of a cell in its unit: shares are shown as percentages. */
const shown = (value, unit) => {
  if (value === null) return 'n.d.';
  if (unit === '%') return `${number(value * 100)}${NB}%`;
  return unit === 'nb' ? number(value) : `${number(value)}${NB}${unit}`;
};

/** A distance in its unit, with its sign. */
const distance = (value, unit) => {
  if (value === null) return '—';
  const size = Math.abs(unit === '%' ? value * 100 : value);
  const name = unit === '%' ? ' points' : unit === 'nb' ? '' : ` ${unit}`;
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${number(size)}${name.replace(' ', NB)}`;
};

/** How the value follows from its terms. */
const working = ({ value, numerator, denominator }, unit) =>
  value === null
    ? 'aucune ligne ne répond'
    : denominator === null
      ? `somme ou compte des lignes : ${shown(value, unit)}`
      : `${number(numerator)} ÷ ${number(denominator)} = ${shown(value, unit)}`;

/** How the expected value follows from the points around the year; null where it is the target of the year, or nothing. */
function expectation({ baseline, targets }, year, unit, product) {
  const { before, after } = product.milestones(baseline, targets, year);
  if (before === null || after === null || before.year === after.year) return null;
  const points = (value) => shown(product.toCell(unit, value), unit);
  const expected = product.expectedValue(baseline, targets, year);
  return `attendu en ${year} : ${points(before.value)} en ${before.year}, ${points(after.value)} en ${after.year}, soit ${points(before.value)} + (${points(after.value)} − ${points(before.value)}) × ${year - before.year}/${after.year - before.year} = ${points(expected)}`;
}

/** Why the state is what it is, in figures. Every example wants more, not less. */
function reason({ value, target, expected, finalTarget, status }, unit, { onTrack, off }) {
  const at = (share) => `${shown(expected, unit)} × ${number(share)} = ${shown(expected * share, unit)}`;
  switch (status) {
    case 'atteint':
      return target === null
        ? `${shown(value, unit)} ≥ ${shown(finalTarget, unit)}, dernière cible : atteinte avant son année`
        : `${shown(value, unit)} ≥ ${shown(target, unit)}, cible de l’année`;
    case 'en-avance':
      return `${shown(value, unit)} dépasse ${at(1 + onTrack)}`;
    case 'en-trajectoire':
      return `${shown(value, unit)} est entre ${at(1 - onTrack)} et ${at(1 + onTrack)}`;
    case 'vigilance':
      return `${shown(value, unit)} est sous ${at(1 - onTrack)}, et au moins à ${at(1 - off)}`;
    case 'en-ecart':
      return `${shown(value, unit)} est sous ${at(1 - off)}`;
    case 'sans-cible':
      return 'aucune cible publiée';
    case 'non-calculable':
      return expected === null ? 'aucune donnée' : `aucune donnée ; il faudrait ${shown(expected, unit)}`;
    default:
      throw new Error(`${status}: no words`);
  }
}

const publishedWords = (published, unit) => {
  if (!published || published.actual === null) return '—';
  const said = unit === '%' ? `${number(published.actual)}${NB}%` : shown(published.actual, unit);
  return published.attainment === undefined
    ? said
    : `${said} (« ${number(published.attainment)}${NB}% de la cible »)`;
};

/** The formulas of Calculs behind an indicator. */
function formulas(measure, product) {
  const terms = measure.kind === 'ratio' ? [measure.numerator, measure.denominator] : [measure.aggregate];
  return terms
    .map(
      (aggregate) =>
        `\`${product.render(product.aggregateFormula(aggregate, 'value', product.parameter('année')), product.dialect)}\``,
    )
    .join(' ÷ ');
}

function part(example, product) {
  const { state, rows } = product.workedState(example);
  const { scheme, data, parameters, typedValues } = state;
  const tolerances = product.tolerancesOf(parameters);
  const figures = product.evaluateScheme(scheme, data, parameters, typedValues, scheme.years);
  const lines = figures.map(({ key, placed, years }) => {
    const { label, unit, measure } = product.declarationOf(placed.entry);
    return {
      name: placed.entry.label ?? label,
      measure,
      years: years.map((figure) => ({
        figure,
        unit,
        published: example.published.find((one) => one.key === key && one.year === figure.year),
        expected: expectation(placed.entry, figure.year, unit, product),
      })),
    };
  });
  const counts = Object.entries(rows)
    .filter(([, held]) => held.length > 0)
    .map(
      ([id, held]) =>
        `${product.tables[id].sheet} : ${number(held.length)} ${held.length > 1 ? 'lignes' : 'ligne'}`,
    );
  return [
    `## ${example.title}`,
    bullets(example.sources.map((ref) => `${ref} : ${product.sourceOf(ref)}`)),
    '**Les lignes.** ' + counts.join(' ; ') + '.',
    bullets(example.made),
    '**Des lignes aux états.**',
    table(
      ['Indicateur', 'Année', 'Calcul', 'Publié', 'Cible', 'Attendu', 'Écart', 'État'],
      lines.flatMap(({ name, years }) =>
        years.map(({ figure, unit, published }) => [
          name,
          figure.year,
          working(figure, unit),
          publishedWords(published, unit),
          figure.target === null ? '—' : shown(figure.target, unit),
          figure.expected === null ? '—' : shown(figure.expected, unit),
          distance(figure.gap, unit),
          product.statusText(figure.status),
        ]),
      ),
    ),
    '**Pourquoi ces états.**',
    bullets(
      lines.flatMap(({ name, years }) =>
        years
          // A year of which nothing is known nor expected is told by the table.
          .filter(({ figure }) => figure.value !== null || figure.expected !== null)
          .map(
            ({ figure, unit, expected }) =>
              `${name}, ${figure.year} : ${[expected, reason(figure, unit, tolerances)].filter((one) => one !== null).join(' ; ')}. **${product.statusText(figure.status)}**`,
          ),
      ),
    ),
    '**Formules de Calculs.**',
    bullets(lines.map(({ name, measure }) => `${name} : ${formulas(measure, product)}`)),
    ...(example.left.length > 0 ? ['**Laissé de côté.**', bullets(example.left)] : []),
  ].join('\n\n');
}

/** What the page is made from. */
async function productOf() {
  const { WORKED_EXAMPLES, workedState } = await import('../src/app/worked/index.ts');
  const { evaluateScheme, tolerancesOf } = await import('../src/engine/schemeFigures.ts');
  const { declarationOf } = await import('../src/catalogue/indicators/index.ts');
  const { TABLES, fieldOf } = await import('../src/catalogue/tables/index.ts');
  const { SOURCES } = await import('../src/catalogue/templates/sources.ts');
  const { INDICATOR_SOURCES } = await import('../src/catalogue/notes/index.ts');
  const { statusText } = await import('../src/scheme/status.ts');
  const { expectedValue, milestones } = await import('../src/scheme/trajectory.ts');
  const { toCell } = await import('../src/scheme/units.ts');
  const { aggregateFormula } = await import('../src/workbook/aggregateFormula.ts');
  const { render } = await import('../src/workbook/dialect.ts');
  const { parameter } = await import('../src/workbook/formula.ts');
  const dialect = {
    column: (id, field) => `${TABLES[id].tableName}[${fieldOf(TABLES[id], field).label}]`,
    field: (_id, field) => field,
    parameter: (id) => (id === 'année' ? id : `P_${id}`),
  };
  const bibliography = new Map([
    ...Object.entries(INDICATOR_SOURCES),
    ...SOURCES.map(({ ref, what, where }) => [ref, where ? `${what} (${where})` : what]),
  ]);
  const sourceOf = (ref) => {
    const said = bibliography.get(ref);
    if (!said) throw new Error(`${ref}: no such source`);
    return said;
  };
  return {
    examples: WORKED_EXAMPLES,
    workedState,
    evaluateScheme,
    tolerancesOf,
    declarationOf,
    tables: TABLES,
    sourceOf,
    statusText,
    expectedValue,
    milestones,
    toCell,
    aggregateFormula,
    render,
    parameter,
    dialect,
  };
}

/** The page, from the rows of `src/app/worked` and the engine. */
export async function workedPage() {
  const { format, resolveConfig } = await import('prettier');
  const product = await productOf();
  const { onTrack, off } = product.tolerancesOf(product.workedState(product.examples[0]).state.parameters);
  const text = [
    '# Évaluations publiées, refaites',
    `_Page produite par \`${COMMAND}\`. Ne pas la corriger à la main : un test échoue quand elle retarde._`,
    'Quatre évaluations dont les chiffres sont publics, refaites de bout en bout : des lignes aux valeurs, des valeurs aux cibles, des cibles aux états. Les chiffres publiés viennent de la presse et de pages publiques ; **les lignes sont fabriquées** pour les redonner, et chaque exemple dit comment. Le moteur, IronCalc et LibreOffice donnent les mêmes valeurs et les mêmes états (`test/engines/workedExamples.test.ts`).',
    `Règles des états (\`src/scheme/status.ts\`, proposition) : une cible de l’année atteinte donne « Atteint » ; sinon la valeur est comparée à ce qui est attendu de l’année, à ${number(onTrack * 100)}${NB}% près pour « En trajectoire », jusqu’à ${number(off * 100)}${NB}% en dessous pour « Vigilance », au-delà pour « En écart ». Ces deux bornes sont dans Paramètres.`,
    ...product.examples.map((example) => part(example, product)),
    '',
  ].join('\n\n');
  return format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}

/** `--check [page]`: exit 1 when the page is not what the product says today; else writes it. */
async function main([option, path = PAGE]) {
  const made = await workedPage();
  if (option !== '--check') {
    writeFileSync(PAGE, made);
    console.log('docs/exemples.md est à jour.');
  } else if (made !== readFileSync(path, 'utf8')) {
    console.error(`docs/exemples.md retarde sur le produit : ${COMMAND}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  void main(process.argv.slice(2));
}
