import { headerOfField } from './columns/context';
import { shapeOf } from './columns/fieldShape';
import { isCommon } from './columns/ordinaryWords';
import type { Heading } from './columns/headers';
import { isAboutPeople } from './columns/kinds';
import { candidatesOf, MASKED_HEADER } from './columns/mapping';
import type { Shape } from './columns/shape';
import type { MappedColumn } from './types';

/**
 * The account of columns, in terms of the source: columns of months are told one by one with what they count, and what a title gave
 * has no place. The heading starts at column `left`.
 */
export function reportedColumns(
  mapped: readonly MappedColumn[],
  { kind, places, months, headers, given }: Shape,
  { headers: own, first, index: last }: Heading,
  left: number,
): readonly MappedColumn[] {
  // A line over the header, or beside « Total », may hold the name of somebody.
  const masked = (column: MappedColumn): MappedColumn =>
    !isAboutPeople(kind) ||
    column.header === MASKED_HEADER ||
    isCommon(column.header) ||
    candidatesOf(column.header).candidates.length > 0 ||
    column.outcome !== 'ignoree'
      ? column
      : { ...column, key: '', header: MASKED_HEADER };
  const monthly = new Map(months.map((month) => [month.place, month]));
  const virtual = months.length > 0;
  const told = mapped.flatMap((column): readonly MappedColumn[] => {
    const index = places[column.index] ?? -1;
    // Columns that stand for those of months are told by them.
    const isGiven = column.index >= headers.length - given.length;
    if (virtual && index < 0 && !isGiven) return [];
    const field = given[column.index - (headers.length - given.length)];
    return [
      isGiven && field !== undefined
        ? { ...column, index, key: '', header: shapeOf(field).label ?? headerOfField(field) }
        : { ...column, index },
    ];
  });
  const byMonth = [...monthly.values()].map(({ place, header, measure }): MappedColumn => ({
    index: place,
    key: '',
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
                key: '',
                header,
                field: null,
                outcome: 'ignoree',
                reason: { code: 'total-en-colonne' },
                confidence: 1,
              },
            ],
      )
    : [];
  const plain = first === last ? told : told.map(masked);
  return [...plain, ...byMonth, ...sums.map(masked)].sort((a, b) => a.index - b.index);
}
