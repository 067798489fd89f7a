import { importData, previewImport } from '../../../src/app';
import { EVERY, everyFault, HEADER, imported, importing, inserted, say, sessionOn } from './everyFault';
import { hostOn } from './support';

jest.setTimeout(600_000);

describe('a fault at every sync', () => {
  afterAll(say);

  it('of an import', async () => {
    const book = await inserted();
    await everyFault(async () => sessionOn(hostOn(book)), importing, undefined, { moments: EVERY });
  });

  it('of a second import', async () => {
    const book = await imported();
    const more = {
      name: 'suite.csv',
      text: `${HEADER}M3;Mobilier;01/03/2026;70000;\nM1;Voirie;10/01/2026;50000;oui\n`,
    };
    await everyFault(
      async () => sessionOn(hostOn(book)),
      async (session) => importData(session, await previewImport(session, [more])),
    );
  });
});
