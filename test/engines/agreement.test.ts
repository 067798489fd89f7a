import { eq } from '../../src/catalogue/indicators/build';
import { readWorkbook } from '../../src/app/readWorkbook';
import { sampleData } from '../../src/app/sample';
import type { SourceInput } from '../../src/intake/types';
import type { CellValue } from '../../src/scheme/values';
import { aggregateFormula } from '../../src/workbook/aggregateFormula';
import { buildPlan } from '../../src/workbook/buildPlan';
import { cell } from '../../src/workbook/formula';
import { SHEETS } from '../../src/workbook/layout';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { disagreements, gridOf, plannedResults, same } from '../support/agreement';
import { decide } from '../support/decisions';
import { describeWithLibreOffice, poisonCaches, recalculate } from '../support/libreoffice';
import { browserHost, describeReal, fileHost, filled, realSource, REQUEST } from '../support/sessions';

jest.setTimeout(240_000);

async function planOf(host: Parameters<typeof readWorkbook>[0]): Promise<WorkbookPlan> {
  const open = await readWorkbook(host);
  if (!open) throw new Error('no scheme');
  return buildPlan(open.state);
}

const poisonedResults = async (sources: readonly SourceInput[], request = REQUEST) => {
  const { host, session } = await filled(fileHost(), sources, request);
  await decide(host);
  const plan = await planOf(session.host);
  await host.apply(plan);
  return { plan, host, bytes: poisonCaches(await host.save()) };
};

const statesIn = (plan: WorkbookPlan): CellValue[] => [
  ...new Set(
    plannedResults(plan).flatMap(({ sheet, value }) =>
      sheet === SHEETS.detail && typeof value === 'string' && /^[✓▲→△▼◇○·] /.test(value) ? [value] : [],
    ),
  ),
];

describeWithLibreOffice('our engine and LibreOffice', () => {
  it('agree on every formula of the sample workbook, from poisoned caches', async () => {
    const { plan, host, bytes } = await poisonedResults(sampleData());
    const grid = recalculate(bytes);
    expect(plannedResults(plan).length).toBeGreaterThan(2500);
    expect(disagreements(plan, grid)).toEqual([]);
    expect(statesIn(plan).length).toBeGreaterThanOrEqual(7);

    const rows = (await host.readTable('MARCHES')) ?? [];
    const [header = [], ...lines] = grid.get(SHEETS.marches) ?? [];
    const computed = {
      exercice: 'Exercice',
      consideration_sociale: 'Considération sociale',
      consideration_env: 'Considération environnementale',
      fournisseur_inclusif: 'Fournisseur inclusif',
      seuil_europeen_atteint: 'Seuil européen atteint',
      couverture_sociale: 'Couverture sociale',
    };
    for (const [field, label] of Object.entries(computed)) {
      const column = header.indexOf(label);
      const wrong = rows.filter((row, index) => !same(row[field], lines[index]?.[column]));
      expect([label, column >= 0, wrong.length]).toEqual([label, true, 0]);
    }
  });

  it('disagree as soon as one formula is wrong', async () => {
    const { plan, host } = await poisonedResults(sampleData());
    const wrong = aggregateFormula(
      { kind: 'count', table: 'MARCHES', where: [eq('consideration_sociale', 'NON')], span: 'year' },
      'value',
      cell(null, 3, 2),
    );
    const broken: WorkbookPlan = {
      ...plan,
      sheets: plan.sheets.map((sheet) =>
        sheet.name !== SHEETS.calculs
          ? sheet
          : {
              ...sheet,
              rows: sheet.rows.map((line) =>
                line.row !== 4
                  ? line
                  : {
                      ...line,
                      cells: line.cells.map((one) => (one?.formula ? { ...one, formula: wrong } : one)),
                    },
              ),
            },
      ),
    };
    await host.apply(broken);
    const found = disagreements(plan, recalculate(poisonCaches(await host.save())));
    expect(found.map(({ sheet }) => sheet)).toContain(SHEETS.calculs);
    expect(found.map(({ sheet }) => sheet)).toContain(SHEETS.suivi);
  });

  describeReal('on a real file', () => {
    it('agree on every formula', async () => {
      const { plan, bytes } = await poisonedResults([realSource('decp/2022/boutalex_dematis13.json')]);
      expect(disagreements(plan, recalculate(bytes))).toEqual([]);
    });
  });
});

describe('our engine and IronCalc', () => {
  it('agree on every formula of the sample workbook', async () => {
    const { host, session } = await filled(await browserHost(), sampleData());
    await decide(host);
    const plan = await planOf(session.host);
    expect(disagreements(plan, await gridOf(host, plan))).toEqual([]);
    expect(statesIn(plan).length).toBeGreaterThanOrEqual(7);
  });

  describeReal('on a real file', () => {
    it('agree on every formula', async () => {
      const { host, session } = await filled(await browserHost(), [
        realSource('decp/2022/boutalex_dematis13.json'),
      ]);
      const plan = await planOf(session.host);
      expect(disagreements(plan, await gridOf(host, plan))).toEqual([]);
    });
  });
});
