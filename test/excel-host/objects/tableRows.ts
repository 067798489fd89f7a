import type { Area } from '../book/address';
import type { Book } from '../book/book';
import { dataArea, dataRows, type TableState } from '../book/state';
import { HostCollection, HostFault, HostObject, invalidArgument } from '../wire/hostObject';
import { Range } from './range';
import { MISMATCH } from './rangeCells';
import { insertCells, removeCells } from './rangeShift';
import { setTableArea } from './tableGrowth';

/** A place in a table, not the data that stands there (types: TableRowCollection.add). */
class TableRow extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly table: TableState,
    private readonly index: number,
  ) {
    super();
  }
  get Index(): number {
    return this.index;
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange(): Range {
    const area = dataArea(this.table);
    return new Range(this.book, this.table.sheet, { ...area, row: area.row + this.index, rows: 1 });
  }
  Delete(): void {
    this.book.checkWritable(this.table.sheet, 'TableRow.delete');
    if (dataRows(this.table) === 1)
      throw new HostFault('ApiNotFound', 'deleting the last row of a table is not emulated');
    removeCells(this.book, this.table.sheet, this.GetRange().area, 'Up');
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
    return dataRows(this.table);
  }
  items(): TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.book, this.table, index));
  }
  GetCount(): number {
    return this.Count;
  }
  GetItemAt(index: number): TableRow {
    if (index < 0 || index >= this.Count) throw invalidArgument('TableRowCollection.getItemAt');
    return new TableRow(this.book, this.table, index);
  }

  #isFree(area: Area): boolean {
    return new Range(this.book, this.table.sheet, area).GetUsedRangeOrNullObject(true) === null;
  }

  /**
   * Rows in the middle or at the end (no index, or -1). Cells under the table go down, unless they are free and
   * `alwaysInsert` is false (types; VBA docs: ListRows.Add). The blank row of an empty table is taken first, as
   * Microsoft's samples show: seven rows added to a lone header make seven.
   */
  Add(index: number | undefined, values: unknown, alwaysInsert = true): TableRow {
    const { sheet, area } = this.table;
    const location = 'TableRowCollection.add';
    this.book.checkWritable(sheet, location);
    const lines = Array.isArray(values) && Array.isArray(values[0]) ? values : null;
    if (lines && lines.some((line) => !Array.isArray(line) || line.length !== area.columns))
      throw invalidArgument(location, MISMATCH);
    const body = dataArea(this.table);
    const isTaken = this.table.isEmpty === true;
    const at = index === undefined || index < 0 ? (isTaken ? 0 : body.rows) : index;
    if (at > body.rows) throw invalidArgument(location);
    const added = { ...body, row: body.row + at, rows: lines?.length ?? 1 };
    const room = { ...added, row: added.row + (isTaken ? 1 : 0), rows: added.rows - (isTaken ? 1 : 0) };
    if (room.rows > 0) {
      const isInside = this.table.hasTotals === true || at < body.rows - (isTaken ? 1 : 0);
      if (alwaysInsert || isInside || !this.#isFree(room)) insertCells(this.book, sheet, room, 'Down');
      const whole = { ...area, rows: area.rows + room.rows };
      if (this.table.area.rows < whole.rows) setTableArea(this.book, this.table, whole);
    }
    this.table.isEmpty = false;
    if (values !== undefined) new Range(this.book, sheet, added).Values = lines ?? values;
    return new TableRow(this.book, this.table, at);
  }
}
