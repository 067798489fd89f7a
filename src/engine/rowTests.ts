import type { ParameterValues } from '../catalogue/parameters';
import type { RowTest } from '../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../scheme/values';

/** Spreadsheets compare text without regard to case; so does the engine. */
export const same = (value: CellValue | undefined, expected: string): boolean =>
  typeof value === 'string' && value.toUpperCase() === expected.toUpperCase();

const isNumber = (value: CellValue | undefined): value is number => typeof value === 'number';

/** Whether a row passes a test of its row rule. What is missing fails every test. */
export function holds(row: DataRow, test: RowTest, parameters: ParameterValues): boolean {
  const value = row[test.field];
  switch (test.op) {
    case 'eq':
      return same(value, test.value);
    case 'ne':
      return !isMissing(value) && !same(value, test.value);
    case 'in':
      return test.values.some((one) => same(value, one));
    case 'filled':
      return !isMissing(value);
    case 'above':
      return isNumber(value) && value > Number(parameters[test.parameter] ?? 0);
    case 'reaches': {
      const [whole, share] = [row[test.whole], row[test.share]];
      return isNumber(value) && isNumber(whole) && isNumber(share) && value >= whole * share;
    }
    default:
      throw new Error(`${test.op}: not used by row rules`);
  }
}
