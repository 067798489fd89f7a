import { intersection, MAX_COLUMNS, MAX_ROWS, parseAddress, splitAddress, type Area } from '../book/address';
import { related } from '../book/dependencies';
import { group, showDetails, ungroup } from '../book/outline';
import { isBackwards, matcher, matches, searchOptions } from '../book/searching';
import { specialAreas } from '../book/specialCells';
import { isFormula, type SheetState } from '../book/state';
import { HostFault, invalidArgument, itemNotFound, type HostObject } from '../wire/hostObject';
import { applyProperties, pickProperties } from './cellProperties';
import { removeDuplicates } from './duplicates';
import { RangeContent } from './rangeContent';
import { copyArea, copyCells, moveCells, type Place } from './rangeCopy';
import { clearArea } from './rangeEdits';
import { fillCells } from './autoFill';
import { insertCells, removeCells } from './rangeShift';
import { RangeSort } from './rangeSort';
import { RangeView } from './rangeView';
import { create } from './registry';
import { WorkbookRangeAreas } from './workbookRangeAreas';

/** A rectangle of a sheet: what is done to it. */
export class Range extends RangeContent<Range> {
  protected part(area: Area, location: string): Range {
    return new Range(this.book, this.sheet, area, location);
  }

  get Format(): HostObject {
    return create.rangeFormat(this.book, this.sheet, [this.area]);
  }
  get DataValidation(): HostObject {
    return create.dataValidation(this.book, this.sheet, this.area);
  }
  get ConditionalFormats(): HostObject {
    return create.conditionalFormats(this.book, this.sheet, [this.area]);
  }
  get Sort(): HostObject {
    return new RangeSort(this.book, this.sheet, this.area);
  }
  get Style(): unknown {
    return create.styleOf(this.book, this.sheet, [this.area]).read();
  }
  set Style(name: unknown) {
    create.styleOf(this.book, this.sheet, [this.area]).apply(name);
  }

