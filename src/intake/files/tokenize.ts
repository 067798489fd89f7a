import { TextColumn } from './textColumn';
import { TextGrid } from './textGrid';
import { wider } from './wider';

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** PapaParse judges line ends by the first megabyte of a text. */
const JUDGED = 1_000_000;
/** A table is mostly filled: a line of thousands of cells under thousands of short ones would cost each of them its columns. */
const SPARSE = 8;
const SMALL = 1_000_000;

/**
 * Cells of a well-formed delimited text, as PapaParse reads it: one kind of line end (LF or CRLF) and quotes that open a cell,
 * close it, and are doubled inside. One pass over the text.
 * @param skipped length of a first line that is no row of the table (« sep=; »): it stays as a row without cells.
 * @returns null as soon as the text is anything else. It is then PapaParse's to read: judging faults is what it is there for.
 */
export function tokenize(text: string, delimiter: string, skipped = 0): TextGrid | null {
  if (text === '') return new TextGrid([], new Int32Array(0), 0);
  const separator = delimiter.charCodeAt(0);
  if (delimiter.length !== 1 || separator === QUOTE || separator === LF || separator === CR) return null;
  const crlf = text.includes('\r', skipped);
  if (crlf && !text.slice(skipped, skipped + JUDGED).includes('\r\n')) return null;
  const reader = new Scanner(text, separator, crlf, skipped);
  const columns: TextColumn[] = [];
  let widths: Int32Array = new Int32Array(1_024);
  let row = skipped > 0 ? 1 : 0;
  let cells = 0;
  while (!reader.done) {
    const width = reader.row(columns, row);
    if (width === 0) return null;
    if (row === widths.length) widths = wider(widths, 2 * row);
    widths[row] = width;
    row += 1;
    cells += width;
    if (row * columns.length > SMALL + SPARSE * cells) return null;
  }
  return new TextGrid(columns, widths.subarray(0, row), row);
}

/** Goes through a text once. Its loops are short functions, which an engine makes fast after a few thousand cells. */
class Scanner {
  readonly #text: string;
  readonly #separator: number;
  readonly #crlf: boolean;
  #at: number;
  /** What the signs of the last cell add up to. */
  #sum = 0;
  done = false;

  constructor(text: string, separator: number, crlf: boolean, at: number) {
    this.#text = text;
    this.#separator = separator;
    this.#crlf = crlf;
    this.#at = at;
  }

  /** Reads a row into the columns. @returns its width; 0 for what is not well formed. */
  row(columns: TextColumn[], row: number): number {
    for (let cell = 0; ;) {
      const start = this.#at;
      if (!this.#cell()) return 0;
      if (cell === columns.length) columns.push(new TextColumn(this.#text, cell));
      if (this.#at > start) (columns[cell] as TextColumn).add(row, start, this.#at, this.#sum);
      cell += 1;
      if (this.#at >= this.#text.length) {
        this.done = true;
        return cell;
      }
      const next = this.#text.charCodeAt(this.#at);
      this.#at += 1;
      if (next === this.#separator) continue;
      return this.#isEnd(next) ? cell : 0;
    }
  }

  #isEnd(sign: number): boolean {
    if (sign === LF) return !this.#crlf;
    if (sign !== CR || this.#text.charCodeAt(this.#at) !== LF) return false;
    this.#at += 1;
    return true;
  }

  #cell(): boolean {
    return this.#text.charCodeAt(this.#at) === QUOTE ? this.#quoted() : this.#plain();
  }

  #plain(): boolean {
    const text = this.#text;
    const separator = this.#separator;
    const end = text.length;
    let at = this.#at;
    let sum = 0;
    for (; at < end; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign === separator || sign === LF || sign === CR) break;
      // PapaParse may then take another mark for the end of lines.
      if (sign === QUOTE && this.#crlf) return false;
      sum = (Math.imul(sum, 31) + sign) | 0;
    }
    this.#at = at;
    this.#sum = sum;
    return true;
  }

  #quoted(): boolean {
    const text = this.#text;
    const end = text.length;
    let sum = 0;
    for (let at = this.#at + 1; at < end; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign === QUOTE) {
        if (at + 1 === end || text.charCodeAt(at + 1) !== QUOTE) {
          this.#at = at + 1;
          this.#sum = sum;
          return true;
        }
        at += 1;
      }
      sum = (Math.imul(sum, 31) + sign) | 0;
    }
    return false;
  }
}
