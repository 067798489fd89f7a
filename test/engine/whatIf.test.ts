import fc from '../support/property';
import { initialParameters } from '../../src/catalogue/parameters';
import { SHEET_TABLES } from '../../src/catalogue/tables';
import { WORKED_EXAMPLES, workedState } from '../../src/app/worked';
import { toColumns } from '../../src/engine/columns';
import { EMPTY_SCENARIO, whatIf, type Scenario } from '../../src/engine/whatIf';
import { serialOf } from '../../src/engine/serialDate';
import type { WorkbookState } from '../../src/workbook/buildPlan';
import { truthScheme, TRUTH } from '../support/statusTruth';

const example = (id: string): WorkbookState => {
  const found = WORKED_EXAMPLES.find((one) => one.id === id);
  if (!found) throw new Error(`${id}: no such example`);
  return workedState(found).state;
};
const cinor = example('cinor-2020');
const etat = example('etat-2022-2024');

const moveOf = (state: WorkbookState, scenario: Partial<Scenario>, key: string, year: number) => {
  const found = whatIf(state, { ...EMPTY_SCENARIO, ...scenario }).find(
    (one) => one.key === key && one.year === year,
  );
  if (!found) throw new Error(`${key} ${year}: not told`);
  return found;
};
const CONTRACTS = { amount: null, social: false, insertion: false, environmental: false, hours: null };

