/** Different values kept by one memory: lists of a file repeat a few hundred words, and what does not repeat is not worth keeping. */
const MOST = 1_000;

/** The same function, which answers from memory what it was already asked. One memory per column or source: it goes with it. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < MOST) known.set(text, value);
    return value;
  };
}
