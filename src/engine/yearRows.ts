import type { Columns } from './columns';

/** Rows of a table by year, in the order of the table. */
export interface YearRows {
  /** Rows of a year. */
  readonly of: (year: number) => Int32Array;
  /** Rows of a year and of those before. */
  readonly upTo: (year: number) => Int32Array;
}

/** Years below this are looked up by rank, the others in a map: five times as slow. */
const PLAIN = 3_000;

/** Each row's set of years, by its rank in `sets`: most tables hold a handful of them. */
function yearSets({ length, yearsOf }: Columns): {
  readonly codes: Int32Array;
  readonly sets: readonly (readonly number[])[];
} {
  const codes = new Int32Array(length);
  const sets: (readonly number[])[] = [[]];
  const ofYear: (number | undefined)[] = [];
  const known = new Map<number | readonly number[], number>();
  for (let row = 0; row < length; row += 1) {
    const years = yearsOf(row);
    if (years.length === 0) continue;
    const key = years.length === 1 ? (years[0] ?? 0) : years;
    const isPlain = typeof key === 'number' && key >= 0 && key < PLAIN && Number.isInteger(key);
    let code = isPlain ? ofYear[key] : known.get(key);
    if (code === undefined) {
      code = sets.push(years) - 1;
      if (isPlain) ofYear[key] = code;
      else known.set(key, code);
    }
    codes[row] = code;
  }
  return { codes, sets };
}

/** Rows of some sets, gathered the first time that they are asked for. */
function gatherer(
  { codes, sets }: ReturnType<typeof yearSets>,
  holds: (set: number, year: number) => boolean,
) {
  const found = new Map<number, Int32Array>();
  return (year: number): Int32Array => {
    const known = found.get(year);
    if (known) return known;
    const taken = Uint8Array.from(sets, (years) => (years.some((one) => holds(one, year)) ? 1 : 0));
    const rows = new Int32Array(codes.length);
    let count = 0;
    for (let row = 0; row < codes.length; row += 1) {
      rows[count] = row;
      count += taken[codes[row] ?? 0] ?? 0;
    }
    const own = rows.slice(0, count);
    found.set(year, own);
    return own;
  };
}

export function yearRowsOf(columns: Columns): YearRows {
  const all = yearSets(columns);
  return { of: gatherer(all, (one, year) => one === year), upTo: gatherer(all, (one, year) => one <= year) };
}
