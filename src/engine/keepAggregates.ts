import type { TableAggregate } from '../scheme/measure';
import { knownOf, type KnownAggregate } from './aggregate';
import type { Columns } from './columns';
import { maskOf } from './masks';
import { cellOf, type Change } from './splice';

/** Years in which an aggregate may count something else after the change. */
function movedYears(
  aggregate: Exclude<TableAggregate, { kind: 'count' }>,
  change: Change,
): ReadonlySet<number> {
  const { before, fresh, splices, pairs } = change;
  const moved = new Set<number>();
  const add = (years: readonly number[]): void => years.forEach((year) => moved.add(year));
  if (!pairs) {
    for (const { from, removed } of splices)
      for (let row = from; row < from + removed; row += 1) add(before.yearsOf(row));
    for (let row = 0; row < fresh.length; row += 1) add(fresh.yearsOf(row));
    return moved;
  }
  const [oldMask, newMask] = [maskOf(before, aggregate.where), maskOf(fresh, aggregate.where)];
  for (const [old, now] of pairs) {
    const [was, is] = [before.yearsOf(old), fresh.yearsOf(now)];
    const isUntouched =
      was.join() === is.join() &&
      oldMask?.[old] === newMask?.[now] &&
      Object.is(cellOf(before, old, aggregate.field), cellOf(fresh, now, aggregate.field));
    if (isUntouched) continue;
    add(was);
    add(is);
  }
  return moved;
}

/** Counts are whole numbers: what the rows gone counted is taken off, what the new ones count is added, and nothing drifts. */
function recounted({ aggregate, years }: KnownAggregate, change: Change): KnownAggregate['years'] {
  const { before, fresh, splices } = change;
  const isIn = (own: readonly number[], year: number): boolean =>
    aggregate.span === 'toDate' ? own.some((one) => one <= year) : own.includes(year);
  const [oldMask, newMask] = [maskOf(before, aggregate.where), maskOf(fresh, aggregate.where)];
  const gone = splices.flatMap(({ from, removed }) =>
    Array.from({ length: removed }, (_, index) => ({
      sign: -1,
      own: before.yearsOf(from + index),
      answer: oldMask ? oldMask[from + index] : 1,
    })),
  );
  const come = Array.from({ length: fresh.length }, (_, row) => ({
    sign: 1,
    own: fresh.yearsOf(row),
    answer: newMask ? newMask[row] : 1,
  }));
  return new Map(
    [...years].map(([year, known]) => {
      const moved = [...gone, ...come].filter(({ own }) => isIn(own, year));
      const count = (answer: number): number =>
        moved.reduce((sum, one) => sum + (one.answer === answer ? one.sign : 0), 0);
      const rows = known.rows + moved.reduce((sum, { sign }) => sum + sign, 0);
      return [year, { value: (known.value ?? 0) + count(1), rows, unknown: known.unknown + count(-1) }];
    }),
  );
}

/** Figures of the years that the change does not touch; the others are counted again when they are asked for. */
export function keepAggregates(change: Change, after: Columns): void {
  const { aggregates } = knownOf(after);
  for (const [key, own] of knownOf(change.before).aggregates) {
    const { aggregate } = own;
    if (aggregate.kind === 'count') {
      aggregates.set(key, { aggregate, years: recounted(own, change) });
      continue;
    }
    const moved = movedYears(aggregate, change);
    const first = Math.min(...moved);
    const isMoved = (year: number): boolean =>
      aggregate.span === 'toDate' ? year >= first : moved.has(year);
    aggregates.set(key, {
      aggregate,
      years: new Map([...own.years].filter(([year]) => !isMoved(year))),
    });
  }
}
