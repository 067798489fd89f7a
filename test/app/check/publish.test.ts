import { checkWorkbook, recordPublication, restoreFormulas, restoreTargets, undo } from '../../../src/app';
import { insertTemplate, openSession, lastPublication } from '../../../src/app';
import { PUBLISHED_SETTING, publishedIn } from '../../../src/app/check/publishedTargets';
import { readWorkbook } from '../../../src/app/readWorkbook';
import { serialOf } from '../../../src/engine/serialDate';
import { FIRST_ROW, SHEETS } from '../../../src/workbook/layout';
import { CIBLES_COLUMNS } from '../../../src/workbook/sheets/cibles';
import { environment, fileHost, REQUEST } from '../../support/sessions';

jest.setTimeout(60_000);

/** CINOR: one target for each of its four indicators, in 2020. */
async function published(record = true) {
  const host = fileHost();
  const session = openSession(host, environment);
  await insertTemplate(session, { ...REQUEST, templateId: 'cinor-2017', years: [2019, 2020] });
  if (record) await recordPublication(session);
  return { host, session };
}

const IN_2020 = CIBLES_COLUMNS.firstTarget + 1;
type Open = Awaited<ReturnType<typeof published>>;
const type = ({ host }: Open, line: number, column: number, value: number | null): Promise<void> =>
  host.writeCells(SHEETS.cibles, FIRST_ROW + line, column, [[value]]);
const altered = async ({ session }: Open) =>
  ((await checkWorkbook(session)) ?? []).filter(({ kind }) => kind === 'cible-modifiee');
const targetsIn = async ({ host }: Open) =>
  ((await readWorkbook(host))?.state.scheme.axes ?? []).flatMap(({ objectives }) =>
    objectives.flatMap(({ indicators }) => indicators.map(({ targets }) => targets)),
  );
const journal = async ({ host }: Open): Promise<readonly string[]> =>
  (await host.readCells(SHEETS.journal, { row: FIRST_ROW, column: 1, rows: 6, columns: 1 })).flatMap(
    ([word]) => (typeof word === 'string' && word !== '' ? [word] : []),
  );

it('tells every way to alter a target, and says nothing of those left alone', async () => {
  const open = await published();
  expect(await altered(open)).toEqual([]);
  await type(open, 0, IN_2020, 0.15); // 20 % published
  await type(open, 1, IN_2020, null); // 30 000 h published
  await type(open, 2, IN_2020 - 1, 60_000); // none published for 2019
  expect(
    (await altered(open)).map(({ row, column, expected, value }) => [row, column, expected, value]),
  ).toEqual([
    [FIRST_ROW, IN_2020, 0.2, 0.15],
    [FIRST_ROW + 1, IN_2020, 30_000, null],
    [FIRST_ROW + 2, IN_2020 - 1, null, 60_000],
  ]);
});

it('puts the published targets back, says so in the journal, and can be undone', async () => {
  const open = await published();
  const before = await targetsIn(open);
  await type(open, 0, IN_2020, 0.15);
  await type(open, 2, IN_2020 - 1, 60_000);
  const changed = await targetsIn(open);
  expect(changed).not.toEqual(before);
  expect(await restoreTargets(open.session)).toBe(2);
  expect(await targetsIn(open)).toEqual(before);
  expect(await altered(open)).toEqual([]);
  expect(await journal(open)).toEqual(['Insertion', 'Publication', 'Cibles']);
  await undo(open.session);
  expect(await targetsIn(open)).toEqual(changed);
  expect(await restoreTargets(await published().then(({ session }) => session))).toBe(0);
});

it('keeps the new targets when that is what was decided', async () => {
  const open = await published();
  await type(open, 0, IN_2020, 0.15);
  expect(await recordPublication(open.session)).toBe(1);
  expect(await altered(open)).toEqual([]);
  expect((await targetsIn(open))[0]).toEqual({ 2020: 15 });
  expect(await journal(open)).toEqual(['Insertion', 'Publication', 'Publication']);
});

it('leaves targets alone when formulas are restored', async () => {
  const open = await published();
  await type(open, 0, IN_2020, 0.15);
  await restoreFormulas(open.session);
  expect((await targetsIn(open))[0]).toEqual({ 2020: 15 });
  expect(await altered(open)).toHaveLength(1);
});

it('compares nothing before a publication is recorded, nor with a setting that cannot be read', async () => {
  const open = await published(false);
  await type(open, 0, IN_2020, 0.15);
  expect(await altered(open)).toEqual([]);
  expect(await lastPublication(open.session)).toBeNull();
  for (const wrong of ['', '{', '[]', '{"date":"x","targets":{}}', '{"date":1,"targets":{"a":{"2020":"x"}}}'])
    expect(publishedIn({ [PUBLISHED_SETTING]: wrong })).toBeNull();
});

it('is dated by Paramètres where it says so, else today', async () => {
  // The clock of tests: 24/11/2026
  expect(await lastPublication((await published()).session)).toBe(serialOf(2026, 11, 24));
});
