import { elapsedShare, expectedValue, milestones } from '../../src/scheme/trajectory';

describe('expected value', () => {
  const baseline = { year: 2023, value: 10 };

  it.each([
    // 10 in 2023 to 30 in 2028: 20 over 5 years, 4 a year.
    ['on the line', baseline, { 2028: 30 }, 2024, 14],
    ['at the baseline', baseline, { 2028: 30 }, 2023, 10],
    ['at the target', baseline, { 2028: 30 }, 2028, 30],
    ['after the last target', baseline, { 2026: 30 }, 2029, 30],
    // 30 in 2026 to 50 in 2030: 20 over 4 years, 10 after two.
    ['between two targets', null, { 2026: 30, 2030: 50 }, 2028, 40],
    ['before the first target, without baseline', null, { 2026: 30 }, 2025, null],
    ['before the baseline', { year: 2025, value: 10 }, { 2028: 30 }, 2024, null],
    ['with a baseline and no target', baseline, {}, 2025, null],
    ['on a flat trajectory', { year: 2023, value: 30 }, { 2028: 30 }, 2025, 30],
    ['going down', { year: 2023, value: 100 }, { 2027: 60 }, 2025, 80],
    [
      'target typed for the year of the baseline',
      { year: 2024, value: 10 },
      { 2024: 12, 2026: 16 },
      2025,
      14,
    ],
    ['nothing typed', null, {}, 2025, null],
  ])('%s', (_, from, targets, year, expected) => {
    expect(expectedValue(from, targets, year)).toBe(expected);
  });

  it.each([
    ['the baseline until the first target', baseline, { 2028: 30 }, 2027, 10],
    ['the target in its year', baseline, { 2028: 30 }, 2028, 30],
    ['the last target reached, between two', null, { 2026: 30, 2030: 50 }, 2029, 30],
    ['the last target once all are past', baseline, { 2026: 30 }, 2029, 30],
    ['nothing before the first target, without baseline', null, { 2026: 30 }, 2025, null],
    ['nothing without a target', baseline, {}, 2025, null],
  ])('by steps: %s', (_, from, targets, year, expected) => {
    expect(expectedValue(from, targets, year, 'paliers')).toBe(expected);
  });

  it('keeps the later of a target and a baseline as the starting point', () => {
    expect(milestones({ year: 2025, value: 7 }, { 2024: 5, 2028: 10 }, 2026)).toEqual({
      before: { year: 2025, value: 7 },
      after: { year: 2028, value: 10 },
    });
  });

  it('counts the share of the year in progress only', () => {
    const cutOff = { year: 2026, dayOfYear: 73, daysInYear: 365 };
    expect(elapsedShare(2026, cutOff)).toBe(0.2);
    expect(elapsedShare(2025, cutOff)).toBe(1);
    expect(elapsedShare(2026, null)).toBe(1);
  });
});
