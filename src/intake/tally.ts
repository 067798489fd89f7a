import type { DataRow } from '../scheme/values';
import { balanced, negativesOf, type Account } from './outcome';
import { knownSum } from './values/sum';

/** Counts what becomes of records, one by one. */
export class Tally {
  #kept: DataRow[] = [];
  #origins: number[] = [];
  #duplicates = 0;
  #aside = 0;

  /** `origin`: rank of the record in the source. */
  keep(row: DataRow, origin: number): void {
    this.#kept.push(row);
    this.#origins.push(origin);
  }

  repeat(): void {
    this.#duplicates += 1;
  }

  aside(times = 1): void {
    this.#aside += times;
  }

  get rows(): readonly DataRow[] {
    return this.#kept;
  }

  get origins(): readonly number[] {
    return this.#origins;
  }

  /** Amounts in euros, HT. */
  account(): Account {
    return balanced({
      rows: this.#kept.length + this.#duplicates + this.#aside,
      kept: this.#kept.length,
      duplicates: this.#duplicates,
      setAside: this.#aside,
      negatives: negativesOf(this.#kept, ['montant_ht']),
      controlSums: { montant_ht: knownSum(this.#kept.map((row) => row['montant_ht'])) ?? 0 },
    });
  }
}
