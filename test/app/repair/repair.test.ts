/// <reference types="office-js" />
import {
  findDamage,
  insertTemplate,
  repair,
  review,
  undo,
  type Damage,
  type Session,
} from '../../../src/app';
import { TABLES } from '../../../src/catalogue/tables';
import { createFileHost, openFileHost } from '../../../src/hosts/file';
import { editedFile, sheetIn, typeIn } from '../../support/editFile';
import { REQUEST } from '../../support/sessions';
import { excelHost, hostOn, type ExcelHost } from '../../hosts/excel/support';
import type { Book } from '../../excel-host/book/book';
import { difference } from '../../contract/expecting';
import { fill, sessionOn } from './matrix';

jest.setTimeout(120_000);

const NUMBERS = ['M1', 'M2', 'M3', 'M9'];

let book: Book;
let bytes: Uint8Array;

beforeAll(async () => {
  const excel = excelHost();
  await fill(excel);
  book = excel.excel.book;
  const file = createFileHost();
  await fill(file);
  bytes = await file.save();
});

/** A workbook in Excel after a user worked in it without the pane. */
async function after(
  change: (workbook: Excel.Workbook) => void,
): Promise<{ host: ExcelHost; session: Session }> {
  const host = hostOn(book);
  await host.excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
  return { host, session: sessionOn(host) };
}

const short = (damage: readonly Damage[]) =>
  damage.map(({ sheet, loss, count, refusal }) => [sheet, loss, count, refusal]);

/** The repair leaves everything as it was, for a reason that it says. */
async function refused(
  { host, session }: { host: ExcelHost; session: Session },
  reason: string,
): Promise<void> {
  const before = host.excel.contents();
  const report = await repair(session);
  expect(report.mended).toEqual([]);
  expect(report.refused.map(({ refusal }) => refusal)).toContain(reason);
  expect(difference(before, host.excel.contents())).toBe('');
  expect(session.undoable).toEqual([]);
}

describe('a sound workbook', () => {
  it('has nothing to mend, in Excel and in a file', async () => {
    const { host, session } = await after(() => undefined);
    expect(await findDamage(session)).toEqual([]);
    const before = host.excel.contents();
    expect(await repair(session)).toEqual({ mended: [], refused: [] });
    expect(difference(before, host.excel.contents())).toBe('');
    expect(await findDamage(sessionOn(await openFileHost(bytes)))).toEqual([]);
    expect(await findDamage(sessionOn(excelHost()))).toEqual([]);
  });
});

describe('deleted sheets', () => {
  it('are drawn again, and what was written there is said to be gone', async () => {
    const { host, session } = await after(({ worksheets }) => {
      for (const name of ['Suivi', 'Cibles', 'Marchés']) worksheets.getItem(name).delete();
    });
    const damage = await findDamage(session);
    expect(short(damage)).toEqual([
      ['Suivi', 'onglet', 1, null],
      ['Cibles', 'onglet', 1, null],
      ['Marchés', 'onglet', 1, null],
    ]);
    expect(damage.map(({ contentGone }) => contentGone)).toEqual([false, true, true]);
    const report = await repair(session);
    expect(short(report.mended)).toEqual(short(damage));
    expect(await findDamage(session)).toEqual([]);
    // The targets of the template are in the settings; that of the buyer went with the sheet.
    const found = await review(session);
    const first = found?.indicators[0];
    expect(first?.finalTarget).not.toBeNull();
    expect(found?.data.find(({ table }) => table === 'MARCHES')?.rows).toBe(0);
    expect(found?.data.find(({ table }) => table === 'HEURES')?.rows).toBeGreaterThan(0);
    expect(await host.readTable('MARCHES')).toEqual([]);
  });

  it('are gone again once the repair is undone: nothing else is', async () => {
    const { host, session } = await after(({ worksheets }) => worksheets.getItem('Saisie').delete());
    await repair(session);
    await undo(session);
    expect((await host.describe()).sheets).not.toContain('Saisie');
    const journal = await host.readCells('Journal', { row: 4, column: 1, rows: 9, columns: 1 });
    expect(journal.map(([word]) => word).filter((word) => word !== null)).toEqual([
      'Insertion',
      'Import',
      'Insertion',
      'Annulation',
    ]);
  });
});

