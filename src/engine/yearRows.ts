import type { Columns, Part } from './columns';

/** Rows read at once, by year, in their order. */
interface YearRows {
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

function yearRowsOf(columns: Columns): YearRows {
  const all = yearSets(columns);
  const sizes = new Int32Array(all.sets.length);
  for (const code of all.codes) sizes[code] = (sizes[code] ?? 0) + 1;
  return {
    of: gatherer(all, sizes, (one, year) => one === year),
    upTo: gatherer(all, sizes, (one, year) => one <= year),
  };
}

const KNOWN = new WeakMap<Columns, YearRows>();

function knownOf(base: Columns): YearRows {
  const known = KNOWN.get(base) ?? yearRowsOf(base);
  KNOWN.set(base, known);
  return known;
}

/** How many ranks, in ascending order, are below one. */
function below(ranks: Int32Array, rank: number): number {
  let [low, high] = [0, ranks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranks[middle] ?? 0) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

const within = (rows: Int32Array, { base, from, to }: Part): Int32Array =>
  to - from === base.length ? rows : rows.subarray(below(rows, from), below(rows, to));

/** Rows of a part that count for a year, or up to it, by their ranks in its base. */
export const rowsOf = (part: Part, span: 'year' | 'toDate', year: number): Int32Array =>
  within(span === 'toDate' ? knownOf(part.base).upTo(year) : knownOf(part.base).of(year), part);

/** Tells rows that replace those of a part one for one, each in the same years, which are of which year. */
export function keepYearRows(old: Part, base: Columns): void {
  const before = KNOWN.get(old.base);
  if (!before) return;
  const kept = (of: (year: number) => Int32Array): ((year: number) => Int32Array) => {
    const found = new Map<number, Int32Array>();
    return (year) => {
      const own = found.get(year) ?? within(of(year), old).map((row) => row - old.from);
      found.set(year, own);
      return own;
    };
  };
  KNOWN.set(
    base,
    old.to - old.from === old.base.length ? before : { of: kept(before.of), upTo: kept(before.upTo) },
  );
}
