import { exportWorkbook } from '../../app';
import { createFileHost } from '../../hosts/file';
import type { WorkbookHost } from '../../workbook/host';

/** The workbook as an .xlsx, written from the same plan. In its own file: the writer is only loaded when asked for. */
export async function exportXlsx(from: WorkbookHost): Promise<Uint8Array> {
  const file = createFileHost();
  await exportWorkbook(from, file);
  return file.save();
}
