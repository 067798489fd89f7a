import { gap, judge, statusText, type StatusInput } from '../../src/scheme/status';

const tolerances = { onTrack: 0.05, off: 0.2, smallestDenominator: 5 };
const base: StatusInput = {
  value: 20,
  direction: 'hausse',
  target: null,
  expected: 20,
  finalTarget: 50,
  countedRows: null,
};

describe('state of an indicator', () => {
  it.each([
    // Expected 20: on track within 1 (5 %), vigilance down to 16 (20 %), off below.
    ['no value', { value: null }, 'non-calculable'],
    ['neutral', { direction: 'neutre', expected: null }, 'suivi-simple'],
    ['neutral without value', { direction: 'neutre', value: null }, 'non-calculable'],
    ['no trajectory', { expected: null, finalTarget: null }, 'sans-cible'],
    ['too few rows', { countedRows: 4 }, 'non-calculable'],
    ['just enough rows', { countedRows: 5 }, 'en-trajectoire'],
    ['final target reached early', { value: 50 }, 'atteint'],
    ['target of the year reached', { value: 20, target: 20 }, 'atteint'],
    [
      'target of the year missed, lower final target passed',
      { value: 50, target: 80, expected: 80, finalTarget: 50 },
      'en-ecart',
    ],
    ['target of the year missed by a hair', { value: 19.5, target: 20 }, 'en-trajectoire'],
    ['ahead', { value: 21.5 }, 'en-avance'],
    ['upper edge of the tolerance', { value: 21 }, 'en-trajectoire'],
    ['lower edge of the tolerance', { value: 19 }, 'en-trajectoire'],
    ['just below the tolerance', { value: 18.99 }, 'vigilance'],
    ['edge of vigilance', { value: 16 }, 'vigilance'],
    ['off', { value: 15.99 }, 'en-ecart'],
    ['zero is a value', { value: 0 }, 'en-ecart'],
    // Less is better: expected 20, final 10.
    ['down, better than the final target', { direction: 'baisse', value: 9, finalTarget: 10 }, 'atteint'],
    ['down, ahead', { direction: 'baisse', value: 18, finalTarget: 10 }, 'en-avance'],
    ['down, on track', { direction: 'baisse', value: 20.5, finalTarget: 10 }, 'en-trajectoire'],
    ['down, vigilance', { direction: 'baisse', value: 23, finalTarget: 10 }, 'vigilance'],
    ['down, off', { direction: 'baisse', value: 25, finalTarget: 10 }, 'en-ecart'],
    // Part of the year gone: a pro rata reached is on track, not reached, until the year's target itself is.
    ['pro rata of the year reached', { value: 10, expected: 10, target: 20 }, 'en-trajectoire'],
    ['nothing expected yet', { value: 0, expected: 0, finalTarget: 5 }, 'en-trajectoire'],
  ] as const)('%s', (_, change, expected) => {
    expect(judge({ ...base, ...change }, tolerances)).toBe(expected);
  });

  it('is said in words, with a symbol', () => {
    expect(statusText('en-ecart')).toBe('▼ En écart');
  });

  it('has a gap only where both sides are known', () => {
    expect(gap(18, 20)).toBe(-2);
    expect(gap(null, 20)).toBeNull();
    expect(gap(18, null)).toBeNull();
  });
});
