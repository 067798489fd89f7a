/** Finds the first row that holds a text, by what its signs add up to, then by the text itself. Made for as many texts as rows. */
export class TextIndex {
  readonly #slots: Int32Array;
  readonly #rows: number[] = [];
  readonly #texts: string[] = [];
  readonly #sums: number[] = [];

  /** @param most texts that it may be given. */
  constructor(most: number) {
    let size = 16;
    while (size < 2 * most) size *= 2;
    this.#slots = new Int32Array(size);
  }

  /** The row that was given with this text before; else this one, which is remembered. O(signs). */
  firstOf(text: string, row: number): number {
    const slots = this.#slots;
    const sum = sumOf(text);
    let slot = (sum ^ (sum >>> 15)) & (slots.length - 1);
    for (;;) {
      const rank = (slots[slot] as number) - 1;
      if (rank < 0) break;
      if (this.#sums[rank] === sum && this.#texts[rank] === text) return this.#rows[rank] ?? row;
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = this.#texts.push(text);
    this.#sums.push(sum);
    this.#rows.push(row);
    return row;
  }
}

function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}
