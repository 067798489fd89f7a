/** Places of the draft that are unfolded: « 0 », « 0.1 », « 0.1.2 », by rank of axis, objective and indicator. */
export type OpenParts = ReadonlySet<string>;

export const placeKey = (place: readonly number[]): string => place.join('.');

export function toggled(open: OpenParts, key: string): OpenParts {
  const next = new Set(open);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** What is unfolded moves with the part that moves: two neighbours exchange their ranks. */
export function swapped(open: OpenParts, place: readonly number[], by: -1 | 1): OpenParts {
  const [from, to] = [placeKey(place), placeKey([...place.slice(0, -1), (place.at(-1) ?? 0) + by])];
  const renamed = (key: string, before: string, after: string): string | null =>
    key === before || key.startsWith(`${before}.`) ? after + key.slice(before.length) : null;
  return new Set([...open].map((key) => renamed(key, from, to) ?? renamed(key, to, from) ?? key));
}
