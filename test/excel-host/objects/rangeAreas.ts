import {
  addressOf,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  quoteSheet,
  splitAddress,
  type Area,
} from '../book/address';
import type { Book } from '../book/book';
import { specialAreas } from '../book/specialCells';
import type { SheetState } from '../book/state';
import { usedArea } from '../book/used';
import { HostCollection, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { clearArea } from './rangeEdits';
import { Range } from './range';
import { create } from './registry';

class RangeList extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  items(): Range[] {
    return this.areas.map((area) => new Range(this.book, this.sheet, area));
  }
  GetCount(): number {
    return this.areas.length;
  }
  GetItemAt(index: number): Range {
    const found = this.items()[index];
    if (!found) throw invalidArgument('RangeCollection.getItemAt');
    return found;
  }
}

/** Several rectangles of one sheet (ExcelApi 1.9): formatted together, and they have no values (docs: excel-add-ins-multiple-ranges). */
export class RangeAreas extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly list: readonly Area[],
  ) {
    super();
  }
  get Address(): string {
    return this.list.map((area) => `${quoteSheet(this.sheet.name)}!${addressOf(area)}`).join(',');
  }
  get AreaCount(): number {
    return this.list.length;
  }
  get CellCount(): number {
    return this.list.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }
  get IsEntireColumn(): boolean {
    return this.list.every(({ rows }) => rows === MAX_ROWS);
  }
  get IsEntireRow(): boolean {
    return this.list.every(({ columns }) => columns === MAX_COLUMNS);
  }
  get Areas(): HostCollection {
    return new RangeList(this.book, this.sheet, this.list);
  }
  get Format(): HostObject {
    return create.rangeFormat(this.book, this.sheet, this.list);
  }
  get ConditionalFormats(): HostObject {
    return create.conditionalFormats(this.book, this.sheet, this.list);
  }
  get Style(): unknown {
    return create.styleOf(this.book, this.sheet, this.list).read();
  }
  set Style(name: unknown) {
    create.styleOf(this.book, this.sheet, this.list).apply(name);
  }
  get Worksheet(): HostObject {
    return create.worksheet(this.book, this.sheet);
  }
  #areas(list: readonly Area[]): RangeAreas | null {
    return list.length === 0 ? null : new RangeAreas(this.book, this.sheet, list);
  }
  Clear(applyTo = 'All'): void {
    this.book.checkWritable(this.sheet, 'RangeAreas.clear');
    for (const area of this.list) clearArea(this.book, this.sheet, area, applyTo);
  }
  /** The source is copied over each rectangle (types: RangeAreas.copyFrom). */
  CopyFrom(source: unknown, copyType?: string, skipBlanks?: boolean, transpose?: boolean): void {
    for (const area of this.list)
      new Range(this.book, this.sheet, area).CopyFrom(source, copyType, skipBlanks, transpose);
  }
  GetEntireColumn(): RangeAreas | null {
    return this.#areas(this.list.map((area) => ({ ...area, row: 0, rows: MAX_ROWS })));
  }
  GetEntireRow(): RangeAreas | null {
    return this.#areas(this.list.map((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })));
  }
  GetOffsetRangeAreas(rows: number, columns: number): RangeAreas | null {
    return this.#areas(
      this.list.map((area) => new Range(this.book, this.sheet, area).GetOffsetRange(rows, columns).area),
    );
  }
  GetUsedRangeAreasOrNullObject(valuesOnly = false): RangeAreas | null {
    return this.#areas(this.list.flatMap((area) => usedArea(this.sheet, area, valuesOnly) ?? []));
  }
  GetIntersectionOrNullObject(other: unknown): RangeAreas | null {
    const location = 'RangeAreas.getIntersection';
    const others =
      other instanceof RangeAreas
        ? other.list
        : other instanceof Range
          ? [other.area]
          : String(other)
              .split(',')
              .map((address) => parseAddress(splitAddress(address.trim()).local, location));
    return this.#areas(this.list.flatMap((area) => others.flatMap((one) => intersection(area, one) ?? [])));
  }
  GetSpecialCellsOrNullObject(cellType: string, valueTypes = 'All'): RangeAreas | null {
    const location = 'RangeAreas.getSpecialCells';
    return this.#areas(
      this.list.flatMap((area) => specialAreas(this.book, this.sheet, area, cellType, valueTypes, location)),
    );
  }
  GetSpecialCells(cellType: string, valueTypes?: string): RangeAreas {
    const found = this.GetSpecialCellsOrNullObject(cellType, valueTypes);
    if (!found) throw itemNotFound('RangeAreas.getSpecialCells');
    return found;
  }
}
