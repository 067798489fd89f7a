import { insertTemplate, previewInsert, review, type Session } from '../../src/app';
import { createFileHost } from '../../src/hosts/file';
import type { Template } from '../../src/scheme/scheme';
import { templateOf } from '../../src/catalogue/templates';
import type { CellValue } from '../../src/scheme/values';
import { REQUEST } from '../support/sessions';
import { excelHost } from '../hosts/excel/support';
import { sessionOn } from './repair/matrix';

jest.setTimeout(60_000);

const years = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The generic template without the indicators of its first objective. */
function shorter(): Template {
  const template = templateOf(REQUEST.templateId);
  if (!template) throw new Error('no such template');
  const [first, ...axes] = template.axes;
  if (!first) throw new Error('no axis');
  const [, ...objectives] = first.objectives;
  return { ...template, axes: [{ ...first, objectives }, ...axes] };
}

/** Cells of a line of Cibles or Saisie, by the label of their column. */
async function line({ host }: Session, sheet: string, code: string): Promise<Record<string, CellValue>> {
  const [header = [], ...lines] = await host.readCells(sheet, { row: 3, column: 0, rows: 90, columns: 30 });
  const found = lines.find(([key]) => key === code) ?? [];
  return Object.fromEntries(
    header.flatMap((label, column): [string, CellValue][] =>
      label === null ? [] : [[String(label), found[column] ?? null]],
    ),
  );
}

async function write(
  { host }: Session,
  sheet: string,
  code: string,
  label: string,
  value: CellValue,
): Promise<void> {
  const cells = await host.readCells(sheet, { row: 3, column: 0, rows: 90, columns: 30 });
  const row = cells.findIndex(([key]) => key === code);
  await host.writeCells(sheet, 3 + row, (cells[0] ?? []).indexOf(label), [[value]]);
}

const FIRST = 'leg-part-considsoc-nb';

describe.each([
  ['Excel', () => excelHost()],
  ['a file', () => createFileHost()],
])('what was typed, in %s', (_, open) => {
  const start = async (): Promise<Session> => {
    const session = sessionOn(open());
    await insertTemplate(session, { ...REQUEST, years: years(2022, 2026) });
    await write(session, 'Cibles', FIRST, 'Cible 2023', 0.41);
    await write(session, 'Cibles', FIRST, 'Cible 2022', 'à définir');
    await write(session, 'Saisie', FIRST, '2022', 0.33);
    await write(session, 'Saisie', FIRST, '2024', 0.35);
    await write(session, 'Saisie', FIRST, 'Commentaire', 'dit par le service');
    return session;
  };

  it('waits in the workbook for the years to come back', async () => {
    const session = await start();
    const later = { ...REQUEST, years: years(2024, 2028) };
    expect(await previewInsert(session, later)).toMatchObject({ setAside: 3, broughtBack: 0 });
    expect(await insertTemplate(session, later)).toMatchObject({ setAside: 3, broughtBack: 0 });
    expect(await line(session, 'Saisie', FIRST)).toMatchObject({
      '2024': 0.35,
      Commentaire: 'dit par le service',
    });
    const back = { ...REQUEST, years: years(2022, 2026) };
    expect(await previewInsert(session, back)).toMatchObject({ setAside: 0, broughtBack: 3 });
    await insertTemplate(session, back);
    expect(await line(session, 'Cibles', FIRST)).toMatchObject({
      'Cible 2022': 'à définir',
      'Cible 2023': 0.41,
    });
    expect(await line(session, 'Saisie', FIRST)).toMatchObject({
      '2022': 0.33,
      '2024': 0.35,
      Commentaire: 'dit par le service',
    });
    const found = (await review(session))?.indicators.find(({ id }) => id === FIRST);
    expect(found?.years.slice(0, 3).map(({ value, target }) => [value, target])).toEqual([
      [33, null],
      [null, 41],
      [35, null],
    ]);
    expect(await previewInsert(session, back)).toMatchObject({ setAside: 0, broughtBack: 0 });
  });

  it('waits for the indicator, through several insertions', async () => {
    const session = await start();
    const without = { ...REQUEST, template: shorter(), years: years(2022, 2026) };
    expect(await insertTemplate(session, without)).toMatchObject({ setAside: 5 });
    expect(await line(session, 'Cibles', FIRST)).toMatchObject({ 'Cible 2023': null });
    expect(await insertTemplate(session, { ...without, years: years(2025, 2029) })).toMatchObject({
      setAside: 0,
    });
    expect(await insertTemplate(session, { ...REQUEST, years: years(2023, 2026) })).toMatchObject({
      broughtBack: 3,
    });
    expect(await line(session, 'Cibles', FIRST)).toMatchObject({ 'Cible 2023': 0.41 });
    expect(await insertTemplate(session, { ...REQUEST, years: years(2022, 2026) })).toMatchObject({
      broughtBack: 2,
    });
    expect(await line(session, 'Cibles', FIRST)).toMatchObject({ 'Cible 2022': 'à définir' });
  });

  it('is a decision as long as it differs from the template, however often the scheme was inserted', async () => {
    const session = await start();
    await insertTemplate(session, { ...REQUEST, years: years(2022, 2027) });
    await insertTemplate(session, { ...REQUEST, years: years(2022, 2028) });
    expect(await line(session, 'Cibles', FIRST)).toMatchObject({ 'Cible 2023': 0.41 });
  });
});
