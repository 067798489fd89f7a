import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../scripts/serve.mjs';
import { contracts, toCsv } from './rows.mjs';

/**
 * The demo page in Chromium: what one edit costs with 2,000 contracts (or as many as asked), and what importing as many costs as the page takes.
 * An edit is timed by the browser itself, from the Enter key to the next paint: the sheets, Suivi included, are then right.
 */
const EDITS = 9;
/** `LARGEST_IN_PAGE` of the pane. */
const LARGEST = 7_000;
const ROWS = Number(process.argv[2] ?? 2000);
const root = resolve(fileURLToPath(import.meta.url), '../..');
const folder = mkdtempSync(join(tmpdir(), 'spaser-page-'));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function open(browser, address) {
  const page = await (
    await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'fr-FR' })
  ).newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Choisir un modèle' }).click();
  await page.getByLabel('Nom de l’acheteur').fill('Ville');
  await page.getByLabel('Première année').fill('2022');
  await page.getByLabel('Dernière année').fill('2026');
  await page.getByRole('button', { name: 'Prévisualiser' }).click();
  await page.getByRole('button', { name: 'Insérer dans le classeur' }).click();
  await page.getByText('Le schéma est dans le classeur.').waitFor({ timeout: 60_000 });
  return page;
}

/** Drops a CSV of so many contracts and imports it; milliseconds from the click on « Importer » to the end. */
async function load(page, count) {
  const file = join(folder, `${count}.csv`);
  // The first contract says no to everything: turning its clause on is seen in the first indicator.
  const [first, ...others] = contracts(count);
  writeFileSync(
    file,
    toCsv([{ ...first, year: 2026, social: 'Non', insertion: 'Non', criterion: 'Non' }, ...others]),
  );
  await page.getByRole('tab', { name: 'Données', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  const button = page.getByRole('button', { name: /^Importer( quand même dans cette page)?$/ });
  await button.waitFor({ timeout: 120_000 });
  const started = Date.now();
  await button.click();
  await page.getByText('Import terminé').waitFor({ timeout: 180_000 });
  return Date.now() - started;
}

const firstFigure = (page) => page.locator('article').first().innerText();

async function edits(page) {
  await page.getByRole('tab', { name: 'Suivi', exact: true }).click();
  await page.locator('article').first().waitFor();
  await page.evaluate(() => {
    window.durations = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'keydown') window.durations.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 });
  });
  // Marchés, row 2, « Clause sociale »: fourteen columns to the right of the first.
  await page.locator('.ic-sheet-tab', { hasText: 'Marchés' }).click();
  await page.waitForTimeout(500);
  await page.mouse.click(90, 165);
  for (let step = 0; step < 14; step += 1) await page.keyboard.press('ArrowRight');
  const sheet = [];
  const pane = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const before = await firstFigure(page);
    await page.evaluate(() => (window.durations.length = 0));
    await page.keyboard.type(edit % 2 === 0 ? 'OUI' : 'NON');
    const started = Date.now();
    await page.keyboard.press('Enter');
    await page
      .waitForFunction((text) => document.querySelector('article').innerText !== text, before, {
        timeout: 20_000,
      })
      .catch(() => null);
    pane.push(Date.now() - started);
    await page.waitForTimeout(300);
    sheet.push(Math.max(0, ...(await page.evaluate(() => window.durations))));
    await page.keyboard.press('ArrowUp');
  }
  return { sheet, pane };
}

spawnSync(process.execPath, ['scripts/build.mjs', 'embedded'], { cwd: root, stdio: 'inherit' });
const { port, close } = await serve(resolve(root, 'dist/embedded'), 3500);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
try {
  const small = await open(browser, `http://localhost:${port}/`);
  console.log(`${ROWS} marchés importés en ${await load(small, ROWS)} ms`);
  const { sheet, pane } = await edits(small);
  await small.screenshot({ path: 'test-results/bench-page.png' });
  console.log(
    `une modification, jusqu'à l'écran du tableur : ${median(sheet)} ms (médiane de ${EDITS} ; ${sheet.join(', ')})`,
  );
  console.log(`une modification, jusqu'au volet : ${median(pane)} ms (médiane ; ${pane.join(', ')})`);
  const large = await open(browser, `http://localhost:${port}/`);
  console.log(`${LARGEST} marchés importés en ${await load(large, LARGEST)} ms`);
} finally {
  await browser.close();
  close?.();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
