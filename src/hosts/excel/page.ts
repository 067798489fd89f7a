import { absoluteAddress } from '../../workbook/dialect';
import type { SheetPlan } from '../../workbook/plan';
import type { Call } from './runner';
import type { SheetNames } from './dialect';

/** Characters across one landscape page that can still be read: wide data tables take several pages side by side. */
const READABLE_WIDTH = 190;

/**
 * Sets how sheets print. One sync of its own, whose failure is let go: nothing of the work depends on it, and a machine
 * without a printer must not cost the user an insertion.
 */
export async function printAll(call: Call, plans: readonly SheetPlan[], nameOf: SheetNames): Promise<void> {
  for (const plan of plans) queuePage(call.context.workbook.worksheets.getItem(nameOf(plan.name)), plan);
  await call.sync().catch(() => undefined);
}

/** Queues how a sheet prints: A4, as wide as its pages, titles repeated (ExcelApi 1.9). */
function queuePage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { pageLayout } = sheet;
  const width = plan.widths.reduce((sum, one) => sum + one, 0);
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = plan.print && !plan.print.landscape ? 'Portrait' : 'Landscape';
  // No number of pages down: as many as there are rows, unless all must hold on one.
  pageLayout.zoom = {
    horizontalFitToPages: plan.dataTable ? Math.max(1, Math.ceil(width / READABLE_WIDTH)) : 1,
    ...(plan.print?.isOnePage ? { verticalFitToPages: 1 } : {}),
  };
  if (plan.print?.isOnePage) pageLayout.centerHorizontally = true;
  const titles = plan.print?.titleRows;
  if (titles) pageLayout.setPrintTitleRows(`$${titles[0] + 1}:$${titles[1] + 1}`);
  if (plan.dataTable) pageLayout.setPrintTitleColumns('$A:$A');
  const area = plan.print?.area;
  if (area) pageLayout.setPrintArea(`$A$1:${absoluteAddress(area.rows - 1, area.columns - 1)}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = '&A';
  defaultForAllPages.rightFooter = '&P / &N';
  const header = plan.print?.header;
  if (header) {
    defaultForAllPages.leftHeader = header.left.replace(/&/g, '&&');
    defaultForAllPages.rightHeader = header.right.replace(/&/g, '&&');
  }
}
