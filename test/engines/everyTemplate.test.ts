import { insertTemplate, openSession, review } from '../../src/app';
import { readWorkbook } from '../../src/app/readWorkbook';
import { TEMPLATES } from '../../src/catalogue/templates';
import type { TableId } from '../../src/scheme/fields';
import type { DataRow } from '../../src/scheme/values';
import { placedIndicators } from '../../src/scheme/scheme';
import { buildPlan } from '../../src/workbook/buildPlan';
import type { WorkbookHost } from '../../src/workbook/host';
import { parameterCell, SHEETS } from '../../src/workbook/layout';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { excelHost } from '../hosts/excel/support';
import { disagreements, gridOf, plannedResults } from '../support/agreement';
import { EVERY_DATE_PUBLISHED, EVERY_YEARS, everyRows } from '../support/everyIndicator';
import { describeWithLibreOffice, poisonCaches, recalculateAll } from '../support/libreoffice';
import { browserHost, environment, fileHost } from '../support/sessions';

jest.setTimeout(600_000);

const ROWS = Object.entries(everyRows()) as [TableId, readonly DataRow[]][];

/** A template inserted as a buyer does, over data in which every indicator finds something; what our engine makes of it. */
async function filled(host: WorkbookHost, templateId: string): Promise<WorkbookPlan> {
  const session = openSession(host, environment);
  await insertTemplate(session, { templateId, buyer: "Ville d'Exemple", years: [...EVERY_YEARS] });
  const { tables } = await host.describe();
  for (const [table, rows] of ROWS) if (tables.includes(table)) await host.writeRows(table, rows, 'replace');
  const published = parameterCell('date_derniere_publication');
  await host.writeCells(SHEETS.parametres, published.row, published.column, [[EVERY_DATE_PUBLISHED]]);
  const open = await readWorkbook(host);
  if (!open) throw new Error(`${templateId}: no scheme`);
  return buildPlan(open.state);
}

const byId = TEMPLATES.map(({ id }) => id);

describeWithLibreOffice('every template, our engine and LibreOffice', () => {
  it('agree on every formula, from poisoned caches', async () => {
    const plans = new Map<string, WorkbookPlan>();
    const files: Record<string, Uint8Array> = {};
    for (const id of byId) {
      const host = fileHost();
      const plan = await filled(host, id);
      await host.apply(plan);
      plans.set(id, plan);
      files[`${id}.`] = poisonCaches(await host.save());
    }
    const grids = recalculateAll(files);
    for (const [id, plan] of plans) {
      expect(plannedResults(plan).length).toBeGreaterThan(80);
      expect([id, disagreements(plan, grids.get(`${id}.`) ?? new Map())]).toEqual([id, []]);
    }
  });
});

describe.each(byId)('%s', (id) => {
  it('inserts in the page, where IronCalc agrees with our engine, and no indicator stays without a figure', async () => {
    const host = await browserHost();
    const plan = await filled(host, id);
    // Lines of Obligations are those of the data when the sheet was drawn.
    await host.apply(plan);
    expect(disagreements(plan, await gridOf(host, plan))).toEqual([]);
    const found = await review(openSession(host, environment));
    const silent = found?.indicators.filter(({ years }) =>
      years.every(({ value }) => value === null || value === 0),
    );
    expect(silent?.map((one) => one.id)).toEqual([]);
  });

  it('inserts in Excel, with a line for each indicator', async () => {
    const host = excelHost();
    await insertTemplate(openSession(host, environment), {
      templateId: id,
      buyer: "Ville d'Exemple",
      years: [...EVERY_YEARS],
    });
    const found = await review(openSession(host, environment));
    const template = TEMPLATES.find((one) => one.id === id);
    expect(found?.indicators.map((one) => one.id.replace(/~\d+$/, ''))).toEqual(
      template && placedIndicators(template).map(({ entry }) => entry.ref),
    );
  });
});
