import { HostFault, invalidArgument } from '../wire/hostObject';
import { intersection, type Area } from './address';
import type { Book } from './book';
import { ordered } from './ordering';
import { translated } from './references';
import { isFormula, valueOf, type Cell, type Scalar, type SheetState } from './state';

export interface SortOptions {
  readonly matchCase: boolean;
  /** True when rows change places (sort on columns of values), false when columns do. */
  readonly isByRow: boolean;
}

interface Field {
  readonly key: number;
  readonly ascending: boolean;
  readonly isTextAsNumber: boolean;
}

function fieldOf(raw: unknown, count: number, location: string): Field {
  const get = (name: string): unknown => Reflect.get(Object(raw), name);
  const key = Number(get('key'));
  if (!Number.isInteger(key) || key < 0 || key >= count) throw invalidArgument(location);
  if (![undefined, null, 'Value'].includes(get('sortOn') as null))
    throw new HostFault('ApiNotFound', `sort on ${String(get('sortOn'))} is not emulated`, location);
  return { key, ascending: get('ascending') !== false, isTextAsNumber: get('dataOption') === 'TextAsNumber' };
}

const comparable = (value: Scalar, { isTextAsNumber }: Field): Scalar =>
  isTextAsNumber && typeof value === 'string' && value !== '' && !Number.isNaN(Number(value))
    ? Number(value)
    : value;

/** Cells of one line that changes places, with what they look like. */
interface Line {
  readonly from: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly formats: readonly (string | undefined)[];
  readonly looks: readonly unknown[];
}

/**
 * Puts the rows (or columns) of an area in order, with their formats; equal lines keep their order and formulas keep
 * their relative references (docs: excel-add-ins-ranges, sort; types: SortField).
 */
export function sortArea(
  book: Book,
  sheet: SheetState,
  area: Area,
  fields: unknown,
  options: SortOptions,
  location: string,
): void {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument(location);
  if (sheet.merges.some((merged) => intersection(merged, area)))
    throw new HostFault('ApiNotFound', 'a sort over merged cells is not emulated', location);
  book.recalculate();
  const { isByRow, matchCase } = options;
  const [count, width] = isByRow ? [area.rows, area.columns] : [area.columns, area.rows];
  const keys = fields.map((field: unknown) => fieldOf(field, width, location));
  const place = (line: number, index: number): [number, number] =>
    isByRow ? [area.row + line, area.column + index] : [area.row + index, area.column + line];
  const lines = Array.from({ length: count }, (_, from): Line => {
    const along = Array.from({ length: width }, (_cell, index) => place(from, index));
    return {
      from,
      cells: along.map(([row, column]) => sheet.cells[row]?.[column]),
      formats: along.map(([row, column]) => sheet.formats[row]?.[column]),
      looks: along.map(([row, column]) => sheet.looks[row]?.[column]),
    };
  });
  const sorted = [...lines].sort((a, b) => {
    for (const field of keys) {
      const [x, y] = [a, b].map(({ cells }) => comparable(valueOf(cells[field.key]), field));
      const order = ordered(x ?? '', y ?? '', field.ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  const put = (layer: (unknown[] | undefined)[], row: number, column: number, value: unknown): void => {
    const target = (layer[row] ??= []);
    if (value === undefined) delete target[column];
    else target[column] = value;
  };
  sorted.forEach(({ from, cells, formats, looks }, line) => {
    cells.forEach((cell, index) => {
      const [row, column] = place(line, index);
      const [rows, columns] = isByRow ? [line - from, 0] : [0, line - from];
      const moved = isFormula(cell) ? { ...cell, formula: translated(cell.formula, rows, columns) } : cell;
      put(sheet.cells, row, column, moved);
      put(sheet.formats, row, column, formats[index]);
      put(sheet.looks, row, column, looks[index]);
    });
  });
  book.stale = true;
}
