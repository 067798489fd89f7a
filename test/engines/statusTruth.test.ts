import { declarationOf } from '../../src/catalogue/indicators';
import { initialParameters } from '../../src/catalogue/parameters';
import { SHEET_TABLES } from '../../src/catalogue/tables';
import { toColumns } from '../../src/engine/columns';
import { evaluateScheme, placedKeys } from '../../src/engine/schemeFigures';
import { toCell } from '../../src/scheme/indicator';
import { buildPlan, type WorkbookState } from '../../src/workbook/buildPlan';
import { FIRST_ROW, SHEETS } from '../../src/workbook/layout';
import { BOARD_TOP, countColumn } from '../../src/workbook/sheets/boardPlace';
import { DETAIL_COLUMNS, type DetailColumn } from '../../src/workbook/sheets/detailPlace';
import { suiviColumns } from '../../src/workbook/sheets/suiviColumns';
import { STATUSES, STATUS_WORDS, statusText } from '../../src/scheme/status';
import { disagreements, gridOf, type Grid } from '../support/agreement';
import { describeWithLibreOffice, numberOf, poisonCaches, recalculate } from '../support/libreoffice';
import { browserHost, fileHost } from '../support/sessions';
import {
  MID_YEAR,
  PACES,
  PACES_PRO_RATA,
  PRO_RATA,
  TRUTH,
  truthScheme,
  type PaceCase,
} from '../support/statusTruth';

jest.setTimeout(240_000);

