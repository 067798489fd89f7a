import { eq } from '../../src/catalogue/indicators/build';
import { readWorkbook } from '../../src/app/readWorkbook';
import { sampleData } from '../../src/app/sample';
import type { SourceInput } from '../../src/intake/types';
import type { CellValue } from '../../src/scheme/values';
import { aggregateFormula } from '../../src/workbook/aggregateFormula';
import { buildPlan } from '../../src/workbook/buildPlan';
import { cell } from '../../src/workbook/formula';
import { SHEETS } from '../../src/workbook/layout';
import type { RowPlan, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { disagreements, gridOf, plannedResults, same, type Grid } from '../support/agreement';
import { decide } from '../support/decisions';
import { describeWithLibreOffice, poisonCaches, recalculateAll } from '../support/libreoffice';
import { browserHost, describeReal, fileHost, filled, hasRealData, realSource } from '../support/sessions';

jest.setTimeout(240_000);

async function planOf(host: Parameters<typeof readWorkbook>[0]): Promise<WorkbookPlan> {
  const open = await readWorkbook(host);
  if (!open) throw new Error('no scheme');
  return buildPlan(open.state);
}

const poisonedResults = async (sources: readonly SourceInput[]) => {
  const { host, session } = await filled(fileHost(), sources);
  await decide(host);
  const plan = await planOf(session.host);
  await host.apply(plan);
  return { plan, host, bytes: poisonCaches(await host.save()) };
};

const statesIn = (plan: WorkbookPlan): CellValue[] => [
  ...new Set(
    plannedResults(plan).flatMap(({ sheet, value }) =>
      sheet === SHEETS.detail && typeof value === 'string' && /^[✓▲→△▼◇○·] /.test(value) ? [value] : [],
    ),
  ),
];

const REAL = 'decp/2022/boutalex_dematis13.json';

/** The plan of the sample, one formula of which is another one. */
function spoilt(plan: WorkbookPlan): WorkbookPlan {
  const wrong = aggregateFormula(
    { kind: 'count', table: 'MARCHES', where: [eq('consideration_sociale', 'NON')], span: 'year' },
    'value',
    cell(null, 3, 2),
  );
  const rows = (sheet: SheetPlan): readonly RowPlan[] =>
    sheet.rows.map((line) => ({
      ...line,
      cells: line.cells.map((one) => (one?.formula && line.row === 4 ? { ...one, formula: wrong } : one)),
    }));
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === SHEETS.calculs ? { ...sheet, rows: rows(sheet) } : sheet,
    ),
  };
}

/** The sample, the sample with a wrong formula, and a real file, computed in one run of LibreOffice. */
async function computed() {
  const sample = await poisonedResults(sampleData());
  const rows = (await sample.host.readTable('MARCHES')) ?? [];
  await sample.host.apply(spoilt(sample.plan));
  const wrong = poisonCaches(await sample.host.save());
  const real = hasRealData() ? await poisonedResults([realSource(REAL)]) : null;
  const grids = recalculateAll({ sample: sample.bytes, wrong, ...(real ? { real: real.bytes } : {}) });
  const gridOfFile = (name: string): Grid => grids.get(name) ?? new Map();
  return { sample, rows, real, gridOfFile };
}

describeWithLibreOffice('our engine and LibreOffice', () => {
  let all: Awaited<ReturnType<typeof computed>>;
  beforeAll(async () => {
    all = await computed();
  });

  it('agree on every formula of the sample workbook, from poisoned caches', () => {
    const { rows, sample } = all;
    const { plan } = sample;
    const grid = all.gridOfFile('sample');
    expect(plannedResults(plan).length).toBeGreaterThan(2500);
    expect(disagreements(plan, grid)).toEqual([]);
    expect(statesIn(plan).length).toBeGreaterThanOrEqual(7);

    const [header = [], ...lines] = grid.get(SHEETS.marches) ?? [];
    const labels = {
      exercice: 'Exercice',
      consideration_sociale: 'Considération sociale',
      consideration_env: 'Considération environnementale',
      fournisseur_inclusif: 'Fournisseur inclusif',
      seuil_europeen_atteint: 'Seuil européen atteint',
      couverture_sociale: 'Couverture sociale',
    };
    for (const [field, label] of Object.entries(labels)) {
      const column = header.indexOf(label);
      const wrong = rows.filter((row, index) => !same(row[field], lines[index]?.[column]));
      expect([label, column >= 0, wrong.length]).toEqual([label, true, 0]);
    }
  });

  it('disagree as soon as one formula is wrong', () => {
    const found = disagreements(all.sample.plan, all.gridOfFile('wrong'));
    expect(found.map(({ sheet }) => sheet)).toContain(SHEETS.calculs);
    expect(found.map(({ sheet }) => sheet)).toContain(SHEETS.suivi);
  });

  describeReal('on a real file', () => {
    it('agree on every formula', () => {
      const grid = all.gridOfFile('real');
      expect(grid.size).toBeGreaterThan(10);
      expect(all.real && disagreements(all.real.plan, grid)).toEqual([]);
    });
  });
});

describe('our engine and IronCalc', () => {
  it('agree on every formula of the sample workbook', async () => {
    const { host, session } = await filled(await browserHost(), sampleData());
    await decide(host);
    const plan = await planOf(session.host);
    expect(disagreements(plan, await gridOf(host, plan))).toEqual([]);
    expect(statesIn(plan).length).toBeGreaterThanOrEqual(7);
  });

  describeReal('on a real file', () => {
    it('agree on every formula', async () => {
      const { host, session } = await filled(await browserHost(), [realSource(REAL)]);
      const plan = await planOf(session.host);
      expect(disagreements(plan, await gridOf(host, plan))).toEqual([]);
    });
  });
});
