/** What becomes of a row of the source. Where it gives several typed rows, one kept is enough for it to be kept. */
export type Fate = 'kept' | 'repeated' | 'aside';

const RANK: Readonly<Record<Fate, number>> = { aside: 0, repeated: 1, kept: 2 };

/** The account of source rows, each once. */
export class Fates {
  readonly #fates = new Map<number, Fate>();

  knows(row: number): boolean {
    return this.#fates.has(row);
  }

  /** @returns true the first time that the row is met. */
  note(row: number, fate: Fate): boolean {
    const known = this.#fates.get(row);
    if (known === undefined || RANK[fate] > RANK[known]) this.#fates.set(row, fate);
    return known === undefined;
  }

  /** Rows of a fate, or all of them. */
  count(fate?: Fate): number {
    if (fate === undefined) return this.#fates.size;
    let count = 0;
    for (const known of this.#fates.values()) if (known === fate) count += 1;
    return count;
  }
}
