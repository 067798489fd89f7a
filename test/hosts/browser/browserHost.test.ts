import fc from '../../support/property';
import { TABLES } from '../../../src/catalogue/tables';
import { memoryStorage } from '../../../src/hosts/browser';
import type { CellValue, DataRow } from '../../../src/scheme/values';
import { FORMULA_FUNCTIONS } from '../../../src/workbook/formula';
import { fromFrench, toFrench } from '../../../src/workbook/frenchFormula';
import { newHost, smallPlan } from './support';

const contract = (extra: DataRow = {}): DataRow => ({
  marche_id: '2025-001',
  acheteur_siret: '21890418300017',
  date_notification: 45_800,
  montant_ht: 1234.56,
  clause_sociale: 'OUI',
  ...extra,
});

const block = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe('apply', () => {
  it('shows formulas in French and reads them back invariant', async () => {
    const host = await newHost();
    await host.apply(smallPlan);
    await host.settle();
    expect(host.model.getCellContent(0, 3, 2)).toBe(
      '=SOMME.SI.ENS(Marches_montant_ht;Marches_exercice;2025)',
    );
    expect(await host.readFormulas('Suivi', block(2, 0, 1, 3))).toEqual([
      [
        null,
        'SUMIFS(Marches_montant_ht,Marches_exercice,2025)',
        'COUNTIFS(Marches_consideration_sociale,"OUI")',
      ],
    ]);
    expect(host.model.getCellContent(0, 3, 2)).toMatch(/^=SOMME/);
  });

  it('keeps out of sight what only the product reads, and reads it all the same', async () => {
    const host = await newHost();
    await host.apply(smallPlan);
    await host.writeRows('MARCHES', [contract({ empreinte: 'a1' })], 'replace');
    await host.settle();
    const marches = (await host.describe()).sheets.indexOf('Marchés');
    const widths = TABLES.MARCHES.fields.map((_, column) => host.model.getColumnWidth(marches, column + 1));
    expect(TABLES.MARCHES.fields.filter((_, column) => widths[column] === 0).map(({ id }) => id)).toEqual([
      'empreinte',
    ]);
    // As a workbook typed in since.
    host.model.setUserInput(marches, 2, 1, '2025-002');
    host.model.evaluate();
    expect(await host.readTable('MARCHES')).toMatchObject([{ marche_id: '2025-002', empreinte: 'a1' }]);
  });
});

it('leaves every sheet at its first cell when it is drawn, and where the user stood when it is drawn again', async () => {
  const host = await newHost();
  const views = () =>
    host.model.getWorksheetsProperties().map((_sheet, index) => {
      host.model.setSelectedSheet(index);
      const { row, column, range } = host.model.getSelectedView();
      return { row, column, range: [...range] };
    });
  await host.apply(smallPlan);
  await host.writeRows('MARCHES', [contract()], 'replace');
  await host.settle();
  const first = { row: 1, column: 1, range: [1, 1, 1, 1] };
  expect(views()).toEqual(views().map(() => first));
  const suivi = (await host.describe()).sheets.indexOf('Suivi');
  host.model.setSelectedSheet(suivi);
  host.model.setSelectedCell(3, 2);
  await host.apply(smallPlan);
  await host.settle();
  expect(views()[suivi]).toEqual({ row: 3, column: 2, range: [3, 2, 3, 2] });
});

