import { schemeTables } from '../engine/schemeTables';
import { buildPlan } from '../workbook/buildPlan';
import type { WorkbookHost } from '../workbook/host';
import { FIRST_ROW, SHEETS } from '../workbook/layout';
import { LOG_COLUMNS, LOG_LIMIT } from '../workbook/sheets/logs';
import { fromCells, toCells } from './anomalies/lines';
import { RequestError } from './makeScheme';
import { readWorkbook } from './readWorkbook';

/**
 * Copies a workbook from one host to another: scheme, data, typed values, logs and settings.
 * Used to take a .xlsx out of the embedded spreadsheet.
 * @throws RequestError when the source holds no scheme.
 */
export async function exportWorkbook(from: WorkbookHost, to: WorkbookHost): Promise<void> {
  const open = await readWorkbook(from);
  if (!open) throw new RequestError('classeur-sans-schema');
  await to.apply(buildPlan(open.state));
  for (const { id } of schemeTables(open.state.scheme, open.state.data))
    await to.writeRows(id, open.rows[id] ?? [], 'replace');
  for (const sheet of ['anomalies', 'sources', 'journal'] as const) {
    const block = { row: FIRST_ROW, column: 0, rows: LOG_LIMIT, columns: LOG_COLUMNS[sheet].length };
    const lines = (await from.readCells(SHEETS[sheet], block)).filter(
      (line) => line[0] !== null && line[0] !== '',
    );
    // Links are read as their text: they are made again from it.
    const written = sheet === 'anomalies' ? lines.map((line) => toCells(fromCells(line))) : lines;
    if (lines.length > 0) await to.writeCells(SHEETS[sheet], FIRST_ROW, 0, written);
  }
  await to.writeSettings(await from.readSettings());
}
