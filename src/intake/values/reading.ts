import type { CellValue } from '../../scheme/values';
import type { Issue } from '../anomalyLog';
import { isBlank, type RawCell } from '../files/cell';
import { isEmptyWord } from './empties';
import type { DayOrder } from './frenchDate';
import type { DotMeaning } from './frenchNumber';

export interface Reading {
  readonly value: CellValue;
  readonly issue?: Issue;
}
export type CellReader = (cell: RawCell | undefined) => Reading;

/** What was decided once for the whole column. */
export interface ColumnProfile {
  readonly dot: DotMeaning;
  readonly order: DayOrder;
  /** 1 000 when the header says « k€ ». */
  readonly scale: number;
  /** True when the column writes 5 for 5 %. */
  readonly percentPoints: boolean;
}
export const PLAIN_PROFILE: ColumnProfile = { dot: 'decimal', order: 'dmy', scale: 1, percentPoints: false };

export const NOTHING: Reading = { value: null };
export const unreadable = (code: Issue['code'], details?: Issue['details']): Reading => ({
  value: null,
  issue: { code, severity: 'a-verifier', ...(details ? { details } : {}) },
});
const ERROR_CELL = /^#(REF|VALEUR|VALUE|DIV\/0|NOM|NAME|NOMBRE|NUM|NUL|NULL|CHAMP|PROPAGATION|SPILL)[!?]?$/i;
/** No empty word and no error of a spreadsheet begins with a digit, as most cells to be read do. */
const beginsWithDigit = (cell: string): boolean => {
  const code = cell.charCodeAt(0);
  return code >= 48 && code <= 57;
};

/** Reads blank cells, empty words and spreadsheet errors alike for every type, then hands the rest to `read`. */
export const reader =
  (read: (cell: Exclude<RawCell, null>) => Reading): CellReader =>
  (cell) => {
    if (cell === undefined || cell === null || isBlank(cell)) return NOTHING;
    if (typeof cell === 'string' && !beginsWithDigit(cell)) {
      if (isEmptyWord(cell)) return NOTHING;
      if (cell.startsWith('#') && ERROR_CELL.test(cell.trim())) return unreadable('formule-en-erreur');
    }
    return read(cell);
  };
