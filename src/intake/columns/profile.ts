import type { FieldType } from '../../scheme/fields';
import type { AnomalyLog } from '../anomalyLog';
import type { RawCell } from '../files/cell';
import { columnCells, type SourceRow } from '../files/matrix';
import { decideDayOrder } from '../values/frenchDate';
import { parseFrenchNumber } from '../values/frenchNumber';
import { decideDot } from '../values/numberColumn';
import type { ColumnProfile } from '../values/reading';
import { headerScale } from './headerKey';
import type { Column } from './mapping';

/** What a whole column decides for each of its cells. An assumed meaning of the dot is reported, because it may change amounts by a factor of 1 000. */
export function profileOf(
  column: Column,
  type: FieldType,
  rows: readonly SourceRow[],
  delimiter: string | null,
  log: AnomalyLog,
): ColumnProfile {
  const numeric = type === 'amount' || type === 'hours' || type === 'fraction' || type === 'integer';
  const dated = type === 'date' || type === 'month';
  const cells = (): Iterable<RawCell | undefined> => columnCells(rows, column.index);
  const dot = numeric ? decideDot(cells(), delimiter) : { meaning: 'decimal' as const, assumed: false };
  if (dot.assumed && dot.meaning === 'thousands')
    log.add({ code: 'point-milliers', severity: 'a-verifier' }, { column: column.header });
  const order = dated ? decideDayOrder(cells()) : 'dmy';
  if (order === 'mdy')
    log.add(
      { code: 'jour-mois-inverse', severity: 'info' },
      column.personal ? {} : { column: column.header },
    );
  if (type === 'amount' && /\bttc\b/i.test(column.header))
    log.add({ code: 'montant-ttc', severity: 'a-verifier' }, { column: column.header });
  return {
    dot: dot.meaning,
    order,
    scale: type === 'amount' ? headerScale(column.header) : 1,
    percentPoints: type === 'fraction' && [...cells()].some((cell) => isAboveOne(cell)),
  };
}

const isAboveOne = (cell: RawCell | undefined): boolean => {
  const found =
    typeof cell === 'number'
      ? { value: cell, unit: null }
      : typeof cell === 'string'
        ? parseFrenchNumber(cell)
        : null;
  return found !== null && found.unit !== 'percent' && found.value > 1;
};