/** A workbook that holds the trajectories, their values typed in Saisie. */
function stateOf(trajectories: typeof TRUTH, closed: number | null): WorkbookState {
  const scheme = truthScheme(trajectories);
  return {
    scheme,
    data: Object.fromEntries(SHEET_TABLES.map(({ id }) => [id, toColumns(id, [])])),
    parameters: { ...initialParameters(), date_arrete: closed, annee_suivi: 2026 },
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

/** The line of a trajectory and year in Détail, as a spreadsheet computed it. */
function lineOf(grid: Grid, index: number, year: number): readonly unknown[] {
  const years = 5;
  const lines = (grid.get(SHEETS.detail) ?? []).slice(FIRST_ROW);
  return lines.slice(index * years, (index + 1) * years).find((one) => Number(one[2]) === year) ?? [];
}

const at = (line: readonly unknown[], name: DetailColumn): unknown => line[DETAIL_COLUMNS.indexOf(name)];

/** States as a spreadsheet computed them: one per trajectory and year. */
const statesOf = (grid: Grid, trajectories: typeof TRUTH): string[] =>
  trajectories.flatMap(({ cases }, index) =>
    cases.map(([year]) => String(at(lineOf(grid, index, year), 'État'))),
  );

const figureOf = (value: unknown): number | null =>
  value === '' || value === null || value === undefined
    ? null
    : typeof value === 'number'
      ? value
      : numberOf(String(value));

/** Paces as a spreadsheet computed them, beside those computed by hand, to nine digits. */
function pacesOf(grid: Grid, trajectories: typeof TRUTH, paces: readonly PaceCase[]) {
  const round = (value: number | null): number | null =>
    value === null ? null : Number(value.toPrecision(9));
  return paces.map((hand) => {
    const line = lineOf(
      grid,
      trajectories.findIndex(({ name }) => name === hand.name),
      hand.year,
    );
    const figure = (name: DetailColumn): number | null => round(figureOf(at(line, name)));
    return {
      found: {
        per: at(line, 'Par'),
        missing: figure('Manque'),
        left: figure('Reste'),
        needed: figure('Rythme nécessaire'),
        realised: figure('Rythme réalisé'),
      },
      hand: {
        per: hand.per,
        missing: round(hand.missing),
        left: round(hand.left),
        needed: round(hand.needed),
        realised: round(hand.realised),
      },
    };
  });
}

const SETS = [
  ['whole years', TRUTH, null, PACES],
  ['a year in progress', PRO_RATA, MID_YEAR, PACES_PRO_RATA],
] as const;

it('holds sixty cases at least, and every state', () => {
  const cases = [...TRUTH, ...PRO_RATA].flatMap((one) => one.cases);
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(new Set(cases.map(([, , status]) => status))).toEqual(new Set(Object.keys(STATUS_WORDS)));
});

/** Sentences of Suivi for 2026, by hand. */
const SENTENCES: Readonly<Record<string, string>> = {
  // 200 − 151.99 = 48.01; 24.005 a year; (151.99 − 100) ÷ 3 = 17.33.
  'linear, one of each state':
    'Il manque 48 h pour 2028 : 24 h de plus par an, contre 17 h par an depuis 2023.',
  // 200 + 5 = 205; 102.5 a year; (−5 − 100) ÷ 3 = −35. Nothing is known of 2025, 0 in 2024: the baseline is the start.
  'linear, zero and nothing':
    'Il manque 205 h pour 2028 : 103 h de plus par an ; recul de 35 h par an depuis 2023.',
  // 50 − 47.5 would be 2.5: in 2026 the target is reached, nothing is missing.
  'target passed': '',
  'down, one of each state':
    'Il reste 24 tCO2e à retirer pour 2028 : 12 tCO2e de moins par an, contre 8,8 tCO2e par an depuis 2023.',
  'a rate':
    'Il manque 9,1 points pour 2028 : 4,6 points de plus par an, contre 3,6 points par an depuis 2023.',
  // 200 − 150 = 50; 25 a year; (150 − 100) ÷ 3 = 16.67.
  'stepped, one of each state':
    'Il manque 50 h pour 2028 : 25 h de plus par an, contre 17 h par an depuis 2023.',
  // 184 days are 6.05 months, 181 are 5.95.
  'hours of half a year, to watch':
    'Il manque 85 h pour 2026 : 14 h par mois, contre 13 h par mois jusqu’ici.',
};

/** Bars of Suivi, by hand: sevenths of the largest value, to the nearest. */
const BARS: Readonly<Record<string, string>> = {
  // Below zero as at zero; nothing where there is no value.
  'linear, zero and nothing': '▁·▁█·',
  // 10, 19, 24, 31.99 and 55: 1.27, 2.42, 3.05, 4.07 and 7.
  'typed targets, without baseline': '▂▃▄▅█',
};

const barsOf = (grid: Grid, trajectories: typeof TRUTH) =>
  trajectories.flatMap(({ name }, index) =>
    name in BARS
      ? [
          [
            name,
            (grid.get(SHEETS.suivi) ?? [])[7 + index]?.[suiviColumns([2024, 2025, 2026, 2027, 2028]).bars],
          ],
        ]
      : [],
  );

function sentencesOf(grid: Grid, trajectories: typeof TRUTH) {
  const lines = (grid.get(SHEETS.suivi) ?? []).slice(7);
  return trajectories.flatMap(({ name }, index) =>
    name in SENTENCES
      ? [
          {
            name,
            found: String(
              lines[index]?.at(suiviColumns([2024, 2025, 2026, 2027, 2028]).shown('En clair')) ?? '',
            ).replace(/\u00a0/g, ' '),
            hand: SENTENCES[name],
          },
        ]
      : [],
  );
}

/** The roll-up of the scheme in 2026: its worst state, then how many of its indicators are in each. */
function rollUpOf(grid: Grid, trajectories: typeof TRUTH) {
  const line = (grid.get(SHEETS.tableauDeBord) ?? [])[BOARD_TOP + 2] ?? [];
  const inYear = trajectories.map(
    ({ cases }) => cases.find(([year]) => year === 2026)?.[2] ?? ('non-calculable' as const),
  );
  return {
    found: { worst: line[2], counts: STATUSES.map((status) => Number(line[countColumn(status)])) },
    hand: {
      // « En écart » is in both sets of cases.
      worst: statusText('en-ecart'),
      counts: STATUSES.map((status) => inYear.filter((one) => one === status).length),
    },
  };
}

describe.each(SETS)('%s', (_, trajectories, closed, paces) => {
  const samePaces = (grid: Grid): void => {
    const rolledUp = rollUpOf(grid, trajectories);
    expect(rolledUp.found).toEqual(rolledUp.hand);
    for (const { found, hand } of pacesOf(grid, trajectories, paces)) expect(found).toEqual(hand);
    for (const { name, found, hand } of sentencesOf(grid, trajectories))
      expect([name, found]).toEqual([name, hand]);
    for (const [name, found] of barsOf(grid, trajectories))
      expect([name, found]).toEqual([name, BARS[String(name)]]);
  };

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
    samePaces(grid);
    expect(disagreements(plan, grid)).toEqual([]);
  });

  describeWithLibreOffice('LibreOffice', () => {
    it('says the same, from poisoned caches', async () => {
      const host = fileHost();
      const plan = buildPlan(stateOf(trajectories, closed));
      await host.apply(plan);
      const grid = recalculate(poisonCaches(await host.save()));
      expect(statesOf(grid, trajectories)).toEqual(words);
      samePaces(grid);
      expect(disagreements(plan, grid)).toEqual([]);
    });
  });
});
