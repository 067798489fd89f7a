import {
  canUndo,
  importData,
  previewImport,
  previewPurge,
  purge,
  reviewAllYears,
  steering,
} from '../../../src/app';
import { unzipSync } from 'fflate';
import { VOCABULARY_SETTING } from '../../../src/app/import/vocabulary';
import { lastDays, peoplePast, retentionLimit } from '../../../src/app/privacy/retention';
import { dateOfSerial, serialOf } from '../../../src/engine/serialDate';
import type { Session } from '../../../src/app';
import type { WorkbookHost } from '../../../src/workbook/host';
import { SHEETS } from '../../../src/workbook/layout';
import type { WorkStorage } from '../../../src/hosts/browser';
import { newHost } from '../../hosts/browser/support';
import { browserHost, fileHost, filled } from '../../support/sessions';

jest.setTimeout(120_000);

const HOURS =
  'N° marché;Code bénéficiaire;Sexe;Âge;QPV;Niveau;Public;Employeur;Mois;Heures réalisées;Heures validées';
const SOURCE = {
  name: 'heures.csv',
  text: [
    HOURS,
    'M1;A1;F;22;oui;CAP;RSA;ACI Nord;03/2022;10;10',
    'M1;A1;F;22;oui;CAP;RSA;ACI Nord;04/2022;20,5;20',
    'M1;A1;F;22;oui;CAP;RSA;ACI Nord;01/2023;5;5',
    'M1;B2;H;51;non;Bac;DELD;ACI Nord;05/2022;7;7',
    'M2;C3;F;30;non;Bac;TH;ACI Sud;06/2022;9;9',
    'M2;C3;F;30;non;Bac;TH;ACI Sud;02/2025;11;11',
  ].join('\n'),
};

const figures = async (session: Session) =>
  (await reviewAllYears(session)).map(({ id, year, value, numerator, denominator, status }) => [
    id,
    year,
    value,
    numerator,
    denominator,
    status,
  ]);
const read = async (host: WorkbookHost, table: 'HEURES' | 'BENEFICIAIRES') =>
  (await host.readTable(table)) ?? [];

describe('retention', () => {
  it('runs from the last date of each person, and never within the current year', () => {
    const rows = {
      HEURES: [
        { beneficiaire_id: 'P-A', periode: serialOf(2022, 3, 1) },
        { beneficiaire_id: 'P-A', periode: serialOf(2023, 1, 1) },
        { beneficiaire_id: 'A-Z', periode: serialOf(2015, 1, 1) },
        { beneficiaire_id: null, periode: serialOf(2015, 1, 1) },
      ],
      CONTRATS_TRAVAIL: [
        { beneficiaire_id: 'P-B', date_debut: serialOf(2022, 1, 1), date_fin: serialOf(2024, 6, 30) },
      ],
    };
    expect(Object.fromEntries(lastDays(rows))).toEqual({
      'P-A': serialOf(2023, 1, 1),
      'P-B': serialOf(2024, 6, 30),
    });
    expect([...peoplePast(rows, serialOf(2023, 1, 2))]).toEqual(['P-A']);
    expect([...peoplePast(rows, serialOf(2023, 1, 1))]).toEqual([]);
    const today = serialOf(2026, 11, 24);
    expect(dateOfSerial(retentionLimit(36, today))).toEqual({ year: 2023, month: 11, day: 24 });
    expect(dateOfSerial(retentionLimit(0, today))).toEqual({ year: 2026, month: 1, day: 1 });
  });
});

describe.each([
  ['file', fileHost],
  ['browser', browserHost],
] as const)('a purge on the %s host', (_name, makeHost) => {
  it('says first who is concerned, naming nobody, and writes nothing', async () => {
    const { session, host } = await filled(await makeHost(), [SOURCE]);
    const before = await read(host, 'HEURES');
    const preview = await previewPurge(session, { mode: 'detacher' });
    // On 24/11/2026, 36 months lead to 24/11/2023: A1 ended in 2023, B2 in 2022, C3 in 2025.
    expect(preview).toMatchObject({ people: 2, undated: 0, years: [2022, 2023] });
    expect(preview.tables).toEqual([
      { table: 'HEURES', rows: 4, after: 5 },
      { table: 'BENEFICIAIRES', rows: 2, after: 3 },
    ]);
    expect(JSON.stringify(preview)).not.toMatch(/P-|A-/);
    expect(await read(host, 'HEURES')).toEqual(before);
  });

  it('detaches people for good, and every figure of every year stays', async () => {
    const { session, host } = await filled(await makeHost(), [SOURCE]);
    const before = await figures(session);
    const old = (await read(host, 'BENEFICIAIRES')).map((row) => String(row['beneficiaire_id']));
    await host.writeSettings({
      [VOCABULARY_SETTING]: JSON.stringify({ words: {}, people: { [old[0] ?? '']: old[2] ?? '' } }),
    });
    await purge(session, { mode: 'detacher' });
    expect(await figures(session)).toEqual(before);
    const hours = await read(host, 'HEURES');
    const people = await read(host, 'BENEFICIAIRES');
    const text = JSON.stringify([hours, people, await host.readSettings()]);
    for (const id of old.slice(0, 2)) expect(text).not.toContain(id);
    expect(text).toContain(old[2]);
    // Two months of 2022 are one line, on the first of January; nothing says which file they came from.
    expect(hours.filter((row) => row['heures_declarees'] === 30.5)).toMatchObject([
      { periode: serialOf(2022, 1, 1), heures_validees: 30 },
    ]);
    expect(people.map((row) => row['sexe'])).toEqual(['F', 'H', 'F']);
    // Nothing is left to do, and none of those comes back into the count of people to remove.
    expect(await previewPurge(session, { mode: 'detacher' })).toMatchObject({ people: 0 });
  });

  it('removes people for good when asked: hours stay, without anyone', async () => {
    const { session, host } = await filled(await makeHost(), [SOURCE]);
    await purge(session, { mode: 'supprimer', before: '2023-01' });
    const hours = await read(host, 'HEURES');
    expect(hours.reduce((sum, row) => sum + Number(row['heures_declarees']), 0)).toBe(62.5);
    expect(hours.filter((row) => (row['beneficiaire_id'] ?? '') === '')).toMatchObject([
      { heures_declarees: 7 },
    ]);
    expect(await read(host, 'BENEFICIAIRES')).toHaveLength(2);
  });

  it('cannot be undone, and nothing kept for undoing holds them', async () => {
    const { session, host } = await filled(await makeHost(), [SOURCE]);
    const [earlier] = session.undoable;
    expect(canUndo(session)).toBe(true);
    await purge(session, { mode: 'detacher' });
    expect(canUndo(session)).toBe(false);
    if (!earlier) throw new Error('nothing could be undone');
    await expect(host.restore(earlier.snapshot)).rejects.toMatchObject({ code: 'ItemNotFound' });
    const journal = await host.readCells(SHEETS.journal, { row: 0, column: 0, rows: 20, columns: 3 });
    const line = journal.find(([, word]) => word === 'Suppression');
    expect(line?.[2]).toBe('Personnes détachées : 2 (6 lignes).');
    expect(JSON.stringify(journal)).not.toMatch(/P-[0-9A-Z]{10}/);
  });

  it('warns when the hours of those people are brought back', async () => {
    const { session } = await filled(await makeHost(), [SOURCE]);
    await purge(session, { mode: 'detacher' });
    const { anomalies } = await previewImport(session, [SOURCE]);
    expect(anomalies).toContainEqual(
      expect.objectContaining({ code: 'personnes-supprimees', severity: 'bloquant', details: { lignes: 5 } }),
    );
  });
});

