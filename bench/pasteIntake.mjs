import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../scripts/serve.mjs';
import { clauses, clausesCsv } from './clauses.mjs';

/**
 * 100,000 contracts pasted into the page without Excel, up to the account of what was read, then to the workbook made as a file; and
 * the same by the command line. Runs alternate. The page has no leave to read the clipboard, as for whoever pastes the first time. Printed:
 * the longest task of the page's own thread, how long a processor was at it (the rest it waited for one), the longest time that the page
 * answered nothing, and the ratio of times. Last, the paste alone where the page was refused the clipboard: the browser then makes its text
 * at once.
 * `node bench/pasteIntake.mjs [rows] [runs]`
 */
const ROWS = Number(process.argv[2] ?? 100_000);
const RUNS = Number(process.argv[3] ?? 3);
const PORT = 3400;
const root = resolve(fileURLToPath(import.meta.url), '../..');
const dist = resolve(root, process.env.SPASER_DIST || 'dist');
const folder = mkdtempSync(join(tmpdir(), 'spaser-paste-'));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function commandLine(file) {
  const args = ['build', '--template', 'generique-4-axes', '--acheteur', 'Ville', '--annees', '2022-2026'];
  const out = ['--data', file, '--out', join(folder, 'c.xlsx'), '--json', join(folder, 'r.json')];
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(process.execPath, [join(dist, 'cli/spaser.cjs'), ...args, ...out], {
      stdio: 'ignore',
    });
    child.on('exit', (code) => (code === 0 ? done(performance.now() - started) : fail(new Error(`${code}`))));
  });
}

/** The longest tasks of the page's own thread in a trace of Chromium, by the clock and by the processor, in milliseconds. */
function longestIn(trace) {
  const { traceEvents } = JSON.parse(trace.toString());
  const nameOf = ({ pid, tid }) => `${pid}.${tid}`;
  const begin = traceEvents.find(({ name, ph }) => name === 'bench-begin' && ph !== 'M');
  if (!begin) throw new Error('la trace ne dit pas où elle commence');
  const tasks = traceEvents.filter(
    (event) => event.ph === 'X' && event.name.endsWith('RunTask') && nameOf(event) === nameOf(begin),
  );
  const most = (field) => Math.max(0, ...tasks.map((task) => task[field] ?? 0)) / 1000;
  return { clock: most('dur'), processor: most('tdur') };
}

/** Watches the page's own thread: the longest wait of a timer. */
function watch() {
  window.waits = [];
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    window.waits.push(now - last);
    last = now;
    setTimeout(tick, 5);
  };
  setTimeout(tick, 5);
}

/** `isRefused`: the page may not read the clipboard; only the paste is then timed. */
async function inPage(browser, address, text, isRefused = false) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'fr-FR' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Choisir un modèle' }).click();
  await page.getByLabel('Nom de l’acheteur').fill('Ville');
  await page.getByLabel('Première année').fill('2022');
  await page.getByLabel('Dernière année').fill('2026');
  await page.getByRole('button', { name: 'Prévisualiser' }).click();
  await page.getByRole('button', { name: 'Insérer dans le classeur' }).click();
  await page.getByText('Le schéma est dans le classeur.').waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: 'Données', exact: true }).click();
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await context.clearPermissions();
  if (isRefused) {
    const own = await context.newCDPSession(page);
    const { targetInfo } = await own.send('Target.getTargetInfo');
    const all = await browser.newBrowserCDPSession();
    const { browserContextId } = targetInfo;
    const permission = { name: 'clipboard-read' };
    const { origin } = new URL(address);
    await all.send('Browser.setPermission', { permission, setting: 'denied', origin, browserContextId });
  }
  await page.locator('textarea.paste, .paste textarea').first().focus();
  await page.waitForTimeout(1_000);
  await page.evaluate(watch);
  const steps = {};
  const phase = async (name, act) => {
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
    await page.evaluate(() => {
      performance.mark('bench-begin');
      window.waits.length = 0;
    });
    const started = performance.now();
    await act();
    const ms = performance.now() - started;
    const gap = await page.evaluate(() => Math.max(0, ...window.waits));
    steps[name] = { ms, gap, ...longestIn(await browser.stopTracing()) };
  };
  await phase('coller', async () => {
    await page.keyboard.press('Control+V');
    await page.getByRole('button', { name: 'Lire le collage' }).and(page.locator(':enabled')).waitFor();
  });
  if (isRefused) {
    await context.close();
    return steps;
  }
  await phase('lire', async () => {
    await page.getByRole('button', { name: 'Lire le collage' }).click();
    await page.getByRole('button', { name: 'Produire le classeur .xlsx' }).waitFor({ timeout: 120_000 });
  });
  await phase('produire', async () => {
    const download = page.waitForEvent('download', { timeout: 240_000 });
    await page.getByRole('button', { name: 'Produire le classeur .xlsx' }).click();
    await (await download).path();
    await page.getByText('Classeur produit').waitFor();
  });
  await page.screenshot({ path: join(root, 'test-results/bench-paste.png'), fullPage: true });
  await context.close();
  return steps;
}

if (!process.env.SPASER_DIST)
  for (const name of ['cli', 'embedded'])
    spawnSync(process.execPath, ['scripts/build.mjs', name], { cwd: root, stdio: 'inherit' });
const { server, port } = await serve(join(dist, 'embedded'), PORT);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  const text = clausesCsv(clauses(ROWS));
  const file = join(folder, 'clauses.csv');
  writeFileSync(file, text);
  const pages = [];
  const lines = [];
  for (let run = 0; run < RUNS; run += 1) {
    lines.push(await commandLine(file));
    pages.push(await inPage(browser, `http://localhost:${port}/`, text));
  }
  console.log(
    `${ROWS} lignes collées (${(text.length / 1_048_576).toFixed(1)} M de caractères), ${RUNS} passages alternés`,
  );
  const most = (runs, name, field) => Math.round(Math.max(...runs.map((one) => one[name][field])));
  const said = (runs, name) =>
    `plus longue tâche ${most(runs, name, 'clock')} ms (dont calcul ${most(runs, name, 'processor')} ms), plus longue attente ${most(runs, name, 'gap')} ms`;
  for (const name of Object.keys(pages[0]))
    console.log(
      `${name.padEnd(9)} ${Math.round(median(pages.map((one) => one[name].ms)))} ms (médiane) ; ${said(pages, name)}`,
    );
  const refused = [await inPage(browser, `http://localhost:${port}/`, text, true)];
  console.log(`coller, presse-papiers refusé à la page : ${said(refused, 'coller')}`);
  const total = pages.map((one) => Object.values(one).reduce((sum, { ms }) => sum + ms, 0));
  const ratios = total.map((ms, run) => ms / lines[run]);
  console.log(`ligne de commande, processus entier : ${Math.round(median(lines))} ms (médiane)`);
  console.log(
    `page / ligne de commande : ${median(ratios).toFixed(2)} (médiane, passage par passage ; de ${Math.min(...ratios).toFixed(2)} à ${Math.max(...ratios).toFixed(2)})`,
  );
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
