import { AnomalyLog } from '../../intake/anomalyLog';
import type { Anomaly } from '../../intake/types';
import type { DataRow } from '../../scheme/values';

/** Rows of one source for one table, with where each comes from. */
export interface Incoming {
  readonly file: string;
  readonly part: string | null;
  readonly rows: readonly DataRow[];
  /** Row of the source of each of `rows`, where it is known. */
  readonly origins: readonly (number | undefined)[];
}

export interface MergeOutcome {
  /** The table afterwards: the rows that it had, in their order, then the new ones. */
  readonly rows: readonly DataRow[];
  /** Places in `rows` of those that the table did not have. */
  readonly added: readonly number[];
  /** Place in the source of each of `added`. */
  readonly from: readonly number[];
  /** Rows of the source that bring no row: already said, or a contradiction that is told. */
  readonly repeated: readonly DataRow[];
  readonly anomalies: readonly Anomaly[];
}

export const nothingNew = (rows: readonly DataRow[]): MergeOutcome => ({
  rows,
  added: [],
  from: [],
  repeated: [],
  anomalies: [],
});

/** Rows done between two pauses. */
const SLICE = 2_000;

/** A merge yields the rows done, so that a page can breathe; it returns what came of it. */
export type Merging = Generator<number, MergeOutcome>;

export const isSliceEnd = (index: number): boolean => index % SLICE === SLICE - 1;

/** Places of rows, by key. Each can be taken once: two rows of one source never are one row of the table. */
export class Places {
  readonly #places = new Map<string, number[]>();

  add(key: string, index: number): void {
    const places = this.#places.get(key);
    if (places) places.push(index);
    else this.#places.set(key, [index]);
  }

  get(key: string): readonly number[] {
    return this.#places.get(key) ?? [];
  }

  /** The first place that answers the first test that any answers. */
  take(key: string, ...tests: readonly ((index: number) => boolean)[]): number | undefined {
    const places = this.#places.get(key);
    if (!places) return undefined;
    for (const test of tests) {
      const at = places.findIndex(test);
      if (at >= 0) return places.splice(at, 1)[0];
    }
    return undefined;
  }
}

export const logOf = ({ file, part }: Incoming): AnomalyLog => new AnomalyLog(file, part);

/** Runs a merge at once. */
export function finish(merging: Merging): MergeOutcome {
  for (;;) {
    const step = merging.next();
    if (step.done) return step.value;
  }
}
