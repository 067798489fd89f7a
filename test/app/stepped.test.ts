import { insertTemplate, migrate, previewMigration, review, type Session } from '../../src/app';
import { createFileHost } from '../../src/hosts/file';
import { LAYOUT_VERSION } from '../../src/workbook/layoutVersion';
import type { CellValue } from '../../src/scheme/values';
import { REQUEST } from '../support/sessions';
import { sessionOn } from './repair/matrix';

jest.setTimeout(60_000);

const CODE = 'ins-heures-realisees';
const BLOCK = { row: 3, column: 0, rows: 90, columns: 30 } as const;

/** Writes in the line of the indicator in Cibles, by label of the column. */
async function decide({ host }: Session, cells: Readonly<Record<string, CellValue>>): Promise<void> {
  const lines = await host.readCells('Cibles', BLOCK);
  const row = lines.findIndex(([key]) => key === CODE);
  for (const [label, value] of Object.entries(cells))
    await host.writeCells('Cibles', 3 + row, (lines[0] ?? []).indexOf(label), [[value]]);
}

const said = async ({ host }: Session, label: string): Promise<CellValue | undefined> => {
  const lines = await host.readCells('Cibles', BLOCK);
  return lines.find(([key]) => key === CODE)?.[(lines[0] ?? []).indexOf(label)];
};

const expectedIn = async (session: Session, year: number): Promise<number | null | undefined> =>
  (await review(session))?.indicators.find(({ id }) => id === CODE)?.years.find((one) => one.year === year)
    ?.expected;

async function opened(years: readonly number[] = [2024, 2025, 2026, 2027, 2028]): Promise<Session> {
  const session = sessionOn(createFileHost());
  await insertTemplate(session, { ...REQUEST, years: [...years] });
  await decide(session, { 'Année de référence': 2023, 'Valeur de référence': 100, 'Cible 2028': 200 });
  return session;
}

it('follows the line until « Par paliers » is chosen in Cibles, and again when it is emptied', async () => {
  const session = await opened();
  // From 100 to 200 in five years: 20 a year.
  expect(await expectedIn(session, 2026)).toBe(160);
  await decide(session, { Trajectoire: 'Par paliers' });
  expect([await expectedIn(session, 2026), await expectedIn(session, 2028)]).toEqual([100, 200]);
  // Spreadsheets compare without case; a word of another kind is no choice.
  await decide(session, { Trajectoire: 'PAR PALIERS' });
  expect(await expectedIn(session, 2027)).toBe(100);
  await decide(session, { Trajectoire: 'à voir' });
  expect(await expectedIn(session, 2027)).toBe(180);
});

it('goes with its indicator when years change, and waits when the template no longer holds it', async () => {
  const session = await opened();
  await decide(session, { Trajectoire: 'Par paliers' });
  await insertTemplate(session, { ...REQUEST, years: [2025, 2026, 2027, 2028] });
  expect(await said(session, 'Trajectoire')).toBe('Par paliers');
  expect(await expectedIn(session, 2027)).toBe(100);
  // A template without hours, then back.
  await insertTemplate(session, {
    ...REQUEST,
    templateId: 'marseille-2021-2026',
    years: [2025, 2026, 2027, 2028],
  });
  expect(await said(session, 'Trajectoire')).toBeUndefined();
  await insertTemplate(session, { ...REQUEST, years: [2025, 2026, 2027, 2028] });
  expect(await said(session, 'Trajectoire')).toBe('Par paliers');
  expect(await expectedIn(session, 2027)).toBe(100);
});

it('gets its column in a workbook of the layout before, whose other columns keep their words', async () => {
  const session = await opened();
  const { host } = session;
  await decide(session, { Tolérance: 0.1 });
  const before = [...(await host.readCells('Cibles', BLOCK))];
  const at = (before[0] ?? []).indexOf('Trajectoire');
  await host.writeCells(
    'Cibles',
    3,
    0,
    before.map((line) => [...line.filter((_, column) => column !== at), null]),
  );
  await host.writeSettings({ 'spaser.layout': '4' });
  expect(await expectedIn(session, 2026)).toBe(160);
  expect(await previewMigration(session)).toMatchObject({ from: 4, to: LAYOUT_VERSION });
  await migrate(session);
  expect(await host.readCells('Cibles', BLOCK)).toEqual(before);
  expect(await previewMigration(session)).toBeNull();
  await decide(session, { Trajectoire: 'Par paliers' });
  expect(await expectedIn(session, 2026)).toBe(100);
});
