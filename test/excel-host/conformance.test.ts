import { pageOf } from './conformance/page';
import { runSample } from './conformance/runSample';

/** One button for each body, in the form of Microsoft's samples: errors end in the console. */
const pressing = (bodies: Readonly<Record<string, string>>) =>
  runSample({
    id: 'essai/essai',
    folder: 'essai',
    html: Object.keys(bodies)
      .map((name) => `<button id="${name}">${name}</button>`)
      .join(''),
    script: Object.entries(bodies)
      .map(
        ([name, body]) => `
        document.getElementById('${name}').addEventListener('click', async () => {
          try {
            await Excel.run(async (context) => { const sheet: Excel.Worksheet = context.workbook.worksheets.getFirst(); ${body}; await context.sync(); });
          } catch (error) { console.error(error); }
        });`,
      )
      .join('\n'),
  });

describe('a button of a sample', () => {
  it('completes, or says what stopped it', async () => {
    const results = await pressing({
      completes: "sheet.getRange('A1').values = [[1]]",
      lacks: 'sheet.shapes.addLine()',
      unknown: 'sheet.notes.add("A1", "x")',
      writesUnknown: 'sheet.getRange("A1").madeUp = 1',
      fails: "context.workbook.worksheets.getItem('absent').delete()",
      quiet: 'console.log(1)',
    });
    expect(
      results.map(({ handler, outcome, reason }) => [handler, outcome, reason.replace(/ — .*/, '')]),
    ).toEqual([
      ['completes', 'completed', ''],
      ['lacks', 'notEmulated', 'Worksheet.Shapes'],
      ['unknown', 'absentFromClient', 'Worksheet.notes'],
      ['writesUnknown', 'absentFromClient', 'Range.madeUp'],
      ['fails', 'error', 'ItemNotFound'],
      ['quiet', 'completed', ''],
    ]);
  });

  it('is pressed after those that prepare, in one workbook', async () => {
    const results = await pressing({
      uses: "sheet.tables.getItem('Essai').delete()",
      setup: "sheet.tables.add('A1:B2', true).name = 'Essai'",
    });
    expect(results.map(({ handler, outcome }) => [handler, outcome])).toEqual([
      ['setup', 'completed'],
      ['uses', 'completed'],
    ]);
  });

  it('counts what its events fail at', async () => {
    const results = await pressing({
      listens: `sheet.load('id'); sheet.onChanged.add((event) => Excel.run(async (own) => {
        own.workbook.worksheets.getItem('absent').load('name');
        await own.sync().catch(console.error);
      }))`,
      writes: "sheet.getRange('A1').values = [[1]]",
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(['completed', 'error']);
  });
});

it('a page holds what its fields show first', () => {
  const page = pageOf(
    '<input id="a" value="1"><textarea id="b">deux</textarea><select id="c"><option value="3">x</select>',
  );
  expect([...page.values()].map(({ id, value }) => [id, value])).toEqual([
    ['a', '1'],
    ['b', 'deux'],
    ['c', '3'],
  ]);
});
