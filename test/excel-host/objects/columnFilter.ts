import type { Book } from '../book/book';
import { applyFilter } from '../book/filtering';
import { dataRows, type Criterion, type FilterState, type TableState } from '../book/state';
import { HostObject } from '../wire/hostObject';

export const filterOf = (table: TableState): FilterState =>
  (table.filter ??= { area: table.area, criteria: new Map(), hidden: [] });

/** Applies again the filter of a table, over the rows that it has now. */
export function refilter(book: Book, table: TableState, location: string): void {
  if (!table.filter) return;
  table.filter.area = table.area;
  applyFilter(book, table.sheet, table.filter, dataRows(table), location);
}

/** Filter of one column of a table (ExcelApi 1.2, docs: excel-add-ins-tables; types: Filter). */
export class ColumnFilter extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly table: TableState,
    private readonly index: number,
  ) {
    super();
  }
  get Criteria(): unknown {
    return this.table.filter?.criteria.get(this.index) ?? null;
  }
  #apply(criterion: Criterion, location: string): void {
    this.book.checkWritable(this.table.sheet, location);
    const { criteria } = filterOf(this.table);
    const before = criteria.get(this.index);
    criteria.set(this.index, criterion);
    try {
      refilter(this.book, this.table, location);
    } catch (failure) {
      if (before) criteria.set(this.index, before);
      else criteria.delete(this.index);
      throw failure;
    }
  }
  Apply(criteria: unknown): void {
    this.#apply(Object(criteria) as Criterion, 'Filter.apply');
  }
  ApplyValuesFilter(values: unknown): void {
    this.#apply({ filterOn: 'Values', values }, 'Filter.applyValuesFilter');
  }
  ApplyCustomFilter(criterion1: unknown, criterion2: unknown, operator: unknown): void {
    this.#apply({ filterOn: 'Custom', criterion1, criterion2, operator }, 'Filter.applyCustomFilter');
  }
  ApplyDynamicFilter(dynamicCriteria: unknown): void {
    this.#apply({ filterOn: 'Dynamic', dynamicCriteria }, 'Filter.applyDynamicFilter');
  }
  ApplyTopItemsFilter(count: number): void {
    this.#apply({ filterOn: 'TopItems', criterion1: String(count) }, 'Filter.applyTopItemsFilter');
  }
  ApplyTopPercentFilter(percent: number): void {
    this.#apply({ filterOn: 'TopPercent', criterion1: String(percent) }, 'Filter.applyTopPercentFilter');
  }
  ApplyBottomItemsFilter(count: number): void {
    this.#apply({ filterOn: 'BottomItems', criterion1: String(count) }, 'Filter.applyBottomItemsFilter');
  }
  ApplyBottomPercentFilter(percent: number): void {
    this.#apply(
      { filterOn: 'BottomPercent', criterion1: String(percent) },
      'Filter.applyBottomPercentFilter',
    );
  }
  ApplyCellColorFilter(color: unknown): void {
    this.#apply({ filterOn: 'CellColor', color }, 'Filter.applyCellColorFilter');
  }
  ApplyFontColorFilter(color: unknown): void {
    this.#apply({ filterOn: 'FontColor', color }, 'Filter.applyFontColorFilter');
  }
  Clear(): void {
    this.book.checkWritable(this.table.sheet, 'Filter.clear');
    this.table.filter?.criteria.delete(this.index);
    refilter(this.book, this.table, 'Filter.clear');
  }
}
