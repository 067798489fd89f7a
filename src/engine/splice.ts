import type { DataRow } from '../scheme/values';

/** From row `from` on, `removed` rows give way to `added`: one row edited, rows put in, rows taken away. */
export interface Splice {
  readonly from: number;
  readonly removed: number;
  readonly added: readonly DataRow[];
}
