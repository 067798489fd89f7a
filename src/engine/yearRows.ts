import type { Columns } from './columns';

/** Rows of a table, or of a part of it, by year, in the order of the table. */
export interface YearRows {
  /** Rows of a year. */
  readonly of: (year: number) => Int32Array;
  /** Rows of a year and of those before. */
  readonly upTo: (year: number) => Int32Array;
}

/** Years below this are looked up by rank, the others in a map: five times as slow. */
const PLAIN = 3_000;

/** Each row's set of years, by its rank in `sets`: most tables hold a handful of them. */
interface YearSets {
  readonly codes: Int32Array;
  readonly sets: readonly (readonly number[])[];
}

function yearSets({ length, yearsOf }: Columns): YearSets {
  const codes = new Int32Array(length);
  const sets: (readonly number[])[] = [[]];
  const ofYear: (number | undefined)[] = [];
  const others = new Map<string, number>();
  const known = ([year, ...more]: readonly number[], code?: number): number | undefined => {
    if (year === undefined) return 0;
    if (more.length === 0 && year >= 0 && year < PLAIN && Number.isInteger(year))
      return code === undefined ? ofYear[year] : (ofYear[year] = code);
    const key = [year, ...more].join();
    if (code !== undefined) others.set(key, code);
    return others.get(key);
  };
  for (let row = 0; row < length; row += 1) {
    const years = yearsOf(row);
    if (years.length === 0) continue;
    const [only] = years;
    codes[row] =
      (years.length === 1 && only !== undefined ? ofYear[only] : undefined) ??
      known(years) ??
      known(years, sets.push(years) - 1) ??
      0;
  }
  return { codes, sets };
}

/** Rows of some sets, gathered the first time that they are asked for. */
function gatherer(
  { codes, sets }: YearSets,
  sizes: Int32Array,
  holds: (one: number, year: number) => boolean,
): (year: number) => Int32Array {
  const found = new Map<number, Int32Array>();
  return (year) => {
    const known = found.get(year);
    if (known) return known;
    const taken = Uint8Array.from(sets, (years) => (years.some((one) => holds(one, year)) ? 1 : 0));
    const count = taken.reduce((sum, isTaken, code) => sum + isTaken * (sizes[code] ?? 0), 0);
    // Without a branch: each row is written where the next one taken goes, the last ones in a place too many.
    const rows = new Int32Array(count + 1);
    let next = 0;
    for (let row = 0; row < codes.length; row += 1) {
      rows[next] = row;
      next += taken[codes[row] ?? 0] ?? 0;
    }
    const own = rows.subarray(0, count);
    found.set(year, own);
    return own;
  };
}

export function yearRowsOf(columns: Columns): YearRows {
  const all = yearSets(columns);
  const sizes = new Int32Array(all.sets.length);
  for (const code of all.codes) sizes[code] = (sizes[code] ?? 0) + 1;
  return {
    of: gatherer(all, sizes, (one, year) => one === year),
    upTo: gatherer(all, sizes, (one, year) => one <= year),
  };
}
