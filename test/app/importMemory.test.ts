import {
  forgetMappings,
  importData,
  openSession,
  otherSheets,
  previewImport,
  readOtherSheet,
  rememberedForms,
  undo,
  type Decisions,
} from '../../src/app';
import { MEMORY_SETTING, memoryIn, MOST_FORMS, remembered, withMemory } from '../../src/app/import/memory';
import { openFileHost } from '../../src/hosts/file';
import { SHEETS } from '../../src/workbook/layout';
import { browserHost, environment, fileHost, filled } from '../support/sessions';

jest.setTimeout(60_000);

const TABLE = 'N° marché;Objet;Budget;Montant HT;Date de notification\n';
const MARCH = { name: 'mars.csv', text: `${TABLE}M1;Voirie;70;10;03/04/2026\n` };
const APRIL = { name: 'avril.csv', text: `${TABLE}M2;Parc;90;20;05/06/2026\n` };

async function decided(host = fileHost()) {
  const opened = await filled(host, []);
  const plain = await previewImport(opened.session, [MARCH]);
  const signature = plain.sources[0]?.signature ?? '';
  const decisions: Decisions = {
    [signature]: {
      columns: { budget: 'montant_ht' },
      answers: { 'date notification': { dayOrder: 'mdy' } },
    },
  };
  return { ...opened, plain, signature, decisions };
}
const reasonOf = (preview: Awaited<ReturnType<typeof previewImport>>, header: string) =>
  preview.sources[0]?.columns.find((column) => column.header === header)?.reason.code;

