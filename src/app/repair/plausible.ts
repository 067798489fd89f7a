import type { Field } from '../../scheme/fields';
import { isMissing, type CellValue } from '../../scheme/values';

/** True when a value can stand in a column of a field; what an import could not read stays as a text and proves nothing. */
function fits({ type, values, origin }: Field, value: CellValue): boolean {
  if (isMissing(value) || origin === 'calcule') return true;
  switch (type) {
    case 'amount':
    case 'hours':
    case 'number':
    case 'integer':
    case 'date':
    case 'month':
      return typeof value === 'number';
    case 'fraction':
      return typeof value === 'number' && value <= 100;
    case 'tri':
    case 'code':
      return values === undefined || values.includes(String(value));
    default:
      return true;
  }
}

/** True when no more than one value in five says otherwise: the columns are those of these fields. */
export function isPlausible(
  pairs: readonly { readonly field: Field; readonly column: number }[],
  sample: readonly (readonly CellValue[])[],
): boolean {
  return pairs.every(({ field, column }) => {
    const values = sample.map((row) => row[column] ?? null).filter((value) => !isMissing(value));
    const odd = values.filter((value) => !fits(field, value)).length;
    return odd * 5 <= values.length;
  });
}
