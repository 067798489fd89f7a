/** True when one letter added, lost or changed, or two neighbours exchanged, makes one word of the other. */
export function isOneLetterAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}

/** Every word without one of its letters, and the word itself: two words one letter away share at least one. */
export function withoutOneLetter(word: string): readonly string[] {
  const left = new Set<string>([word]);
  for (let at = 0; at < word.length; at += 1) left.add(word.slice(0, at) + word.slice(at + 1));
  return [...left];
}
