import { complete } from '../../src/app/completeTables';
import { makeScheme } from '../../src/app/makeScheme';
import { dataSetOf } from '../../src/app/readWorkbook';
import { initialParameters } from '../../src/catalogue/parameters';
import { TABLES } from '../../src/catalogue/tables';
import { serialOf } from '../../src/engine/serialDate';
import type { CellValue, DataRow } from '../../src/scheme/values';
import { buildPlan } from '../../src/workbook/buildPlan';
import type { WorkbookHost } from '../../src/workbook/host';
import { describeWithLibreOffice, poisonCaches, recalculateAll } from '../support/libreoffice';
import { browserHost, fileHost, REQUEST } from '../support/sessions';

jest.setTimeout(120_000);

const PEOPLE: readonly DataRow[] = [
  { beneficiaire_id: 'P-1', sexe: 'F', qpv: 'OUI' },
  { beneficiaire_id: 'P-2', sexe: 'H' },
  // Said twice: the first row answers, even where it says nothing.
  { beneficiaire_id: 'P-3', qpv: 'NON' },
  { beneficiaire_id: 'p-3', sexe: 'F', qpv: 'OUI' },
  { beneficiaire_id: 12, sexe: 'F', qpv: 'NON' },
  { beneficiaire_id: '15', sexe: 'H', qpv: 'OUI' },
  { sexe: 'F', qpv: 'OUI' },
];

/** Key of a line of hours, and what its person says: sex, then quartier prioritaire. */
const HOURS: readonly (readonly [CellValue, CellValue, CellValue])[] = [
  ['P-1', 'F', 'OUI'],
  ['p-1', 'F', 'OUI'],
  ['P-2', 'H', null],
  ['P-3', null, 'NON'],
  ['P-9', null, null],
  [null, null, null],
  [12, 'F', 'NON'],
  ['12', 'F', 'NON'],
  [15, 'H', 'OUI'],
  ['15', 'H', 'OUI'],
];
const EXPECTED = HOURS.map(([, sexe, qpv]) => [sexe, qpv]);

const scheme = makeScheme(REQUEST);
const parameters = initialParameters();
const rows = complete(
  {
    BENEFICIAIRES: PEOPLE,
    HEURES: HOURS.map(([key]) => ({
      periode: serialOf(2025, 3, 1),
      beneficiaire_id: key,
      heures_declarees: 1,
    })),
  },
  scheme,
  parameters,
);

const FIELDS = TABLES.HEURES.fields;
const place = (id: string): number => FIELDS.findIndex((field) => field.id === id);
const said = (line: readonly unknown[]): readonly unknown[] =>
  [line[place('sexe')], line[place('qpv')]].map((one) => (one === '' ? null : (one ?? null)));

/** Hours first: their people come after them, as from another file. */
async function write(host: WorkbookHost): Promise<void> {
  await host.apply(buildPlan({ scheme, parameters, typedValues: {}, data: dataSetOf(rows) }));
  for (const table of ['HEURES', 'BENEFICIAIRES'] as const)
    await host.writeRows(table, rows[table] ?? [], 'replace');
}

it('our engine gives each line of hours what its person says', () => {
  expect(rows.HEURES?.map(({ sexe, qpv }) => [sexe ?? null, qpv ?? null])).toEqual(EXPECTED);
});

it('IronCalc gives the same', async () => {
  const host = await browserHost();
  await write(host);
  const block = { row: 1, column: 0, rows: HOURS.length, columns: FIELDS.length };
  expect((await host.readCells('Heures', block)).map(said)).toEqual(EXPECTED);
});

describeWithLibreOffice('LibreOffice', () => {
  it('gives the same, from poisoned caches', async () => {
    const host = fileHost();
    await write(host);
    const grid = recalculateAll({ lookups: poisonCaches(await host.save()) }).get('lookups');
    expect(
      grid
        ?.get('Heures')
        ?.slice(1, HOURS.length + 1)
        .map(said),
    ).toEqual(EXPECTED);
  });
});
