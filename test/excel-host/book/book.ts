import type { ChangeEvent } from '../client';
import { HostFault, invalidArgument, itemNotFound } from '../wire/hostObject';
import { addressOf, intersection, quoteSheet, WHOLE_SHEET, type Area } from './address';
import { EventType, Listeners } from './events';
import {
  blankSheet,
  isFormula,
  type Cell,
  type ChartState,
  type CommentState,
  type NameState,
  type SheetState,
  type TableState,
} from './state';
import type { StyleState } from './styles';
import { usedArea } from './used';

export type Locale = 'en-US' | 'fr-FR';

/** Computes the formulas of a book; absent = results stay blank, as under manual calculation. */
export interface Calculator {
  calculate(book: Book): void;
}

/** Name rules of sheets: 1 to 31 characters, none of `\ / ? * [ ] :` (docs: excel-add-ins-worksheets, Worksheet.name). */
const isSheetName = (name: string): boolean =>
  name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);

/** The workbook in memory. Objects of the wire are views over it. */
export class Book {
  readonly sheets: SheetState[] = [];
  readonly tables: TableState[] = [];
  readonly names: NameState[] = [];
  readonly settings = new Map<string, unknown>();
  readonly xmlParts = new Map<string, string>();
  /** Styles that were added, and those of Excel that were changed. */
  readonly styles = new Map<string, StyleState>();
  readonly comments: CommentState[] = [];
  /** Properties of the document by the name of the types, and those that add-ins add. */
  readonly properties: Record<string, unknown> = {};
  readonly customProperties = new Map<string, unknown>();
  /** Clock of what is dated, in milliseconds: always the same, so that two runs give the same book. */
  readonly created = Date.UTC(2026, 0, 5, 9);
  /** Who writes comments. */
  readonly user = { name: 'Utilisateur', email: 'utilisateur@exemple.fr' };
  active: SheetState;
  selection: { sheet: SheetState; area: Area };
  activeChart: { readonly sheet: SheetState; readonly chart: ChartState } | null = null;
  calculationMode = 'Automatic';
  structureProtected = false;
  structurePassword = '';
  readOnly = false;
  inCellEdit = false;
  locale: Locale = 'en-US';
  calculator: Calculator | null = null;
  /** True when a formula may be out of date. */
  stale = false;
  readonly events: ChangeEvent[] = [];
  readonly listeners = new Listeners(this.events);
  #nextId = 1;

  constructor(firstSheet = 'Sheet1') {
    this.active = this.addSheet(firstSheet);
    this.selection = { sheet: this.active, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  newId(): string {
    return String(this.#nextId++);
  }

  /** Id, author and date of a new comment. */
  signed(): { readonly id: string; readonly author: CommentState['author']; readonly created: number } {
    return { id: `{comment-${this.newId()}}`, author: this.user, created: this.created };
  }

  /** Ids of objects copied from another book are not given again. */
  skipIds(source: Book): void {
    this.#nextId = source.#nextId;
  }

  addSheet(wanted?: string): SheetState {
    let number = this.sheets.length + 1;
    while (wanted === undefined && this.findSheet(`Sheet${number}`)) number += 1;
    const name = wanted ?? `Sheet${number}`;
    if (this.structureProtected) throw accessDenied('WorksheetCollection.add');
    if (this.findSheet(name))
      throw new HostFault(
        'ItemAlreadyExists',
        'A resource with the same name or identifier already exists.',
        'WorksheetCollection.add',
      );
    if (!isSheetName(name)) throw invalidArgument('WorksheetCollection.add');
    const sheet = blankSheet(`{00000000-0001-0000-0000-${this.newId().padStart(12, '0')}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  findSheet(key: string): SheetState | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }

  sheet(key: string): SheetState {
    const found = this.findSheet(key);
    if (!found) throw itemNotFound('WorksheetCollection.getItem');
    return found;
  }

  /** Formulas follow a renamed sheet. */
  renameSheet(sheet: SheetState, name: string): void {
    const other = this.findSheet(name);
    if (other && other !== sheet)
      throw new HostFault('ItemAlreadyExists', 'The name is already taken.', 'Worksheet.name');
    if (!isSheetName(name)) throw invalidArgument('Worksheet.name');
    const [before, after] = [`'${sheet.name}'!`, `'${name}'!`];
    const [bare, bareAfter] = [`${quoteSheet(sheet.name)}!`, `${quoteSheet(name)}!`];
    sheet.name = name;
    // Texts in quotes are no references: the words of a link stay.
    this.rewriteFormulas((formula) =>
      formula
        .split(/("(?:[^"]|"")*")/u)
        .map((part) =>
          part.startsWith('"') ? part : part.replaceAll(before, after).replaceAll(bare, bareAfter),
        )
        .join(''),
    );
  }

  /** References to a deleted sheet or table become #REF!, for good. */
  deleteSheet(sheet: SheetState): void {
    if (this.structureProtected) throw accessDenied('Worksheet.delete');
    if (
      this.sheets.filter(({ visibility }) => visibility === 'Visible').length === 1 &&
      sheet.visibility === 'Visible'
    ) {
      throw new HostFault(
        'InvalidOperation',
        'This operation is not permitted for the current object.',
        'Worksheet.delete',
      );
    }
    for (const table of this.tables.filter((one) => one.sheet === sheet)) this.deleteTable(table);
    for (const name of this.names.filter(({ scope }) => scope === sheet))
      this.names.splice(this.names.indexOf(name), 1);
    for (const comment of this.comments.filter((one) => one.sheet === sheet))
      this.comments.splice(this.comments.indexOf(comment), 1);
    if (this.activeChart?.sheet === sheet) this.activeChart = null;
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet) this.active = this.#besideDeleted() ?? sheet;
    if (this.selection.sheet === sheet)
      this.selection = { sheet: this.active, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    const quoted = `'${sheet.name.replace(/'/g, "''")}'!`;
    this.rewriteFormulas((formula) => lost(lost(formula, quoted), `${quoteSheet(sheet.name)}!`));
  }

  /** Excel shows a sheet that can be shown. */
  #besideDeleted(): SheetState | undefined {
    return this.sheets.find(({ visibility }) => visibility === 'Visible') ?? this.sheets[0];
  }

  deleteTable(table: TableState): void {
    this.tables.splice(this.tables.indexOf(table), 1);
    this.rewriteFormulas((formula) =>
      formula.replace(new RegExp(`\\b${table.name}\\[(\\[[^\\]]*\\],?|[^\\[\\]]*)*\\]`, 'g'), '#REF!'),
    );
  }

  rewriteFormulas(rewrite: (formula: string) => string): void {
    for (const name of this.names) name.formula = rewrite(name.formula);
    for (const sheet of this.sheets) {
      sheet.cells.forEach((row) =>
        row?.forEach((cell, column) => {
          if (!isFormula(cell)) return;
          const formula = rewrite(cell.formula);
          if (formula !== cell.formula) row[column] = { formula, value: cell.value };
        }),
      );
    }
    this.stale = true;
  }

  findTable(key: string): TableState | undefined {
    return this.tables.find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase());
  }

