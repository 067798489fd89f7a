import type { DataRow } from '../scheme/values';
import { balanced, type Account } from './outcome';
import { knownSum } from './values/sum';

/** Counts what becomes of records, one by one. */
export class Tally {
  #kept: DataRow[] = [];
  #duplicates = 0;
  #aside = 0;

  keep(row: DataRow): void {
    this.#kept.push(row);
  }

  repeat(): void {
    this.#duplicates += 1;
  }

  aside(times = 1): void {
    this.#aside += times;
  }

  /** Amounts in euros, HT. */
  account(): Account {
    return balanced({
      rows: this.#kept.length + this.#duplicates + this.#aside,
      kept: this.#kept.length,
      duplicates: this.#duplicates,
      setAside: this.#aside,
      controlSums: { montant_ht: knownSum(this.#kept.map((row) => row['montant_ht'])) ?? 0 },
    });
  }
}
