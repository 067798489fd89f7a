import fc, { runs } from '../../support/property';
import { isEmptyWord, readSource, type IntakeSuccess } from '../../../src/intake';
import { ANOMALIES_PER_CODE } from '../../../src/intake/anomalyLog';
import { CONTEXT } from '../support';

/** Headers of plain fields, one that is nobody's, and one of people. */
const HEADERS = [
  'N° marché',
  'Objet',
  'Montant HT',
  'Date de notification',
  'SIRET titulaire',
  'Durée (mois)',
  'Titulaire',
  'Zone libre',
  'Téléphone',
];
/** A first row that nobody takes for a second line of the header. */
const SOLID = [
  'M0',
  'Réfection',
  '1 250,50',
  '03/02/2024',
  '81234567800005',
  '12',
  'Entreprise',
  'nord',
  '04 00 00 00 00',
];
const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'NC',
    '-',
    'néant',
    'Total',
    'M1',
    '12',
    '1 234,50 €',
    '(5)',
    '03/02/2024',
    '31/02/2024',
    '0622',
    '81234567800005',
    '12 mois',
    '2 ans',
    'oui',
    '#REF!',
    'Voirie',
    'un  deux',
    '=1+1',
    '06 12 34 56 78',
    "l'été",
  ),
  fc.string({ maxLength: 12 }).filter((text) => !/[\r\n\u0000]/.test(text)),
);
const table = fc
  .record({
    headers: fc.shuffledSubarray(HEADERS, { minLength: 3 }),
    rows: fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 12 }),
    twice: fc.boolean(),
  })
  .map(({ headers, rows, twice }) => {
    const solid = headers.map((header) => SOLID[HEADERS.indexOf(header)] ?? '');
    const cut = [solid, ...rows.map((row) => row.slice(0, headers.length))];
    return { headers, rows: twice ? [...cut, ...cut.slice(0, 2)] : cut };
  });

const blank = (text: string): boolean => text.trim() === '';

/** Cells of kept rows that are in no value, in no anomaly, and in no column that the account sets aside. */
function lost(
  result: IntakeSuccess,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const { columns } = result.report;
  const kept = result.tables.MARCHES ?? [];
  const origins = result.origins.MARCHES ?? [];
  const found: string[] = [];
  origins.forEach((number, index) => {
    const cells = rows[number - 2] ?? [];
    cells.forEach((text, place) => {
      if (blank(text) || isEmptyWord(text)) return;
      const column = columns.find((one) => one.index === place);
      if (column && column.outcome !== 'importee') return;
      if (column?.field && (kept[index]?.[column.field] ?? null) !== null) return;
      const told = result.anomalies.some(
        ({ where }) =>
          where.row === number && (where.column === headers[place] || where.column === undefined),
      );
      if (!told) found.push(`ligne ${number}, ${headers[place]} : ${JSON.stringify(text)}`);
    });
  });
  return found;
}

describe('reading a table', () => {
  it('never throws, accounts for each row, and loses no cell', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(table, async ({ headers, rows }) => {
        for (const result of await readSource({ name: 'x', cells: [headers, ...rows] }, CONTEXT)) {
          if (!result.ok) continue;
          const { report, origins, anomalies } = result;
          if (report.kind !== 'marches') continue;
          read += 1;
          expect(report.rows).toBe(report.kept + report.duplicates + report.setAside);
          const filled = rows.filter((row) => !row.every(blank)).length;
          expect(report.rows).toBe(filled);
          expect(new Set(origins.MARCHES).size).toBe(report.kept);
          expect(anomalies.length).toBeLessThan(ANOMALIES_PER_CODE);
          expect(lost(result, headers, rows)).toEqual([]);
          // Each column is in the account; what a title says comes as a column before the first one.
          const inTable = report.columns.map(({ index }) => index).filter((index) => index >= 0);
          expect(inTable.sort((a, b) => a - b)).toEqual(headers.map((_, index) => index));
        }
      }),
      runs(),
    );
    expect(read).toBeGreaterThan(300);
  });
});
