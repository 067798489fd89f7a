import { headerKey } from './columns/headerKey';
import type { Shape } from './columns/shape';
import type { MappedColumn } from './types';

/**
 * The account of columns, in terms of the source: columns of months are told one by one with what they count, and what a title gave
 * has no place. `headers`: those of the source, from column `left` on.
 */
export function reportedColumns(
  mapped: readonly MappedColumn[],
  { places, months, headers, given }: Shape,
  own: readonly string[],
  left: number,
): readonly MappedColumn[] {
  const monthly = new Map(months.map((month) => [month.place, month]));
  const virtual = months.length > 0;
  const told = mapped.flatMap((column): readonly MappedColumn[] => {
    const index = places[column.index] ?? -1;
    // Columns that stand for those of months are told by them.
    const isGiven = column.index >= headers.length - given.length;
    if (virtual && index < 0 && !isGiven) return [];
    return [isGiven ? { ...column, index, key: '' } : { ...column, index }];
  });
  const byMonth = [...monthly.values()].map(({ place, header, measure }): MappedColumn => ({
    index: place,
    key: headerKey(header),
    header,
    field: measure,
    outcome: 'importee',
    reason: { code: 'mois-en-colonne' },
    confidence: 1,
  }));
  const seen = new Set([...told, ...byMonth].map(({ index }) => index));
  const sums = virtual
    ? own.flatMap((header, place): readonly MappedColumn[] =>
        header.trim() === '' || seen.has(place + left)
          ? []
          : [
              {
                index: place + left,
                key: headerKey(header),
                header,
                field: null,
                outcome: 'ignoree',
                reason: { code: 'total-en-colonne' },
                confidence: 1,
              },
            ],
      )
    : [];
  return [...told, ...byMonth, ...sums].sort((a, b) => a.index - b.index);
}

/**
 * Keys that tables of one form are remembered by. Months pass and titles change: a table that gains a month, or that speaks of
 * another company, keeps its form.
 */
export function rememberedKeys(columns: readonly MappedColumn[], { months }: Shape): readonly string[] {
  const monthly = new Set(months.map(({ place }) => place));
  const keys = columns.flatMap(({ index, key }) => (index < 0 || monthly.has(index) ? [] : [key]));
  return months.length > 0 ? [...keys, '(mois)'] : keys;
}
