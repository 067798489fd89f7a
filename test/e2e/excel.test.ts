import { spawnSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { accessibilityFaults, LOOKS, walk } from './accessibility';
import { hasRealData, realSource } from '../support/sessions';
import { inTurn } from '../support/thorough';
import { openExcelPage, type ExcelPage } from './excelPage';
import { press, tabTo } from './keyboard';
import { askTemplate, launch, shot } from './support';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  for (const name of ['excel', 'excel-self-hosted'])
    expect(spawnSync('node', ['scripts/build.mjs', name]).status).toBe(0);
  browser = await launch();
});
afterAll(() => browser.close());

const unanswered = ({ page }: ExcelPage): Promise<unknown> =>
  page.evaluate(() => Reflect.get(window, 'unanswered') as unknown);
const ready = ({ pane }: ExcelPage): Promise<void> =>
  pane.getByRole('button', { name: 'Choisir un modèle' }).waitFor({ timeout: 30_000 });
const screenOf = ({ page }: ExcelPage, name: string): Parameters<typeof accessibilityFaults>[0] => ({
  page,
  name,
  within: ['#pane', 'body'],
  shot: (file) => shot(page, `excel-${file}`),
});

describe('the built pane, untouched office.js, a page that answers as Excel on the web', () => {
  it.each(['excel', 'excel-self-hosted'] as const)('does the whole job by keyboard: %s', async (build) => {
    const excel = await openExcelPage(browser, { build });
    const { page, pane, book } = excel;
    await ready(excel);
    await pane.locator('#pane-body').focus();
    await press(page, 'Choisir un modèle');
    await pane.getByLabel('Nom de l’acheteur').waitFor();
    await tabTo(page, 'Nom de l’acheteur');
    await page.keyboard.type('Ville au clavier');
    await press(page, 'Prévisualiser');
    await pane.getByRole('button', { name: 'Insérer dans le classeur' }).waitFor();
    await press(page, 'Insérer dans le classeur');
    await pane.getByText('Le schéma est dans le classeur.').waitFor({ timeout: 60_000 });
    await press(page, 'Ajouter des données');
    await pane.getByRole('button', { name: 'Essayer avec des données d’exemple' }).waitFor();
    await press(page, 'Essayer avec des données d’exemple');
    await pane.getByRole('button', { name: 'Importer' }).waitFor();
    await press(page, 'Importer');
    await pane.getByText('Import terminé').waitFor({ timeout: 60_000 });
    await press(page, 'Voir le suivi');
    await pane.getByRole('article').first().waitFor();
    await shot(page, `${build}-suivi`);
    await press(page, /Voir les lignes/);
    await pane.getByRole('table').first().waitFor();
    const where = await pane.getByText(/lignes? dans l’onglet/).innerText();
    await press(page, /^Ligne \d/);
    await page.waitForTimeout(500);
    expect(where).toMatch(new RegExp(`dans l’onglet ${book.active.name}\\b`));
    expect(book.selection.area.row).toBeGreaterThan(0);
    await shot(page, `${build}-lignes`);
    expect(await unanswered(excel)).toEqual([]);
    expect(excel.faults).toEqual([]);
    const outside = excel.requests.filter((url) => !url.startsWith('https://complement.test/'));
    if (build === 'excel-self-hosted') expect(outside).toEqual([]);
    else expect(outside.filter((url) => !url.startsWith('https://appsforoffice.microsoft.com/'))).toEqual([]);
    await excel.context.close();
  });

  it('opens on the screen that the ribbon asks for, in the language of Office', async () => {
    const excel = await openExcelPage(browser, { query: '?ecran=modeles&_host_Info=Excel$Web$16.01$fr-FR' });
    await excel.pane.getByLabel('Nom de l’acheteur').waitFor({ timeout: 30_000 });
    await excel.context.close();
    const english = await openExcelPage(browser, { query: '?ecran=suivi', locale: 'en-US' });
    await english.pane.getByRole('tab', { name: 'Progress', selected: true }).waitFor({ timeout: 30_000 });
    expect(english.faults).toEqual([]);
    await english.context.close();
  });

  it('undoes, says what Excel refuses and how to go on, and reads the selection', async () => {
    const excel = await openExcelPage(browser);
    const { pane, page, book } = excel;
    await ready(excel);
    const own = book.addSheet('Suivi');
    own.cells = [['à moi']];
    await askTemplate(pane);
    await pane.getByText('Un onglet « Suivi » existe déjà et n’est pas celui de SPASER').waitFor();
    await pane.getByText('Renommez votre onglet').waitFor();
    await shot(page, 'excel-refus');
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Suivi']);
    own.name = 'Mes notes';
    await pane.getByRole('button', { name: 'Insérer dans le classeur' }).click();
    await pane.getByText('Le schéma est dans le classeur.').waitFor({ timeout: 60_000 });

    own.cells = [
      ['N° marché', 'Objet', 'Date de notification', 'Montant HT', 'Clause sociale'],
      ['M1', 'Voirie', 46032, 50_000, 'oui'],
      ['M2', 'Nettoyage', 46064, 60_000, 'non'],
    ];
    book.active = own;
    book.selection = { sheet: own, area: { row: 0, column: 0, rows: 1_048_576, columns: 5 } };
    await pane.getByRole('tab', { name: 'Données' }).click();
    await pane.getByRole('button', { name: 'Lire la sélection du classeur' }).click();
    await pane.getByText(/2 lignes = 2 gardées/).waitFor();
    await shot(page, 'excel-selection');
    await pane.getByRole('button', { name: 'Importer' }).click();
    await pane.getByText('Import terminé : 2 lignes ajoutées.').waitFor({ timeout: 30_000 });
    expect(book.sheet('Marchés').cells[1]?.includes(46032)).toBe(true);

    book.sheet('Journal').protection = { options: {} };
    await pane.getByRole('tab', { name: 'Accueil' }).click();
    await pane.getByRole('button', { name: 'Annuler la dernière opération' }).click();
    await pane.getByText('L’onglet « Journal » est protégé').waitFor();
    book.sheet('Journal').protection = null;
    await pane.getByRole('button', { name: 'Annuler la dernière opération' }).click();
    await pane.getByText('Annulé : le classeur est comme avant.').waitFor();

    await pane.getByRole('button', { name: 'Diagnostic du volet' }).click();
    await pane.getByText('ExcelApi 1.14').waitFor();
    await pane.getByRole('button', { name: 'Écrire dans un onglet' }).click();
    await pane.getByText('Écrit dans l’onglet « Diagnostic SPASER ».').waitFor();
    await shot(page, 'excel-diagnostic');
    const report = JSON.stringify(book.sheet('Diagnostic SPASER').cells);
    expect(report).toMatch(/OfficeOnline/);
    expect(report).not.toMatch(/Classeur1|exemple\.invalid|Ville/);
    expect(excel.faults).toEqual([]);
    await excel.context.close();
  });
});

