import type { Book } from '../book/book';
import type { TableState } from '../book/state';
import { HostCollection, HostFault, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { Range } from './range';
import { nameBlankHeaders } from './rangeEdits';
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
  #range(row: number, rows: number): Range {
    const { sheet, area } = this.table;
    return new Range(this.book, sheet, { row, column: area.column + this.index, rows, columns: 1 });
  }
  GetRange(): Range {
    return this.#range(this.table.area.row, this.table.area.rows);
  }
  GetDataBodyRange(): Range {
    return this.#range(this.table.area.row + 1, this.table.area.rows - 1);
  }
  GetHeaderRowRange(): Range {
    return this.#range(this.table.area.row, 1);
  }
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
  /** A column at the right end, with its header first (docs: TableColumnCollection.add). */
  Add(index: number | undefined, values: unknown): TableColumn {
    const { sheet, area } = this.table;
    this.book.checkWritable(sheet, 'TableColumnCollection.add');
    if (index !== undefined)
      throw new HostFault('ApiNotFound', 'TableColumnCollection.add at an index is not emulated');
    setTableArea(this.book, this.table, { ...area, columns: area.columns + 1 });
    if (values !== undefined)
      new Range(this.book, sheet, { ...area, column: area.column + area.columns, columns: 1 }).Values =
        values;
    return new TableColumn(this.book, this.table, area.columns);
  }
}

export class TableRows extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly table: TableState,
  ) {
    super();
  }
  get Count(): number {
    return this.table.area.rows - 1;
  }
  items(): HostObject[] {
    throw new HostFault('ApiNotFound', 'rows of a table, one by one, are not emulated');
  }
  GetCount(): number {
    return this.Count;
  }
  Add(index: number | undefined, values: unknown): null {
    const { sheet, area } = this.table;
    this.book.checkWritable(sheet, 'TableRowCollection.add');
    if (index !== undefined)
      throw new HostFault('ApiNotFound', 'TableRowCollection.add at an index is not emulated');
    const rows = Array.isArray(values) ? values.length : 1;
    const width: unknown =
      Array.isArray(values) && Array.isArray(values[0]) ? values[0].length : area.columns;
    if (width !== area.columns) throw invalidArgument('TableRowCollection.add');
    setTableArea(this.book, this.table, { ...area, rows: area.rows + rows });
    if (values !== undefined)
      new Range(this.book, sheet, { ...area, row: area.row + area.rows, rows }).Values = values;
    return null;
  }
}