  tablesIn(sheet: SheetState, area: Area): TableState[] {
    return this.tables.filter((table) => table.sheet === sheet && intersection(table.area, area) !== null);
  }

  columnNames(table: TableState): string[] {
    const header = table.sheet.cells[table.area.row];
    return Array.from({ length: table.area.columns }, (_, index) =>
      String(header?.[table.area.column + index] ?? ''),
    );
  }

  cell(sheet: SheetState, row: number, column: number): Cell | undefined {
    return sheet.cells[row]?.[column];
  }

  setCell(sheet: SheetState, row: number, column: number, cell: Cell | undefined): void {
    const line = (sheet.cells[row] ??= []);
    if (cell === undefined) delete line[column];
    else line[column] = cell;
    this.stale = true;
  }

  formatAt(sheet: SheetState, row: number, column: number): string {
    return sheet.formats[row]?.[column] ?? 'General';
  }

  /** A protected sheet or a workbook opened for reading refuses every write (docs: AccessDenied). */
  checkWritable(sheet: SheetState, location: string): void {
    if (sheet.protection || this.readOnly) throw accessDenied(location);
  }

  recalculate(): void {
    if (!this.stale) return;
    this.stale = false;
    this.calculator?.calculate(this);
  }

  /** At the end of a request, automatic calculation takes place for those who listen to it; others are computed for when they read. */
  settle(): void {
    if (
      !this.stale ||
      this.calculationMode === 'Manual' ||
      !this.listeners.isHeard(EventType.SheetCalculated)
    )
      return;
    this.recalculate();
    for (const sheet of this.sheets) {
      const used = formulasArea(sheet);
      if (!used) continue;
      this.listeners.tell(EventType.SheetCalculated, [sheet.id], {
        worksheetId: sheet.id,
        address: addressOf(used),
      });
    }
  }

  /** Shows a sheet; the one that was shown hears of it first. */
  activate(sheet: SheetState): void {
    const before = this.active;
    this.active = sheet;
    if (before === sheet) return;
    this.listeners.tell(EventType.SheetDeactivated, [before.id], { worksheetId: before.id });
    this.listeners.tell(EventType.SheetActivated, [sheet.id], { worksheetId: sheet.id });
  }

  select(sheet: SheetState, areas: readonly [Area, ...Area[]]): void {
    this.activate(sheet);
    const [area] = areas;
    this.selection = { sheet, area };
    const address = areas.map(addressOf).join(',');
    this.listeners.tell(EventType.SelectionChanged, [sheet.id], { worksheetId: sheet.id, address });
    for (const table of this.tables) {
      const common = table.sheet === sheet ? intersection(table.area, area) : null;
      this.listeners.tell(EventType.TableSelectionChanged, [table.id], {
        worksheetId: sheet.id,
        tableId: table.id,
        address: common ? addressOf(common) : '',
      });
    }
  }
}

/** Smallest rectangle of the formulas of a sheet: what an event of calculation names (types: WorksheetCalculatedEventArgs). */
function formulasArea(sheet: SheetState): Area | null {
  const cells = sheet.cells.map((line) => line?.map((cell) => (isFormula(cell) ? cell : undefined)));
  return usedArea({ ...sheet, cells: cells as SheetState['cells'] }, WHOLE_SHEET, true);
}

const lost = (formula: string, prefix: string): string => {
  if (!formula.includes(prefix)) return formula;
  const escaped = prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return formula.replace(
    new RegExp(`${escaped}\\$?[A-Z]{1,3}\\$?\\d+(:\\$?[A-Z]{1,3}\\$?\\d+)?`, 'g'),
    '#REF!',
  );
};

export const accessDenied = (location: string): HostFault =>
  new HostFault('AccessDenied', "You can't perform the requested operation.", location);
