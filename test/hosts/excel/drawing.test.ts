import { importData, insertTemplate, openSession, previewImport } from '../../../src/app';
import { PARAMETERS } from '../../../src/catalogue/parameters';
import { sampleData } from '../../../src/app/sample';
import { SHEETS } from '../../../src/workbook/layout';
import type { SheetState } from '../../excel-host/book/state';
import { looksOf } from '../../excel-host/dump';
import { environment, filled, GENERIC_SHEETS, REQUEST } from '../../support/sessions';
import { excelHost, type ExcelHost } from './support';

jest.setTimeout(60_000);

let host: ExcelHost;
const sheet = (name: string): SheetState => host.excel.book.sheet(name);
const insert = (): Promise<unknown> => insertTemplate(openSession(host, environment), REQUEST);

beforeAll(async () => {
  host = excelHost();
  await insert();
});

describe('a scheme drawn in Excel', () => {
  it('has its tabs in order after those of the user, and shows the first', () => {
    const { book } = host.excel;
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1', '_spaser', ...GENERIC_SHEETS, '_listes']);
    expect(book.active.name).toBe(SHEETS.sommaire);
    expect(sheet('_listes').visibility).toBe('Hidden');
    expect([sheet('Suivi').tabColor, sheet('Marchés').tabColor]).toEqual(['#0F548C', '#9AAEBF']);
  });

  it('has real tables with one row each, their formulas and their rules', () => {
    const tables = new Map(
      host.excel.book.tables.map(({ name, area, sheet: owner }) => [name, [owner.name, area.rows]]),
    );
    expect(tables.get('Marches')).toEqual(['Marchés', 2]);
    expect([...tables.keys()].sort()).toEqual(
      expect.arrayContaining(['Beneficiaires', 'Cibles', 'Heures', 'Marches', 'Saisie']),
    );
    const [, row = []] = sheet('Marchés').cells;
    expect(row.filter((cell) => typeof cell === 'object')).toHaveLength(8);
    const data = sheet('Heures');
    const lists = data.validations
      .map(({ rule }) => JSON.stringify(rule))
      .filter((rule) => rule.includes('list'));
    // A value of this list holds a comma: the rule points to cells.
    expect(lists.some((rule) => rule.includes("='_listes'!$A$1:$A$"))).toBe(true);
    expect(lists.some((rule) => rule.includes('EI,ETTI,ACI'))).toBe(true);
    expect(data.formats[1]?.[0]).toBe('mm/yyyy');
    expect(sheet('Marchés').formats[1]?.[0]).toBe('@');
    expect(data.frozen).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  });

  it('has names for its parameters', () => {
    const names = new Map(host.excel.book.names.map(({ name, formula }) => [name, formula]));
    expect(names.get('P_type_acheteur')).toBe("='Paramètres'!$B$5");
    expect(names.size).toBe(PARAMETERS.length);
  });

  it('dresses the follow-up: states, icons, chart, panes, print', () => {
    const suivi = sheet('Suivi');
    const texts = suivi.conditionals.filter(({ type }) => type === 'ContainsText');
    expect(texts).toHaveLength(8);
    // The first planned comes first in Excel.
    expect(texts[0]?.settings).toMatchObject({
      rule: { operator: 'BeginsWith', text: '✓' },
      'font.color': '#1C5A2B',
    });
    expect(suivi.conditionals.find(({ type }) => type === 'IconSet')?.settings).toMatchObject({
      style: 'ThreeTrafficLights1',
      criteria: [
        {},
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=0.8' },
        { formula: '=0.95' },
      ],
    });
    const [chart] = suivi.charts;
    expect(chart).toMatchObject({
      name: 'SPASER Suivi',
      type: 'ColumnClustered',
      settings: { legend: 'Bottom' },
    });
    // Hollow bars beside plain ones: told apart without any colour.
    expect(chart?.series).toMatchObject([
      { name: 'Réalisé', colour: '#0F548C' },
      { name: 'Cible', colour: '#FFFFFF' },
    ]);
    expect(suivi.frozen).toEqual({ row: 0, column: 0, rows: 6, columns: 2 });
    expect(suivi.page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      titleRows: '5:6',
    });
    expect(suivi.showGridlines).toBe(false);
    expect(suivi.widths.get(1)).toBeCloseTo((44 * 7 + 5) * 0.75, 1);
    expect(suivi.looks[0]?.[0]).toMatchObject({
      'font.bold': true,
      'font.size': 18,
      'font.color': '#0F548C',
    });
  });

  it('keeps out of sight what only the product reads', () => {
    const hidden = (name: string, row: number): readonly unknown[] =>
      [...sheet(name).hiddenColumns].map((column) => sheet(name).cells[row]?.[column]);
    expect(hidden('Marchés', 0)).toEqual(['Empreinte']);
    expect(hidden('Heures', 0)).toEqual(['Empreinte']);
    expect(hidden('Anomalies', 3)).toEqual(['Repère']);
    expect(hidden('Suivi', 0)).toEqual([]);
  });

  it('draws the charts of the dashboard, bars from the top with their values, all from zero', () => {
    const { charts } = sheet('Tableau de bord');
    expect(charts.map(({ name }) => name)).toEqual(
      charts.map((_, rank) => `SPASER Tableau de bord${rank === 0 ? '' : ` ${rank + 1}`}`),
    );
    expect(charts.length).toBeGreaterThanOrEqual(5);
    const bars = charts.filter(({ type }) => type === 'BarClustered');
    expect(bars).toHaveLength(3);
    expect(bars[0]?.series).toHaveLength(1);
    expect(charts.filter(({ type }) => type === 'ColumnClustered')[0]?.series).toHaveLength(2);
  });

  it('prints the note of the committee on one upright page', () => {
    expect(sheet('Note au comité').page).toMatchObject({
      orientation: 'Portrait',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
      centerHorizontally: true,
    });
  });

  it('links its first page to the others', () => {
    const links = [...sheet('Sommaire').links.values()];
    expect(links).toContainEqual({ documentReference: "'Détail'!A1", textToDisplay: 'Détail' });
  });

  it('looks the same when inserted a second time', async () => {
    // The journal has one line more each time.
    const looks = (): string[] =>
      (JSON.parse(looksOf(host.excel.book)) as { name: string }[]).flatMap((one) =>
        one.name === 'Journal' ? [] : [JSON.stringify(one)],
      );
    const before = looks();
    await insert();
    expect(looks().map((one, index) => one === before[index])).toEqual(before.map(() => true));
    expect(sheet('Suivi').charts).toHaveLength(1);
  });

  it('takes its looks back when another scheme, drawn over it, is undone', async () => {
    const { host: own, session } = await filled(excelHost(), []);
    const before = looksOf(own.excel.book);
    await insertTemplate(session, { ...REQUEST, years: [2025, 2026], buyer: 'Autre ville' });
    expect(looksOf(own.excel.book) === before).toBe(false);
    await own.restore(session.undoable.at(-1)?.snapshot ?? { id: '' });
    const parts = (dump: string): string[] =>
      (JSON.parse(dump) as { name: string }[]).map((part) => JSON.stringify(part));
    const different = parts(looksOf(own.excel.book)).flatMap((part, index) =>
      part === parts(before)[index] ? [] : [part.slice(0, 30)],
    );
    expect(different).toEqual([]);
    expect(own.excel.book.sheet('Suivi').charts[0]?.settings['title']).toMatch(/considération sociale/);
  });

  it('leaves no trace in looks of an import that is undone', async () => {
    const { host: own, session } = await filled(excelHost(), []);
    const before = looksOf(own.excel.book);
    await importData(session, await previewImport(session, sampleData()));
    expect(looksOf(own.excel.book) === before).toBe(false);
    await own.restore(session.undoable.at(-1)?.snapshot ?? { id: '' });
    expect(looksOf(own.excel.book) === before).toBe(true);
  });

  it('keeps a chart that the user moved', async () => {
    const chart = sheet('Suivi').charts[0];
    if (!chart) throw new Error('a chart was expected');
    chart.settings['left'] = 321;
    await insert();
    expect(sheet('Suivi').charts[0]?.settings['left']).toBe(321);
  });
});
