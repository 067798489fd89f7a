import { importData, insertTemplate, openSession, previewImport, review, undo } from '../../../src/app';
import { sampleData } from '../../../src/app/sample';
import { environment, REQUEST } from '../../support/sessions';
import { excelHost } from './support';

jest.setTimeout(120_000);

/** Whole builds for 2021 and later; the others in the package are pieces, or older. */
const builds = [
  'excel-web-16.00',
  'excel-web-16.00.debug',
  'excel-win32-16.01',
  'excel-win32-16.01.debug',
  'excel-mac-16.00',
  'excel-ios-16.00',
  'excel-android-16.00',
  'excel-winrt-16.00',
];

describe("every build of Microsoft's client", () => {
  it.each(builds)('%s: insert, import, review, undo', async (build) => {
    const host = excelHost({ build });
    const before = host.excel.contents();
    const session = openSession(host, environment);
    await insertTemplate(session, REQUEST);
    await importData(session, await previewImport(session, sampleData()));
    expect((await review(session))?.indicators).toHaveLength(32);
    await undo(session);
    await undo(session);
    expect(host.excel.contents() === before).toBe(true);
  });
});
