/** Steps of a chain of merges: more would be a circle. */
const LONGEST = 20;

/**
 * The pseudonym under which a person is kept, once what the user approved is followed to its end. A pair that was
 * refused has a key of its own, which no pseudonym is.
 */
export function keptUnder(people: Readonly<Record<string, string>> | undefined, pseudonym: string): string {
  let current = pseudonym;
  for (let step = 0; people !== undefined && step < LONGEST; step += 1) {
    const next = Object.hasOwn(people, current) ? people[current] : undefined;
    if (next === undefined || next === current) return current;
    current = next;
  }
  return current;
}
