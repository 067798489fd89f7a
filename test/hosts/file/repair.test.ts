import type { Workbook } from 'hucre';
import { TABLES } from '../../../src/catalogue/tables';
import { createFileHost, openFileHost } from '../../../src/hosts/file';
import { renamed, type Identity, type Place } from '../../app/repair/breakages';
import { everyBreakage, fill, type Broken } from '../../app/repair/matrix';
import { dumpFile } from '../../support/dumpFile';
import { editedFile, sheetIn, typeIn } from '../../support/editFile';

jest.setTimeout(600_000);

async function opened(bytes: Uint8Array): Promise<Broken> {
  const host = await openFileHost(bytes);
  return { host, contents: async () => dumpFile(await host.save()) };
}

/** What a person does in a spreadsheet. */
function breakIt(book: Workbook, place: Place, losses: readonly Identity[]): void {
  const sheet = sheetIn(book, place.sheet);
  if (losses.includes('codes')) {
    if (place.table)
      TABLES[place.table].fields.forEach((_, column) => {
        typeIn(sheet, 0, column, `Titre ${column + 1}`);
        const [table] = sheet.tables ?? [];
        if (table?.columns[column]) table.columns[column].name = `Titre ${column + 1}`;
      });
    else for (let row = 4; row < sheet.rows.length; row += 1) typeIn(sheet, row, 0, null);
  }
  if (losses.includes('tableau')) sheet.tables = [];
  if (losses.includes('nom')) sheet.name = renamed(place);
}

describe('« Réparer » in a file', () => {
  it('puts back every identity, or says why not and touches nothing', async () => {
    const source = createFileHost();
    await fill(source);
    const bytes = await source.save();
    const lines = await everyBreakage(
      () => opened(bytes),
      async (_, place, losses) => opened(await editedFile(bytes, (book) => breakIt(book, place, losses))),
    );
    console.info(lines.join('\n'));
  });
});
