import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run mutants`: small faults put one at a time in a copy of the readers, and the tests that must notice. Prints how many were
 * noticed, and which were not. `npm run mutants -- frenchNumber` tries those whose file and text match.
 */
const root = resolve(fileURLToPath(import.meta.url), '../..');

const NUMBERS = ['test/intake/numbers', 'test/intake/traps', 'test/intake/properties/intl'];
const DATES = ['test/intake/dates', 'test/intake/traps', 'test/intake/properties/intl'];
const FILES = ['test/intake/files', 'test/intake/traps', 'test/intake/properties/tokenize'];
const ROWS = [
  'test/intake/contracts',
  'test/intake/files',
  'test/intake/traps',
  'test/intake/properties/nothingLost',
];

/** File, what it says, what the fault makes it say, tests to ask. */
const MUTANTS = [
  ['values/frenchNumber', 'charCodeAt(mark) === 46 ? 2 : 9', 'charCodeAt(mark) === 46 ? 3 : 9', NUMBERS],
  ['values/frenchNumber', 'value / (TENS[decimals] ?? 1)', 'value', NUMBERS],
  ['values/frenchNumber', '\\u2009\\u200b', '\\u2009', NUMBERS],
  ['values/frenchNumber', '[\\u2212', '[\\u2211', NUMBERS],
  ['values/frenchNumber', "'euro', 1e6]", "'euro', 1e3]", NUMBERS],
  ['values/frenchNumber', "[/(k€|keur)$/, 'euro', 1e3]", "[/(k€|keur)$/, 'euro', 1]", NUMBERS],
  ['values/frenchNumber', 'Number(clock[2]) / 60', 'Number(clock[2]) / 100', NUMBERS],
  [
    'values/frenchNumber',
    'if (parenthesised) {\n    sign = -1;',
    'if (parenthesised) {\n    sign = 1;',
    NUMBERS,
  ],
  [
    'values/frenchNumber',
    "else if (body.endsWith('-')) {\n    sign = -sign;",
    "else if (body.endsWith('-')) {\n    sign = 1;",
    NUMBERS,
  ],
  ['values/frenchNumber', "lastComma > lastDot ? ',' : '.'", "lastComma < lastDot ? ',' : '.'", NUMBERS],
  [
    'values/frenchNumber',
    "dot === 'thousands' && isAmbiguousDot(text)",
    "dot === 'thousands' || isAmbiguousDot(text)",
    NUMBERS,
  ],
  ['values/frenchNumber', '/^[1-9]\\d{0,2}\\.\\d{3}$/', '/^\\d{1,3}\\.\\d{3}$/', NUMBERS],
  ['values/frenchNumber', "['’]\\d{3})+", "[']\\d{3})+", NUMBERS],
  ['values/frenchNumber', 'if (!GROUPED.test(whole)) return null;', '', NUMBERS],
  ['values/frenchNumber', 'scaled === 0 ? 0 : sign * scaled', 'scaled === 0 ? 0 : scaled', NUMBERS],
  ['values/numberColumn', 'if (thousands) return', 'if (!thousands) return', NUMBERS],
  [
    'values/numberColumn',
    "delimiter === ',' ? 'decimal' : 'thousands'",
    "delimiter === ',' ? 'thousands' : 'decimal'",
    NUMBERS,
  ],
  ['values/numberColumn', 'assumed: ambiguous', 'assumed: false', NUMBERS],
  ['values/numberReaders', 'days * 24', 'days * 60', [...NUMBERS, 'test/intake/hours', 'test/intake/files']],
  [
    'values/numberReaders',
    'years.value * 12',
    'years.value',
    [...NUMBERS, 'test/intake/values', 'test/intake/contracts'],
  ],
  ['values/frenchDate', 'Date.UTC(1899, 11, 30)', 'Date.UTC(1899, 11, 31)', DATES],
  ['values/frenchDate', 'getUTCDate() === day ?', 'getUTCDate() >= 1 ?', DATES],
  ['values/frenchDate', 'Number(text) < 70 ? 2000', 'Number(text) < 30 ? 2000', DATES],
  [
    'values/frenchDate',
    "order === 'dmy' ? serialOf(year, second, first)",
    "order === 'mdy' ? serialOf(year, second, first)",
    DATES,
  ],
  ['values/frenchDate', 'if (Number(slashed[2]) > 12) american = true;', '', DATES],
  ['values/frenchDate', "if (Number(slashed[1]) > 12) return 'dmy';", '', DATES],
  ['values/frenchDate', '(rank - 1) * months + 1', 'rank * months + 1', DATES],
  ['values/frenchDate', 'value >= FIRST_SERIAL && value <= LAST_SERIAL', 'value >= FIRST_SERIAL', DATES],
  ['values/siret', '% 5 === 0', '% 10 === 0', ['test/intake/values', 'test/intake/traps']],
  [
    'values/siret',
    'i % 2 === 1 ? digit * 2',
    'i % 2 === 0 ? digit * 2',
    ['test/intake/values', 'test/intake/traps'],
  ],
  ['values/siret', '&& isSiret(`0${digits}`)', '', ['test/intake/values', 'test/intake/traps']],
  ['values/empties', "'neant', ", '', ['test/intake/values', 'test/intake/traps']],
  [
    'values/empties',
    "return text.includes('INX') && UNUSABLE.test(text);",
    'return true;',
    ['test/intake/values', 'test/intake/traps'],
  ],
  ['files/decode', "'encodage-windows')", 'null)', FILES],
  ['files/decode', '? bytes.includes(0) :', '? false :', FILES],
  ['files/decode', ": text.includes('\\u0000'))", ': false)', FILES],
  ['files/decode', "'€\\u0081‚ƒ", "'$\\u0081‚ƒ", FILES],
  [
    'files/delimited',
    'open.row === undefined ? grid.height : open.row + 1 + offset',
    'open.row === undefined ? grid.height - 1 : open.row + offset',
    FILES,
  ],
  ['files/delimited', 'const offset = hint ? 1 : 0;', 'const offset = 0;', FILES],
  ['files/delimited', 'count * Math.log2(width)', 'Math.log2(width)', FILES],
  ['files/delimited', 'grid.width <= 1', 'grid.width <= 2', FILES],
  ['files/textColumn', '=== sum && this.#isAt(rank, start, end)', '=== sum', FILES],
  ['files/textColumn', "inside.replaceAll('\"\"', '\"')", 'inside', FILES],
  ['files/tokenize', 'if (sign === LF) return !this.#crlf;', 'if (sign === LF) return true;', FILES],
  ['files/tokenize', 'if (sign === QUOTE && this.#crlf) return false;', '', FILES],
  ['columns/totals', 'words.length === 1', 'words.length >= 1', ROWS],
  ['columns/rowFilter', 'return same >= 2;', 'return same >= 9;', ROWS],
  ['columns/rowFilter', 'if (only !== null) return false;', '', ROWS],
  ['columns/totals', 'if (code >= 48 && code <= 57) return false;', '', ROWS],
  ['columns/typeRows', 'if (issue !== undefined) faults.set(code, issue);', '', ROWS],
  ['contracts/loudRows', "['date_notification', isMissing],", '', ROWS],
  ['columns/rowFilter', '(filled[row] as number) >= 3 &&', '', ROWS],
];

const asked = MUTANTS.filter(([file, before]) => new RegExp(process.argv[2] ?? '').test(`${file} ${before}`));
const folder = mkdtempSync(join(tmpdir(), 'spaser-mutants-'));

/** What the tests say: 'tué' when one fails, 'délai' when they do not end (a fault that loops, or a computer too busy to tell), else 'survivant'. */
function verdict(tests) {
  const { status, error } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/jest/bin/jest.js'), '--silent', '--bail', '--maxWorkers=2', ...tests],
    { cwd: folder, stdio: 'ignore', timeout: 240_000, env: { ...process.env, SPASER_SEED: '1' } },
  );
  if (error?.code === 'ETIMEDOUT') return 'délai';
  return status === 0 ? 'survivant' : 'tué';
}

try {
  for (const part of [
    'src',
    'test',
    'scripts',
    'jest.config.mjs',
    'package.json',
    'tsconfig.json',
    'architecture.mjs',
  ])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const all = [...new Set(asked.flatMap(([, , , tests]) => tests))];
  if (verdict(all) !== 'survivant') throw new Error('Les tests échouent sans mutant : rien à apprendre.');
  const survivors = [];
  let late = 0;
  for (const [file, before, after, tests] of asked) {
    const path = join(folder, 'src/intake', `${file}.ts`);
    const source = readFileSync(path, 'utf8');
    if (!source.includes(before)) throw new Error(`${file} ne dit plus « ${before} » : à mettre à jour.`);
    writeFileSync(
      path,
      source.replace(before, () => after),
    );
    const said = verdict(tests);
    writeFileSync(path, source);
    const line = `${file} : « ${before.replace(/\s+/g, ' ')} » → « ${after.replace(/\s+/g, ' ')} »`;
    console.log(`${said.padEnd(9)} ${line}`);
    if (said === 'survivant') survivors.push(line);
    if (said === 'délai') late += 1;
  }
  console.log(
    `\n${asked.length - survivors.length} sur ${asked.length} mutants tués par les tests${late > 0 ? `, dont ${late} par délai` : ''}`,
  );
  for (const line of survivors) console.log(`survivant : ${line}`);
  process.exitCode = survivors.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