describe('codes of lines', () => {
  it('come back where one was written over by another', async () => {
    const { host, session } = await after(({ worksheets }) => {
      const cibles = worksheets.getItem('Cibles');
      cibles.getRange('A6').values = [['leg-part-considsoc-nb']];
      cibles.getRange('A8').values = [['n’importe quoi']];
    });
    const wanted = await hostOn(book).readCells('Cibles', { row: 4, column: 0, rows: 12, columns: 8 });
    expect(short(await findDamage(session))).toEqual([['Cibles', 'codes', 2, null]]);
    await repair(session);
    expect(await host.readCells('Cibles', { row: 4, column: 0, rows: 12, columns: 8 })).toEqual(wanted);
  });

  it('are left alone where a line says nothing that is known', async () => {
    const wrong = await after(({ worksheets }) => {
      worksheets.getItem('Cibles').getRange('A60:B60').values = [['??', 'Ma ligne à moi']];
    });
    await refused(wrong, 'lignes-douteuses');
  });

  it('come back by their place where the label is gone too', async () => {
    const { session } = await after(({ worksheets }) => {
      worksheets.getItem('Saisie').getRange('A7:B7').values = [['', 'autre mot']];
    });
    expect(short(await findDamage(session))).toEqual([['Saisie', 'codes', 1, null]]);
    await repair(session);
    expect(await findDamage(session)).toEqual([]);
  });

  it('of rows of data are never guessed', async () => {
    const one = await after(({ worksheets }) => {
      worksheets.getItem('Marchés').getRange('A2:A5').clear('Contents');
    });
    expect(short(await findDamage(one.session))).toEqual([
      ['Marchés', 'codes-de-lignes', 4, 'codes-inconnus'],
    ]);
    await refused(one, 'codes-inconnus');
  });
});

describe('labels of data', () => {
  it('come back between their neighbours, beside a column of the user’s own', async () => {
    const { host, session } = await after(({ worksheets, tables }) => {
      const sheet = worksheets.getItem('Marchés');
      // The emulated Excel does not cut the rules of cells that move.
      worksheets.getItem('Marchés').getRange().dataValidation.clear();
      tables.getItem('Marches').columns.add(2, [['Mon avis'], ['bon'], [''], [''], ['']]);
      sheet.getRange('A1').values = [['N°']];
      sheet.getRange('F1:G1').values = [['x', 'y']];
    });
    const labels = TABLES.MARCHES.fields.map(({ label }) => label);
    expect(short(await findDamage(session))).toEqual([['Marchés', 'intitules', 3, null]]);
    await repair(session);
    const [header = []] = await host.readCells('Marchés', { row: 0, column: 0, rows: 1, columns: 8 });
    expect(header).toEqual([labels[0], labels[1], 'Mon avis', ...labels.slice(2, 7)]);
    expect((await host.readTable('MARCHES'))?.map((row) => row['marche_id'])).toEqual(NUMBERS);
  });

  it('stay as they are where what stands under them says otherwise', async () => {
    const one = await after(({ worksheets }) => {
      const sheet = worksheets.getItem('Marchés');
      sheet.getRange('E1:F1').values = [['x', 'y']];
      sheet.getRange('F2:F4').values = [['oui'], ['non'], ['oui']];
    });
    await refused(one, 'colonnes-contredites');
  });

  it('stay as they are where two columns bear the same', async () => {
    const edited = await editedFile(bytes, (file) => {
      const sheet = sheetIn(file, 'Marchés');
      sheet.tables = [];
      typeIn(sheet, 0, 1, TABLES.MARCHES.fields[0]?.label ?? '');
    });
    const report = await repair(sessionOn(await openFileHost(edited)));
    expect(report.refused.map(({ refusal }) => refusal)).toEqual(['intitules-doubles']);
  });

  it('stay as they are where the neighbours do not tell', async () => {
    const one = await after(({ worksheets, tables }) => {
      // The emulated Excel does not cut the rules of cells that move.
      worksheets.getItem('Marchés').getRange().dataValidation.clear();
      tables.getItem('Marches').columns.add(2, [['Mon avis'], ['bon'], [''], [''], ['']]);
      worksheets.getItem('Marchés').getRange('D1').values = [['x']];
    });
    await refused(one, 'intitules-douteux');
  });

  it('of a deleted column come back over a blank one, which is said to have lost its content', async () => {
    const edited = await editedFile(bytes, (file) => {
      const sheet = sheetIn(file, 'Marchés');
      for (const line of sheet.rows) line.splice(3, 1);
      sheet.cells = new Map();
      sheet.dataValidations = [];
      sheet.tables?.[0]?.columns.splice(3, 1);
    });
    const host = await openFileHost(edited);
    const session = sessionOn(host);
    const damage = await findDamage(session);
    expect(short(damage)).toEqual([['Marchés', 'colonnes', 1, null]]);
    expect(damage[0]).toMatchObject({ contentGone: true, what: ['Objet'] });
    await repair(session);
    expect((await host.readTable('MARCHES'))?.map((row) => [row['marche_id'], row['objet']])).toEqual(
      NUMBERS.map((number) => [number, null]),
    );
    expect(await findDamage(session)).toEqual([]);
  });

  it('in a file: nothing is written under a label that is gone, then everything is', async () => {
    const edited = await editedFile(bytes, (file) => {
      const sheet = sheetIn(file, 'Marchés');
      typeIn(sheet, 0, 0, '');
      const [table] = sheet.tables ?? [];
      if (table?.columns[0]) table.columns[0].name = 'Colonne1';
    });
    const host = await openFileHost(edited);
    const session = sessionOn(host);
    await expect(insertTemplate(session, REQUEST)).rejects.toMatchObject({
      why: { reason: 'colonne-perdue', other: 'Numéro de marché' },
    });
    await repair(session);
    expect((await host.readTable('MARCHES'))?.map((row) => row['marche_id'])).toEqual(NUMBERS);
    await insertTemplate(session, REQUEST);
  });

  it('in a file: a sheet that lost its table and its labels is never drawn over', async () => {
    const edited = await editedFile(bytes, (file) => {
      const sheet = sheetIn(file, 'Heures');
      sheet.tables = [];
      TABLES.HEURES.fields.forEach((_, column) => typeIn(sheet, 0, column, `t${column}`));
    });
    const session = sessionOn(await openFileHost(edited));
    await expect(insertTemplate(session, REQUEST)).rejects.toMatchObject({
      why: { reason: 'entete-perdu', subject: 'Heures' },
    });
  });
});

