/**
 * Finds the first row that holds a text, by what its signs add up to, then by the text itself. Made for as many texts as rows.
 * Texts that come in order, as the numbers of most exports do, are all different: nothing is looked for until one does not.
 */
export class TextIndex {
  #slots: Int32Array | null = null;
  readonly #most: number;
  readonly #rows: number[] = [];
  readonly #texts: string[] = [];
  readonly #sums: number[] = [];
  #last = '';

  /** @param most texts that it may be given. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The row that was given with this text before; else this one, which is remembered. O(signs). */
  firstOf(text: string, row: number): number {
    if (this.#slots === null && text > this.#last) {
      this.#last = text;
      this.#texts.push(text);
      this.#rows.push(row);
      return row;
    }
    this.#slots ??= this.#indexed();
    const rank = this.#rankOf(this.#slots, text, this.#texts.length);
    if (rank < this.#texts.length) return this.#rows[rank] ?? row;
    this.#texts.push(text);
    this.#rows.push(row);
    return row;
  }

  #indexed(): Int32Array {
    let size = 16;
    while (size < 2 * this.#most) size *= 2;
    const slots = new Int32Array(size);
    this.#texts.forEach((text, rank) => this.#rankOf(slots, text, rank));
    return slots;
  }

  /** The rank of a text, which is put at `next` when it is not found. */
  #rankOf(slots: Int32Array, text: string, next: number): number {
    const sum = sumOf(text);
    let slot = (sum ^ (sum >>> 15)) & (slots.length - 1);
    for (;;) {
      const rank = (slots[slot] as number) - 1;
      if (rank < 0) break;
      if (this.#sums[rank] === sum && this.#texts[rank] === text) return rank;
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = next + 1;
    this.#sums[next] = sum;
    return next;
  }
}

function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}
