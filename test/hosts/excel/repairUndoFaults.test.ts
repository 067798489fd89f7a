import { insertTemplate, undo } from '../../../src/app';
import { everyFault, imported, REQUEST, say, sessionOn } from './everyFault';
import { excelHost, hostOn } from './support';

jest.setTimeout(600_000);

describe('a fault at every sync', () => {
  afterAll(say);

  it('of a repair: a sheet and a table were deleted, the template is inserted again', async () => {
    const book = await imported();
    book.deleteSheet(book.sheet('Suivi'));
    const table = book.findTable('Heures');
    if (table) book.deleteTable(table);
    expect([table?.name, book.findSheet('Suivi')]).toEqual(['Heures', undefined]);
    await everyFault(
      async () => sessionOn(hostOn(book)),
      (session) => insertTemplate(session, REQUEST),
    );
  });

  it('of an undo of an insertion', () =>
    everyFault(
      async () => {
        const session = sessionOn(excelHost());
        await insertTemplate(session, REQUEST);
        return session;
      },
      undo,
      async (session) => void session,
    ));
});