describe('a scenario that says nothing', () => {
  it('changes nothing, whatever the scheme, the data and the date', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WORKED_EXAMPLES),
        fc.option(fc.integer({ min: serialOf(2019, 1, 1), max: serialOf(2028, 12, 31) })),
        (one, closed) => {
          const { state } = workedState({ ...one, closed });
          const moves = whatIf(state, EMPTY_SCENARIO);
          expect(moves.length).toBeGreaterThan(0);
          expect(moves.filter(({ isMoved }) => isMoved)).toEqual([]);
          for (const { before, after } of moves) expect(after).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('does not move either when a target is set to what it is', () => {
    const targets = [{ key: 'leg-part-considenv-nb', year: 2024, value: 80 }];
    expect(whatIf(etat, { ...EMPTY_SCENARIO, targets }).filter(({ isMoved }) => isMoved)).toEqual([]);
  });
});

describe('targets changed', () => {
  it.each([
    // 71.6 % in 2024, against 80 %: 80 × 0.95 = 76 and 80 × 0.80 = 64
    [71.6, 'atteint'], // reached on the spot
    [75, 'en-trajectoire'], // 75 × 0.95 = 71.25
    [76, 'vigilance'], // 76 × 0.95 = 72.2
    [89, 'vigilance'], // 89 × 0.80 = 71.2
    [90, 'en-ecart'], // 90 × 0.80 = 72
  ] as const)('71,6 %% against %s %% is %s', (value, status) => {
    const move = moveOf(
      etat,
      { targets: [{ key: 'leg-part-considenv-nb', year: 2024, value }] },
      'leg-part-considenv-nb',
      2024,
    );
    expect([move.before.status, move.after.status]).toEqual(['vigilance', status]);
    expect(move.before.value).toBe(move.after.value);
  });

  it('taken away leave what the other years expect', () => {
    const targets = [2022, 2023, 2024].map((year) => ({ key: 'leg-part-considenv-nb', year, value: null }));
    expect(moveOf(etat, { targets }, 'leg-part-considenv-nb', 2024).after.status).toBe('sans-cible');
    expect(moveOf(etat, { targets: targets.slice(2) }, 'leg-part-considenv-nb', 2024).after.expected).toBe(
      0.6,
    );
  });

  it('move every trajectory of the truth table to « Atteint » when they are what was done', () => {
    const rising = TRUTH.filter(({ kind }) => kind !== 'neutre');
    const scheme = truthScheme(rising);
    const keys = whatIf(
      {
        scheme,
        data: Object.fromEntries(SHEET_TABLES.map(({ id }) => [id, toColumns(id, [])])),
        parameters: initialParameters(),
        typedValues: {},
      },
      EMPTY_SCENARIO,
    ).map(({ key }) => key);
    const unique = [...new Set(keys)];
    const typedValues = Object.fromEntries(unique.map((key) => [key, { 2026: 0.5 }]));
    const data = Object.fromEntries(SHEET_TABLES.map(({ id }) => [id, toColumns(id, [])]));
    const base = { scheme, data, parameters: initialParameters(), typedValues };
    const percent = new Set(
      whatIf(base, EMPTY_SCENARIO).flatMap(({ key, unit }) => (unit === '%' ? [key] : [])),
    );
    const targets = unique.map((key) => ({ key, year: 2026, value: percent.has(key) ? 50 : 0.5 }));
    const moves = whatIf(base, { ...EMPTY_SCENARIO, targets }).filter(({ year }) => year === 2026);
    expect(moves).toHaveLength(rising.length);
    expect(new Set(moves.map(({ after }) => after.status))).toEqual(new Set(['atteint']));
  });
});

describe('what is planned', () => {
  it('adds to counts, sums and their denominators', () => {
    const contracts = [{ ...CONTRACTS, year: 2020, count: 25, insertion: true, hours: 100, amount: 50_000 }];
    // (44 + 25) / (175 + 25) = 34.5 %; 41 190 + 25 × 100 = 43 690 h
    const share = moveOf(cinor, { contracts }, 'soc-part-marches-clause-insertion', 2020);
    expect([share.after.numerator, share.after.denominator, share.after.value]).toEqual([69, 200, 0.345]);
    expect(moveOf(cinor, { contracts }, 'ins-heures-prevues', 2020).after.value).toBe(43_690);
    expect(moveOf(cinor, { contracts }, 'ins-heures-realisees', 2020).isMoved).toBe(false);
  });

  it('lowers a share when it has no clause', () => {
    const contracts = [{ ...CONTRACTS, year: 2020, count: 125 }];
    // 44 / 300 = 14.67 %, against 20 %: under 16 %, so off
    const share = moveOf(cinor, { contracts }, 'soc-part-marches-clause-insertion', 2020);
    expect([share.before.status, share.after.status]).toEqual(['atteint', 'en-ecart']);
  });

  it('adds hours to what was worked, several times over', () => {
    const hours = [
      { year: 2020, hours: 500 },
      { year: 2020, hours: 22 },
    ];
    expect(moveOf(cinor, { hours }, 'ins-heures-realisees', 2020).after.value).toBe(92_000);
    expect(moveOf(cinor, { hours }, 'ins-nb-beneficiaires', 2020).isMoved).toBe(false);
  });

  it('in a year in progress is judged on the whole year', () => {
    const closed = { ...cinor, parameters: { ...cinor.parameters, date_arrete: serialOf(2020, 6, 30) } };
    const targets = [{ key: 'ins-heures-realisees', year: 2020, value: 100_000 }];
    // 182 of 366 days: 100 000 × 182/366 = 49 727 expected so far, 100 000 with what is planned until the end
    expect(moveOf(closed, { targets }, 'ins-heures-realisees', 2020).after.expected).toBeCloseTo(
      49_726.78,
      2,
    );
    const hours = [{ year: 2020, hours: 8_522 }];
    const whole = moveOf(closed, { targets, hours }, 'ins-heures-realisees', 2020);
    expect([whole.after.expected, whole.after.value, whole.after.status]).toEqual([
      100_000,
      100_000,
      'atteint',
    ]);
  });

  it('touches neither the scheme nor the data', () => {
    const before = JSON.stringify([cinor.scheme, cinor.data.MARCHES?.length, cinor.data.HEURES?.length]);
    whatIf(cinor, {
      targets: [{ key: 'ins-heures-realisees', year: 2020, value: 1 }],
      contracts: [{ ...CONTRACTS, year: 2020, count: 3 }],
      hours: [{ year: 2020, hours: 10 }],
    });
    expect(JSON.stringify([cinor.scheme, cinor.data.MARCHES?.length, cinor.data.HEURES?.length])).toBe(
      before,
    );
  });
});
