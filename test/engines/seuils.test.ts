import { initialParameters } from '../../src/catalogue/parameters';
import { buildPlan } from '../../src/workbook/buildPlan';
import {
  NATIONAL_COLUMNS,
  NATIONAL_HEADER_ROW,
  SHEETS,
  THRESHOLD_COLUMNS,
  THRESHOLD_HEADER_ROW,
} from '../../src/workbook/layout';
import type { CellValue } from '../../src/scheme/values';
import type { WorkbookHost } from '../../src/workbook/host';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { disagreements, gridOf, plannedResults } from '../support/agreement';
import { describeWithLibreOffice, poisonCaches, recalculate } from '../support/libreoffice';
import { contracts, fillSeuils, payments, planOf, smallScheme, TWO } from '../support/seuils';
import { browserHost, fileHost } from '../support/sessions';

jest.setTimeout(120_000);

const ROWS = { MARCHES: contracts(), DEPENSES: payments() };

/** Columns of a part of the sheet, by buyer and year. */
function table(plan: WorkbookPlan, header: string): ReadonlyMap<string, Readonly<Record<string, CellValue>>> {
  const rows = plan.sheets.find(({ name }) => name === SHEETS.seuils)?.rows ?? [];
  const at = rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === header));
  const labels = rows[at]?.cells.map((cell) => String(cell?.value)) ?? [];
  const found = new Map<string, Record<string, CellValue>>();
  for (const { cells } of rows.slice(at + 1)) {
    if (cells.length !== labels.length) break;
    const values = cells.map((cell) => cell?.value ?? null);
    found.set(
      `${values[0]} ${values[1]}`,
      Object.fromEntries(labels.map((label, i) => [label, values[i] ?? null])),
    );
  }
  return found;
}

/** What a user may do to the thresholds: raise one, list a year twice, add one, move a national threshold. */
async function editThresholds(host: WorkbookHost): Promise<void> {
  const first = THRESHOLD_HEADER_ROW + 1;
  const edit = (row: number, column: number, value: CellValue) =>
    host.writeCells(SHEETS.parametres, row, column, [[value]]);
  await edit(first + 6, THRESHOLD_COLUMNS.local, 220_000);
  await edit(first + 10, THRESHOLD_COLUMNS.year, 2026);
  await edit(first + 6, THRESHOLD_COLUMNS.spaser, 30_000_000);
  await edit(NATIONAL_HEADER_ROW + 1 + 5, NATIONAL_COLUMNS.amount, 250_000);
}

describeWithLibreOffice('Seuils, our engine and LibreOffice', () => {
  it('agree on every formula, from poisoned caches', async () => {
    const host = fileHost();
    await fillSeuils(host, smallScheme(TWO), ROWS);
    const plan = await planOf(host);
    await host.apply(plan);
    expect(plannedResults(plan).filter(({ sheet }) => sheet === SHEETS.seuils).length).toBeGreaterThan(200);
    expect(disagreements(plan, recalculate(poisonCaches(await host.save())))).toEqual([]);
  });
});

describe('Seuils, our engine and IronCalc', () => {
  it('agree on every formula, and again once thresholds are edited', async () => {
    const host = await browserHost();
    await fillSeuils(host, smallScheme(TWO), ROWS);
    const before = await planOf(host);
    expect(disagreements(before, await gridOf(host, before))).toEqual([]);

    await editThresholds(host);
    const after = await planOf(host);
    expect(disagreements(after, await gridOf(host, after))).toEqual([]);
    const [was, is] = [before, after].map((plan) => table(plan, 'Au-dessus du seuil européen'));
    // 220 999,99 € is above 220 000 €.
    expect(was?.get(`${TWO[0]} 2024`)?.['Au-dessus du seuil européen']).toBe(2);
    expect(is?.get(`${TWO[0]} 2024`)?.['Au-dessus du seuil européen']).toBe(3);
    // Listed twice, 2026 has no threshold.
    expect(was?.get(`${TWO[0]} 2026`)?.['Condition sociale exigée']).toBe(6);
    expect(is?.get(`${TWO[0]} 2026`)?.['Condition sociale exigée']).toBe(0);
    expect(table(after, 'Volume HT').get(`${TWO[1]} 2024`)?.['État']).toBe('○ Volontaire');
  });
});

describe('the sheet Seuils', () => {
  it('tells the source, the perimeter and the obligation of each buyer and year', async () => {
    const host = fileHost();
    await fillSeuils(host, smallScheme(TWO), ROWS);
    const volumes = table(await planOf(host), 'Volume HT');
    // 50 000 000,50 − 1 000: concessions and livre V (10 000 000) are out.
    expect(volumes.get(`${TWO[0]} 2025`)).toMatchObject({
      'Volume HT': 49_999_000.5,
      Source: 'Dépenses',
      État: '◐ Approche du seuil',
      'Hors seuil : concessions, livre V': 10_000_000,
      'Lignes sans montant': 1,
    });
    // 221 000 + 220 999,99 + 300 000; the concession is out.
    expect(volumes.get(`${TWO[0]} 2024`)).toMatchObject({
      'Volume HT': 741_999.99,
      Source: 'Marchés',
      État: '○ Volontaire',
    });
    // Spent nothing in 2024, and says so: contracts are not looked at.
    expect(volumes.get(`${TWO[1]} 2024`)).toMatchObject({ 'Volume HT': 0, Source: 'Dépenses' });
    expect(volumes.get('Sans acheteur 2024')).toMatchObject({
      'Volume HT': 5_000_000,
      'Lignes sans montant': 1,
    });
    expect(volumes.get(`${TWO[1]} 2025`)).toMatchObject({
      'Volume HT': 'n.d.',
      Source: 'Aucune donnée',
      État: '',
    });
  });

  it('has all rows for the one buyer of a scheme, and no spending where there is no such tab', async () => {
    const host = fileHost();
    await fillSeuils(host, smallScheme(), { MARCHES: contracts() });
    const volumes = table(await planOf(host), 'Volume HT');
    expect([...volumes.keys()]).toEqual([2024, 2025, 2026].map((year) => `Ville d’Exemple ${year}`));
    // The framework (41 M€) counts by its orders; 42 000 000 + 5 538 000 + 5 000 000 + 741 999,99.
    expect(volumes.get('Ville d’Exemple 2024')).toMatchObject({
      'Volume HT': 53_279_999.99,
      État: '● Obligé',
      'Leur maximum HT': 41_000_000,
    });
  });

  it('keeps to what spreadsheets take, with twenty buyers and fifteen years', () => {
    const buyers = Array.from({ length: 20 }, (_, rank) => `${'Acheteur '.repeat(10)}${rank}`);
    const years = Array.from({ length: 15 }, (_, index) => 2020 + index);
    const plan = buildPlan({
      scheme: smallScheme(buyers, years),
      parameters: initialParameters(),
      typedValues: {},
      data: {},
    });
    expect(plannedResults(plan).filter(({ sheet }) => sheet === SHEETS.seuils).length).toBeGreaterThan(5_000);
  });
});
