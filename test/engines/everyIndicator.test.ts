import { readWorkbook } from '../../src/app/readWorkbook';
import { SHEET_TABLES, TABLES } from '../../src/catalogue/tables';
import { initialParameters } from '../../src/catalogue/parameters';
import { placedKeys } from '../../src/engine/schemeFigures';
import type { TableId } from '../../src/scheme/fields';
import { buildPlan } from '../../src/workbook/buildPlan';
import type { WorkbookHost } from '../../src/workbook/host';
import { parameterCell, SHEETS } from '../../src/workbook/layout';
import type { WorkbookPlan } from '../../src/workbook/plan';
import {
  disagreements,
  gridOf,
  plannedResults,
  same,
  type Disagreement,
  type Grid,
} from '../support/agreement';
import { EVERY_DATE_PUBLISHED, everyRows, everyScheme } from '../support/everyIndicator';
import { describeWithLibreOffice, poisonCaches, recalculate } from '../support/libreoffice';
import { browserHost, fileHost } from '../support/sessions';

jest.setTimeout(240_000);

const scheme = everyScheme();
const lineOf = (key: string): number => 4 + placedKeys(scheme).findIndex((one) => one.key === key);

/** A workbook of every indicator: its rows, a date of publication, values typed and targets, as users write them. */
async function fill(host: WorkbookHost): Promise<WorkbookPlan> {
  const empty = { scheme, parameters: initialParameters(), typedValues: {}, data: {} };
  await host.apply(buildPlan(empty));
  for (const [id, rows] of Object.entries(everyRows()) as [TableId, []][])
    await host.writeRows(id, rows, 'replace');
  const published = parameterCell('date_derniere_publication');
  await host.writeCells(SHEETS.parametres, published.row, published.column, [[EVERY_DATE_PUBLISHED]]);
  // Typed where the data say nothing (2024), and where they say something.
  await host.writeCells(SHEETS.saisie, lineOf('env-ges-achats'), 3, [[12_345, 1]]);
  await host.writeCells(SHEETS.saisie, lineOf('leg-part-considsoc-nb'), 3, [[62, 0.99, 'abc']]);
  for (const key of [
    'leg-part-considsoc-nb',
    'gov-publication-bisannuelle',
    'env-ges-achats',
    'eco-nb-moyen-offres',
  ])
    await host.writeCells(SHEETS.cibles, lineOf(key), 4, [[2023, 0.2, null, 24, 20]]);
  const open = await readWorkbook(host);
  if (!open) throw new Error('no scheme');
  return buildPlan(open.state);
}

/** Computed columns of the data tables on which another engine says otherwise than ours. */
function rowDisagreements(grid: Grid): Disagreement[] {
  return SHEET_TABLES.flatMap(({ id, sheet, fields }) => {
    const rows = everyRows()[id] ?? [];
    const [header = [], ...lines] = grid.get(sheet) ?? [];
    return fields.flatMap((field) => {
      if (field.origin !== 'calcule') return [];
      const column = header.indexOf(field.label);
      return rows.flatMap((row, index): Disagreement[] => {
        const [ours, theirs] = [row[field.id] ?? null, lines[index]?.[column] ?? null];
        return column >= 0 && same(ours, theirs)
          ? []
          : [{ sheet, cell: `${field.label} ${index + 2}`, ours, theirs }];
      });
    });
  });
}

describeWithLibreOffice('every indicator, our engine and LibreOffice', () => {
  it('agree on every formula, from poisoned caches', async () => {
    const host = fileHost();
    const plan = await fill(host);
    await host.apply(plan);
    const grid = recalculate(poisonCaches(await host.save()));
    expect(plannedResults(plan).length).toBeGreaterThan(4000);
    expect(disagreements(plan, grid)).toEqual([]);
    expect(rowDisagreements(grid)).toEqual([]);
  });
});

describe('every indicator, our engine and IronCalc', () => {
  it('agree on every formula', async () => {
    const host = await browserHost();
    const plan = await fill(host);
    // Lines of Obligations are those of the data when the sheet was drawn.
    await host.apply(plan);
    expect(disagreements(plan, await gridOf(host, plan))).toEqual([]);
    const rows = await Promise.all(
      SHEET_TABLES.map(
        async ({ id, sheet, fields }): Promise<[string, (string | number | boolean | null)[][]]> => [
          sheet,
          [
            fields.map(({ label }) => label),
            ...((await host.readTable(id)) ?? []).map((row) =>
              TABLES[id].fields.map((field) => row[field.id] ?? null),
            ),
          ],
        ],
      ),
    );
    expect(rowDisagreements(new Map(rows))).toEqual([]);
  });
});
