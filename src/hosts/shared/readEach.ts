import type { TableId } from '../../scheme/fields';
import type { WorkbookHost } from '../../workbook/host';

/** Several tables, one after the other, where a trip costs nothing. */
export async function readEach(
  tables: readonly TableId[],
  read: WorkbookHost['readTable'],
): ReturnType<WorkbookHost['readTables']> {
  const rows: {
    -readonly [T in keyof Awaited<ReturnType<WorkbookHost['readTables']>>]: Awaited<
      ReturnType<WorkbookHost['readTables']>
    >[T];
  } = {};
  for (const table of tables) {
    const found = await read(table);
    if (found) rows[table] = found;
  }
  return rows;
}
