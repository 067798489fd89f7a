import { currentTemplate, insertTemplate, review } from '../../src/app';
import { placedIndicators } from '../../src/scheme/scheme';
import type { WorkbookHost } from '../../src/workbook/host';
import { HEADER_ROW, SHEETS } from '../../src/workbook/layout';
import { fileHost, filled, REQUEST } from '../support/sessions';

const CONTRACTS = {
  name: 'marches.csv',
  text: 'N° marché;Objet;Date de notification;Montant HT;Clause sociale\nM1;Voirie;10/01/2026;50000;oui\nM2;Nettoyage;11/02/2026;60000;non\n',
};

/** Column of a label on a sheet whose lines are indicators. */
async function columnOf(host: WorkbookHost, sheet: string, label: string): Promise<number> {
  const [labels = []] = await host.readCells(sheet, { row: HEADER_ROW, column: 0, rows: 1, columns: 40 });
  return labels.indexOf(label);
}

const cellAt = async (host: WorkbookHost, sheet: string, row: number, column: number) =>
  (await host.readCells(sheet, { row, column, rows: 1, columns: 1 }))[0]?.[0];

/** Whether two rows are enough for a verdict, and one contract of two against half of what is expected. */
async function judged(tolerance: number | null) {
  const { host, session } = await filled(fileHost(), [CONTRACTS]);
  await host.writeCells(SHEETS.parametres, 11, 1, [[1]]);
  // 50 % is reached; 80 % is expected, all through.
  await host.writeCells(SHEETS.cibles, 4, 4, [[2020, 0.8]]);
  await host.writeCells(SHEETS.cibles, 4, 6, [[null, null, null, null, null, null, 0.8, null]]);
  await host.writeCells(SHEETS.cibles, 4, await columnOf(host, SHEETS.cibles, 'Tolérance'), [[tolerance]]);
  return (await review(session))?.indicators[0]?.years.at(-1);
}

describe('the tolerance of an indicator', () => {
  it('widens what is « en trajectoire », and that of Paramètres holds where it is empty', async () => {
    // 50 % against 80 %: 30 points, that is 37.5 % of what is expected.
    expect(await judged(null)).toMatchObject({ value: 50, expected: 80, status: 'en-ecart' });
    expect(await judged(0.37)).toMatchObject({ status: 'en-ecart' });
    expect(await judged(0.38)).toMatchObject({ status: 'en-trajectoire' });
  });
});

describe('how an indicator is followed', () => {
  it('is typed in Indicateurs, marked when the answer is no, and follows its indicator to another line', async () => {
    const { host, session } = await filled(fileHost(), []);
    const first = await columnOf(host, SHEETS.indicateurs, 'Quantifiable');
    const mark = await columnOf(host, SHEETS.indicateurs, 'À revoir');
    await host.writeCells(SHEETS.indicateurs, 5, first, [
      ['OUI', 'NON', 'Grand livre', 'Finances', 'annuel'],
    ]);
    const typed = {
      quantifiable: true,
      easy: false,
      source: 'Grand livre',
      owner: 'Finances',
      frequency: 'annuel',
    };

    const template = await currentTemplate(session);
    const [, second] = placedIndicators(template).map(({ entry }) => entry);
    expect(second?.followUp).toEqual(typed);

    // The same scheme, the first indicator of each objective put last.
    const axes = template.axes.map((axis) => ({
      ...axis,
      objectives: axis.objectives.map((objective) => ({
        ...objective,
        indicators: [...objective.indicators.slice(1), ...objective.indicators.slice(0, 1)],
      })),
    }));
    await insertTemplate(session, { ...REQUEST, template: { ...template, axes } });
    const after = placedIndicators(await currentTemplate(session)).map(({ entry }) => entry);
    const line = after.findIndex(({ ref }) => ref === second?.ref);
    expect(line).not.toBe(1);
    expect(after[line]?.followUp).toEqual(typed);
    expect(after.filter(({ followUp }) => followUp)).toHaveLength(1);
    expect(await cellAt(host, SHEETS.indicateurs, 4 + line, mark)).toBe('△ À revoir');
    expect((await cellAt(host, SHEETS.indicateurs, 5, mark)) || null).toBeNull();
  });
});

it('shows sources by their titles, aims in words and published results beside the targets', async () => {
  const { host } = await filled(fileHost(), [], { ...REQUEST, templateId: 'lyon-2021-2026' });
  const line = async (label: string): Promise<unknown> =>
    cellAt(host, SHEETS.cibles, 6, await columnOf(host, SHEETS.cibles, label));
  expect(await line('Code')).toBe('ins-heures-realisees');
  expect(await line('Sources')).toContain('Ville de Lyon : SPASER 2021-2026');
  expect(await line('Sources')).not.toMatch(/\b[SN]\d\d\b/);
  expect(String(await line('Résultats publiés')).replace(/\s/g, ' ')).toContain('2016 : 87 000 h');
});
