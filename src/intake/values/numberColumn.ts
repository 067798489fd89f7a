import { type RawCell } from '../files/cell';
import { isAmbiguousDot, type DotMeaning } from './frenchNumber';

export interface DotDecision {
  readonly meaning: DotMeaning;
  /** True when nothing in the column settled it: only then is the user asked to check. */
  readonly assumed: boolean;
}

/** A number without its unit and spaces. */
export const bareNumber = (text: string): string => text.replace(/[^\d.,]/g, '');

/**
 * Decides once for a column what the dot means, because « 1.234 » alone cannot tell (data-formats 8).
 * 1. A cell such as « 12.5 », « 0.250 » or « 1,234.5 » proves a decimal dot.
 * 2. A cell such as « 1.234.567 » or « 1.234,50 » proves thousands.
 * 3. Without proof, a file whose separator is the comma writes decimals with a dot; a French one (`;`, tab, pasted) groups thousands.
 * A proof of decimals wins over a proof of thousands: misreading a decimal as thousands multiplies an amount by 1 000.
 */
export function decideDot(cells: Iterable<RawCell | undefined>, delimiter: string | null): DotDecision {
  let thousands = false;
  let ambiguous = false;
  for (const cell of cells) {
    if (typeof cell !== 'string' || !cell.includes('.')) continue;
    const text = bareNumber(cell);
    if (isAmbiguousDot(text)) ambiguous = true;
    else if (/^\d*\.\d+$/.test(text) || /^\d{1,3}(,\d{3})+\.\d+$/.test(text))
      return { meaning: 'decimal', assumed: false };
    else if (/^\d{1,3}(\.\d{3}){2,}$/.test(text) || /^\d{1,3}(\.\d{3})+,\d+$/.test(text)) thousands = true;
  }
  if (thousands) return { meaning: 'thousands', assumed: false };
  return { meaning: delimiter === ',' ? 'decimal' : 'thousands', assumed: ambiguous };
}
