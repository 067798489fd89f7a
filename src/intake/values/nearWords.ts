/** A listed value that a word may stand for. Confidence from 0 to 1. */
export interface Near {
  readonly value: string;
  readonly confidence: number;
}

const STOP = new Set([
  'd',
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'et',
  'ou',
  'en',
  'a',
  'au',
  'aux',
  'un',
  'une',
  'par',
]);

/** Tokens sorted, plurals and small words left out: « d'insertion entreprises » and « entreprise insertion » meet. */
function fingerprint(word: string): string {
  return [...new Set(tokens(word))].sort().join(' ');
}

const tokens = (word: string): readonly string[] =>
  word
    .split(' ')
    .filter((token) => token !== '' && !STOP.has(token))
    .map((token) => (token.length > 3 ? token.replace(/[sx]$/u, '') : token));

/** Pairs of letters, sorted: « mise a dispositon » and « mise a disposition » nearly meet. */
function pairs(word: string): ReadonlySet<string> {
  const joined = word.replace(/ /gu, '');
  const found = new Set<string>();
  for (let at = 0; at + 1 < joined.length; at += 1) found.add(joined.slice(at, at + 2));
  return found;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Letters added, lost, changed or exchanged between two words, up to `most`; `most + 1` beyond. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      line.push(cost);
    }
    if (Math.min(...line) > most) return most + 1;
    [before, last] = [last, line];
  }
  return last[b.length] ?? most + 1;
}

/** Letters that may differ: none in an acronym of three, where EI, EA and AI are three things. */
const allowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : length < 14 ? 2 : 3);

function confidenceOf(word: string, known: string): number {
  if (fingerprint(word) === fingerprint(known) && fingerprint(word) !== '') return 0.95;
  const most = allowed(Math.min(word.length, known.length));
  if (most > 0) {
    const distance = editDistance(word, known, most);
    if (distance <= most) return Math.max(0.6, 0.95 - distance / Math.max(word.length, known.length));
  }
  const close = word.length >= 8 && known.length >= 8 ? likeness(pairs(word), pairs(known)) : 0;
  return close >= 0.8 ? close * 0.9 : 0;
}

/** A word one of whose tokens is a whole listed word, the others being words of our lists: « structure ACI ». */
function contained(word: string, list: ReadonlyMap<string, string>, usual: ReadonlySet<string>): Near | null {
  const all = tokens(word);
  if (all.length < 2) return null;
  const values = new Set(all.flatMap((token) => (list.has(token) ? [list.get(token) ?? ''] : [])));
  const [value] = values;
  const others = all.filter((token) => !list.has(token));
  return value !== undefined && values.size === 1 && others.every((token) => usual.has(token))
    ? { value, confidence: 0.65 }
    : null;
}

/**
 * The one listed value that an unknown word may stand for: same tokens, few letters away, or most pairs of letters in
 * common. Null where nothing is near, or where two values are as near as each other: a doubt is not a proposal.
 */
export function nearest(
  word: string,
  list: ReadonlyMap<string, string>,
  usual: ReadonlySet<string>,
): Near | null {
  const best = new Map<string, number>();
  for (const [known, value] of list)
    best.set(value, Math.max(best.get(value) ?? 0, confidenceOf(word, known)));
  const [first, second] = [...best].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 0.6) return contained(word, list, usual);
  return second && first[1] - second[1] < 0.05
    ? null
    : { value: first[0], confidence: Math.round(first[1] * 100) / 100 };
}
