import { createFileHost, openFileHost } from '../../../src/hosts/file';
import {
  describeWithLibreOffice,
  numberOf,
  poisonCaches,
  POISON_NUMBER,
  POISON_TEXT,
  recalculate,
  resave,
} from '../../support/libreoffice';
import { EXPECTED, ROWS, rowFormula, samplePlan } from './samplePlan';

const bytesOf = async (): Promise<Uint8Array> => {
  const host = createFileHost({ rowFormula });
  await host.apply(samplePlan());
  await host.writeRows('MARCHES', ROWS, 'replace');
  return host.save();
};

describeWithLibreOffice('the file, computed by LibreOffice', () => {
  jest.setTimeout(120_000);

  test('structured references with accents and spaces give the right results, from wrong caches', async () => {
    const sheets = recalculate(poisonCaches(await bytesOf()));
    const suivi = sheets.get('Suivi') ?? [];
    expect(numberOf(suivi[4]?.[1])).toBe(EXPECTED.oui);
    expect(numberOf(suivi[5]?.[1])).toBe(EXPECTED.non);
    expect(numberOf(suivi[6]?.[1])).toBe(EXPECTED.amount);
    expect(numberOf(suivi[6]?.[3])).toBe(EXPECTED.share);
    const marches = sheets.get('Marchés') ?? [];
    const headers = marches[0] ?? [];
    const columnOf = (label: string): (string | undefined)[] =>
      marches.slice(1).map((row) => row[headers.indexOf(label)]);
    expect(columnOf('Exercice')).toEqual(['2025', '2025', '2024', '']);
    expect(columnOf('Considération sociale')).toEqual(['OUI', 'NON', 'OUI', '']);
    expect([...sheets.values()].flat(2)).not.toContain(POISON_TEXT);
    expect([...sheets.values()].flat(2)).not.toContain(String(POISON_NUMBER));
  });

  test('texts that look like formulas or numbers are texts', async () => {
    const marches = recalculate(await bytesOf()).get('Marchés') ?? [];
    expect(marches.slice(1).map((row) => row[0])).toEqual(['0123', '+33', '-1', 'sans date']);
    expect(marches.slice(1).map((row) => row[3])).toEqual(ROWS.map((row) => row['objet']));
    expect(marches[1]?.[1]).toBe('00012345600017');
  });

  test('what LibreOffice saves is read back: rows, formulas, settings, hidden sheets', async () => {
    const bytes = await bytesOf();
    const before = await openFileHost(bytes, { rowFormula });
    const after = await openFileHost(resave(poisonCaches(bytes)), { rowFormula });
    const block = { row: 0, column: 0, rows: 12, columns: 5 };
    expect(await after.describe()).toEqual(await before.describe());
    expect(await after.readTable('MARCHES')).toEqual(await before.readTable('MARCHES'));
    expect(await after.readSettings()).toEqual(await before.readSettings());
    expect(await after.readCells('Suivi', block)).toEqual(await before.readCells('Suivi', block));
    expect(await after.readFormulas('Suivi', block)).toEqual(await before.readFormulas('Suivi', block));
    await after.apply(samplePlan());
    expect(Buffer.compare(await after.save(), bytes)).toBe(0);
  });
});
