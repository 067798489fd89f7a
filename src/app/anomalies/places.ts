import { SHEET_TABLES, TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import { columnLetters } from '../../workbook/dialect';
import type { WorkbookHost } from '../../workbook/host';

/** Where the cells of data tables are, in the sheets as they stand. */
export interface Places {
  /** Column of a field, from 0. */
  column(table: TableId, field: string): number;
  /** `Marchés!F12`; `rank` counts rows from 0. */
  cell(table: TableId, rank: number, field: string | null): string;
}

/** Finds the columns of the data sheets by their labels, all at once: the user may have added some, or moved them. */
export async function readPlaces(host: Pick<WorkbookHost, 'inspect'>): Promise<Places> {
  const sheets = await host.inspect();
  const columns = new Map<string, number>();
  for (const { id: table, sheet, tableName, fields } of SHEET_TABLES) {
    const found = sheets.find(({ planned, name }) => (planned ?? name) === sheet);
    const object = found?.tables.find(({ name }) => name.toLowerCase() === tableName.toLowerCase());
    const first = object?.column ?? 0;
    fields.forEach(({ id, label }, index) => {
      const place = found?.header.indexOf(label) ?? -1;
      columns.set(`${table}.${id}`, first + (place < 0 ? index : place));
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
