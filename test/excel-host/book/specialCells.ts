import { HostFault, invalidArgument } from '../wire/hostObject';
import { intersection, type Area } from './address';
import type { Book } from './book';
import { visibleAreas } from './filtering';
import { joined } from './joining';
import { isFormula, valueOf, type Cell, type SheetState } from './state';
import { usedArea } from './used';
import { valueType } from './valueType';

/** `ErrorsLogicalText` names the kinds that it takes (types: SpecialCellValueType). */
const kindsOf = (valueTypes: string): readonly string[] =>
  valueTypes === 'All'
    ? ['Double', 'String', 'Boolean', 'Error']
    : [
        ['Errors', 'Error'],
        ['Logical', 'Boolean'],
        ['Number', 'Double'],
        ['Text', 'String'],
      ].flatMap(([word = '', kind = '']) => (valueTypes.includes(word) ? [kind] : []));

function cellsWhere(sheet: SheetState, area: Area, test: (cell: Cell | undefined) => boolean): Area[] {
  const used = usedArea(sheet, area, true);
  const found: Area[] = [];
  if (!used) return found;
  for (let row = used.row; row < used.row + used.rows; row += 1)
    for (let column = used.column; column < used.column + used.columns; column += 1)
      if (test(sheet.cells[row]?.[column])) found.push({ row, column, rows: 1, columns: 1 });
  return joined(found);
}

/** Cells of an area by what they hold (ExcelApi 1.9, docs: excel-add-ins-multiple-ranges; types: SpecialCellType). */
export function specialAreas(
  book: Book,
  sheet: SheetState,
  area: Area,
  cellType: string,
  valueTypes: string,
  location: string,
): Area[] {
  const within = (areas: readonly Area[]): Area[] =>
    areas.flatMap((one) => {
      const common = intersection(one, area);
      return common ? [common] : [];
    });
  const kinds = kindsOf(valueTypes);
  if (kinds.length === 0) throw invalidArgument(location);
  const isWanted = (cell: Cell | undefined): boolean => kinds.includes(valueType(valueOf(cell)));
  switch (cellType) {
    case 'Constants':
      return cellsWhere(sheet, area, (cell) => cell !== undefined && !isFormula(cell) && isWanted(cell));
    case 'Formulas':
      book.recalculate();
      return cellsWhere(sheet, area, (cell) => isFormula(cell) && (valueTypes === 'All' || isWanted(cell)));
    case 'Blanks':
      return cellsWhere(sheet, area, (cell) => cell === undefined);
    case 'Visible':
      return visibleAreas(book, sheet, area);
    case 'ConditionalFormats':
      return within(sheet.conditionals.map((rule) => rule.area));
    case 'DataValidations':
      return within(sheet.validations.map((rule) => rule.area));
    default:
      throw new HostFault('ApiNotFound', `special cells ${cellType} is not emulated`, location);
  }
}
