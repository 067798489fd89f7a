import { isTypedSerial, type RawCell } from '../files/cell';
import {
  monthStart,
  parseFrenchDate,
  parsePeriod,
  partsOf,
  serialDay,
  serialOf,
  type DayOrder,
} from './frenchDate';
import { reader, unreadable, type CellReader, type ColumnProfile } from './reading';

export const dateReader = ({ order }: ColumnProfile): CellReader =>
  reader((cell) => {
    const value = dayOf(cell, order);
    if (value === null) return unreadable('date-illisible');
    return value < EARLIEST
      ? { value, issue: { code: 'date-invraisemblable', severity: 'a-verifier' } }
      : { value };
  });
/** 01/01/1990: no contract of a SPASER is older. */
const EARLIEST = 32_874;

function dayOf(cell: Exclude<RawCell, null>, order: DayOrder): number | null {
  if (isTypedSerial(cell)) return Math.floor(cell.serial);
  if (typeof cell === 'number') return serialDay(cell);
  return typeof cell === 'string' ? parseFrenchDate(cell, order) : null;
}

/** A birth date. « 12/03/65 » is 1965: nobody born after 2015 works yet. */
export const birthReader = ({ order }: ColumnProfile): CellReader =>
  reader((cell) => {
    const value = dayOf(cell, order);
    if (value === null) return unreadable('date-illisible');
    const { year, month, day } = partsOf(value);
    return { value: year > 2015 ? serialOf(year - 100, month, day) : value };
  });

export const monthReader = ({ order }: ColumnProfile): CellReader =>
  reader((cell) => {
    const value = isTypedSerial(cell)
      ? monthStart(cell.serial)
      : typeof cell === 'boolean'
        ? null
        : parsePeriod(cell, order);
    return value === null ? unreadable('date-illisible') : { value };
  });
