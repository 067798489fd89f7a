/** New lists from old ones; a rank that no item has changes nothing. */

export const changeAt = <T>(items: readonly T[], rank: number, change: (item: T) => T): T[] =>
  items.map((item, index) => (index === rank ? change(item) : item));

export const without = <T>(items: readonly T[], rank: number): T[] =>
  items.filter((_item, index) => index !== rank);

export const insert = <T>(items: readonly T[], rank: number, item: T): T[] => [
  ...items.slice(0, rank),
  item,
  ...items.slice(rank),
];

/** One item up or down by one; at either end nothing moves. */
export function move<T>(items: readonly T[], rank: number, by: -1 | 1): T[] {
  const [item, other] = [items[rank], items[rank + by]];
  if (item === undefined || other === undefined) return [...items];
  return items.map((one, index) => (index === rank ? other : index === rank + by ? item : one));
}

/** An object without one of its keys. */
export function omit<T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> {
  const rest: Partial<T> = { ...from };
  delete rest[key];
  return rest as Omit<T, K>;
}