(hasRealData() ? it : it.skip)('takes a real file, at 320 px (SPASER_REAL_DATA)', async () => {
  const excel = await openExcelPage(browser, { width: 320, query: '?ecran=modeles' });
  const { pane, book } = excel;
  await pane.getByLabel('Nom de l’acheteur').fill('Ville d’Exemple');
  await pane.getByRole('button', { name: 'Prévisualiser' }).click();
  await pane.getByRole('button', { name: 'Insérer dans le classeur' }).click();
  await pane.getByText('Le schéma est dans le classeur.').waitFor({ timeout: 60_000 });
  await pane.getByRole('tab', { name: 'Données' }).click();
  const { name, bytes = new Uint8Array() } = realSource('decp/2022/boutalex_dematis13.json');
  await pane
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
  const account = (await pane.getByText(/lignes = /).innerText())
    .replace(/\D+/g, ' ')
    .trim()
    .split(' ')
    .map(Number);
  const [rows = 0, kept = 0, duplicates = 0, aside = 0] = account;
  expect(kept + duplicates + aside).toBe(rows);
  await pane.getByRole('button', { name: /anomalie/ }).click();
  await pane.getByText('que le schéma ne suit pas (2023, 2024)').waitFor();
  await shot(excel.page, 'excel-reel-avant');
  await pane.getByRole('button', { name: 'Importer' }).click();
  await pane.getByText('Import terminé').waitFor({ timeout: 60_000 });
  expect(book.findTable('Marches')?.area.rows).toBe(kept + 1);
  await pane.getByRole('button', { name: 'Voir le suivi' }).click();
  await pane.getByRole('article').first().waitFor();
  await shot(excel.page, 'excel-reel-suivi');
  expect(excel.faults).toEqual([]);
  await excel.context.close();
});

