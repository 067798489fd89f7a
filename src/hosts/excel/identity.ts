import { SHEET_TABLES, TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import { refusal, SAMPLE_ROWS, type Repair, type SheetFound } from '../../workbook/host';
import { planData } from '../../workbook/sheets/data';
import { fromRead, gridOf, literal, toRestore } from './cellText';
import { checkUnprotected } from './checks';
import { openTable, type RowFormula } from './dataTables';
import { formulaText, type SheetNames } from './dialect';
import { rowTasks } from './rowsTaken';
import { dataLooks, LAST_ROW } from './drawData';
import { fills } from './looks';
import { longLists } from './rules';
import type { Call } from './runner';
import { CALL_SIZE, send, type Task } from './sizes';
import { sheetOf, survey, type SheetSeen, type Survey } from './survey';
import type { UndoLog } from './undoLog';

/** Columns that are read of a header: more than any data table has. */
const WIDTH = 128;

const isData = (name: string): boolean =>
  SHEET_TABLES.some(({ tableName }) => tableName.toLowerCase() === name.toLowerCase());

/** What every sheet can be known by. Four syncs. */
export async function inspectSheets(call: Call): Promise<readonly SheetFound[]> {
  const seen = await survey(call);
  const planned = new Map(Object.entries(seen.registry.sheets).map(([name, id]) => [id, name]));
  const shown = seen.sheets.filter(({ name }) => !name.startsWith('_'));
  const areas = new Map(
    seen.tables.map(({ item, name }) => [
      name,
      item.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
    ]),
  );
  await call.sync();
  const asked = shown.map((sheet) => {
    const tables = seen.tables
      .filter(({ sheetId }) => sheetId === sheet.id)
      .flatMap(({ name }) => {
        const area = areas.get(name);
        if (!area) return [];
        const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = area;
        return [{ name, row, column, rows, columns }];
      });
    const data = tables.find(({ name }) => isData(name));
    const top = sheet.item.getRangeByIndexes(
      data?.row ?? 0,
      data?.column ?? 0,
      SAMPLE_ROWS + 1,
      Math.max(1, data?.columns ?? WIDTH),
    );
    return { sheet, tables, top: top.load('values') };
  });
  await call.sync();
  return asked.map(({ sheet, tables, top }) => {
    const [header = [], ...sample] = gridOf(top.values).map((row) => row.map(fromRead));
    return {
      name: sheet.name,
      planned: planned.get(sheet.id) ?? null,
      tables,
      header: header.map((label) => String(label ?? '')),
      sample,
    };
  });
}

export interface Mender {
  readonly call: Call;
  readonly log: UndoLog;
  readonly rowFormula: RowFormula;
}

function named(seen: Survey, name: string): SheetSeen {
  const found = seen.sheets.find((sheet) => sheet.name === name);
  if (!found) throw refusal('ItemNotFound', 'feuille-perdue', `no sheet « ${name} »`, name);
  checkUnprotected(found);
  return found;
}

/** The first cell of the header: of the table object, else of the sheet. One or two syncs. */
async function headerPlace(call: Call, id: TableId): Promise<{ row: number; column: number }> {
  const open = await openTable(call, id);
  return open ? { row: open.headerRow, column: open.left } : { row: 0, column: 0 };
}

async function labelTasks(
  { call, log }: Mender,
  sheet: SheetSeen,
  { table, labels }: Extract<Repair, { kind: 'labels' }>,
): Promise<Task[]> {
  const place = await headerPlace(call, table);
  const cells = labels.map(({ column, label }) => ({
    column: place.column + column,
    label,
    range: sheet.item.getRangeByIndexes(place.row, place.column + column, 1, 1).load('formulas,values'),
  }));
  await call.sync();
  return cells.map(({ column, label, range }) => {
    const [[formula]] = gridOf(range.formulas) as [[unknown]];
    const [[value]] = gridOf(range.values) as [[unknown]];
    log.push({
      kind: 'cells',
      sheet: sheet.id,
      row: place.row,
      column,
      cells: [[toRestore(formula, value)]],
    });
    return {
      size: CALL_SIZE,
      queue: ({ workbook }) => {
        workbook.worksheets.getItem(sheet.id).getRangeByIndexes(place.row, column, 1, 1).values = [
          [literal(label)],
        ];
      },
    };
  });
}

/** Columns at the right of a table, where nothing may stand. */
async function columnTasks(
  { call, log, rowFormula }: Mender,
  seen: Survey,
  sheet: SheetSeen,
  { table: id, fields: asked }: Extract<Repair, { kind: 'columns' }>,
): Promise<Task[]> {
  const added = TABLES[id].fields.filter((field) => asked.includes(field.id));
  const fields = added.map((field) => field.id);
  const open = await openTable(call, id);
  const used = sheet.item.getUsedRangeOrNullObject(true).load('rowCount,rowIndex');
  const labels = sheet.item.getRangeByIndexes(0, 0, 1, WIDTH).load('values');
  await call.sync();
  const header = (gridOf(labels.values)[0] ?? []).map(String);
  const place = open
    ? { row: open.headerRow, rows: open.rows, next: open.left + open.width }
    : {
        row: 0,
        rows: Math.max(1, used.isNullObject ? 1 : used.rowIndex + used.rowCount - 1),
        next: header.findLastIndex((label) => label !== '') + 1,
      };
  const taken = sheet.item.getRangeByIndexes(0, place.next, LAST_ROW, fields.length);
  const standing = taken.getUsedRangeOrNullObject(true).load('address');
  const width = sheet.item.getRangeByIndexes(0, place.next, 1, 1).format.load('columnWidth');
  const computed = TABLES[id].fields.flatMap((field) => {
    const column = open?.columns.get(field.id);
    const formula = field.origin === 'calcule' ? rowFormula(id, field.id) : null;
    if (column === undefined || !formula) return [];
    const first = sheet.item.getRangeByIndexes(place.row + 1, column, 1, 1).load('formulas');
    return [{ column, formula, first }];
  });
  await call.sync();
  if (!standing.isNullObject)
    throw refusal(
      'InvalidArgument',
      'cellules-a-droite',
      `cells beside the table are in the way: ${standing.address}`,
      standing.address,
    );
  const nameOf: SheetNames = (planned) => sheetOf(seen, planned)?.name ?? planned;
  const columns = new Map(fields.map((field, index) => [field, place.next + index]));
  log.push({
    kind: 'columnsTaken',
    sheet: sheet.id,
    column: place.next,
    columns: fields.length,
    width: width.columnWidth,
  });
  for (const { column, first } of computed)
    log.push({
      kind: 'fill',
      sheet: sheet.id,
      row: place.row + 1,
      column,
      rows: place.rows,
      formula: String(gridOf(first.formulas)[0]?.[0] ?? ''),
    });
  if (open)
    log.push({ kind: 'tableSize', name: TABLES[id].tableName, rows: place.rows + 1, columns: open.width });
  const find = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem(sheet.id);
  const plan = planData(TABLES[id]);
  const grow: Task = {
    size: CALL_SIZE * (fields.length + 2),
    queue: (context) => {
      const target = find(context);
      target.getRangeByIndexes(place.row, place.next, 1, fields.length).values = [
        added.map(({ label }) => literal(label)),
      ];
      if (open)
        context.workbook.tables
          .getItem(TABLES[id].tableName)
          .resize(target.getRangeByIndexes(place.row, open.left, place.rows + 1, open.width + fields.length));
    },
  };
  // Once every column is there: a formula may name any of them.
  const fill: Task = {
    size: CALL_SIZE * TABLES[id].fields.length * 2,
    queue: (context) => {
      if (!open) return;
      for (const field of TABLES[id].fields) {
        const column = open.columns.get(field.id) ?? columns.get(field.id);
        const formula = field.origin === 'calcule' ? rowFormula(id, field.id) : null;
        if (column !== undefined && formula)
          find(context).getRangeByIndexes(place.row + 1, column, place.rows, 1).formulas = fills(
            formulaText(formula, nameOf),
          );
      }
    },
  };
  return [grow, dataLooks(plan, id, columns, place.rows, find, longLists([plan])), fill];
}

/**
 * Puts back names, labels and columns. Tables are measured one by one, since there are few: four syncs each, then one to
 * write everything.
 */
export async function mend(mender: Mender, repairs: readonly Repair[]): Promise<void> {
  const { call, log } = mender;
  const seen = await survey(call);
  const tasks: Task[] = [];
  for (const repair of repairs) {
    const sheet = named(seen, repair.sheet);
    if (repair.kind === 'labels') tasks.push(...(await labelTasks(mender, sheet, repair)));
    else if (repair.kind === 'rows') tasks.push(...(await rowTasks(mender, seen, sheet, repair)));
    else if (repair.kind === 'columns') tasks.push(...(await columnTasks(mender, seen, sheet, repair)));
    else {
      const { planned } = repair;
      if (seen.structureProtected)
        throw refusal('AccessDenied', 'structure-protegee', `« ${planned} » cannot be renamed`, planned);
      if (seen.sheets.some(({ name, id }) => id !== sheet.id && name.toLowerCase() === planned.toLowerCase()))
        throw refusal('ItemAlreadyExists', 'feuille-prise', `sheet « ${planned} »`, planned);
      log.push({ kind: 'renamed', sheet: sheet.id, tab: sheet.name });
      tasks.push({
        size: CALL_SIZE,
        queue: ({ workbook }) => void (workbook.worksheets.getItem(sheet.id).name = planned),
      });
    }
  }
  await send(call, tasks);
}
