import { TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import { refusal } from '../../workbook/host';
import type { SheetPlan, WorkbookPlan } from '../../workbook/plan';
import { gridOf } from './cellText';
import { askCharts, chartPlaces } from './chart';
import { checkNotMerged } from './checks';
import { extentOf, type DrawnBefore } from './drawReport';
import { readWithFormats } from './reading';
import type { Call } from './runner';
import { sheetOf, tableNamed, type SheetSeen, type Survey } from './survey';

/** A data sheet as it stands: its table is there, or has to be made over rows that are. */
export interface DataBefore {
  readonly hasTable: boolean;
  /** Rows under the header that a new table must cover. */
  readonly rows: number;
  readonly width: number;
  /** Where the fields stand; all of them. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface Before {
  readonly reports: ReadonlyMap<string, DrawnBefore>;
  readonly data: ReadonlyMap<string, DataBefore>;
}

interface Asked {
  readonly plan: SheetPlan;
  readonly sheet: SheetSeen;
  readonly charts: readonly Excel.Chart[];
  readonly merged: Excel.RangeAreas | null;
  readonly header: Excel.Range | null;
  readonly used: Excel.Range | null;
  readonly tables: readonly { readonly name: string; readonly range: Excel.Range }[];
}

/** Columns of a planned data table, in the order of the catalogue. */
export const freshColumns = (id: TableId): ReadonlyMap<string, number> =>
  new Map(TABLES[id].fields.map((field, index) => [field.id, index]));

function ask(seen: Survey, plan: SheetPlan, sheet: SheetSeen): Asked {
  const { item } = sheet;
  if (plan.dataTable) {
    const used = item.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
    const header = item.getRangeByIndexes(0, 0, 1, 256).load('values');
    return { plan, sheet, charts: [], merged: null, header, used, tables: [] };
  }
  const { rows, columns } = extentOf(plan);
  const merged = plan.reportTables?.length
    ? item.getRangeByIndexes(0, 0, rows, columns).getMergedAreasOrNullObject().load('address')
    : null;
  const charts = askCharts(item, plan);
  const tables = seen.tables
    .filter(({ sheetId }) => sheetId === sheet.id)
    .map((table) => ({
      name: table.name.toLowerCase(),
      range: table.item.getRange().load('rowCount,columnCount'),
    }));
  return { plan, sheet, charts, merged, header: null, used: null, tables };
}

/** A sheet whose table is gone, but not its rows, takes its table back; one that holds something else is the user's. */
function dataBefore(seen: Survey, { plan, sheet, header, used }: Asked, id: TableId): DataBefore {
  const labels = (gridOf(header?.values)[0] ?? []).map((label) => String(label).trim());
  const columns = new Map(TABLES[id].fields.map((field) => [field.id, labels.indexOf(field.label)]));
  if (tableNamed(seen, TABLES[id].tableName)) return { hasTable: true, rows: 0, width: 0, columns };
  if (sheet.isEmpty)
    return { hasTable: false, rows: 0, width: TABLES[id].fields.length, columns: freshColumns(id) };
  if ([...columns.values()].includes(-1)) {
    throw refusal(
      'ItemAlreadyExists',
      'entete-perdu',
      `sheet « ${plan.name} » has lost its table, and its first row is not the header of one`,
      plan.name,
    );
  }
  const height = used && !used.isNullObject ? used.rowIndex + used.rowCount - 1 : 0;
  const filled = labels.findIndex((label) => label === '');
  return { hasTable: false, rows: height, width: filled < 0 ? labels.length : filled, columns };
}

/** What the planned sheets that are already there hold. One sync, and one per 60,000 cells. */
export async function inspect(call: Call, seen: Survey, plan: WorkbookPlan): Promise<Before> {
  const asked = plan.sheets.flatMap((sheet) => {
    const found = sheetOf(seen, sheet.name);
    return found ? [ask(seen, sheet, found)] : [];
  });
  const reports = new Map<string, DrawnBefore>();
  const data = new Map<string, DataBefore>();
  if (asked.length === 0) return { reports, data };
  await call.sync();
  for (const one of asked) {
    const id = one.plan.dataTable?.table;
    if (id) data.set(one.plan.name, dataBefore(seen, one, id));
    if (one.merged) checkNotMerged(one.sheet.name, one.merged);
  }
  for (const { plan: sheet, sheet: found, charts, tables } of asked) {
    if (sheet.dataTable) continue;
    const planned = extentOf(sheet);
    const drawn = seen.registry.extents[sheet.name] ?? planned;
    const block = {
      row: 0,
      column: 0,
      rows: Math.max(planned.rows, drawn.rows),
      columns: Math.max(planned.columns, drawn.columns),
    };
    reports.set(sheet.name, {
      id: found.id,
      ...(found.isEmpty ? { cells: [], formats: [] } : await readWithFormats(call, found.item, block)),
      extent: drawn,
      charts: chartPlaces(charts),
      tables: new Map(
        tables.map(({ name, range }) => [name, { rows: range.rowCount, columns: range.columnCount }]),
      ),
    });
  }
  return { reports, data };
}
