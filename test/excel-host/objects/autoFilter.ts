import { parseAddress, type Area } from '../book/address';
import type { Book } from '../book/book';
import { applyFilter } from '../book/filtering';
import type { Criterion, FilterState, SheetState, TableState } from '../book/state';
import { HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { filterOf, refilter } from './columnFilter';
import { Range } from './range';

/** What the two kinds of filter share: that of a sheet over any range, that of a table over its own. */
abstract class AnyFilter extends HostObject {
  constructor(
    protected readonly book: Book,
    protected readonly sheet: SheetState,
  ) {
    super();
  }
  protected abstract readonly filter: FilterState | null;
  protected abstract refresh(location: string): void;
  protected abstract start(area: Area | null): FilterState;

  get Enabled(): boolean {
    return this.filter !== null;
  }
  get IsDataFiltered(): boolean {
    return (this.filter?.criteria.size ?? 0) > 0;
  }
  /** One entry for each column, empty for those without a criterion. */
  get Criteria(): unknown {
    const { filter } = this;
    return filter
      ? Array.from({ length: filter.area.columns }, (_, index) => filter.criteria.get(index) ?? {})
      : [];
  }
  /** Filtering the same range again adds a criterion; another range begins anew (types: AutoFilter.apply). */
  Apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    const location = 'AutoFilter.apply';
    this.book.checkWritable(this.sheet, location);
    const area = range instanceof Range ? range.area : parseAddress(String(range), location);
    const filter = this.start(area);
    if (columnIndex === undefined) return;
    if (typeof columnIndex !== 'number' || columnIndex < 0 || columnIndex >= filter.area.columns)
      throw invalidArgument(location);
    if (criteria === undefined) filter.criteria.delete(columnIndex);
    else filter.criteria.set(columnIndex, Object(criteria) as Criterion);
    this.refresh(location);
  }
  ClearColumnCriteria(columnIndex: number): void {
    this.filter?.criteria.delete(columnIndex);
    this.refresh('AutoFilter.clearColumnCriteria');
  }
  ClearCriteria(): void {
    this.filter?.criteria.clear();
    this.refresh('AutoFilter.clearCriteria');
  }
  GetRangeOrNullObject(): Range | null {
    return this.filter && new Range(this.book, this.sheet, this.filter.area);
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound('AutoFilter.getRange');
    return range;
  }
  Reapply(): void {
    this.refresh('AutoFilter.reapply');
  }
}

/** The one filter of a sheet outside its tables (ExcelApi 1.9, types: AutoFilter). */
export class SheetFilter extends AnyFilter {
  protected get filter(): FilterState | null {
    return this.sheet.filter;
  }
  protected start(area: Area): FilterState {
    const same = this.sheet.filter;
    const isSame =
      same?.area.row === area.row && same.area.column === area.column && same.area.columns === area.columns;
    const filter: FilterState = isSame ? same : { area, criteria: new Map(), hidden: [] };
    filter.area = area;
    this.sheet.filter = filter;
    return filter;
  }
  protected refresh(location: string): void {
    const { filter } = this;
    if (filter) applyFilter(this.book, this.sheet, filter, filter.area.rows - 1, location);
  }
  Remove(): void {
    this.book.checkWritable(this.sheet, 'AutoFilter.remove');
    this.sheet.filter = null;
  }
}

/** The filter of a table, over all its columns (types: Table.autoFilter). */
export class TableFilter extends AnyFilter {
  constructor(
    book: Book,
    private readonly table: TableState,
  ) {
    super(book, table.sheet);
  }
  protected get filter(): FilterState | null {
    return this.table.settings['showFilterButton'] === false ? null : filterOf(this.table);
  }
  protected start(): FilterState {
    return filterOf(this.table);
  }
  protected refresh(location: string): void {
    refilter(this.book, this.table, location);
  }
}
