import type { BrowserContext, Page } from 'playwright-core';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { accessibilityFaults, walk } from './accessibility';
import { press, tabTo } from './keyboard';
import { importSample, insertTemplate, openSite, refuseClipboard, shot, visit, type Site } from './support';

jest.setTimeout(180_000);

const REAL = resolve(
  process.env['SPASER_REAL_DATA'] ?? '../shared/data',
  'decp/2022/boutalex_dematis13.json',
);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The clipboard is read late, and the text of the paste itself is never made: a hundred thousand lines would hold the page. */
async function pasteALot(page: Page, context: BrowserContext): Promise<void> {
  const copy = async (text: string): Promise<void> => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await context.clearPermissions();
  };
  await page.evaluate(() => {
    const { getData } = DataTransfer.prototype;
    DataTransfer.prototype.getData = function (type) {
      document.title = 'text made at once';
      return getData.call(this, type);
    };
  });
  const area = page.getByLabel(/^Sélectionnez le tableau/);
  await area.focus();
  const shown = async (text: RegExp): Promise<string> => {
    for (let tries = 0; tries < 100 && !text.test(await area.inputValue()); tries += 1)
      await page.waitForTimeout(50);
    return area.inputValue();
  };
  // A short one goes where the caret is.
  await copy('marché');
  await area.fill('N° ;Objet');
  await area.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(3, 3));
  await page.keyboard.press('Control+V');
  expect(await shown(/marché/)).toBe('N° marché;Objet');
  // A long one takes the place of all, and cannot be cut by mistake.
  const lines = Array.from({ length: 400 }, (_, rank) => `M-${rank}\tVoirie\t${rank + 100}\t03/02/2026`);
  await copy(['N° marché\tObjet\tMontant HT\tDate de notification', ...lines].join('\n'));
  await page.keyboard.press('Control+V');
  expect(await shown(/…$/)).toMatch(/^N° marché\tObjet/);
  expect(await area.isEditable()).toBe(false);
  await page.keyboard.press('Control+V');
  await page.getByText('Seul le début est montré').waitFor();
  expect(await page.title()).not.toBe('text made at once');
  await page.getByRole('button', { name: 'Lire le collage' }).click();
  await page.getByText(/^400 lignes = 400 gardées/).waitFor({ timeout: 30_000 });
  expect(await page.getByText(/Collage \d{4}-\d\d-\d\d \d\d:\d\d:\d\d/).count()).toBeGreaterThan(0);
  await page.getByRole('tabpanel').getByRole('button', { name: 'Annuler', exact: true }).click();
  // Where the page was refused the clipboard, the paste is taken as it comes.
  await refuseClipboard(page);
  await area.focus();
  await page.waitForTimeout(200);
  await page.keyboard.press('Control+V');
  expect(await shown(/…$/)).toMatch(/^N° marché\tObjet/);
  expect(await page.title()).toBe('text made at once');
}

describe('the whole job in the demo page', () => {
  it('with a mouse: template, sample, statuses, rows, undo, reload', async () => {
    const { page, context, faults } = await visit(site);
    await shot(page, 'accueil-vide');
    await insertTemplate(page);
    await importSample(page);
    await page.getByRole('button', { name: 'Voir le suivi' }).click();
    await page.locator('.badge', { hasText: 'Atteint' }).first().waitFor();
    await shot(page, 'suivi');
    expect(await page.getByRole('article').count()).toBeGreaterThan(20);

    await page.getByRole('button', { name: 'Voir les lignes' }).first().click();
    await page.getByRole('table').first().waitFor();
    await page
      .getByRole('button', { name: /^Ligne \d/ })
      .first()
      .click();
    await page.waitForTimeout(500);
    await shot(page, 'lignes');

    await page.reload();
    await page.getByText('Où en est le schéma').waitFor({ timeout: 30_000 });
    await shot(page, 'accueil');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('SPASER · Ville d’Exemple');

    await page.getByRole('button', { name: 'Annuler la dernière opération' }).click();
    await page.getByText('Aucune ligne pour le moment.').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('with the keyboard alone', async () => {
    const { page, context, faults } = await visit(site);
    await press(page, 'Choisir un modèle');
    await page.getByLabel('Nom de l’acheteur').waitFor();
    await tabTo(page, 'Nom de l’acheteur');
    await page.keyboard.type('Ville au clavier');
    await press(page, 'Prévisualiser');
    await page.getByRole('button', { name: 'Insérer dans le classeur' }).waitFor();
    await press(page, 'Insérer dans le classeur');
    await page.getByText('Le schéma est dans le classeur.').waitFor({ timeout: 60_000 });
    await press(page, 'Ajouter des données');
    await page.getByRole('button', { name: 'Essayer avec des données d’exemple' }).waitFor();
    await press(page, 'Essayer avec des données d’exemple');
    await page.getByRole('button', { name: 'Importer' }).waitFor();
    await press(page, 'Importer');
    await page.getByText('Import terminé').waitFor({ timeout: 60_000 });
    await press(page, 'Voir le suivi');
    await page.getByRole('article').first().waitFor();
    await press(page, /Voir les lignes/);
    await page.getByRole('table').first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('a row typed in the sheet reaches the pane', async () => {
    const { page, context } = await visit(site);
    await insertTemplate(page);
    await page.locator('.page-sheet').getByText('Marchés', { exact: true }).first().click();
    await page.waitForTimeout(300);
    const sheet = await page.locator('canvas').first().boundingBox();
    await page.mouse.click((sheet?.x ?? 0) + 60, (sheet?.y ?? 0) + 85);
    await page.keyboard.type('2026-001');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Accueil' }).click();
    await expect(
      page
        .locator('.facts')
        .getByText('Marchés', { exact: true })
        .locator('xpath=following-sibling::dd')
        .innerText({ timeout: 10_000 }),
    ).resolves.toBe('1');
    await context.close();
  });

  (existsSync(REAL) ? it : it.skip)('takes a real file (SPASER_REAL_DATA)', async () => {
    const { page, context, faults } = await visit(site);
    await insertTemplate(page);
    await page.getByRole('tab', { name: 'Données' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'dematis13.json', mimeType: 'application/json', buffer: readFileSync(REAL) });
    await page.getByRole('button', { name: 'Importer' }).waitFor({ timeout: 60_000 });
    await page.waitForTimeout(300);
    await shot(page, 'import-reel');
    await page.getByRole('button', { name: 'Importer' }).click();
    await page.getByText('Import terminé').waitFor({ timeout: 60_000 });
    expect(faults).toEqual([]);
    await context.close();
  });

  it('gives an .xlsx, takes a paste without holding the page, survives a wrong file', async () => {
    const { page, context } = await visit(site);
    await insertTemplate(page);
    await page.getByRole('tab', { name: 'Données' }).click();
    await pasteALot(page, context);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'photo.xlsx', mimeType: '', buffer: Buffer.from('pas un classeur') });
    await page.getByRole('alert').waitFor({ timeout: 20_000 });
    await shot(page, 'fichier-illisible');
    await page.getByRole('tab', { name: 'Accueil' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger le classeur (.xlsx)' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe('spaser-ville-d-exemple.xlsx');
    expect(
      readFileSync((await file.path()) ?? '')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await context.close();
  });
});

it('is accessible at 320 px: light, dark, forced colours', async () => {
  const { page, context } = await visit(site, { viewport: { width: 320, height: 780 } });
  await walk(page, async (name) => {
    const screen = { page, name, within: '.page-pane', shot: (file: string) => shot(page, `320-${file}`) };
    expect(await accessibilityFaults(screen)).toEqual([]);
  });
  await context.close();
});