describe('names of sheets', () => {
  it('renamed in Excel work all the same: nothing presses', async () => {
    const { session } = await after(({ worksheets }) => {
      worksheets.getItem('Paramètres').name = 'Réglages';
    });
    expect(await findDamage(session)).toMatchObject([{ sheet: 'Paramètres', loss: 'nom', pressing: false }]);
    expect(await review(session)).not.toBeNull();
  });

  it('in a file, Paramètres comes back with what was typed in it', async () => {
    const edited = await editedFile(bytes, (file) => {
      const sheet = sheetIn(file, 'Paramètres');
      typeIn(sheet, 8, 1, 1607);
      sheet.name = 'Réglages';
      file.sheets.push({
        name: 'À moi',
        rows: [[1]],
        cells: new Map([
          ['0,1', { value: 1607, type: 'formula', formula: "'Réglages'!B9", formulaResult: 1607 }],
        ]),
      });
    });
    const host = await openFileHost(edited);
    const session = sessionOn(host);
    await expect(review(session)).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect(await findDamage(session)).toMatchObject([{ sheet: 'Paramètres', loss: 'nom', pressing: true }]);
    await repair(session);
    expect(await host.readCells('Paramètres', { row: 8, column: 1, rows: 1, columns: 1 })).toEqual([[1607]]);
    expect(await host.readFormulas('À moi', { row: 0, column: 1, rows: 1, columns: 1 })).toEqual([
      ["'Paramètres'!B9"],
    ]);
    expect(await review(session)).not.toBeNull();
  });

  it('are not given where two sheets look alike', async () => {
    const edited = await editedFile(bytes, (file) => {
      const sheet = sheetIn(file, 'Paramètres');
      sheet.name = 'Réglages';
      file.sheets.push({ ...sheet, name: 'Réglages (2)' });
    });
    const host = await openFileHost(edited);
    const report = await repair(sessionOn(host));
    expect(short(report.refused)).toEqual([['Paramètres', 'nom', 1, 'plusieurs-onglets']]);
    expect((await host.describe()).sheets).toContain('Réglages (2)');
  });

  it('that the user gave to another sheet are not taken back', async () => {
    const one = await after(({ worksheets }) => {
      worksheets.getItem('Saisie').name = 'Ancienne saisie';
      worksheets.add('Saisie').getRange('A1').values = [['à moi']];
    });
    await refused(one, 'nom-pris');
  });
});
