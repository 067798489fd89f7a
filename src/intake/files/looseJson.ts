import { SourceRefused } from '../failure';

export interface LooseJson {
  /** The document, or one entry per line of a JSON Lines file. */
  readonly value: unknown;
  readonly lines: boolean;
  /** Lines of a JSON Lines file that are no JSON (first = 1). */
  readonly badLines: readonly number[];
  /** True when bare NaN had to be read as « unknown ». */
  readonly hadNaN: boolean;
}

/**
 * Reads JSON as public platforms write it: bare `NaN` or `Infinity` (which are no JSON) become null, and one object per line is a list.
 * @throws SourceRefused `json-tronque` when the text stops before its end, `json-invalide` otherwise, with line and position.
 */
export function parseLooseJson(text: string): LooseJson {
  const strict = attempt(text);
  if (strict.ok) return { value: strict.value, lines: false, badLines: [], hadNaN: false };
  const repaired = withoutNaN(text);
  const hadNaN = repaired !== text;
  const second = hadNaN ? attempt(repaired) : strict;
  if (second.ok) return { value: second.value, lines: false, badLines: [], hadNaN };
  const lines = asLines(repaired);
  if (lines) return { value: lines.values, lines: true, badLines: lines.bad, hadNaN };
  throw refused(text, second.error);
}

type Attempt =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

function attempt(text: string): Attempt {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : '' };
  }
}

/** Strings are matched first and given back untouched, so that only NaN tokens outside them change. */
const withoutNaN = (text: string): string =>
  text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g, (token) =>
    token.startsWith('"') ? token : 'null',
  );

function asLines(
  text: string,
): { readonly values: readonly unknown[]; readonly bad: readonly number[] } | null {
  const values: unknown[] = [];
  const bad: number[] = [];
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    if (line === '') continue;
    const read = line.startsWith('{') ? attempt(line) : ({ ok: false, error: '' } as const);
    if (read.ok) values.push(read.value);
    else bad.push(index + 1);
  }
  // One object in a broken document may happen to stand on its own line: a list of lines has mostly good ones, the first included.
  return values.length > 0 && values.length > bad.length && !bad.includes(1) ? { values, bad } : null;
}

/** Where the text stops making sense, from a walk over its brackets: engines word their messages each in their own way. */
function refused(text: string, message: string): SourceRefused {
  const stack: string[] = [];
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charAt(index);
    if (inString) {
      if (mark === '\\') index += 1;
      else if (mark === '"') inString = false;
    } else if (mark === '"') inString = true;
    else if (mark === '{' || mark === '[') stack.push(mark);
    else if (mark === '}' || mark === ']') {
      if (stack.pop() !== (mark === '}' ? '{' : '['))
        return new SourceRefused('json-invalide', place(text, index));
    }
  }
  if (inString || stack.length > 0)
    return new SourceRefused('json-tronque', place(text, text.trimEnd().length));
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  return new SourceRefused('json-invalide', place(text, position));
}

const place = (text: string, position: number): { readonly ligne: number; readonly position: number } => ({
  ligne: text.slice(0, position).split('\n').length,
  position,
});
