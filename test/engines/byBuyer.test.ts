import { readWorkbook } from '../../src/app/readWorkbook';
import { initialParameters } from '../../src/catalogue/parameters';
import { pairsOf } from '../../src/engine/buyerMarks';
import type { TableId } from '../../src/scheme/fields';
import { buildPlan } from '../../src/workbook/buildPlan';
import { render, type Dialect } from '../../src/workbook/dialect';
import type { WorkbookHost } from '../../src/workbook/host';
import { parameterCell, SHEETS } from '../../src/workbook/layout';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { CONTROL } from '../../src/workbook/sheets/buyerFormulas';
import { BUYERS_SHEET } from '../../src/workbook/sheets/parAcheteur';
import { TABLES, fieldOf } from '../../src/catalogue/tables';
import { disagreements, gridOf, plannedResults } from '../support/agreement';
import { BUYERS, buyersScheme, rowsByBuyer } from '../support/byBuyer';
import { everyScheme } from '../support/everyIndicator';
import { describeWithLibreOffice, poisonCaches, recalculateAll } from '../support/libreoffice';
import { browserHost, fileHost } from '../support/sessions';

jest.setTimeout(240_000);

async function fill(host: WorkbookHost, year: number): Promise<WorkbookPlan> {
  await host.apply(
    buildPlan({ scheme: buyersScheme(), parameters: initialParameters(), typedValues: {}, data: {} }),
  );
  for (const [id, rows] of Object.entries(rowsByBuyer()) as [TableId, []][])
    await host.writeRows(id, rows, 'replace');
  const shown = parameterCell('annee_suivi');
  await host.writeCells(SHEETS.parametres, shown.row, shown.column, [[year]]);
  const open = await readWorkbook(host);
  if (!open) throw new Error('no scheme');
  return buildPlan(open.state);
}

const byBuyer = ({ sheets }: WorkbookPlan): SheetPlan => {
  const found = sheets.find(({ name }) => name === BUYERS_SHEET);
  if (!found) throw new Error('no such sheet');
  return found;
};

const only = (plan: WorkbookPlan): WorkbookPlan => ({ ...plan, sheets: [byBuyer(plan)] });

describe('generated data', () => {
  it('have people shared by several buyers, and rows of nobody', () => {
    const { BENEFICIAIRES = [], MARCHES = [] } = rowsByBuyer();
    const shared = BENEFICIAIRES.filter(
      ({ annees_acheteurs: mark }) =>
        new Set(pairsOf(String(mark)).flatMap(({ year, buyer }) => (year === 2025 && buyer ? [buyer] : [])))
          .size > 1,
    );
    expect(shared.length).toBeGreaterThan(5);
    expect(MARCHES.filter(({ acheteur_nom: name }) => name === null).length).toBeGreaterThan(10);
    expect(MARCHES.filter(({ acheteur_nom: name }) => name === 'Inconnu').length).toBeGreaterThan(10);
  });
});

describeWithLibreOffice('« Par acheteur », our engine and LibreOffice', () => {
  const plans = new Map<number, WorkbookPlan>();
  let grids: ReturnType<typeof recalculateAll>;
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const year of [2024, 2025]) {
      const host = fileHost();
      const plan = await fill(host, year);
      await host.apply(plan);
      plans.set(year, plan);
      files[`${year}`] = poisonCaches(await host.save());
    }
    grids = recalculateAll(files);
  });

  it.each([2024, 2025])('agree on every formula of %i, from poisoned caches', (year) => {
    const plan = plans.get(year);
    if (!plan) throw new Error(`no plan of ${year}`);
    expect(plannedResults(only(plan)).length).toBeGreaterThan(700);
    expect(disagreements(plan, grids.get(`${year}`) ?? new Map())).toEqual([]);
  });
});

describe('« Par acheteur », our engine and IronCalc', () => {
  it('agree on every formula', async () => {
    const host = await browserHost();
    const plan = await fill(host, 2025);
    // Lines of Obligations are those of the data when the sheet was drawn.
    await host.apply(plan);
    expect(disagreements(plan, await gridOf(host, plan))).toEqual([]);

    // A column headed by another buyer counts that one twice, and the control says so.
    await host.writeCells(BUYERS_SHEET, 3, 6, [[BUYERS[0] ?? null]]);
    const block = { row: 4, column: 9, rows: 80, columns: 1 };
    const controls = (await host.readCells(BUYERS_SHEET, block)).map(([answer]) => answer);
    expect(controls).toContain(CONTROL.wrong);
  });
});

describe('the sheet', () => {
  const state = { parameters: initialParameters(), typedValues: {}, data: {} };

  it('is absent from a workbook of one buyer', () => {
    const single = everyScheme();
    const names = buildPlan({ ...state, scheme: single }).sheets.map(({ name }) => name);
    expect(names).not.toContain(BUYERS_SHEET);
    expect(names).toContain('Suivi');
  });

  it('controls that buyers and rows without buyer make the whole', async () => {
    const plan = await fill(fileHost(), 2025);
    const controls = byBuyer(plan).rows.flatMap(({ cells }) =>
      cells.flatMap((one) =>
        one?.value === CONTROL.right || one?.value === CONTROL.wrong ? [one.value] : [],
      ),
    );
    expect(controls.length).toBeGreaterThan(10);
    expect(new Set(controls)).toEqual(new Set([CONTROL.right]));
  });

  it('keeps its formulas within what spreadsheets take, with twenty buyers of a hundred letters', () => {
    const dialect: Dialect = {
      column: (table, field) => `${TABLES[table].tableName}[${fieldOf(TABLES[table], field).label}]`,
      field: (_, field) => `[#This Row],[${field}]`,
      parameter: (id) => `P_${id}`,
    };
    const buyers = Array.from({ length: 20 }, (_, rank) => `${'Acheteur '.repeat(10)}${rank}`);
    const years = Array.from({ length: 15 }, (_, index) => 2020 + index);
    const plan = buildPlan({ ...state, scheme: { ...buyersScheme(years), buyers } });
    const formulas = byBuyer(plan).rows.flatMap(({ cells }) =>
      cells.flatMap((one) => (one?.formula ? [render(one.formula, dialect)] : [])),
    );
    expect(formulas.length).toBeGreaterThan(4000);
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
    // 254 arguments at most in a call.
    expect(Math.max(...formulas.map((one) => (one.match(/<>/gu) ?? []).length))).toBeLessThan(200);
  });

  it('is headed by the buyers in the order of the scheme', () => {
    const plan = buildPlan({ ...state, scheme: buyersScheme() });
    const header = byBuyer(plan)
      .rows.find(({ row }) => row === 3)
      ?.cells.map((one) => one?.value);
    expect(header?.slice(5)).toEqual([...BUYERS, 'Sans acheteur', 'Contrôle']);
  });
});
