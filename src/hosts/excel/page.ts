import { absoluteAddress } from '../../workbook/dialect';
import type { SheetPlan } from '../../workbook/plan';

/** Characters across one landscape page that can still be read: wide data tables take several pages side by side. */
const READABLE_WIDTH = 190;

/** Queues how a sheet prints: A4, as wide as its pages, titles repeated (ExcelApi 1.9). */
export function queuePage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { pageLayout } = sheet;
  const width = plan.widths.reduce((sum, one) => sum + one, 0);
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = plan.print && !plan.print.landscape ? 'Portrait' : 'Landscape';
  // No number of pages down: as many as there are rows.
  pageLayout.zoom = { horizontalFitToPages: plan.dataTable ? Math.max(1, Math.ceil(width / READABLE_WIDTH)) : 1 };
  const titles = plan.print?.titleRows;
  if (titles) pageLayout.setPrintTitleRows(`$${titles[0] + 1}:$${titles[1] + 1}`);
  if (plan.dataTable) pageLayout.setPrintTitleColumns('$A:$A');
  const area = plan.print?.area;
  if (area) pageLayout.setPrintArea(`$A$1:${absoluteAddress(area.rows - 1, area.columns - 1)}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = '&A';
  defaultForAllPages.rightFooter = '&P / &N';
}
