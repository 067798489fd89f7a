import { readWorkbook } from '../../../src/app/readWorkbook';
import { review } from '../../../src/app';
import { sampleData } from '../../../src/app/sample';
import { buildPlan } from '../../../src/workbook/buildPlan';
import { SHEETS } from '../../../src/workbook/layout';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { ironCalculator } from '../../excel-host/book/ironCalculator';
import { disagreements, gridOf, plannedResults, same } from '../../support/agreement';
import { filled } from '../../support/sessions';
import { excelHost, type ExcelHost } from './support';

jest.setTimeout(240_000);

async function planOf(host: ExcelHost): Promise<WorkbookPlan> {
  const open = await readWorkbook(host);
  if (!open) throw new Error('no scheme');
  return buildPlan(open.state);
}

/** Some targets, a baseline and typed values, so that every branch of the state formulas is taken. */
async function decide(host: ExcelHost): Promise<void> {
  await host.writeCells(SHEETS.cibles, 4, 4, [[2021, 0.1, null, null, 0.3, null, 0.35]]);
  await host.writeCells(SHEETS.cibles, 6, 4, [[2022, 0.2, null, 0.4]]);
  await host.writeCells(SHEETS.cibles, 7, 4, [[null, null, 5000, null, 20000, null, 26000]]);
  await host.writeCells(SHEETS.cibles, 8, 4, [[2024, 17000, null, null, null, null, 21000]]);
  await host.writeCells(SHEETS.cibles, 13, 4, [[2023, 0.3, null, null, null, null, 0.3]]);
  await host.writeCells(SHEETS.saisie, 4, 3, [[0.5, 0.55, 0.6, null, 0.62]]);
  await host.writeCells(SHEETS.parametres, 12, 1, [[46326]]);
}

const versions = ['1.14', '1.17', '1.99'];
const locales = ['en-US', 'fr-FR'] as const;
const matrix = versions.flatMap((requirementSet) => locales.map((locale) => ({ requirementSet, locale })));

describe('our engine and the formulas in Excel, computed by IronCalc', () => {
  it.each(matrix)(
    'agree on every formula of the sample workbook: ExcelApi $requirementSet, $locale',
    async (options) => {
      const { host, session } = await filled(
        excelHost({ ...options, calculator: ironCalculator() }),
        sampleData(),
      );
      await decide(host);
      const plan = await planOf(host);
      expect(plannedResults(plan).length).toBeGreaterThan(2500);
      expect(disagreements(plan, await gridOf(host, plan))).toEqual([]);
      const found = await review(session);
      expect(
        new Set(found?.indicators.flatMap(({ years }) => years.map(({ status }) => status))).size,
      ).toBeGreaterThanOrEqual(7);
    },
  );

  it('agree on the computed columns of the data', async () => {
    const { host } = await filled(excelHost({ calculator: ironCalculator() }), sampleData());
    const computed = [
      'exercice',
      'consideration_sociale',
      'consideration_env',
      'fournisseur_inclusif',
      'seuil_europeen_atteint',
      'couverture_sociale',
    ];
    const open = await readWorkbook(host);
    const rows = (await host.readTable('MARCHES')) ?? [];
    for (const field of computed) {
      const wrong = rows.filter((row, index) => !same(open?.rows.MARCHES?.[index]?.[field], row[field]));
      expect([field, rows.length > 100, wrong.length]).toEqual([field, true, 0]);
    }
  });
});
