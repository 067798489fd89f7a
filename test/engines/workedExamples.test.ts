import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { WORKED_EXAMPLES, workedState, type WorkedExample } from '../../src/app/worked';
import { evaluateScheme, type JudgedFigure } from '../../src/engine/schemeFigures';
import { declarationOf } from '../../src/catalogue/indicators';
import { buildPlan } from '../../src/workbook/buildPlan';
import type { TableId } from '../../src/scheme/fields';
import { fromCell } from '../../src/scheme/indicator';
import { statusText } from '../../src/scheme/status';
import type { WorkbookHost } from '../../src/workbook/host';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { SHEETS } from '../../src/workbook/layout';
import { DETAIL_COLUMNS } from '../../src/workbook/sheets/detailPlace';
import { disagreements, gridOf, type Grid } from '../support/agreement';
import { describeWithLibreOffice, poisonCaches, recalculateAll } from '../support/libreoffice';
import { browserHost, fileHost } from '../support/sessions';

jest.setTimeout(240_000);

/** Figures of an example, by indicator and year. */
function figuresOf(example: WorkedExample) {
  const { scheme, data, parameters, typedValues } = workedState(example).state;
  return evaluateScheme(scheme, data, parameters, typedValues, scheme.years).flatMap(
    ({ key, placed, years }) =>
      years.map((figure) => ({ key, unit: declarationOf(placed.entry).unit, figure })),
  );
}

const told = ({ published }: WorkedExample, key: string, { year }: JudgedFigure) =>
  published.find((one) => one.key === key && one.year === year);

/** Draws an example and writes its rows, as an import does. */
async function drawn(host: WorkbookHost, example: WorkedExample): Promise<WorkbookPlan> {
  const { state, rows } = workedState(example);
  const plan = buildPlan(state);
  await host.apply(plan);
  for (const [table, held] of Object.entries(rows))
    if (held && held.length > 0) await host.writeRows(table as TableId, held, 'replace');
  return plan;
}

/** States that the formulas of Détail say, in the order of its lines. */
const statesOf = (grid: Grid, example: WorkedExample): string[] =>
  (grid.get(SHEETS.detail) ?? [])
    .filter((line) => example.scheme.years.includes(Number(line[2])))
    .map((line) => String(line[DETAIL_COLUMNS.indexOf('État')] ?? ''));

const expected = (example: WorkedExample): string[] =>
  figuresOf(example).map(({ key, figure }) => {
    const one = told(example, key, figure);
    return one ? statusText(one.status) : `${key} ${figure.year}: not told`;
  });

describe.each(WORKED_EXAMPLES.map((example) => [example.id, example] as const))('%s', (_, example) => {
  it('our engine finds the published values and the states reckoned by hand', () => {
    const figures = figuresOf(example);
    expect(figures.map(({ key, figure }) => [key, figure.year, figure.status])).toEqual(
      figures.map(({ key, figure }) => [key, figure.year, told(example, key, figure)?.status]),
    );
    expect(figures.length).toBe(example.published.length);
    for (const { key, unit, figure } of figures) {
      const actual = told(example, key, figure)?.actual ?? null;
      const value = figure.value === null ? null : fromCell(unit, figure.value);
      if (actual === null) expect([key, figure.year, value]).toEqual([key, figure.year, null]);
      // As many decimals as the source prints.
      else expect([key, figure.year, Number(value?.toFixed(2))]).toEqual([key, figure.year, actual]);
    }
  });

  it('the rates of attainment that the source prints are those of its own figures', () => {
    for (const { key, year, actual, attainment } of example.published) {
      if (attainment === undefined) continue;
      const goal = figuresOf(example).find((one) => one.key === key)?.figure.finalTarget ?? Number.NaN;
      // « 100,6 % » of October 2023 is 100,546 %: rounded up by the source.
      expect([key, year, Math.abs(((actual ?? 0) / goal) * 100 - attainment) < 0.3]).toEqual([
        key,
        year,
        true,
      ]);
    }
  });

  it('IronCalc says the same, by the formulas of the workbook', async () => {
    const host = await browserHost();
    const plan = await drawn(host, example);
    const grid = await gridOf(host, plan);
    expect(disagreements(plan, grid)).toEqual([]);
    expect(statesOf(grid, example)).toEqual(expected(example));
  });
});

describeWithLibreOffice('LibreOffice', () => {
  it('says the same of the four examples, from poisoned caches', async () => {
    const plans = new Map<string, WorkbookPlan>();
    const files: Record<string, Uint8Array> = {};
    for (const example of WORKED_EXAMPLES) {
      const host = fileHost();
      plans.set(example.id, await drawn(host, example));
      files[example.id] = poisonCaches(await host.save());
    }
    const grids = recalculateAll(files);
    for (const example of WORKED_EXAMPLES) {
      const [plan, grid] = [plans.get(example.id), grids.get(example.id)];
      if (!plan || !grid) throw new Error(`${example.id}: not computed`);
      expect(disagreements(plan, grid)).toEqual([]);
      expect(statesOf(grid, example)).toEqual(expected(example));
    }
  });
});

describe('docs/exemples.md', () => {
  const root = resolve(__dirname, '../..');
  const check = (page: string) =>
    spawnSync('node', [join(root, 'scripts/workedExamples.mjs'), '--check', page], { encoding: 'utf8' });

  it('is what the engine says today, and is refused as soon as a figure differs', () => {
    expect(check(join(root, 'docs/exemples.md'))).toMatchObject({ status: 0, stderr: '' });
    const folder = mkdtempSync(join(tmpdir(), 'exemples-'));
    const stale = join(folder, 'exemples.md');
    const page = readFileSync(join(root, 'docs/exemples.md'), 'utf8');
    writeFileSync(stale, page.replace('44 ÷ 175', '45 ÷ 175'));
    expect(check(stale)).toMatchObject({ status: 1 });
    rmSync(folder, { recursive: true });
  });
});
