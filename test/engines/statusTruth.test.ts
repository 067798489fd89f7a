import { declarationOf } from '../../src/catalogue/indicators';
import { initialParameters } from '../../src/catalogue/parameters';
import { SHEET_TABLES } from '../../src/catalogue/tables';
import { toColumns } from '../../src/engine/columns';
import { evaluateScheme, placedKeys } from '../../src/engine/schemeFigures';
import { toCell } from '../../src/scheme/indicator';
import { buildPlan, type WorkbookState } from '../../src/workbook/buildPlan';
import { SHEETS } from '../../src/workbook/layout';
import { STATUS_WORDS, statusText } from '../../src/scheme/status';
import { disagreements, gridOf, type Grid } from '../support/agreement';
import { describeWithLibreOffice, poisonCaches, recalculate } from '../support/libreoffice';
import { browserHost, fileHost } from '../support/sessions';
import { MID_YEAR, PRO_RATA, TRUTH, truthScheme } from '../support/statusTruth';

jest.setTimeout(240_000);

/** A workbook that holds the trajectories, their values typed in Saisie. */
function stateOf(trajectories: typeof TRUTH, closed: number | null): WorkbookState {
  const scheme = truthScheme(trajectories);
  return {
    scheme,
    data: Object.fromEntries(SHEET_TABLES.map(({ id }) => [id, toColumns(id, [])])),
    parameters: { ...initialParameters(), date_arrete: closed },
    typedValues: Object.fromEntries(
      placedKeys(scheme).map(({ key, placed }, index) => {
        const { unit } = declarationOf(placed.entry);
        return [
          key,
          Object.fromEntries(
            (trajectories[index]?.cases ?? []).flatMap(([year, value]) =>
              value === null ? [] : [[String(year), toCell(unit, value)]],
            ),
          ),
        ];
      }),
    ),
  };
}

/** What should be said of each case, and what the engine says. */
function told(trajectories: typeof TRUTH, closed: number | null) {
  const { scheme, data, parameters, typedValues } = stateOf(trajectories, closed);
  const figures = evaluateScheme(scheme, data, parameters, typedValues, scheme.years);
  return trajectories.flatMap(({ name, cases }, index) =>
    cases.map(([year, , status]) => ({
      name: `${name}, ${year}`,
      status,
      ours: figures[index]?.years.find((one) => one.year === year)?.status,
    })),
  );
}

/** States as a spreadsheet computed them in Détail: one line per trajectory and year. */
function statesOf(grid: Grid, trajectories: typeof TRUTH): string[] {
  const lines = (grid.get(SHEETS.detail) ?? []).filter(
    (line) => typeof line[2] === 'number' || /^20\d\d$/.test(String(line[2])),
  );
  const years = 5;
  return trajectories.flatMap(({ cases }, index) =>
    cases.map(([year]) => {
      const line = lines.slice(index * years, (index + 1) * years).find((one) => Number(one[2]) === year);
      return String(line?.findLast((cell) => typeof cell === 'string' && cell !== '') ?? '');
    }),
  );
}

const SETS = [
  ['whole years', TRUTH, null],
  ['a year in progress', PRO_RATA, MID_YEAR],
] as const;

it('holds sixty cases at least, and every state', () => {
  const cases = [...TRUTH, ...PRO_RATA].flatMap((one) => one.cases);
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(new Set(cases.map(([, , status]) => status))).toEqual(new Set(Object.keys(STATUS_WORDS)));
});

describe.each(SETS)('%s', (_, trajectories, closed) => {
  it.each(told(trajectories, closed).map((one) => [one.name, one.status, one.ours] as const))(
    'our engine: %s is %s',
    (_name, status, ours) => expect(ours).toBe(status),
  );

  const words = trajectories.flatMap(({ cases }) => cases.map(([, , status]) => statusText(status)));

  it('IronCalc says the same, by the formulas of the workbook', async () => {
    const host = await browserHost();
    const plan = buildPlan(stateOf(trajectories, closed));
    await host.apply(plan);
    const grid = await gridOf(host, plan);
    expect(statesOf(grid, trajectories)).toEqual(words);
    expect(disagreements(plan, grid)).toEqual([]);
  });

  describeWithLibreOffice('LibreOffice', () => {
    it('says the same, from poisoned caches', async () => {
      const host = fileHost();
      const plan = buildPlan(stateOf(trajectories, closed));
      await host.apply(plan);
      const grid = recalculate(poisonCaches(await host.save()));
      expect(statesOf(grid, trajectories)).toEqual(words);
      expect(disagreements(plan, grid)).toEqual([]);
    });
  });
});
