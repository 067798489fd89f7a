import type { Area } from '../book/address';
import type { Book } from '../book/book';
import { dataArea, type TableState } from '../book/state';
import { HostCollection, HostFault, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { ColumnFilter } from './columnFilter';
import { Range } from './range';
import { MISMATCH } from './rangeCells';
import { nameBlankHeaders } from './rangeEdits';
import { insertCells, removeCells } from './rangeShift';
import { setTableArea } from './tableGrowth';

class TableColumn extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly table: TableState,
    private readonly index: number,
  ) {
    super();
  }
  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    return this.book.columnNames(this.table)[this.index] ?? '';
  }
  set Name(name: string) {
    const { sheet, area } = this.table;
    const before = this.Name;
    this.book.setCell(sheet, area.row, area.column + this.index, name);
    nameBlankHeaders(sheet, area);
    this.book.rewriteFormulas((formula) =>
      formula.replaceAll(`${this.table.name}[${before}]`, `${this.table.name}[${name}]`),
    );
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  get Filter(): HostObject {
    return new ColumnFilter(this.book, this.table, this.index);
  }
  #range(rows: Area): Range {
    return new Range(this.book, this.table.sheet, { ...rows, column: rows.column + this.index, columns: 1 });
  }
  GetRange(): Range {
    return this.#range(this.table.area);
  }
  GetDataBodyRange(): Range {
    return this.#range(dataArea(this.table));
  }
  GetHeaderRowRange(): Range {
    return this.#range({ ...this.table.area, rows: 1 });
  }
  GetTotalRowRange(): Range {
    const { area, hasTotals } = this.table;
    if (!hasTotals) throw itemNotFound('TableColumn.getTotalRowRange');
    return this.#range({ ...area, row: area.row + area.rows - 1, rows: 1 });
  }
  /** The cells beside come left within the table's rows; a table keeps one column. */
  Delete(): void {
    const { sheet, area } = this.table;
    this.book.checkWritable(sheet, 'TableColumn.delete');
    if (area.columns === 1)
      throw new HostFault('ApiNotFound', 'deleting the last column of a table is not emulated');
    removeCells(this.book, sheet, this.GetRange().area, 'Left');
  }
}

/** Values may be those of the whole column, header first, or one for all (types: TableColumnCollection.add). */
function checkHeight(column: Area, values: unknown, location: string): void {
  const count: unknown = Array.isArray(values) ? values.length : 1;
  if (count !== column.rows && count !== 1) throw invalidArgument(location, MISMATCH);
}

export class TableColumns extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly table: TableState,
  ) {
    super();
  }
  get Count(): number {
    return this.table.area.columns;
  }
  items(): TableColumn[] {
    return Array.from(
      { length: this.table.area.columns },
      (_, index) => new TableColumn(this.book, this.table, index),
    );
  }
  GetCount(): number {
    return this.Count;
  }
  GetItemOrNullObject(key: string | number): TableColumn | null {
    return (
      this.items().find(
        (column) => column.Id === key || column.Name.toLowerCase() === String(key).toLowerCase(),
      ) ?? null
    );
  }
  GetItem(key: string | number): TableColumn {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound('TableColumnCollection.getItem');
    return found;
  }
  GetItemAt(index: number): TableColumn {
    const found = this.items()[index];
    if (!found) throw invalidArgument('TableColumnCollection.getItemAt');
    return found;
  }
  /** Before a column, whose cells move right with those beside the table; without index or at -1, at the end (types). */
  Add(index: number | undefined, values: unknown, name: unknown): TableColumn {
    const { sheet, area } = this.table;
    const location = 'TableColumnCollection.add';
    this.book.checkWritable(sheet, location);
    const isAtEnd = index === undefined || index < 0 || index >= area.columns;
    const at = isAtEnd ? area.columns : index;
    const column = { ...area, column: area.column + at, columns: 1 };
    if (values !== undefined) checkHeight(column, values, location);
    insertCells(this.book, sheet, column, 'Right');
    if (isAtEnd) setTableArea(this.book, this.table, { ...area, columns: area.columns + 1 });
    if (values !== undefined) new Range(this.book, sheet, column).Values = values;
    const added = new TableColumn(this.book, this.table, at);
    if (typeof name === 'string') added.Name = name;
    return added;
  }
}
