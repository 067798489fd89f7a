import { TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import { isMissing } from '../../scheme/values';
import { readHeader } from '../../workbook/headerRow';
import { refusal, SAMPLE_ROWS, type Repair, type SheetFound } from '../../workbook/host';
import { layoutOf, newerFields } from '../../workbook/layoutVersion';
import type { WorkbookPlan } from '../../workbook/plan';
import { invalid } from '../shared/checks';
import { findSheet, findTable, type HostCell, type Model, type SheetState, type TableState } from './model';
import { readDataTable, tableArea } from './read/dataTables';
import { renamedIn } from './read/formulaText';
import { headersOf } from './write/dataSheet';

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function dataFound(state: TableState): Pick<SheetFound, 'tables' | 'header' | 'sample'> {
  const { fields, tableName } = TABLES[state.id];
  const { read } = state;
  if (read) return { tables: read.object ? [read.object] : [], header: read.labels, sample: read.sample };
  const header = headersOf(TABLES[state.id], state);
  const body = Math.max(state.rows.length, 1);
  return {
    tables: [{ name: tableName, row: 0, column: 0, rows: body + 1, columns: header.length }],
    header,
    sample: state.rows
      .slice(0, SAMPLE_ROWS)
      .map((row, index) => [
        ...fields.map((_, column) => row[column] ?? null),
        ...(state.extra?.cells[index] ?? []).map(({ value }) => value),
      ]),
  };
}

function sheetFound({ name, plan, cells, table, original }: SheetState): SheetFound {
  // A file keeps no number of its sheets that outlives another program.
  const known = { name, planned: null };
  if (table) return { ...known, ...dataFound(table) };
  const tables =
    plan?.reportTables?.map(({ columns, rows, ...place }) => ({
      name: place.name,
      row: place.row,
      column: place.column,
      rows: rows + 1,
      columns: columns.length,
    })) ??
    original?.tables?.flatMap((object) => {
      const area = tableArea(object.range);
      return area ? [{ name: object.name, ...area }] : [];
    }) ??
    [];
  const line = (row: number): (HostCell | undefined)[] => Array.from(cells[row] ?? []);
  return {
    ...known,
    tables,
    header: line(0).map((cell) => text(cell?.value)),
    sample: Array.from({ length: SAMPLE_ROWS }, (_, row) => line(row + 1).map((cell) => cell?.value ?? null)),
  };
}

export const inspect = (model: Model): readonly SheetFound[] => model.sheets.map(sheetFound);

/** @throws HostError ItemNotFound when a label of a table was written over: what is under it would be left out. */
export function checkLabels({ id, read }: TableState, settings: Model['settings']): void {
  const newer = newerFields(TABLES[id], layoutOf(settings));
  const [first] = read ? readHeader(TABLES[id], read.labels, newer).lost : [];
  if (first)
    throw refusal(
      'ItemNotFound',
      'colonne-perdue',
      `table « ${TABLES[id].tableName} » has lost the column « ${first.field.label} »`,
      TABLES[id].tableName,
      first.field.label,
    );
}

/**
 * @throws HostError ItemAlreadyExists when a planned data sheet holds something, and neither a table object nor its labels
 * say what: drawn again, it would be lost.
 */
export function checkDataSheets(model: Model, plan: WorkbookPlan): void {
  for (const { name, dataTable } of plan.sheets) {
    const sheet = dataTable && !findTable(model, dataTable.table) ? findSheet(model, name) : undefined;
    const isFilled = sheet?.cells.some((row) => row?.some((cell) => cell && !isMissing(cell.value))) ?? false;
    if (sheet && !sheet.table && isFilled)
      throw refusal('ItemAlreadyExists', 'entete-perdu', `sheet « ${name} » has lost its header`, name);
  }
}

/** The same workbook with a sheet under another name, formulas and names included. */
function renameSheet(model: Model, from: string, to: string): Model {
  if (findSheet(model, to)) throw refusal('ItemAlreadyExists', 'feuille-prise', `sheet « ${to} »`, to);
  if (!findSheet(model, from)) throw refusal('ItemNotFound', 'feuille-perdue', `no sheet « ${from} »`, from);
  const formulas = (cell: HostCell | undefined): HostCell | undefined => {
    if (typeof cell?.formula !== 'string') return cell;
    const formula = renamedIn(cell.formula, from, to);
    return formula === cell.formula
      ? cell
      : { ...cell, formula, ...(cell.read ? { read: { ...cell.read, formula } } : {}) };
  };
  const same = (name: string): boolean => name.toLowerCase() === from.toLowerCase();
  return {
    ...model,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      name: same(sheet.name) ? to : sheet.name,
      cells: sheet.cells.map((row) => row?.map(formulas)),
      ...(same(sheet.name) && sheet.original ? { original: { ...sheet.original, name: to } } : {}),
    })),
    names: model.names.map((name) => (same(name.sheet) ? { ...name, sheet: to } : name)),
    foreignNames: model.foreignNames.map((name) => ({
      ...name,
      range: renamedIn(name.range, from, to),
      ...(name.scope !== undefined && same(name.scope) ? { scope: to } : {}),
    })),
  };
}