describe('rows', () => {
  it('covers any number of rows, whenever they come', async () => {
    const host = await newHost();
    await host.apply(smallPlan);
    const many = Array.from({ length: 1500 }, (_row, index) =>
      contract({ marche_id: `m${index}`, montant_ht: 1 }),
    );
    await host.writeRows('MARCHES', many.slice(0, 900), 'replace');
    await host.writeRows('MARCHES', many.slice(900), 'append');
    expect(await host.readCells('Suivi', block(2, 1, 1, 2))).toEqual([[1500, 1500]]);
    expect((await host.readTable('MARCHES'))?.every((row) => row['exercice'] === 2025)).toBe(true);
  });

  it('takes in a row typed under the table, and a column inserted in it', async () => {
    const host = await newHost();
    await host.apply(smallPlan);
    await host.writeRows('MARCHES', [contract()], 'replace');
    await host.settle();
    let told = 0;
    host.subscribe(() => (told += 1));
    const marches = (await host.describe()).sheets.indexOf('Marchés');
    host.model.setUserInput(marches, 3, 1, 'nouveau');
    host.model.setUserInput(marches, 3, 5, '12/03/2025');
    host.model.setUserInput(marches, 3, 6, '10,5');
    host.model.setUserInput(marches, 3, 15, 'OUI');
    expect(host.noticeEdits()).toBe(true);
    expect(host.noticeEdits()).toBe(false);
    expect(told).toBe(1);
    const row = (await host.readTable('MARCHES'))?.[1];
    expect(row).toMatchObject({
      marche_id: 'nouveau',
      date_notification: 45_728,
      montant_ht: 10.5,
      exercice: 2025,
      consideration_sociale: 'OUI',
    });
    host.model.insertColumns(marches, 2, 1);
    expect((await host.readTable('MARCHES'))?.[1]).toEqual(row);
    expect(await host.readCells('Suivi', block(2, 1))).toEqual([[1245.06]]);
  });
});

