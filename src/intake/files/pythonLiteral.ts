/**
 * The value of a Python literal, as pandas prints lists and dicts into a cell: `{'titulaire': [{'id': '85…'}]}`.
 * Dicts become objects without prototype. @returns undefined when the text is no such literal.
 */
export function parsePythonLiteral(text: string): unknown {
  const parser = new Literal(text);
  try {
    const value = parser.value(0);
    return parser.atEnd() ? value : undefined;
  } catch (error) {
    if (error instanceof NotALiteral) return undefined;
    throw error;
  }
}

class NotALiteral extends Error {}

/** Nesting that no public file reaches: a hostile one must not exhaust the stack. */
const DEEPEST = 40;
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['True', true],
  ['False', false],
  ['None', null],
  ['nan', null],
  ['NaN', null],
  ['true', true],
  ['false', false],
  ['null', null],
]);
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

class Literal {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    this.#skip();
    return this.#at >= this.#text.length;
  }

  #skip(): void {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at += 1;
  }

  #take(mark: string): boolean {
    this.#skip();
    if (this.#text.charAt(this.#at) !== mark) return false;
    this.#at += 1;
    return true;
  }

  value(depth: number): unknown {
    if (depth > DEEPEST) throw new NotALiteral();
    this.#skip();
    const mark = this.#text.charAt(this.#at);
    if (mark === '{') return this.#dict(depth);
    if (mark === '[' || mark === '(') return this.#list(mark === '[' ? ']' : ')', depth);
    if (mark === "'" || mark === '"') return this.#string(mark);
    const word = /^[\w.+-]+/.exec(this.#text.slice(this.#at, this.#at + 60))?.[0];
    if (word === undefined) throw new NotALiteral();
    this.#at += word.length;
    if (WORDS.has(word)) return WORDS.get(word);
    if (!/^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(word) || Number.isNaN(Number(word))) throw new NotALiteral();
    return Number(word);
  }

  #list(end: string, depth: number): unknown[] {
    this.#at += 1;
    const items: unknown[] = [];
    while (!this.#take(end)) {
      items.push(this.value(depth + 1));
      if (!this.#take(',')) {
        if (this.#take(end)) break;
        throw new NotALiteral();
      }
    }
    return items;
  }

  #dict(depth: number): Record<string, unknown> {
    this.#at += 1;
    const entries = Object.create(null) as Record<string, unknown>;
    while (!this.#take('}')) {
      const key = this.value(depth + 1);
      if (!this.#take(':')) throw new NotALiteral();
      entries[String(key)] = this.value(depth + 1);
      if (!this.#take(',')) {
        if (this.#take('}')) break;
        throw new NotALiteral();
      }
    }
    return entries;
  }

  #string(quote: string): string {
    this.#at += 1;
    let text = '';
    for (;;) {
      const mark = this.#text.charAt(this.#at);
      if (mark === '') throw new NotALiteral();
      this.#at += 1;
      if (mark === quote) return text;
      if (mark !== '\\') {
        text += mark;
        continue;
      }
      const escaped = this.#text.charAt(this.#at);
      this.#at += 1;
      const code = escaped === 'x' ? 2 : escaped === 'u' ? 4 : 0;
      if (code > 0) {
        text += String.fromCharCode(parseInt(this.#text.slice(this.#at, this.#at + code), 16) || 0xfffd);
        this.#at += code;
      } else text += ESCAPES[escaped] ?? escaped;
    }
  }
}
