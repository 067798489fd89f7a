import { SHEET_TABLES } from '../catalogue/tables';
import { readHeader } from '../workbook/headerRow';
import type { Repair, WorkbookHost } from '../workbook/host';
import { LAYOUT_VERSION, layoutOf, newerFields } from '../workbook/layoutVersion';

/** Columns that came after the layout of a workbook, and that its tables do not have yet. */
export async function missingColumns(
  host: WorkbookHost,
): Promise<readonly Extract<Repair, { kind: 'columns' }>[]> {
  const layout = layoutOf(await host.readSettings());
  if (layout >= LAYOUT_VERSION) return [];
  const found = await host.inspect();
  return SHEET_TABLES.flatMap((table) => {
    const newer = newerFields(table, layout);
    const sheet =
      found.find(({ tables }) =>
        tables.some(({ name }) => name.toLowerCase() === table.tableName.toLowerCase()),
      ) ??
      found.find(({ planned }) => planned === table.sheet) ??
      found.find(({ name }) => name.toLowerCase() === table.sheet.toLowerCase());
    if (newer.length === 0 || !sheet) return [];
    const { columns } = readHeader(table, sheet.header, newer);
    const fields = newer.filter(({ id }) => !columns.has(id)).map(({ id }) => id);
    // A sheet without any of the labels holds no such table.
    return fields.length > 0 && columns.size > 0
      ? [{ kind: 'columns', sheet: sheet.name, table: table.id, fields }]
      : [];
  });
}