describe('a pane that cannot start says why, and what to do', () => {
  const said = async (excel: ExcelPage, words: string | RegExp, name: string): Promise<void> => {
    await excel.pane.getByText(words).first().waitFor({ timeout: 20_000 });
    expect(await accessibilityFaults(screenOf(excel, name))).toEqual([]);
    await excel.context.close();
  };

  it('Office.js refused by the network', async () => {
    const excel = await openExcelPage(browser, { cdn: 'refused', width: 320 });
    await excel.pane.getByText('https://appsforoffice.microsoft.com/lib/1/hosted/office.js').waitFor();
    await excel.pane.getByRole('button', { name: 'Réessayer' }).waitFor();
    await said(excel, 'Office.js n’a pas pu être chargé.', 'sans-office-js');
  });

  it('Office.js that never comes', async () => {
    const excel = await openExcelPage(browser, { cdn: 'mute', width: 320 });
    await excel.pane.getByText('Ouverture de SPASER…').waitFor();
    await said(excel, 'Office.js tarde à venir.', 'office-js-muet');
  });

  it('an Excel older than 2021', async () => {
    const excel = await openExcelPage(browser, { api: '1.13', width: 320 });
    await excel.pane.getByText('Il faut ExcelApi 1.14.').waitFor({ timeout: 20_000 });
    expect(excel.book.sheets).toHaveLength(1);
    await said(excel, 'Cette version d’Excel est trop ancienne.', 'trop-ancien');
  });

  it('a browser tab', async () => {
    const { page, context } = await openExcelPage(browser);
    await page.goto('https://complement.test/taskpane.html');
    await page.getByText('Ce volet s’ouvre dans Excel.').waitFor({ timeout: 20_000 });
    await context.close();
  });
});

describe('the policy of the built pane', () => {
  it.each(['excel', 'excel-self-hosted'] as const)('%s: no eval, no connection', async (build) => {
    const excel = await openExcelPage(browser, { build });
    await ready(excel);
    const frame = excel.page.frames()[1];
    const tried = await frame?.evaluate(async () => {
      const outcome = async (work: () => unknown): Promise<string> => {
        // What the browser's own tools run is above the policy of the page: a timer is not.
        await new Promise((resolve) => setTimeout(resolve));
        try {
          await work();
          return 'done';
        } catch (failure) {
          return failure instanceof Error ? failure.name : String(failure);
        }
      };
      return {
        eval: await outcome(() => window.eval('1 + 1') as unknown),
        // eslint-disable-next-line no-new-func -- what is tried here must be refused.
        function: await outcome(() => new Function('return 1')() as unknown),
        own: await outcome(() => fetch('taskpane.html')),
        other: await outcome(() => fetch('https://exemple.invalid/')),
        policy: document.querySelector('meta[http-equiv]')?.getAttribute('content'),
      };
    });
    expect(tried).toMatchObject({
      eval: 'EvalError',
      function: 'EvalError',
      own: 'TypeError',
      other: 'TypeError',
    });
    expect(tried?.policy).toContain("connect-src 'none'");
    expect(tried?.policy?.includes('https:')).toBe(build === 'excel');
    // One refusal for each of the four.
    expect(excel.faults.filter((fault) => !/Content Security Policy/.test(fault))).toEqual([]);
    expect(excel.faults).toHaveLength(4);
    await excel.context.close();
  });
});

it('is accessible at 320 px: light, dark, forced colours', async () => {
  const excel = await openExcelPage(browser, { width: 320 });
  await ready(excel);
  // The same pane as in the page, which every screen shows in every look: here each screen has one.
  let nth = 0;
  await walk(excel.pane, async (name) => {
    nth += 1;
    expect(await accessibilityFaults(screenOf(excel, name), inTurn(LOOKS, nth, LOOKS.length))).toEqual([]);
  });
  expect(excel.faults).toEqual([]);
  await excel.context.close();
});
