const QUOTE = 34;
const LF = 10;
const CR = 13;
/** Texts remembered for each column, a power of two: what a column repeats is one string, which costs less to keep and to look up. */
const SLOTS = 4_096;
/** PapaParse judges line ends by the first megabyte of a text. */
const JUDGED = 1_000_000;

/**
 * Cells of a well-formed delimited text, as PapaParse reads it: one kind of line end (LF or CRLF) and quotes that open a cell,
 * close it, and are doubled inside.
 * @returns null as soon as the text is anything else. It is then PapaParse's to read: judging faults is what it is there for.
 */
export function tokenize(text: string, delimiter: string): string[][] | null {
  if (text === '') return [];
  const separator = delimiter.charCodeAt(0);
  if (delimiter.length !== 1 || separator === QUOTE || separator === LF || separator === CR) return null;
  const crlf = text.includes('\r');
  if (crlf && !text.slice(0, JUDGED).includes('\r\n')) return null;
  const end = text.length;
  const rows: string[][] = [];
  const columns: Repeats[] = [];
  let row: string[] = [];
  let cell = 0;
  let at = 0;
  for (;;) {
    const repeats = (columns[cell] ??= new Repeats());
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at);
      if (close < 0) return null;
      row[cell] = unquoted(text, at + 1, close);
      at = close + 1;
    } else {
      const start = at;
      let hash = 0;
      let code = 0;
      while (at < end) {
        code = text.charCodeAt(at);
        if (code === separator || code === LF || code === CR) break;
        // PapaParse may then take another mark for the end of lines.
        if (code === QUOTE && crlf) return null;
        hash = (Math.imul(hash, 31) + code) | 0;
        at += 1;
      }
      row[cell] = repeats.of(text, start, at, hash);
    }
    cell += 1;
    if (at >= end) {
      rows.push(row.length === cell ? row : row.slice(0, cell));
      return rows;
    }
    const next = text.charCodeAt(at);
    at += 1;
    if (next === separator) continue;
    if (next === CR) {
      if (text.charCodeAt(at) !== LF) return null;
      at += 1;
    } else if (next !== LF || crlf) return null;
    rows.push(row.length === cell ? row : row.slice(0, cell));
    // The next row is most often as wide as this one.
    row = new Array<string>(cell);
    cell = 0;
  }
}

/** Place of the quote that closes the one at `open`; -1 when there is none. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  return close;
}

function unquoted(text: string, start: number, end: number): string {
  const inside = text.slice(start, end);
  return inside.includes('"') ? inside.replaceAll('""', '"') : inside;
}

/** The texts that a column has lately held, by what they add up to. */
class Repeats {
  readonly #hashes = new Int32Array(SLOTS);
  readonly #texts: string[] = [];

  of(text: string, start: number, end: number, hash: number): string {
    if (start === end) return '';
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.#texts[slot];
    if (known !== undefined && this.#hashes[slot] === hash && isAt(known, text, start, end)) return known;
    const found = text.slice(start, end);
    this.#hashes[slot] = hash;
    this.#texts[slot] = found;
    return found;
  }
}

function isAt(known: string, text: string, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let index = 0; index < known.length; index += 1)
    if (known.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  return true;
}