describe('a purge', () => {
  it('refuses months of the current year, and what is no month', async () => {
    const { session } = await filled(fileHost(), [SOURCE]);
    await expect(previewPurge(session, { mode: 'detacher', before: '2026-02' })).rejects.toMatchObject({
      code: 'annee-ouverte',
    });
    await expect(previewPurge(session, { mode: 'detacher', before: 'hier' })).rejects.toMatchObject({
      code: 'mois-illisible',
    });
  });

  it('puts the workbook back when it fails in the middle, and keeps what could be undone', async () => {
    const { session, host } = await filled(fileHost(), [SOURCE]);
    const before = await read(host, 'HEURES');
    const failing: Session = {
      ...session,
      host: new Proxy(host, {
        get: (target, name: keyof typeof host) =>
          name === 'writeCells' ? () => Promise.reject(new Error('plus de place')) : target[name],
      }),
    };
    await expect(purge(failing, { mode: 'detacher' })).rejects.toThrow('plus de place');
    expect(await read(host, 'HEURES')).toEqual(before);
    expect(canUndo(session)).toBe(true);
  });

  it('is asked for by a reminder, until it is done', async () => {
    const { session } = await filled(fileHost(), [SOURCE]);
    const kinds = async () =>
      (await steering(session))?.reminders.filter(({ kind }) => kind === 'conservation');
    expect(await kinds()).toMatchObject([
      { count: 2, late: true, place: { sheet: 'Bénéficiaires', row: 2 } },
    ]);
    await purge(session, { mode: 'detacher' });
    expect(await kinds()).toEqual([]);
  });

  it('leaves new imports of other years as they were', async () => {
    const { session, host } = await filled(fileHost(), [SOURCE]);
    await purge(session, { mode: 'detacher' });
    const more = { name: 'suite.csv', text: `${HOURS}\nM1;D4;H;40;non;Bac;TH;ACI Sud;03/2025;3;3` };
    await importData(session, await previewImport(session, [more]));
    expect(await read(host, 'BENEFICIAIRES')).toHaveLength(4);
  });
});

describe('what was removed', () => {
  const texts = (bytes: Uint8Array): string =>
    Object.values(unzipSync(bytes))
      .map((part) => new TextDecoder().decode(part))
      .join('\n');

  it('is in no part of the file written afterwards', async () => {
    const { session, host } = await filled(fileHost(), [SOURCE]);
    const old = (await read(host, 'BENEFICIAIRES')).map((row) => String(row['beneficiaire_id'])).slice(0, 2);
    for (const id of old) expect(texts(await host.save())).toContain(id);
    await purge(session, { mode: 'detacher' });
    for (const id of old) expect(texts(await host.save())).not.toContain(id);
  });

  it('is in nothing that the browser keeps', async () => {
    const values = new Map<string, unknown>();
    const storage: WorkStorage = {
      read: async (key) => values.get(key),
      write: async (key, value) => void values.set(key, value),
      remove: async (key) => void values.delete(key),
    };
    const kept = (): string =>
      JSON.stringify([...values], (_key, inside: unknown) =>
        inside instanceof Uint8Array ? new TextDecoder().decode(inside) : inside,
      );
    const { session, host } = await filled(await newHost(storage), [SOURCE]);
    await host.settle();
    const old = (await read(host, 'BENEFICIAIRES')).map((row) => String(row['beneficiaire_id'])).slice(0, 2);
    for (const id of old) expect(kept()).toContain(id);
    await purge(session, { mode: 'supprimer' });
    await host.settle();
    for (const id of old) expect(kept()).not.toContain(id);
  });
});
