/// <reference types="office-js" />
import { ExcelUtilities } from '@microsoft/office-js-helpers';
import { refusal } from '../../workbook/host';
import { toWritten } from './cellText';
import { toHostError } from './errors';
import type { ExcelRun } from './runner';

/** Name of the sheet, and first words on it: by them the sheet is known to be ours. */
const NAME = 'Diagnostic SPASER';

/**
 * Writes lines on a sheet of their own, made anew each time, and shows it. The only file that uses Microsoft's helpers,
 * which no longer change (ADR 8): they find or make the sheet, and empty it without deleting it.
 * @throws HostError ItemAlreadyExists when the user has a sheet of that name.
 * @returns the name of the sheet.
 */
export async function writeReport(run: ExcelRun, lines: readonly (readonly string[])[]): Promise<string> {
  try {
    return await run({ delayForCellEdit: true }, async (context) => {
      const standing = context.workbook.worksheets.getItemOrNullObject(NAME);
      const used = standing.getUsedRangeOrNullObject(true).load('values');
      await context.sync();
      const values: unknown = used.isNullObject ? null : used.values;
      const first: unknown = Array.isArray(values) ? (values as unknown[][])[0]?.[0] : NAME;
      if (first !== NAME)
        throw refusal('ItemAlreadyExists', 'feuille-prise', `sheet « ${NAME} » is not ours`, NAME);
      const sheet = await ExcelUtilities.forceCreateSheet(context.workbook, NAME, true);
      const rows = [[NAME, ''], ...lines.map(([name = '', value = '']) => [name, value])];
      const range = sheet.getRangeByIndexes(0, 0, rows.length, 2);
      range.formulas = rows.map((row) => row.map(toWritten));
      range.format.verticalAlignment = 'Top';
      range.getColumn(0).format.columnWidth = 130;
      range.getColumn(1).format.columnWidth = 330;
      range.getColumn(1).format.wrapText = true;
      sheet.getRange('A1').format.font.bold = true;
      sheet.activate();
      await context.sync();
      return NAME;
    });
  } catch (failure) {
    throw toHostError(failure);
  }
}
