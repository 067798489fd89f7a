import {
  addressOf,
  covers,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheet,
  type Area,
} from '../book/address';
import type { Book } from '../book/book';
import { areaOf, referenceText, rewriteReferences, translated, type Corner } from '../book/references';
import { isFormula, valueOf, type Cell, type SheetState } from '../book/state';
import { HostFault, invalidArgument } from '../wire/hostObject';

export interface Place {
  readonly sheet: SheetState;
  readonly area: Area;
}

const KINDS = ['All', 'Formulas', 'Values', 'Formats', 'Link'];

/** What stands beside the cells and would have to be copied with them. */
function checkPlain({ sheet, area }: Place, location: string): void {
  const touches = (one: { readonly area: Area }): boolean => intersection(one.area, area) !== null;
  const isRich =
    sheet.merges.some((merged) => touches({ area: merged })) ||
    sheet.conditionals.some(touches) ||
    sheet.validations.some(touches);
  if (isRich) throw new HostFault('ApiNotFound', 'copying merged cells or rules is not emulated', location);
}

const isUnbounded = ({ rows, columns }: Area): boolean => rows === MAX_ROWS || columns === MAX_COLUMNS;

function put(layer: (unknown[] | undefined)[], row: number, column: number, value: unknown): void {
  const line = (layer[row] ??= []);
  if (value === undefined) delete line[column];
  else line[column] = value;
}

/** The same cell elsewhere: relative references move with it. */
function copied(cell: Cell | undefined, kind: string, rows: number, columns: number): Cell | undefined {
  if (!isFormula(cell)) return cell;
  return kind === 'Values'
    ? valueOf(cell)
    : { formula: translated(cell.formula, rows, columns), value: cell.value };
}

/** Area that a copy covers: that of the source, repeated when the target is an exact multiple of it (types: Range.copyFrom). */
export function copyArea(source: Area, target: Area, transpose: boolean): Area {
  const [rows, columns] = transpose ? [source.columns, source.rows] : [source.rows, source.columns];
  return {
    ...target,
    rows: target.rows % rows === 0 ? target.rows : rows,
    columns: target.columns % columns === 0 ? target.columns : columns,
  };
}

export interface CopyOptions {
  readonly kind: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Copies cells, formats or both over an area (docs: excel-add-ins-ranges-cut-copy-paste). */
export function copyCells(
  book: Book,
  source: Place,
  target: Place,
  options: CopyOptions,
  location: string,
): void {
  const { kind, skipBlanks, transpose } = options;
  if (!KINDS.includes(kind)) throw invalidArgument(location);
  if (isUnbounded(source.area) || isUnbounded(target.area))
    throw new HostFault('ApiNotFound', 'copying whole rows or columns is not emulated', location);
  if (kind === 'All' || kind === 'Formats') for (const place of [source, target]) checkPlain(place, location);
  if (kind === 'Values') book.recalculate();
  const from = source.area;
  const at = <T>(layer: readonly (readonly (T | undefined)[] | undefined)[]): (T | undefined)[][] =>
    Array.from({ length: from.rows }, (_, row) =>
      Array.from({ length: from.columns }, (_cell, column) => layer[from.row + row]?.[from.column + column]),
    );
  // Read wholly before anything is written: the two areas may overlap.
  const [cells, formats, looks] = [at(source.sheet.cells), at(source.sheet.formats), at(source.sheet.looks)];
  const { sheet, area } = target;
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      const [row, column] = [area.row + r, area.column + c];
      const [i, j] = transpose ? [c % from.rows, r % from.columns] : [r % from.rows, c % from.columns];
      const cell = cells[i]?.[j];
      if (skipBlanks && cell === undefined) continue;
      if (kind === 'Link')
        put(sheet.cells, row, column, {
          formula: `=${source.sheet === sheet ? '' : `${quoteSheet(source.sheet.name)}!`}${addressOf({ row: from.row + i, column: from.column + j, rows: 1, columns: 1 })}`,
          value: '',
        });
      else if (kind !== 'Formats')
        put(sheet.cells, row, column, copied(cell, kind, row - from.row - i, column - from.column - j));
      if (kind === 'All' || kind === 'Formats') {
        put(sheet.formats, row, column, formats[i]?.[j]);
        put(sheet.looks, row, column, looks[i]?.[j]);
      }
    }
  }
  book.stale = true;
}

const shifted = (corner: Corner, rows: number, columns: number): Corner => ({
  ...corner,
  row: corner.row === null ? null : corner.row + rows,
  column: corner.column === null ? null : corner.column + columns,
});

/**
 * Moves cells as cut and paste do: formulas keep their references, those to the moved cells follow them, and those to the
 * cells that they replace are lost (Microsoft support: move or copy cells; types: Range.moveTo).
 */
export function moveCells(book: Book, source: Place, sheet: SheetState, to: Area, location: string): void {
  const target = { ...to, rows: source.area.rows, columns: source.area.columns };
  if (isUnbounded(source.area))
    throw new HostFault('ApiNotFound', 'moving whole lines is not emulated', location);
  for (const place of [source, { sheet, area: target }]) checkPlain(place, location);
  const touched = (place: Place): boolean => book.tablesIn(place.sheet, place.area).length > 0;
  if (touched(source) || touched({ sheet, area: target }))
    throw new HostFault('ApiNotFound', 'moving cells of a table is not emulated', location);
  const [rows, columns] = [target.row - source.area.row, target.column - source.area.column];
  const follow = (formula: string, owner: SheetState | null): string =>
    rewriteReferences(formula, (reference) => {
      const named = reference.sheet === null ? owner : (book.findSheet(reference.sheet) ?? null);
      const area = areaOf(reference);
      if (named === source.sheet && covers(source.area, area)) {
        const prefix = named === sheet ? reference.prefix : `${quoteSheet(sheet.name)}!`;
        const { first, last } = reference;
        return referenceText({
          ...reference,
          prefix,
          first: shifted(first, rows, columns),
          last: last && shifted(last, rows, columns),
        });
      }
      return named === sheet && covers(target, area) ? '#REF!' : null;
    });
  for (const one of book.sheets)
    for (const line of one.cells)
      line?.forEach((cell, column) => {
        if (isFormula(cell)) line[column] = { ...cell, formula: follow(cell.formula, one) };
      });
  for (const name of book.names) name.formula = follow(name.formula, null);
  for (const layer of ['cells', 'formats', 'looks'] as const) {
    const from: (unknown[] | undefined)[] = source.sheet[layer];
    const taken = Array.from({ length: target.rows }, (_, r) =>
      Array.from(
        { length: target.columns },
        (_cell, c) => from[source.area.row + r]?.[source.area.column + c],
      ),
    );
    taken.forEach((line, r) =>
      line.forEach((_cell, c) => put(from, source.area.row + r, source.area.column + c, undefined)),
    );
    taken.forEach((line, r) =>
      line.forEach((value, c) => put(sheet[layer], target.row + r, target.column + c, value)),
    );
  }
  book.stale = true;
}
