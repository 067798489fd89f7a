import { paceOf, startOf, type PaceInput } from '../../src/scheme/pace';
import { rollUp } from '../../src/scheme/rollUp';

const BASE: PaceInput = {
  year: 2026,
  value: null,
  direction: 'hausse',
  isFlow: true,
  wholeYear: null,
  finalTarget: null,
  start: null,
  cutOff: null,
};
const of = (input: Partial<PaceInput>) => paceOf({ ...BASE, ...input });

/** [missing, left, needed, realised] */
const figures = (input: Partial<PaceInput>) => {
  const pace = of(input);
  return pace && [pace.missing, pace.left, pace.needed, pace.realised];
};

describe('required pace, whole years', () => {
  const goal = { year: 2028, value: 40_000 };
  it.each([
    // 40 000 − 27 600 = 12 400 h in 2 years: 6 200 a year. Since 2023: (27 600 − 13 200) ÷ 3 = 4 800 a year.
    [
      'hours',
      { value: 27_600, finalTarget: goal, start: { year: 2023, value: 13_200 } },
      [12_400, 2, 6_200, 4_800],
    ],
    // The same in one year: 12 400 a year.
    ['one year left', { year: 2027, value: 27_600, finalTarget: goal }, [12_400, 1, 12_400, null]],
    // 40 000 − 39 000 = 1 000 h, and no year left to do it in.
    ['the year of the goal', { year: 2028, value: 39_000, finalTarget: goal }, [1_000, 0, null, null]],
    ['after the goal', { year: 2029, value: 39_000, finalTarget: goal }, [1_000, 0, null, null]],
    // Went from 30 000 to 27 600 in 3 years: −800 a year.
    [
      'the wrong way',
      { value: 27_600, finalTarget: goal, start: { year: 2023, value: 30_000 } },
      [12_400, 2, 6_200, -800],
    ],
    // Less is better: 80 − 50 = 30 t in 2 years, 15 a year; since 2023, (100 − 80) ÷ 3 = 6,666….
    [
      'down',
      {
        value: 80,
        direction: 'baisse',
        finalTarget: { year: 2028, value: 50 },
        start: { year: 2023, value: 100 },
      },
      [30, 2, 15, 20 / 3],
    ],
    // A rate, in points: 30 − 18 = 12 points in 2 years, 6 a year; since 2024, (18 − 14) ÷ 2 = 2.
    [
      'a rate',
      { isFlow: false, value: 18, finalTarget: { year: 2028, value: 30 }, start: { year: 2024, value: 14 } },
      [12, 2, 6, 2],
    ],
  ] as const)('%s', (_, input, expected) => expect(figures(input)).toEqual(expected));

  it.each([
    ['no value', { finalTarget: goal }],
    ['no goal', { value: 1 }],
    ['neither good nor bad', { value: 1, direction: 'neutre', finalTarget: goal }],
    ['reached', { value: 40_000, finalTarget: goal }],
    ['passed', { value: 41_000, finalTarget: goal }],
    ['missed by what sums of cents leave', { value: 39_999.9999999, finalTarget: goal }],
    ['under the limit', { value: 40, direction: 'baisse', finalTarget: { year: 2028, value: 50 } }],
  ] as const)('says nothing: %s', (_, input) => expect(of(input)).toBeNull());
});

describe('required pace, a year in progress', () => {
  // Closed on 31 October 2026: 304 days of 365, 61 left. 304 ÷ 30.4375 months = 9.98767 done, 61 ÷ 30.4375 = 2.00411 left.
  const cutOff = { year: 2026, dayOfYear: 304, daysInYear: 365 };

  it('is by month, to the whole of the year, for what adds up', () => {
    // 12 000 − 8 000 = 4 000 h. 4 000 ÷ 2.00411 = 1 995.90 a month; 8 000 ÷ 9.98767 = 800.99 a month.
    const pace = of({ value: 8_000, wholeYear: 12_000, finalTarget: { year: 2028, value: 20_000 }, cutOff });
    expect(pace).toMatchObject({ per: 'mois', missing: 4_000, goal: { year: 2026, value: 12_000 } });
    expect(pace?.needed).toBeCloseTo(1_995.9, 1);
    expect(pace?.realised).toBeCloseTo(800.99, 2);
  });

  it('stays by year for a rate, for another year, and on the last day', () => {
    const rate = { value: 10, wholeYear: 12, finalTarget: { year: 2028, value: 20 }, cutOff };
    expect(of({ ...rate, isFlow: false })?.per).toBe('an');
    expect(of({ ...rate, year: 2025 })?.per).toBe('an');
    expect(of({ ...rate, cutOff: { ...cutOff, dayOfYear: 365 } })?.per).toBe('an');
  });

  it('says nothing of a limit, of a year without expectation, or of a year already done', () => {
    expect(of({ value: 8, wholeYear: 5, direction: 'baisse', cutOff })).toBeNull();
    expect(of({ value: 8, finalTarget: { year: 2028, value: 20 }, cutOff })).toBeNull();
    expect(of({ value: 8, wholeYear: 8, cutOff })).toBeNull();
  });
});

describe('where the way begins', () => {
  const years = [
    { year: 2024, value: null },
    { year: 2025, value: 7 },
    { year: 2026, value: 9 },
  ];
  it('is the baseline when it is earlier, else the first year that has a value', () => {
    expect(startOf(2026, { year: 2023, value: 5 }, years)).toEqual({ year: 2023, value: 5 });
    expect(startOf(2026, { year: 2026, value: 5 }, years)).toEqual({ year: 2025, value: 7 });
    expect(startOf(2026, null, years)).toEqual({ year: 2025, value: 7 });
    expect(startOf(2025, null, years)).toBeNull();
  });
});

describe('the roll-up', () => {
  it('is the worst verdict, with the count of each state', () => {
    const { worst, counts } = rollUp(['atteint', 'vigilance', 'non-calculable', 'atteint']);
    expect(worst).toBe('vigilance');
    expect(counts).toEqual({
      atteint: 2,
      'en-avance': 0,
      'en-trajectoire': 0,
      vigilance: 1,
      'en-ecart': 0,
      'non-calculable': 1,
      'sans-cible': 0,
      'suivi-simple': 0,
    });
  });

  it('has no worst state without indicator', () => expect(rollUp([]).worst).toBeNull());
});
