import { SHEET_TABLES, TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import { columnLetters } from '../../workbook/dialect';
import type { WorkbookHost } from '../../workbook/host';

/** Columns looked at to find where a field stands: the user may have added some, or moved them. */
const WIDTH = 120;

/** Where the cells of data tables are, in the sheets as they stand. */
export interface Places {
  /** Column of a field, from 0. */
  column(table: TableId, field: string): number;
  /** `Marchés!F12`; `rank` counts rows from 0. */
  cell(table: TableId, rank: number, field: string | null): string;
}

/** Reads the headers of the data sheets. */
export async function readPlaces(host: Pick<WorkbookHost, 'readCells' | 'describe'>): Promise<Places> {
  const { sheets } = await host.describe();
  const columns = new Map<string, number>();
  for (const { id: table, sheet, fields } of SHEET_TABLES) {
    const block = { row: 0, column: 0, rows: 1, columns: WIDTH };
    const [header = []] = sheets.includes(sheet) ? await host.readCells(sheet, block) : [];
    fields.forEach(({ id, label }, index) => {
      const found = header.indexOf(label);
      columns.set(`${table}.${id}`, found < 0 ? index : found);
    });
  }
  const column = (table: TableId, field: string): number => columns.get(`${table}.${field}`) ?? 0;
  return {
    column,
    // The header is row 1: the first row of data is row 2.
    cell: (table, rank, field) =>
      `${TABLES[table].sheet}!${columnLetters(field === null ? 0 : column(table, field))}${rank + 2}`,
  };
}
