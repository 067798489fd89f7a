import type { TableAggregate } from '../../scheme/measure';
import type { DataSet } from '../aggregate';
import { rowAnswers } from '../masks';
import { isMadeFrom } from './readFields';
import type { Rule } from './types';
import type { RowSet } from './variants';

/**
 * Rows of a group that an aggregate cannot answer because of the fields in doubt, year by year. A row that another answer
 * excludes, or that is unknown for another reason only, is not blamed on them.
 */
export function blamedRows(
  aggregate: TableAggregate,
  data: DataSet,
  group: RowSet,
  doubts: NonNullable<Rule['doubts']>,
  years: readonly number[],
): readonly number[] {
  const { table, where } = aggregate;
  const columns = data[table];
  const fields = doubts[table];
  if (!columns || !fields) return years.map(() => 0);
  const inDoubt = where.filter(({ field }) => isMadeFrom(table, field, fields));
  const isFigureInDoubt = aggregate.kind !== 'count' && isMadeFrom(table, aggregate.field, fields);
  const figure = aggregate.kind === 'count' ? null : columns.column(aggregate.field);
  const [whole, part] = [rowAnswers(columns, where), rowAnswers(columns, inDoubt)];
  const hasFigure = (row: number): boolean =>
    figure === null ||
    (figure.kind === 'number'
      ? !Number.isNaN(figure.values[row] ?? Number.NaN)
      : (figure.codes[row] ?? 0) !== 0);

  const counts = years.map(() => 0);
  for (const row of group.get(table) ?? []) {
    const answer = whole(row);
    if (answer === 0) continue;
    const isBlamed = part(row) === -1 || (isFigureInDoubt && !hasFigure(row));
    if (!isBlamed) continue;
    const own = columns.yearsOf(row);
    years.forEach((year, index) => {
      const inside = aggregate.span === 'toDate' ? own.some((one) => one <= year) : own.includes(year);
      if (inside) counts[index] = (counts[index] ?? 0) + 1;
    });
  }
  return counts;
}
