import { addressOf, intersection, MAX_COLUMNS, MAX_ROWS } from '../book/address';
import { EventType } from '../book/events';
import { hiddenRowsOf } from '../book/filtering';
import { inputCell } from '../book/input';
import { toLocal } from '../book/localFormula';
import { fromR1C1, toR1C1 } from '../book/r1c1';
import { shownText } from '../book/shownText';
import { isFormula, valueOf, type Cell } from '../book/state';
import { valueType } from '../book/valueType';
import { HostFault, invalidArgument, type HostObject } from '../wire/hostObject';
import { eachValue, MISMATCH, readCells } from './rangeCells';
import { RangePlace } from './rangePlace';
import { growTables } from './tableGrowth';

/** What the cells of a range hold. */
export abstract class RangeContent<Own extends HostObject> extends RangePlace<Own> {
  #grid<T>(read: (cell: Cell | undefined, row: number, column: number) => T): T[][] | null {
    return readCells(this.sheet, this.area, read);
  }

  /** Results are computed only when some are read, as under automatic calculation nobody can tell the difference. */
  #computed(): void {
    if (!this.book.stale) return;
    const { row, column, rows, columns } = this.area;
    for (let r = row; r < Math.min(row + rows, this.sheet.cells.length); r += 1) {
      if (this.sheet.cells[r]?.some((cell, c) => c >= column && c < column + columns && isFormula(cell)))
        return this.book.recalculate();
    }
  }

  get Values(): unknown {
    this.#computed();
    return this.#grid(valueOf);
  }
  set Values(values: unknown) {
    this.#input(values, 'Range.values');
  }
  get Formulas(): unknown {
    return this.#grid((cell) => (isFormula(cell) ? cell.formula : (cell ?? '')));
  }
  set Formulas(values: unknown) {
    this.#input(values, 'Range.formulas');
  }
  get FormulasR1C1(): unknown {
    return this.#grid((cell, row, column) =>
      isFormula(cell) ? toR1C1(cell.formula, { row, column }) : (cell ?? ''),
    );
  }
  set FormulasR1C1(values: unknown) {
    this.#input(values, 'Range.formulasR1C1', false, (raw, row, column) =>
      typeof raw === 'string' && raw.startsWith('=') ? fromR1C1(raw, { row, column }) : raw,
    );
  }
  get FormulasLocal(): unknown {
    const { locale } = this.book;
    return this.#grid((cell) =>
      isFormula(cell)
        ? toLocal(cell.formula, locale)
        : typeof cell === 'number' && locale === 'fr-FR'
          ? String(cell).replace('.', ',')
          : (cell ?? ''),
    );
  }
  set FormulasLocal(values: unknown) {
    this.#input(values, 'Range.formulasLocal', true);
  }
  get Text(): unknown {
    this.#computed();
    return this.#grid((cell, row, column) =>
      shownText(valueOf(cell), this.book.formatAt(this.sheet, row, column), this.book.locale),
    );
  }
  get ValueTypes(): unknown {
    this.#computed();
    return this.#grid((cell) => valueType(valueOf(cell)));
  }
  get NumberFormat(): unknown {
    return this.#grid((_cell, row, column) => this.book.formatAt(this.sheet, row, column));
  }
  set NumberFormat(formats: unknown) {
    const location = 'Range.numberFormat';
    this.book.checkWritable(this.sheet, location);
    eachValue(this.area, formats, location, (format, row, column) => {
      if (typeof format !== 'string') throw invalidArgument(location);
      (this.sheet.formats[row] ??= [])[column] = format;
    });
  }
  get Hyperlink(): unknown {
    return this.sheet.links.get(addressOf(this.area)) ?? null;
  }
  set Hyperlink(link: unknown) {
    this.book.checkWritable(this.sheet, 'Range.hyperlink');
    const text = link && typeof link === 'object' ? Reflect.get(link, 'textToDisplay') : undefined;
    if (typeof text === 'string') this.book.setCell(this.sheet, this.area.row, this.area.column, text);
    if (link === null || link === '') this.sheet.links.delete(addressOf(this.area));
    else this.sheet.links.set(addressOf(this.area), link);
  }

  /** True or false when all lines agree, else null (types: Range.rowHidden). */
  get RowHidden(): boolean | null {
    const { row, rows } = this.area;
    const hidden = [...hiddenRowsOf(this.book, this.sheet)].filter((one) => one >= row && one < row + rows);
    return hidden.length === 0 ? false : hidden.length === rows ? true : null;
  }
  set RowHidden(hidden: unknown) {
    this.#hide(this.sheet.hiddenRows, this.area.row, this.area.rows, hidden, 'Range.rowHidden');
  }
  get ColumnHidden(): boolean | null {
    const { column, columns } = this.area;
    const hidden = [...this.sheet.hiddenColumns].filter((one) => one >= column && one < column + columns);
    return hidden.length === 0 ? false : hidden.length === columns ? true : null;
  }
  set ColumnHidden(hidden: unknown) {
    this.#hide(this.sheet.hiddenColumns, this.area.column, this.area.columns, hidden, 'Range.columnHidden');
  }
  #hide(lines: Set<number>, first: number, count: number, hidden: unknown, location: string): void {
    this.book.checkWritable(this.sheet, location);
    if (typeof hidden !== 'boolean') throw invalidArgument(location);
    if (count >= Math.min(MAX_ROWS, MAX_COLUMNS))
      throw new HostFault('ApiNotFound', 'hiding a whole sheet is not emulated', location);
    for (let line = first; line < first + count; line += 1)
      if (hidden) lines.add(line);
      else lines.delete(line);
  }

  #input(
    values: unknown,
    location: string,
    isLocal = false,
    asTyped: (raw: unknown, row: number, column: number) => unknown = (raw) => raw,
  ): void {
    this.book.checkWritable(this.sheet, location);
    const isOne = this.CellCount === 1;
    const before = isOne ? this.book.cell(this.sheet, this.area.row, this.area.column) : undefined;
    const changed: { cellAddress: string; previousFormula: string }[] = [];
    const isWatched = this.book.listeners.isHeard(EventType.FormulaChanged);
    eachValue(this.area, values, location, (value, row, column) => {
      const format = this.book.formatAt(this.sheet, row, column);
      const cell = inputCell(this.book, asTyped(value, row, column), format, location, isLocal);
      const old = isWatched ? this.book.cell(this.sheet, row, column) : undefined;
      if (isWatched && isFormula(cell) && !(isFormula(old) && old.formula === cell.formula))
        changed.push({
          cellAddress: addressOf({ row, column, rows: 1, columns: 1 }),
          previousFormula: isFormula(old) ? old.formula : '',
        });
      this.book.setCell(this.sheet, row, column, cell);
    });
    growTables(this.book, this.sheet, this.area);
    this.announceEdit('RangeEdited', isOne ? this.#details(before) : {});
    if (changed.length > 0)
      this.book.listeners.tell(EventType.FormulaChanged, [this.sheet.id], {
        worksheetId: this.sheet.id,
        formulaDetails: changed,
      });
  }

  /** What an event says of one edited cell (ExcelApi 1.9, types: ChangedEventDetail). */
  #details(cellBefore: Cell | undefined): Record<string, unknown> {
    const [before, after] = [cellBefore, this.book.cell(this.sheet, this.area.row, this.area.column)].map(
      valueOf,
    );
    return {
      valueBefore: before,
      valueAfter: after,
      valueTypeBefore: valueType(before ?? ''),
      valueTypeAfter: valueType(after ?? ''),
    };
  }

  announceEdit(changeType: string, details: Readonly<Record<string, unknown>> = {}): void {
    if (this.book.listeners.isEmpty) return;
    const message = {
      address: addressOf(this.area),
      changeType,
      ...details,
      worksheetId: this.sheet.id,
      triggerSource: null,
    };
    this.book.listeners.tell(EventType.SheetChanged, [this.sheet.id], message);
    for (const { id, area } of this.book.tablesIn(this.sheet, this.area)) {
      const common = intersection(area, this.area);
      if (common)
        this.book.listeners.tell(EventType.TableChanged, [id, this.sheet.id], {
          ...message,
          tableId: id,
          address: addressOf(common),
        });
    }
  }

  /** The client cuts large writes in blocks, and checks the size of the whole first (client source). */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rows || columns !== this.area.columns)
      throw invalidArgument('Range.values', MISMATCH);
  }
}
