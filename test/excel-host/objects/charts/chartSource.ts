import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../book/address';
import type { Book } from '../../book/book';
import { valueOf, type Scalar, type SheetState } from '../../book/state';
import { referenceTo } from './chartReference';

interface Source {
  readonly book: Book;
  readonly sheet: SheetState;
  readonly area: Area;
}

const isDated = (format: string): boolean =>
  format !== 'General' && /[dmy]/i.test(format.replace(/"[^"]*"/g, ''));

/** A cell by its place along the points and across the series. */
type Look = (point: number, series: number) => { readonly value: Scalar; readonly isLabel: boolean };

function lookOf({ book, sheet, area }: Source, isByColumn: boolean): Look {
  return (point, series) => {
    const [row, column] = isByColumn
      ? [area.row + point, area.column + series]
      : [area.row + series, area.column + point];
    const value = valueOf(sheet.cells[row]?.[column]);
    const isText = typeof value === 'string' && value !== '';
    return {
      value,
      isLabel: isText || (typeof value === 'number' && isDated(book.formatAt(sheet, row, column))),
    };
  };
}

/** The longer side holds the points (Microsoft support: change how rows and columns of data are plotted in a chart); null = not told. */
function isByColumns({ area }: Source, seriesBy: string): boolean | null {
  if (seriesBy === 'Columns' || area.columns === 1) return true;
  if (seriesBy === 'Rows' || area.rows === 1) return false;
  return area.rows === area.columns ? null : area.rows > area.columns;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/**
 * Series that Excel makes of a range: a first line of texts names them, a first column of texts or dates is their
 * categories, and so is each of them when the corner is blank (Microsoft support: select data for a chart). Points of a
 * scatter take their first column as x, a bubble takes x, y and size. A text says what cannot be told.
 */
export function seriesOf(source: Source, type: string, seriesBy: string): Record<string, unknown>[] | string {
  const { book, sheet, area } = source;
  if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) return 'the series of whole rows or columns';
  const isByColumn = isByColumns(source, seriesBy);
  if (isByColumn === null) return 'the series of a square range under Auto';
  book.recalculate();
  const [points, lines] = isByColumn ? [area.rows, area.columns] : [area.columns, area.rows];
  const look = lookOf(source, isByColumn);
  const isXy = /^(XYScatter|Bubble)/.test(type);
  const hasBlankCorner = look(0, 0).value === '' && points > 1 && lines > 1;
  const firstPoint = lines > 1 ? range(1, lines).map((line) => look(0, line)) : [look(0, 0)];
  const isText = ({ value }: { readonly value: Scalar }): boolean =>
    typeof value === 'string' && value !== '';
  const hasNames = points > 1 && (hasBlankCorner || firstPoint.every(isText));
  const first = hasNames ? 1 : 0;
  const hasCategories =
    lines > 1 && (isXy || hasBlankCorner || range(first, points).every((point) => look(point, 0).isLabel));
  const part = (line: number): string => {
    const along = points - first;
    return referenceTo(
      sheet,
      isByColumn
        ? { row: area.row + first, column: area.column + line, rows: along, columns: 1 }
        : { row: area.row + line, column: area.column + first, rows: 1, columns: along },
    );
  };
  const data = range(hasCategories ? 1 : 0, lines);
  const isBubble = type.startsWith('Bubble');
  if (isBubble && data.length !== 2) return 'the series of these bubbles';
  const made = isBubble ? data.slice(0, 1) : data;
  return made.map((line, index) => ({
    name: hasNames ? String(look(0, line).value) : `Series${index + 1}`,
    values: part(line),
    ...(hasCategories ? { categories: part(0) } : {}),
    ...(isBubble ? { sizes: part(line + 1) } : {}),
  }));
}
