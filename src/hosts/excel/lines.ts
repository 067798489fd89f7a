import { isLinked, type Writable } from '../../workbook/host';
import type { Area } from '../shared/checks';
import { LOOKS } from '../shared/styles';
import { paint } from './looks';

/** The look of lines written under what a plan drew: texts wrap, and links show that they are. */
export function dressLines(
  sheet: Excel.Worksheet,
  area: Area,
  values: readonly (readonly Writable[])[],
): void {
  const { row, column, rows, columns } = area;
  const { format } = sheet.getRangeByIndexes(row, column, rows, columns);
  paint(format, { ...LOOKS.text, wrap: true }, area);
  for (let index = 0; index < columns; index += 1)
    if (values.some((line) => isLinked(line[index])))
      paint(
        sheet.getRangeByIndexes(row, column + index, rows, 1).format,
        { ...LOOKS.text, ...LOOKS.link },
        { ...area, columns: 1 },
      );
}