describe('what is decided of a form of source', () => {
  it('is asked in the preview, with the table that it is of, and followed there', async () => {
    const { session, plain, signature, decisions } = await decided();
    expect(plain.questions).toMatchObject([{ about: 'dayOrder', signature, file: 'mars.csv' }]);
    expect(plain.samples).toHaveLength(1);
    const preview = await previewImport(session, [MARCH], undefined, { decisions });
    expect(preview.merged.MARCHES?.[0]).toMatchObject({ montant_ht: 70, date_notification: 46085 });
    expect(preview.decisions).toBe(decisions);
    expect(reasonOf(preview, 'Budget')).toBe('decision');
    // Nothing is remembered of an import that is not made.
    expect(await rememberedForms(session)).toBe(0);
  });

  it('is remembered with the import, served to the next file of that form, and undone with it', async () => {
    const { session, host, decisions } = await decided();
    await importData(session, await previewImport(session, [MARCH], undefined, { decisions }));
    expect(await rememberedForms(session)).toBe(1);
    // Another day, another session.
    const later = openSession(host, environment);
    const preview = await previewImport(later, [APRIL]);
    expect(reasonOf(preview, 'Budget')).toBe('memoire');
    expect(preview.merged.MARCHES?.at(-1)).toMatchObject({
      marche_id: 'M2',
      montant_ht: 90,
      date_notification: 46148,
    });
    expect(preview.questions.filter(({ about }) => about === 'dayOrder')).toMatchObject([
      { answered: true, assumed: 'mdy' },
    ]);
    // What is decided now wins over what was.
    const again = await previewImport(later, [APRIL], undefined, {
      decisions: { [preview.sources[0]?.signature ?? '']: { columns: { budget: null } } },
    });
    expect(again.merged.MARCHES?.at(-1)).toMatchObject({ montant_ht: 20, date_notification: 46148 });
    await undo(session);
    expect(await rememberedForms(session)).toBe(0);
    expect(reasonOf(await previewImport(session, [APRIL]), 'Budget')).toBe('inconnue');
  });

  it('travels with the file, and is undone in the page without Excel', async () => {
    const { host: file, session: before, decisions: made } = await decided();
    await importData(before, await previewImport(before, [MARCH], undefined, { decisions: made }));
    const again = openSession(await openFileHost(await file.save()), environment);
    expect(await rememberedForms(again)).toBe(1);
    const host = await browserHost();
    const { session } = await filled(host, []);
    const plain = await previewImport(session, [MARCH]);
    const decisions = { [plain.sources[0]?.signature ?? '']: { columns: { budget: 'montant_ht' } } };
    await importData(session, await previewImport(session, [MARCH], undefined, { decisions }));
    expect(reasonOf(await previewImport(session, [APRIL]), 'Budget')).toBe('memoire');
    await undo(session);
    expect(await rememberedForms(session)).toBe(0);
  });

  it('is forgotten when asked, with a line of the journal, and comes back with undo', async () => {
    const { session, host, decisions } = await decided();
    expect(await forgetMappings(session)).toBe(0);
    await importData(session, await previewImport(session, [MARCH], undefined, { decisions }));
    expect(await forgetMappings(session)).toBe(1);
    expect(await rememberedForms(session)).toBe(0);
    const journal = await host.readCells(SHEETS.journal, { row: 4, column: 0, rows: 5, columns: 3 });
    expect(journal.flat()).toContain('Correspondances oubliées : 1 forme de source.');
    await undo(session);
    expect(await rememberedForms(session)).toBe(1);
  });

  it('holds no cell, and no header that may name somebody', async () => {
    const { session, host } = await filled(fileHost(), []);
    const source = {
      name: 'heures.csv',
      text: 'Nom;Mois;Heures réalisées;Suivi Camille Exemple;06 12 34 56 78\nDURAND Alix;03/2026;12;3;4\n',
    };
    const plain = await previewImport(session, [source]);
    const report = plain.sources[0];
    const columns = Object.fromEntries((report?.columns ?? []).map(({ key }) => [key, null]));
    const decisions = { [report?.signature ?? '']: { kind: report?.kind, columns } } as Decisions;
    await importData(session, await previewImport(session, [source], undefined, { decisions }));
    const setting = (await host.readSettings())[MEMORY_SETTING] ?? '';
    expect(Object.keys(JSON.parse(setting).forms[report?.signature ?? ''].columns)).toContain('suivi ? ?');
    for (const secret of ['DURAND', 'durand', 'alix', 'camille', 'exemple', '06', '12'])
      expect(setting.replace(report?.signature ?? '', '').replace(/"at":"[^"]*"/, '')).not.toContain(secret);
  });
});

describe('the memory of a workbook', () => {
  const SIGNATURE = '0123456789abcdef';
  const stored = (forms: unknown, version: unknown = 1) => ({
    [MEMORY_SETTING]: JSON.stringify({ version, forms }),
  });

  it.each([
    ['nothing', {}],
    ['an empty text', { [MEMORY_SETTING]: '' }],
    ['a text cut short', { [MEMORY_SETTING]: '{"version":1,"forms":{"0123' }],
    ['another version', stored({ [SIGNATURE]: { kind: 'marches' } }, 2)],
    ['another shape', { [MEMORY_SETTING]: '[1]' }],
    ['signatures that are none', stored({ __proto__x: { kind: 'marches' }, abc: { kind: 'marches' } })],
    [
      'forms that say nothing sound',
      stored({ [SIGNATURE]: { kind: 'toString', columns: { objet: 'constructor' } } }),
    ],
  ])('is empty for %s', (_what, settings) => expect(memoryIn(settings).size).toBe(0));

  it('keeps what is sound of a damaged form', () => {
    const form = {
      at: 7,
      kind: 'inconnu',
      columns: { objet: 'objet', '?': 'objet', budget: 'nimporte', lot: null },
      answers: { montant: { dot: 'decimal' }, autre: { dot: 'peut-etre' } },
    };
    expect(memoryIn(stored({ [SIGNATURE]: form, fedcba9876543210: 3 }))).toEqual(
      new Map([
        [
          SIGNATURE,
          { at: '', columns: { objet: 'objet', lot: null }, answers: { montant: { dot: 'decimal' } } },
        ],
      ]),
    );
  });

  it('adds what is decided to what was, column by column, and forgets the oldest forms', () => {
    let memory = memoryIn({});
    for (let index = 0; index < MOST_FORMS + 5; index += 1) {
      const signature = index.toString(16).padStart(16, '0');
      const day = `2026-01-01 ${String(index).padStart(5, '0')}`;
      memory = memoryIn(remembered(memory, { [signature]: { columns: { objet: 'objet' } } }, day));
    }
    expect(memory.size).toBe(MOST_FORMS);
    expect(memory.has('0'.repeat(16))).toBe(false);
    const last = (MOST_FORMS + 4).toString(16).padStart(16, '0');
    const more = memoryIn(
      remembered(memory, { [last]: { kind: 'marches', columns: { lot: null } } }, '2027'),
    );
    expect(more.get(last)).toEqual({ at: '2027', kind: 'marches', columns: { objet: 'objet', lot: null } });
    expect(withMemory(more, { [last]: { columns: { objet: null } } })[last]?.columns).toEqual({
      objet: null,
      lot: null,
    });
  });
});

describe('the other sheets of the workbook', () => {
  it('are those of the user that hold something, and are read whole', async () => {
    const host = await browserHost();
    const { session } = await filled(host, []);
    expect(await otherSheets(session)).toEqual([]);
    await host.settle();
    const { model } = host;
    const add = (name: string, rows: readonly (readonly string[])[]): void => {
      model.newSheet();
      const sheet = model.getWorksheetsProperties().length - 1;
      model.renameSheet(sheet, name);
      rows.forEach((row, r) => row.forEach((text, c) => model.setUserInput(sheet, r + 1, c + 1, text)));
    };
    add('Suivi du service', [
      [],
      ['', 'Marchés du service'],
      ['N° marché', 'Objet', 'Montant HT', 'Notifié le'],
      ['M1', 'Voirie', '1234,5', '31/01/2026'],
      [],
      ['M2', 'Parc', '20', '28/02/2026'],
    ]);
    add('Vide', []);
    host.noticeEdits();
    expect(await otherSheets(session)).toEqual(['Suivi du service']);
    const source = await readOtherSheet(session, 'Suivi du service');
    expect(source?.cells).toHaveLength(6);
    const preview = await previewImport(session, source ? [source] : []);
    expect(preview.sources[0]).toMatchObject({ kind: 'marches', rows: 2, kept: 2 });
    expect(preview.merged.MARCHES?.[0]).toMatchObject({ montant_ht: 1234.5, date_notification: 46053 });
    expect(await readOtherSheet(session, 'Vide')).toBeNull();
    await expect(readOtherSheet(session, 'Absent')).rejects.toMatchObject({ code: 'ItemNotFound' });
    const stop = AbortSignal.abort();
    await expect(readOtherSheet(session, 'Suivi du service', { signal: stop })).rejects.toThrow();
  });
});
