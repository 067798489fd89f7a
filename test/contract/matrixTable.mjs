import { COLUMNS, NEEDS, WORKS } from './columns.mjs';

const [PASSED, FAILED, NONE] = ['✓', '✗', '—'];
const needs = Object.values(NEEDS);

/**
 * Cases that ran, in the order of the columns: { group, name, need, results: column -> 'passed' | 'failed' | other }.
 * Titles are those that describeContract gives: column, group, need when there is one, case.
 */
export function casesOf(report) {
  const cases = new Map();
  const ran = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  for (const column of Object.keys(COLUMNS)) {
    for (const { ancestorTitles, title, status } of ran) {
      const [own, group, need = WORKS] = ancestorTitles;
      if (own !== column) continue;
      if (group === undefined || ancestorTitles.length > 3 || (need !== WORKS && !needs.includes(need)))
        throw new Error(`${[...ancestorTitles, title].join(' › ')} : ce titre n'est pas de describeContract`);
      const key = [group, need, title].join('\u0000');
      const known = cases.get(key) ?? { group, name: title, need, results: {} };
      // The same title twice on one host would hide one of the two.
      known.results[column] = column in known.results ? 'twice' : status;
      cases.set(key, known);
    }
  }
  return [...cases.values()];
}

/** Why a column does not have a case; undefined when nothing says so. */
export function reasonOf(column, need) {
  const { lacks } = COLUMNS[column];
  return lacks[need] ?? (need === NEEDS.refusal ? undefined : lacks[WORKS]);
}

/** The table, its totals, and what is wrong with it: nothing but ✓ and declared — is right. */
export function tableOf(report) {
  const cases = casesOf(report);
  const columns = Object.keys(COLUMNS);
  const totals = Object.fromEntries(
    columns.map((column) => [column, { passed: 0, failed: 0, declared: 0, missing: 0 }]),
  );
  const faults = [];
  const reasons = new Map();
  const cellOf = (one, column) => {
    const status = one.results[column];
    const total = totals[column];
    const where = `${column} · ${one.group} · ${one.name}`;
    if (status === 'passed') {
      total.passed += 1;
      return PASSED;
    }
    if (status !== undefined) {
      total.failed += 1;
      faults.push(`${FAILED} ${where}${status === 'failed' ? '' : ` (${status})`}`);
      return FAILED;
    }
    const reason = reasonOf(column, one.need);
    if (reason === undefined) {
      total.missing += 1;
      faults.push(`${NONE} ${where} : n'a pas tourné, et rien ne dit pourquoi`);
    } else {
      total.declared += 1;
      reasons.set(
        `${column} · ${one.need} : ${reason}`,
        (reasons.get(`${column} · ${one.need} : ${reason}`) ?? 0) + 1,
      );
    }
    return NONE;
  };
  const groups = [...new Set(cases.map(({ group }) => group))].map((group) => ({
    group,
    lines: cases
      .filter((one) => one.group === group)
      .map((one) => ({ name: one.name, cells: columns.map((column) => cellOf(one, column)) })),
  }));
  for (const column of columns)
    if (totals[column].passed + totals[column].failed === 0)
      faults.push(`${NONE} ${column} : aucun cas n'a tourné`);
  for (const { name, message, assertionResults } of report.testResults)
    if (assertionResults.length === 0) faults.push(`${FAILED} ${name} : ${String(message).split('\n')[0]}`);
  return { columns, groups, totals, faults, reasons };
}

/** Written out: heads of columns are numbers, named above, so that a line fits on a screen. */
export function textOf({ columns, groups, totals, faults, reasons }) {
  const width = Math.max(...groups.flatMap(({ lines }) => lines.map(({ name }) => name.length)), 20) + 2;
  const row = (name, cells) => `  ${name.padEnd(width)}${cells.map((cell) => cell.padStart(4)).join('')}`;
  const heads = columns.map((_, index) => String(index + 1));
  const sum = (key) => Object.values(totals).reduce((all, one) => all + one[key], 0);
  return [
    ...columns.map((column, index) => `${String(index + 1).padStart(3)}  ${column}`),
    '',
    row('', heads),
    ...groups.flatMap(({ group, lines }) => ['', group, ...lines.map(({ name, cells }) => row(name, cells))]),
    '',
    ...[
      ['✓', 'passed'],
      ['✗', 'failed'],
      ['— déclarés', 'declared'],
      ['— sans raison', 'missing'],
    ].map(([name, key]) =>
      row(
        name,
        columns.map((column) => String(totals[column][key])),
      ),
    ),
    '',
    ...(reasons.size > 0
      ? ['— parce que :', ...[...reasons].map(([why, count]) => `  ${why} (${count})`), '']
      : []),
    ...faults,
    `${groups.reduce((all, { lines }) => all + lines.length, 0)} cas × ${columns.length} hôtes : ${sum('passed')} ✓, ${sum('failed')} ✗, ${sum('declared')} — déclarés, ${sum('missing')} — sans raison`,
  ].join('\n');
}
