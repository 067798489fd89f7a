import fc from '../support/property';
import { bestAssignment } from '../../src/intake/columns/assignment';

type Scores = readonly (readonly number[])[];

const total = (scores: Scores, given: readonly (number | null)[]): number =>
  given.reduce<number>((sum, column, row) => sum + (column === null ? 0 : (scores[row]?.[column] ?? 0)), 0);

/** Every way to give rows a column or none. */
function best(scores: Scores, row = 0, used: ReadonlySet<number> = new Set()): number {
  const line = scores[row];
  if (line === undefined) return 0;
  return line.reduce(
    (most, score, column) =>
      used.has(column) || score <= 0
        ? most
        : Math.max(most, score + best(scores, row + 1, new Set([...used, column]))),
    best(scores, row + 1, used),
  );
}

const SCORE = fc.oneof(fc.integer({ min: -3, max: 20 }), fc.double({ min: 0, max: 1, noNaN: true }));
const MATRIX = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(SCORE, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const RUNS = { numRuns: Number(process.env['FC_RUNS'] ?? 300) };

describe('the best assignment', () => {
  it('is as good as the best of all, on small matrices', () => {
    fc.assert(
      fc.property(MATRIX, (scores) => {
        expect(total(scores, bestAssignment(scores))).toBeCloseTo(best(scores), 9);
      }),
      RUNS,
    );
  });

  it('gives no column twice, and nothing that is worth nothing', () => {
    fc.assert(
      fc.property(MATRIX, (scores) => {
        const given = bestAssignment(scores);
        const columns = given.filter((column) => column !== null);
        expect(given).toHaveLength(scores.length);
        expect(new Set(columns).size).toBe(columns.length);
        given.forEach((column, row) => {
          if (column !== null) expect(scores[row]?.[column]).toBeGreaterThan(0);
        });
      }),
      RUNS,
    );
  });

  it('does better than taking the best pair again and again', () => {
    const scores = [
      [9, 8],
      [8.5, 0],
    ];
    expect(bestAssignment(scores)).toEqual([1, 0]);
  });

  it('takes the first of two as good as each other', () => {
    expect(bestAssignment([[1, 1]])).toEqual([0]);
    expect(bestAssignment([[1], [1]])).toEqual([0, null]);
  });

  it('is quick on a hundred columns', () => {
    const size = 100;
    const scores = Array.from({ length: size }, (_row, row) =>
      Array.from({ length: size }, (_column, column) => ((row * 31 + column * 17) % 97) / 97),
    );
    const start = performance.now();
    const given = bestAssignment(scores);
    expect(performance.now() - start).toBeLessThan(500);
    expect(new Set(given).size).toBe(size);
  });

  it('has nothing to give without rows or columns', () => {
    expect(bestAssignment([])).toEqual([]);
    expect(bestAssignment([[], []])).toEqual([null, null]);
  });
});
