import type { TableId } from '../../scheme/fields';
import { dataSetOf, type OpenWorkbook } from '../readWorkbook';
import { redrawn } from '../redraw';
import type { Session } from '../session';

/**
 * Gives the workbook the sheets of the tables that an import writes and that it does not have yet: a scheme shows the tables that its
 * indicators read, and data may come first. Drawn like any other change of the scheme, before a row is written.
 */
export async function addMissingSheets(
  { host }: Session,
  state: OpenWorkbook['state'],
  rows: OpenWorkbook['rows'],
  written: readonly TableId[],
): Promise<void> {
  const { tables } = await host.describe();
  if (written.every((table) => tables.includes(table))) return;
  await host.apply(await redrawn(host, { ...state, data: dataSetOf(rows) }));
}
