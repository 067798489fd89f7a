import { initialParameters } from '../../src/catalogue/parameters';
import { makeScheme } from '../../src/app/makeScheme';
import { complete } from '../../src/app/completeTables';
import { dataSetOf } from '../../src/app/readWorkbook';
import { serialOf } from '../../src/engine/serialDate';
import { obligationText } from '../../src/scheme/obligation';
import type { DataRow } from '../../src/scheme/values';
import { buildPlan, type WorkbookState } from '../../src/workbook/buildPlan';
import type { WorkbookHost } from '../../src/workbook/host';
import { FIRST_ROW, SHEETS } from '../../src/workbook/layout';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { columnOf } from '../../src/workbook/sheets/obligationColumns';
import { disagreements, gridOf, same, type Grid } from '../support/agreement';
import { describeWithLibreOffice, poisonCaches, recalculateAll } from '../support/libreoffice';
import { CLOSED, OBLIGATION_CASES, obligationRows } from '../support/obligations';
import { browserHost, fileHost } from '../support/sessions';

jest.setTimeout(120_000);

const BUYERS = ['Ville', 'Métropole'];

/** Rows that no line can be read from alone: lots under one number, some cells empty; and one that names no buyer. */
const [FIRST, THIRD] = [serialOf(2026, 1, 1), serialOf(2026, 1, 3)];
const LOT_ROWS: readonly DataRow[] = [
  { marche_id: 'LOTS-A', objet: 'dated lots', date_debut_execution: FIRST, heures_prevues: 1_000 },
  {
    marche_id: 'LOTS-A',
    date_notification: 1,
    date_fin_execution: serialOf(2026, 12, 31),
    heures_prevues: 500,
  },
  { marche_id: 'lots-a', date_debut_execution: THIRD },
  { marche_id: 'LOTS-B', objet: 'lots', date_notification: FIRST, duree_mois: 12, heures_prevues: 100 },
  { marche_id: 'LOTS-B', date_notification: THIRD, heures_prevues: 100 },
  { marche_id: 'ALONE', objet: 'no buyer', heures_prevues: 10 },
];
const LOTS = LOT_ROWS.map((row) => ({ ...row, acheteur_nom: row['marche_id'] === 'ALONE' ? null : 'Ville' }));
/** Half a year with nothing done is late; without dates nothing is said. */
const LOTS_BY_HAND = {
  'dated lots': obligationText('en-retard'),
  lots: obligationText('en-retard'),
  'no buyer': obligationText('non-calculable'),
};

/** The cases in a workbook of one buyer; shared out between two, by their rank, when `several`. */
function stateOf(several: boolean, closed: number | null) {
  const scheme = makeScheme({
    templateId: 'cinor-2017',
    buyer: 'Ville',
    years: [2026],
    ...(several ? { buyers: BUYERS } : {}),
  });
  const parameters = { ...initialParameters(), date_arrete: closed };
  const cases = obligationRows();
  const given = several
    ? {
        // Two contracts bear each number, one for each buyer.
        MARCHES: cases.MARCHES.map((row, index) => ({
          ...row,
          marche_id: `N-${Math.floor(index / 2)}`,
          acheteur_nom: BUYERS[index % 2] ?? null,
        })),
        HEURES: cases.HEURES.map((row, index) => ({
          ...row,
          marche_id: `N-${Math.floor(index / 4)}`,
          acheteur: BUYERS[Math.floor(index / 2) % 2] ?? null,
        })),
      }
    : cases;
  const rows = complete({ ...given, MARCHES: [...given.MARCHES, ...LOTS] }, scheme, parameters);
  const state: WorkbookState = { scheme, parameters, typedValues: {}, data: dataSetOf(rows) };
  return { state, rows };
}

async function drawn(host: WorkbookHost, several: boolean, closed: number | null): Promise<WorkbookPlan> {
  const { state, rows } = stateOf(several, closed);
  const plan = buildPlan(state);
  await host.apply(plan);
  for (const table of ['MARCHES', 'HEURES'] as const)
    await host.writeRows(table, rows[table] ?? [], 'replace');
  return plan;
}

/** State of each case, by its subject. */
const statesOf = (grid: Grid): Record<string, string> =>
  Object.fromEntries(
    (grid.get(SHEETS.obligations) ?? [])
      .slice(FIRST_ROW)
      .filter((line) => String(line[0] ?? '') !== '')
      .map((line) => [String(line[columnOf('subject')]), String(line[columnOf('state')])]),
  );
const BY_HAND = {
  ...Object.fromEntries(OBLIGATION_CASES.map(({ name, state }) => [name, obligationText(state)])),
  ...LOTS_BY_HAND,
};

const VARIANTS = [
  ['one', false, CLOSED],
  ['two', true, CLOSED],
  // No cut-off date typed: the end of January 2026, the last month with hours.
  ['open', false, null],
] as const;

describe.each(VARIANTS)('IronCalc, %s', (name, several, closed) => {
  it('says what our engine says, by the formulas of the sheet', async () => {
    const host = await browserHost();
    const plan = await drawn(host, several, closed);
    const grid = await gridOf(host, plan);
    expect(disagreements(plan, grid)).toEqual([]);
    if (name !== 'open') expect(statesOf(grid)).toEqual(BY_HAND);
    const { state } = stateOf(several, closed);
    const hours = (await host.readTable('MARCHES'))?.map((row) => row['heures_obligation'] ?? null) ?? [];
    expect(
      hours.every((one, index) => same(one, state.data.MARCHES?.rows[index]?.['heures_obligation'])),
    ).toBe(true);
  });
});

describeWithLibreOffice('LibreOffice', () => {
  it('says the same, from poisoned caches', async () => {
    const plans = new Map<string, WorkbookPlan>();
    const files: Record<string, Uint8Array> = {};
    for (const [name, several, closed] of VARIANTS) {
      const host = fileHost();
      plans.set(name, await drawn(host, several, closed));
      files[name] = poisonCaches(await host.save());
    }
    const grids = recalculateAll(files);
    for (const [name, plan] of plans) {
      const grid = grids.get(name);
      if (!grid) throw new Error(`${name}: not computed`);
      expect([name, disagreements(plan, grid)]).toEqual([name, []]);
      if (name !== 'open') expect(statesOf(grid)).toEqual(BY_HAND);
    }
  });
});
