import type { HostErrorCode } from '../../src/workbook/host';
import type { Workbook } from './types';

/** Where two dumps part, to be read in a failure; empty when they do not. */
export function difference(before: string, after: string): string {
  if (before === after) return '';
  let at = 0;
  while (before[at] === after[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 120);
  return `before: …${around(before)}…\nafter: …${around(after)}…`;
}

/** The same, to the last value, for things so large that showing how they differ would take longer than the test. */
export const expectSame = (found: unknown, expected: unknown): void =>
  expect(difference(JSON.stringify(expected), JSON.stringify(found))).toBe('');

/** Whatever the action does or throws, the workbook is as it was. */
export async function unchanged(book: Workbook, action: () => Promise<unknown>): Promise<void> {
  const before = await book.contents();
  await action();
  expect(difference(before, await book.contents())).toBe('');
}

/** The action fails, with this code when one is given, in words, and the workbook is as it was. */
export const refused = (
  book: Workbook,
  action: () => Promise<unknown>,
  code?: HostErrorCode,
  words: RegExp = /./,
): Promise<void> =>
  unchanged(book, () =>
    expect(Promise.resolve().then(action)).rejects.toMatchObject({
      name: 'HostError',
      ...(code ? { code } : {}),
      message: expect.stringMatching(words),
    }),
  );

export const block = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** Steps of a progress, that only go forward and end at the end. */
export function expectProgress(seen: readonly (readonly [number, number])[], total: number): void {
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.map(([, all]) => all)).toEqual(seen.map(() => total));
  const done = seen.map(([count]) => count);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(done.at(-1)).toBe(total);
}