  Clear(applyTo = 'All'): void {
    this.book.checkWritable(this.sheet, 'Range.clear');
    clearArea(this.book, this.sheet, this.area, applyTo);
    this.announceEdit('RangeEdited');
  }
  /** First half of what an event says of moved cells (types: DataChangeType). */
  get #lines(): string {
    return this.area.columns === MAX_COLUMNS ? 'Row' : this.area.rows === MAX_ROWS ? 'Column' : 'Cell';
  }
  Delete(shift: string): void {
    this.book.checkWritable(this.sheet, 'Range.delete');
    removeCells(this.book, this.sheet, this.area, shift);
    this.announceEdit(`${this.#lines}Deleted`, { shiftDirection: `ShiftCell${shift}` });
  }
  Insert(shift: string): Range {
    this.book.checkWritable(this.sheet, 'Range.insert');
    insertCells(this.book, this.sheet, this.area, shift);
    this.announceEdit(`${this.#lines}Inserted`, { shiftDirection: `ShiftCell${shift}` });
    return this;
  }
  /** One block, or one in each row; only the upper-left value stays (Microsoft support: merge and unmerge cells). */
  Merge(across = false): void {
    this.book.checkWritable(this.sheet, 'Range.merge');
    // Merged cells and tables exclude each other (docs: excel-add-ins-tables; MergedRangeConflict).
    if (this.book.tablesIn(this.sheet, this.area).length > 0)
      throw new HostFault('MergedRangeConflict', 'Cannot merge cells of a table.', 'Range.merge');
    const { rows, columns, row } = this.area;
    const blocks = across
      ? Array.from({ length: rows }, (_, index) => ({ ...this.area, row: row + index, rows: 1 }))
      : [this.area];
    this.Unmerge();
    for (const block of blocks) {
      if (block.rows * columns === 1) continue;
      this.#keepFirst(block);
      this.sheet.merges.push(block);
    }
  }
  #keepFirst({ row, column, rows, columns }: Area): void {
    let first = this.book.cell(this.sheet, row, column);
    for (let r = row; r < Math.min(row + rows, this.sheet.cells.length); r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        const cell = this.book.cell(this.sheet, r, c);
        if (cell === undefined) continue;
        first ??= cell;
        this.book.setCell(this.sheet, r, c, undefined);
      }
    }
    if (first !== undefined) this.book.setCell(this.sheet, row, column, first);
  }
  Unmerge(): void {
    this.book.checkWritable(this.sheet, 'Range.unmerge');
    this.sheet.merges = this.sheet.merges.filter((area) => intersection(area, this.area) === null);
  }
  /** ExcelApi 1.13; null when nothing is merged. */
  GetMergedAreasOrNullObject(): HostObject | null {
    const merged = this.sheet.merges.filter((area) => intersection(area, this.area) !== null);
    return merged.length === 0 ? null : create.rangeAreas(this.book, this.sheet, merged);
  }
  GetMergedAreas(): HostObject {
    const merged = this.GetMergedAreasOrNullObject();
    if (!merged) throw itemNotFound('Range.getMergedAreas');
    return merged;
  }
  Select(): void {
    if (this.sheet.visibility !== 'Visible')
      throw new HostFault('InvalidOperation', 'A hidden sheet cannot be selected.', 'Range.select');
    this.book.select(this.sheet, [this.area]);
  }
  Untrack(): void {}

  /** A range, several, or the address of one, with its sheet or without. */
  #place(other: unknown, location: string): Place {
    if (other instanceof Range) return other;
    if (typeof other !== 'string')
      throw new HostFault('ApiNotFound', 'this kind of source is not emulated', location);
    const { sheet, local } = splitAddress(other);
    const owner: SheetState = sheet === null ? this.sheet : this.book.sheet(sheet);
    return { sheet: owner, area: parseAddress(local, location) };
  }
  CopyFrom(source: unknown, copyType = 'All', skipBlanks = false, transpose = false): void {
    const location = 'Range.copyFrom';
    this.book.checkWritable(this.sheet, location);
    const from = this.#place(source, location);
    const target = this.part(copyArea(from.area, this.area, transpose), location);
    copyCells(this.book, from, target, { kind: copyType, skipBlanks, transpose }, location);
    target.announceEdit('RangeEdited');
  }
  MoveTo(target: unknown): void {
    const location = 'Range.moveTo';
    const to = this.#place(target, location);
    for (const sheet of [this.sheet, to.sheet]) this.book.checkWritable(sheet, location);
    moveCells(this.book, this, to.sheet, to.area, location);
  }
  AutoFill(destination: unknown, type = 'FillDefault'): void {
    const location = 'Range.autoFill';
    this.book.checkWritable(this.sheet, location);
    if (destination === undefined)
      throw new HostFault('ApiNotFound', 'AutoFill without a destination is not emulated', location);
    const target = this.part(this.areaOf(destination, location), location);
    fillCells(this.book, this.sheet, this.area, target.area, type, location);
    target.announceEdit('RangeEdited');
  }

  /** Within several cells; from one, in the rest of the sheet and then from its beginning (types: Range.find). */
  FindOrNullObject(text: string, criteria: unknown): Range | null {
    const isOne = this.CellCount === 1;
    const found = matches(
      this.book,
      this.sheet,
      isOne ? { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS } : this.area,
      matcher(text, searchOptions(criteria)),
    );
    if (isBackwards(criteria)) found.reverse();
    const sign = isBackwards(criteria) ? -1 : 1;
    const after = found.findIndex(
      ({ row, column }) => sign * (row - this.area.row || column - this.area.column) > 0,
    );
    const hit = isOne && after >= 0 ? found[after] : found[0];
    return hit ? this.part(hit, 'Range.find') : null;
  }
  Find(text: string, criteria: unknown): Range {
    const found = this.FindOrNullObject(text, criteria);
    if (!found) throw itemNotFound('Range.find');
    return found;
  }
  /** Every occurrence, in formulas too (types: Range.replaceAll). */
  ReplaceAll(text: string, replacement: string, criteria: unknown): number {
    this.book.checkWritable(this.sheet, 'Range.replaceAll');
    const options = searchOptions(criteria);
    const pattern = matcher(text, options);
    const every = new RegExp(pattern.source, `${pattern.flags}g`);
    let count = 0;
    for (const area of matches(this.book, this.sheet, this.area, pattern)) {
      const cell = this.book.cell(this.sheet, area.row, area.column);
      const written = isFormula(cell) ? cell.formula : String(cell ?? '');
      const next = written.replace(every, () => {
        count += 1;
        return replacement;
      });
      this.part(area, 'Range.replaceAll').Formulas = [[next]];
    }
    return count;
  }
  RemoveDuplicates(columns: unknown, hasHeader = false): HostObject {
    this.book.checkWritable(this.sheet, 'Range.removeDuplicates');
    const result = removeDuplicates(this.book, this.sheet, this.area, columns, hasHeader);
    this.announceEdit('RangeEdited');
    return result;
  }
  GetSpecialCellsOrNullObject(cellType: string, valueTypes = 'All'): HostObject | null {
    const location = 'Range.getSpecialCells';
    const areas = specialAreas(this.book, this.sheet, this.area, cellType, valueTypes, location);
    return areas.length === 0 ? null : create.rangeAreas(this.book, this.sheet, areas);
  }
  GetSpecialCells(cellType: string, valueTypes?: string): HostObject {
    const found = this.GetSpecialCellsOrNullObject(cellType, valueTypes);
    if (!found) throw itemNotFound('Range.getSpecialCells');
    return found;
  }
  GetVisibleView(): HostObject {
    return new RangeView(this.book, this.sheet, this.area);
  }
  #related(kind: 'precedents' | 'dependents', isDirect: boolean, location: string): HostObject {
    return new WorkbookRangeAreas(this.book, related(this.book, this, kind, isDirect), location);
  }
  GetDirectPrecedents(): HostObject {
    return this.#related('precedents', true, 'Range.getDirectPrecedents');
  }
  GetPrecedents(): HostObject {
    return this.#related('precedents', false, 'Range.getPrecedents');
  }
  GetDirectDependents(): HostObject {
    return this.#related('dependents', true, 'Range.getDirectDependents');
  }
  GetDependents(): HostObject {
    return this.#related('dependents', false, 'Range.getDependents');
  }

  Group(option: string): void {
    this.book.checkWritable(this.sheet, 'Range.group');
    group(this.sheet, this.area, option, 'Range.group');
  }
  Ungroup(option: string): void {
    this.book.checkWritable(this.sheet, 'Range.ungroup');
    ungroup(this.sheet, this.area, option, 'Range.ungroup');
  }
  HideGroupDetails(option: string): void {
    showDetails(this.sheet, this.area, option, false, 'Range.hideGroupDetails');
  }
  ShowGroupDetails(option: string): void {
    showDetails(this.sheet, this.area, option, true, 'Range.showGroupDetails');
  }

  #cells(): Range[][] {
    return Array.from({ length: this.area.rows }, (_, row) =>
      Array.from({ length: this.area.columns }, (_cell, column) => this.GetCell(row, column)),
    );
  }
  GetCellProperties(asked: unknown): unknown {
    return this.#cells().map((line) => line.map((cell) => pickProperties(cell, asked)));
  }
  SetCellProperties(data: unknown): void {
    const location = 'Range.setCellProperties';
    const isRight =
      Array.isArray(data) &&
      data.length === this.area.rows &&
      data.every((line) => Array.isArray(line) && line.length === this.area.columns);
    if (!isRight) throw invalidArgument(location);
    this.#cells().forEach((line, row) =>
      line.forEach((cell, column) => {
        const one: unknown = (data[row] as unknown[])[column];
        if (one !== null) applyProperties(cell, one, location);
      }),
    );
  }
}
