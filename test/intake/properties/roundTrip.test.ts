import fc, { runs } from '../../support/property';
import { TABLES } from '../../../src/catalogue/tables';
import { createFileHost, openFileHost } from '../../../src/hosts/file';
import { readSource, serialOf } from '../../../src/intake';
import type { DataRow } from '../../../src/scheme/values';
import type { WorkbookHost } from '../../../src/workbook/host';
import { newHost, smallPlan } from '../../hosts/browser/support';
import { CONTEXT } from '../support';

const FIELDS = [
  'marche_id',
  'objet',
  'date_notification',
  'montant_ht',
  'duree_mois',
  'clause_sociale',
] as const;
const labelOf = (id: string): string => TABLES.MARCHES.fields.find((field) => field.id === id)?.label ?? id;

const word = fc.string({ unit: fc.constantFrom(...'abcdéàœ’-"; ,'.split('')), minLength: 1, maxLength: 14 });
/** Texts that reading keeps as they are: one space between words, no empty word. */
const sentence = word.map((text) => `x${text.replace(/\s+/g, ' ').trim()}`);
const rows = fc
  .array(
    fc.record({
      objet: sentence,
      date_notification: fc.integer({ min: 40_000, max: 50_000 }),
      montant_ht: fc.integer({ min: 1, max: 9_000_000_00 }).map((cents) => cents / 100),
      duree_mois: fc.integer({ min: 1, max: 120 }),
      clause_sociale: fc.constantFrom('OUI', 'NON', null),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((all) => all.map((row, index): DataRow => ({ marche_id: `M-${index}`, ...row })));

const EPOCH = Date.UTC(1899, 11, 30);
const two = (value: number): string => String(value).padStart(2, '0');
function written(id: string, value: DataRow[string] | undefined): string {
  if (value === null || value === undefined) return '';
  if (id === 'date_notification') {
    const at = new Date(EPOCH + Number(value) * 86_400_000);
    return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
  }
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}
const quoted = (text: string): string => (/[";,\t|\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const csv = (all: readonly DataRow[]): string =>
  [
    FIELDS.map(labelOf).map(quoted).join(';'),
    ...all.map((row) => FIELDS.map((id) => quoted(written(id, row[id]))).join(';')),
  ].join('\r\n');

const only = (row: DataRow): DataRow => Object.fromEntries(FIELDS.map((id) => [id, row[id] ?? null]));

describe('writing, then reading', () => {
  it('gives the same rows, from a text under the labels of the workbook', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        // Lines that differ by their number only are another matter: here each says something of its own.
        const [result] = await readSource({ name: 'x', text: csv(all) }, CONTEXT);
        expect(result?.ok && (result.tables.MARCHES ?? []).map(only)).toEqual(all.map(only));
      }),
      runs(),
    );
    expect(serialOf(2025, 12, 31)).toBe(46_022);
  });

  it('gives the same rows, from a workbook file', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const host = createFileHost();
        await host.apply(smallPlan);
        await host.writeRows('MARCHES', all, 'replace');
        const again = await openFileHost(await host.save());
        expect(((await again.readTable('MARCHES')) ?? []).map(only)).toEqual(all.map(only));
      }),
      runs(60),
    );
  });
});

describe('what looks like a formula', () => {
  const start = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t=',
    '\r=',
    ' =',
    "'=",
    '＝',
    '=cmd|',
    '=HYPERLINK(',
    '=WEBSERVICE(',
    '{=',
  );
  const rest = fc.string({ unit: fc.constantFrom(...'A1B2!()|"\';, +*/$é&'.split('')), maxLength: 16 });
  const texts = fc.array(
    fc.tuple(start, rest).map(([a, b]) => `${a}x${b}`),
    { minLength: 20, maxLength: 20 },
  );
  const OBJECT = TABLES.MARCHES.fields.findIndex(({ id }) => id === 'objet');

  /** Read as a file, written in a workbook: the texts that come back, and the formulas of their cells. */
  async function through(
    host: WorkbookHost,
    all: readonly string[],
  ): Promise<readonly [unknown, unknown, unknown]> {
    const lines = all.map((text, index) =>
      [`M-${index}`, text].map((one) => `"${one.replaceAll('"', '""')}"`).join(';'),
    );
    const [result] = await readSource({ name: 'x', text: ['N° marché;Objet', ...lines].join('\n') }, CONTEXT);
    const read = result?.ok ? (result.tables.MARCHES ?? []) : [];
    await host.apply(smallPlan);
    await host.writeRows('MARCHES', read, 'replace');
    const column = { row: 1, column: OBJECT, rows: read.length, columns: 1 };
    const found = await host.readFormulas(TABLES.MARCHES.sheet, column);
    const back = (await host.readTable('MARCHES')) ?? [];
    return [
      read.map((row) => row['objet']),
      back.map((row) => row['objet']),
      found.map(([formula]) => formula),
    ];
  }

  it.each([
    ['file', 40, async () => createFileHost() as WorkbookHost],
    ['IronCalc', 8, async () => (await newHost()) as WorkbookHost],
  ] as const)('stays a text in %s', async (_name, times, open) => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const [read, back, formulas] = await through(await open(), all);
        expect(read).toHaveLength(all.length);
        expect(back).toEqual(read);
        expect(formulas).toEqual(all.map(() => null));
      }),
      runs(times),
    );
  });

  it('stays a text in the file that is saved', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const host = createFileHost();
        const [read] = await through(host, all);
        const again = await openFileHost(await host.save());
        expect(((await again.readTable('MARCHES')) ?? []).map((row) => row['objet'])).toEqual(read);
        const column = { row: 1, column: OBJECT, rows: all.length, columns: 1 };
        expect((await again.readFormulas(TABLES.MARCHES.sheet, column)).flat()).toEqual(all.map(() => null));
      }),
      runs(30),
    );
  });
});