/** Rows with the cells of some of the user's columns back under the fields that they belong to. */
function relabelled(state: TableState, labels: Extract<Repair, { kind: 'labels' }>['labels']): TableState {
  const { fields } = TABLES[state.id];
  const { extra, read } = state;
  if (!read) throw invalid(`${state.id}: the header is as it was planned`);
  const moves = labels.map(({ column, label }) => ({
    from: read.extraColumns.indexOf(column),
    to: fields.findIndex((field) => field.label === label),
  }));
  if (moves.some(({ to }) => to < 0)) throw invalid(`${state.id}: no such label`);
  const rows = state.rows.map((row, index) => {
    const next = [...row];
    for (const { from, to } of moves) next[to] = extra?.cells[index]?.[from]?.value ?? null;
    return next;
  });
  const stays = (_: unknown, index: number): boolean => !moves.some(({ from }) => from === index);
  const named = read.labels.map(
    (label, column) => labels.find((one) => one.column === column)?.label ?? label,
  );
  return {
    ...state,
    rows,
    extra:
      extra && extra.labels.some(stays)
        ? {
            labels: extra.labels.filter(stays),
            formats: extra.formats.filter(stays),
            cells: extra.cells.map((row) => row?.filter(stays)),
          }
        : null,
    read: { ...read, labels: named, extraColumns: read.extraColumns.filter(stays) },
  };
}

/** A sheet that was read as any other, now that what it holds is known. */
function asTable(sheet: SheetState, id: TableId): SheetState {
  if (sheet.table || !sheet.original) return sheet;
  const table = readDataTable({ ...sheet.original, name: TABLES[id].sheet });
  return table?.id === id ? { name: sheet.name, plan: null, cells: [], table, original: null } : sheet;
}

const tableNamed = (planned: string): TableId | undefined =>
  Object.values(TABLES).find(({ sheet }) => sheet === planned)?.id;

function changed(model: Model, name: string, change: (sheet: SheetState) => SheetState): Model {
  return { ...model, sheets: model.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

function withTable(sheet: SheetState, id: TableId, change: (table: TableState) => TableState): SheetState {
  const known = asTable(sheet, id);
  if (known.table?.id !== id)
    throw refusal('ItemNotFound', 'tableau-perdu', `no table ${TABLES[id].tableName}`, TABLES[id].tableName);
  return { ...known, table: change(known.table) };
}

/** The workbook once its sheets and columns are known again. @throws HostError when a repair cannot be. */
export function mend(model: Model, repairs: readonly Repair[]): Model {
  let next = model;
  // Renamed last: repairs name sheets as they were found.
  const renames = repairs.filter((repair) => repair.kind === 'name');
  for (const repair of repairs) {
    if (repair.kind === 'labels')
      next = changed(next, repair.sheet, (sheet) =>
        withTable(sheet, repair.table, (table) => relabelled(table, repair.labels)),
      );
    // Every field has its column in a file; it is only no longer one that the file did not have.
    if (repair.kind === 'columns')
      next = changed(next, repair.sheet, (sheet) =>
        withTable(sheet, repair.table, ({ id, rows, extra }) => ({ id, rows, extra })),
      );
  }
  for (const { sheet, planned } of renames) {
    const id = tableNamed(planned);
    next = renameSheet(next, sheet, planned);
    if (id) next = changed(next, planned, (found) => asTable(found, id));
  }
  return next;
}
