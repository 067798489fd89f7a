import { isTypedSerial, type RawCell } from '../files/cell';
import { parseFrenchNumber, type DotMeaning, type FrenchNumber } from './frenchNumber';
import { reader, unreadable, type CellReader, type ColumnProfile } from './reading';

export const amountReader = ({ dot, scale }: ColumnProfile): CellReader =>
  reader((cell) => {
    const found = numberOf(cell, dot, ['euro']);
    if (found === null) return unreadable('nombre-illisible');
    const value =
      found.unit === null && scale !== 1 ? Number((found.value * scale).toPrecision(15)) : found.value;
    return found.ttc ? { value, issue: { code: 'montant-ttc', severity: 'a-verifier' } } : { value };
  });

/** Amendments joined in one cell (` ; `): the last one. */
export const lastOf =
  (read: CellReader): CellReader =>
  (cell) =>
    read(typeof cell === 'string' ? (cell.split(';').findLast((part) => part.trim() !== '') ?? null) : cell);

export const hoursReader = ({ dot }: ColumnProfile): CellReader =>
  reader((cell) => {
    // A cell formatted [h]:mm holds days.
    if (isTypedSerial(cell)) {
      const days = cell.days ?? cell.serial;
      return days < 20_000 ? { value: Number((days * 24).toFixed(4)) } : unreadable('nombre-illisible');
    }
    const found = numberOf(cell, dot, ['hour']);
    return found === null ? unreadable('nombre-illisible') : { value: found.value };
  });

function numberOf(
  cell: Exclude<RawCell, null>,
  dot: DotMeaning,
  units: readonly FrenchNumber['unit'][],
): FrenchNumber | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, unit: null, ttc: false } : null;
  if (typeof cell !== 'string') return null;
  const found = parseFrenchNumber(cell, dot);
  return found === null || (found.unit !== null && !units.includes(found.unit)) ? null : found;
}

/** Months and counts. A duration is rounded up, as the decree on essential data asks. */
export const integerReader = ({ dot }: ColumnProfile): CellReader =>
  reader((cell) => {
    const found = numberOf(cell, dot, ['month', 'year']);
    if (found === null) return unreadable('nombre-illisible');
    const value = Math.ceil(found.value - 1e-9);
    const exact = Math.abs(value - found.value) < 1e-9;
    return exact
      ? { value }
      : { value, issue: { code: 'entier-arrondi', severity: 'info', details: { valeur: value } } };
  });

/** « 2 ans » is 24 months in a duration; in an age it stays 2. */
export const durationReader = (profile: ColumnProfile): CellReader => {
  const plain = integerReader(profile);
  return (cell) => {
    const years = typeof cell === 'string' ? parseFrenchNumber(cell, profile.dot) : null;
    return years?.unit === 'year' ? { value: Math.ceil(years.value * 12) } : plain(cell);
  };
};

export const fractionReader = ({ dot, percentPoints }: ColumnProfile): CellReader =>
  reader((cell) => {
    const found = numberOf(cell, dot, ['percent']);
    if (found === null) return unreadable('nombre-illisible');
    const value =
      found.unit === 'percent' || percentPoints ? Number((found.value / 100).toPrecision(12)) : found.value;
    return value < 0 || value > 1
      ? { value: null, issue: { code: 'part-invraisemblable', severity: 'a-verifier' } }
      : { value };
  });
