import fc, { runs } from '../../support/property';
import { readSource, rowsOf, type IntakeResult } from '../../../src/intake';
import { isBlank, type RawCell } from '../../../src/intake/files/cell';
import { sniffDelimiter } from '../../../src/intake/files/delimited';
import { RowGrid } from '../../../src/intake/files/rowGrid';
import { tokenize } from '../../../src/intake/files/tokenize';
import { CONTEXT } from '../support';

const HEADERS = [
  'N° marché',
  'Objet',
  'Montant HT',
  'Date de notification',
  'SIRET titulaire',
  'Durée (mois)',
  'Titulaire',
  'Heures prévues',
  'Heures réalisées',
  'Mois',
  'Clause sociale',
  'Nature',
  'Nom',
  'Prénom',
  'Téléphone',
  'Lot',
  'Zone libre',
];
const cell = fc.constantFrom(
  ...['', ' ', 'M1', 'M2', 'Total', 'Sous-total', 'Lot 2', 'mars 2024', 'Marché : 2024-01', 'nc', '#REF!'],
  ...[
    '1 250,50',
    '1.250',
    '-300',
    '12',
    '0',
    '999999999',
    '03/02/2024',
    '13/02/2024',
    '31/02/2024',
    'déc-25',
  ],
  ...[
    'Oui',
    'Non',
    'x',
    'Réfection',
    'dit "lot 1"',
    'a ; b',
    'deux\nlignes',
    'DUPONT Martin',
    '04 00 00 00 00',
  ],
  ...['81234567800005', 'Accord-cadre', 'Voirie', 'À préciser'],
);
/** Rows as files have them: short ones, long ones, blank ones, the header again, the same again, totals. */
const table = fc
  .record({
    headers: fc.shuffledSubarray(HEADERS, { minLength: 2, maxLength: 9 }),
    rows: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 14 }),
    title: fc.boolean(),
    again: fc.boolean(),
    total: fc.boolean(),
  })
  .map(({ headers, rows, title, again, total }) => [
    ...(title ? [['Suivi 2024']] : []),
    headers,
    ...rows,
    ...(again ? [headers, ...rows.slice(0, 3)] : []),
    ...(total ? [['Total', '', '1 250,50']] : []),
  ]);

const written = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((text) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(';'),
    )
    .join('\n');

/** All that a source gives but its digest, which is of its form. */
const told = (results: readonly IntakeResult[]): unknown =>
  results.map((result) => (result.ok ? { ...result, report: { ...result.report, hash: '' } } : result));

describe('the two ways to hold a table', () => {
  it('give the same rows, account and anomalies: by columns as a text is, by rows as a selection is', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        // A table of amounts under one header may be taken for one that commas part.
        fc.pre(sniffDelimiter(written(rows)) === ';');
        const text = await readSource({ name: 'suivi.csv', text: written(rows) }, CONTEXT);
        const cells = await readSource({ name: 'suivi.csv', cells: rows }, CONTEXT);
        expect(told(text)).toEqual(told(cells));
        read += text.filter(({ ok }) => ok).length;
      }),
      runs(100),
    );
    // Tables that nobody reads would prove nothing.
    expect(read).toBeGreaterThan(50);
  });

  it('hold the same cells, and count them alike', () => {
    const isLong = (one: RawCell | undefined): boolean => !isBlank(one) && String(one).length > 4;
    fc.assert(
      fc.property(table, fc.nat(4), fc.nat(6), (rows, left, width) => {
        const byColumns = tokenize(written(rows), ';');
        const byRows = new RowGrid(rows.map((row) => (row.length === 0 ? [''] : row)));
        expect(byColumns?.rows).toEqual(byRows.rows);
        expect(byColumns?.width).toBe(byRows.width);
        expect(byColumns?.filled()).toEqual(byRows.filled());
        expect(byColumns?.filled(left, left + width)).toEqual(byRows.filled(left, left + width));
        expect(byColumns?.count(isLong, left, left + width)).toEqual(
          byRows.count(isLong, left, left + width),
        );
        for (let place = 0; place <= byRows.width; place += 1)
          expect([...(byColumns?.column(place) ?? [])].map((one) => one ?? '')).toEqual(
            [...byRows.column(place)].map((one) => one ?? ''),
          );
      }),
      runs(100),
    );
  });

  it('make a row when it is asked for, the same as among all of them', async () => {
    const text =
      'N° marché;Objet;Montant HT;Date de notification\nM1;Voirie;10;03/02/2024\nM2;École;;04/02/2024\n';
    const [alone, all] = await Promise.all([1, 2].map(() => readSource({ name: 'a.csv', text }, CONTEXT)));
    const [one, other] = [alone?.[0], all?.[0]];
    if (!one?.ok || !other?.ok) throw new Error('the table is read');
    const view = rowsOf(one.tables, 'MARCHES');
    expect(view.length).toBe(2);
    expect(view.at(1)).toEqual(other.tables.MARCHES?.[1]);
    expect(view.at(1)).toBe(one.tables.MARCHES?.[1]);
    expect(view.at(2)).toBeUndefined();
    expect(rowsOf({ ...one.tables }, 'MARCHES').length).toBe(2);
    expect(rowsOf(one.tables, 'HEURES').length).toBe(0);
  });
});
