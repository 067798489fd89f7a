/// <reference types="office-js" />
import { renamed, type Identity, type Place } from '../../app/repair/breakages';
import { everyBreakage, fill, type Broken } from '../../app/repair/matrix';
import { excelHost, hostOn, type ExcelHost } from './support';

jest.setTimeout(600_000);

const broken = (host: ExcelHost): Broken => ({ host, contents: async () => host.excel.contents() });

/** As a user does it in Excel; labels and codes first, while the sheet has its name. */
async function breakIt(excel: ExcelHost['excel'], place: Place, losses: readonly Identity[]): Promise<void> {
  await excel.run(async ({ workbook, sync }: Excel.RequestContext) => {
    void sync;
    const sheet = workbook.worksheets.getItem(place.sheet);
    const table = workbook.tables.getItem(place.object);
    if (losses.includes('codes')) {
      const range = place.table
        ? table.getHeaderRowRange().load('columnCount,columnIndex,rowIndex')
        : table.getDataBodyRange().getColumn(0).load('rowCount,columnIndex,rowIndex');
      await workbook.context.sync();
      if (place.table)
        range.values = [Array.from({ length: range.columnCount }, (_, index) => `Titre ${index + 1}`)];
      else range.clear('Contents');
    }
    if (losses.includes('tableau')) table.convertToRange();
    if (losses.includes('nom')) sheet.name = renamed(place);
    await workbook.context.sync();
  });
}

describe('« Réparer » in Excel', () => {
  it('puts back every identity, or says why not and touches nothing', async () => {
    const source = excelHost();
    await fill(source);
    const lines = await everyBreakage(
      async () => broken(hostOn(source.excel.book)),
      async (one, place, losses) => {
        await breakIt((one.host as ExcelHost).excel, place, losses);
        return one;
      },
    );
    console.info(lines.join('\n'));
  });
});
