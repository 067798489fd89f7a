import { insertTemplate } from '../../../src/app';
import { EVERY, everyFault, imported, OTHER, REQUEST, say, sessionOn } from './everyFault';
import { excelHost, hostOn } from './support';

jest.setTimeout(600_000);

describe('a fault at every sync', () => {
  afterAll(say);

  it('of an insertion', () =>
    everyFault(
      async () => sessionOn(excelHost()),
      (session) => insertTemplate(session, REQUEST),
      undefined,
      { moments: EVERY },
    ));

  it('of an insertion over another scheme with data', async () => {
    const book = await imported();
    await everyFault(
      async () => sessionOn(hostOn(book)),
      (session) => insertTemplate(session, OTHER),
    );
  });
});