describe('round trip of any value', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      '+5',
      '-5',
      '@a',
      "'x",
      '31/12/2025',
      '12,5',
      '1 234',
      'VRAI',
      '45,5%',
      '12 €',
      '1e5',
      ' a ',
      '#N/A',
      '2025-01-01',
      '00',
      '1:30',
    ),
    fc
      .array(fc.constantFrom('\t', '\n', '\r', '"', "'", ';', ',', '=', 'é', ' '), { maxLength: 8 })
      .map((parts) => parts.join('')),
  );
  const numbers = fc.oneof(
    fc.integer(),
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
      // Fifteen significant digits are all that a spreadsheet keeps: the sixteenth rounds as each engine likes.
      .map((n) => Number(Number(n.toFixed(4)).toPrecision(14))),
  );

  it('gives back exactly the texts and the numbers written', async () => {
    const host = await newHost();
    await host.apply(smallPlan);
    const fields = TABLES.MARCHES.fields
      .filter((field) => field.origin === 'saisi' && field.type === 'text')
      .map((field) => field.id);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ id: texts, name: texts, amount: numbers }), { minLength: 1, maxLength: 8 }),
        async (drawn) => {
          const [first = '', second = ''] = fields;
          const rows = drawn.map(({ id, name, amount }): DataRow => ({
            [first]: `x${id}`,
            [second]: name,
            montant_ht: amount,
          }));
          await host.writeRows('MARCHES', rows, 'replace');
          const back = await host.readTable('MARCHES');
          const shown = (value: CellValue | undefined): CellValue =>
            value === '' || value === undefined
              ? null
              : typeof value === 'number'
                ? Number(value.toPrecision(15)) + 0
                : value;
          expect(back?.map((row) => [row[first], row[second], row['montant_ht']])).toEqual(
            rows.map((row) => [shown(row[first]), shown(row[second]), shown(row['montant_ht'])]),
          );
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('what lasts', () => {
  it('comes back after a reload, and « Annuler » still works then', async () => {
    const storage = memoryStorage();
    const host = await newHost(storage);
    await host.apply(smallPlan);
    const snapshot = await host.snapshot();
    await host.writeRows('MARCHES', [contract()], 'replace');
    await host.settle();
    const again = await newHost(storage);
    expect((await again.readTable('MARCHES'))?.length).toBe(1);
    expect(await again.readCells('Suivi', block(2, 1))).toEqual([[1234.56]]);
    await again.restore(snapshot);
    expect(await again.readTable('MARCHES')).toEqual([]);
    await expect(again.restore({ id: 'inconnu' })).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('gives the spreadsheet no undo that would take a command apart', async () => {
    const host = await newHost();
    let remounts = 0;
    host.onRemount(() => (remounts += 1));
    await host.apply(smallPlan);
    await host.settle();
    expect(host.model.canUndo()).toBe(false);
    expect(remounts).toBe(1);
  });
});

it('does not move names that are right: each one moved costs 0.2 s', async () => {
  const host = await newHost();
  await host.apply(smallPlan);
  await host.settle();
  const moves = jest.spyOn(host.model, 'updateDefinedName');
  host.model.setUserInput(0, 20, 1, 'x');
  expect(host.noticeEdits()).toBe(true);
  expect(moves).not.toHaveBeenCalled();
});

it('knows the French name of every function that formulas may use', async () => {
  const { model } = await newHost();
  for (const name of FORMULA_FUNCTIONS) {
    model.setUserInput(0, 1, 1, `=${toFrench(`${name}(A2,"a,b.5 IF(x)",1.5)`)}`);
    model.setLanguage('en');
    model.setLocale('en');
    expect(model.getCellContent(0, 1, 1)).toBe(`=${name}(A2,"a,b.5 IF(x)",1.5)`);
    model.setLanguage('fr');
    model.setLocale('fr');
  }
});

it('reads French formulas as the engine put in English would say them, and asks it for those it must', async () => {
  const host = await newHost();
  await host.apply(smallPlan);
  await host.settle();
  const formulas = [
    ...FORMULA_FUNCTIONS.map((name) => `${name}(A2,"a;b,5 SI(x)",1.5,-0.25)`),
    `'L''onglet'!$B$2&"VRAI"`,
    'Suivi!A1+1.5',
    'Marches_montant_ht',
  ].map((text) => `=${toFrench(text)}`);
  const foreign = ['=SOMMEPROD(A2:A3;{1;2})', '=SI(VRAI;1,5;FAUX)', '=NB.VIDE(A2:B2)'];
  const { model } = host;
  const [sheet] = [model.getWorksheetsProperties().findIndex(({ name }) => name === 'Suivi')];
  const typed = [...formulas, ...foreign];
  typed.forEach((formula, index) => model.setUserInput(sheet, index + 40, 30, formula));
  const read = await host.readFormulas('Suivi', block(39, 29, typed.length, 1));
  const held = typed.map((_formula, index) => model.getCellContent(sheet, index + 40, 30).slice(1));
  model.setLanguage('en');
  model.setLocale('en');
  const english = typed.map((_formula, index) => model.getCellContent(sheet, index + 40, 30).slice(1));
  expect(read.flat()).toEqual(english);
  // Only foreign formulas needed the engine.
  expect(
    held.map((formula, index) => (fromFrench(formula) === null ? index : -1)).filter((at) => at >= 0),
  ).toEqual(foreign.map((_formula, index) => formulas.length + index));
});

it('reads a formula that repeats another cell, whatever both show', async () => {
  const host = await newHost();
  host.model.newSheet();
  host.model.renameSheet(1, "L'autre");
  host.model.setUserInput(1, 1, 28, '12345678,9');
  host.model.setUserInput(0, 1, 1, "='L''autre'!$AB$1");
  host.model.setUserInput(0, 2, 1, '=A1');
  host.model.setUserInput(0, 3, 1, '=Z99');
  host.model.setUserInput(1, 2, 1, 'texte');
  host.model.setUserInput(0, 4, 1, "='L''autre'!A2");
  host.model.setUserInput(1, 3, 1, '=1/3');
  host.model.setUserInput(0, 5, 1, "='L''autre'!A3");
  for (const row of [1, 2, 3, 5])
    host.model.updateRangeStyle({ sheet: 0, row, column: 1, width: 1, height: 1 }, 'num_fmt', '#,##0 "€"');
  expect((await host.readCells('Feuil1', block(0, 0, 5, 1))).flat()).toEqual([
    12_345_678.9,
    12_345_678.9,
    0,
    'texte',
    0.333333333333333,
  ]);
});

it('reads formulas that no figure would show exactly', async () => {
  const host = await newHost();
  host.model.setUserInput(0, 1, 1, '=1/3*1000000');
  host.model.setUserInput(0, 2, 1, '=DATE(2026;3;1)');
  host.model.setUserInput(0, 3, 1, '=1/0');
  expect(await host.readCells('Feuil1', block(0, 0, 3, 1))).toEqual([
    [333_333.333333333],
    [46_082],
    ['#DIV/0!'],
  ]);
});
