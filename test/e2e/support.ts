import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PaneView } from './accessibility';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export const SCREENS = resolve('test-results/screens');

/** A Chromium without the calls that it makes by itself. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS });

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface Site {
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Runs `npm start` (which builds when sources are newer) and gives the address it prints. */
function startServer(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const child = spawn(process.execPath, [resolve('scripts/start.mjs')], {
    env: { ...process.env, PORT: '3400' },
  });
  return new Promise((done, fail) => {
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (address) done({ address: `${address}/`, stop: () => void child.kill() });
    });
    child.on('exit', (code) => fail(new Error(`npm start ended with ${code}: ${output}`)));
  });
}

/** The page as a user gets it, and a Chromium to look at it. */
export async function openSite(): Promise<Site> {
  mkdirSync(SCREENS, { recursive: true });
  const { address, stop } = await startServer();
  const browser = await launch();
  return {
    address,
    browser,
    close: async () => {
      await browser.close();
      stop();
    },
  };
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page and requests to anywhere else: both must stay empty. */
  readonly faults: string[];
}

type ContextOptions = Parameters<Browser['newContext']>[0];

export async function visit(site: Site, options: ContextOptions = {}): Promise<Visit> {
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'fr-FR',
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.address) && !/^(data|blob):/.test(url)) faults.push(`request to ${url}`);
  });
  await page.goto(site.address);
  await page.getByRole('button', { name: 'Choisir un modèle' }).waitFor({ timeout: 30_000 });
  return { page, context, faults };
}

/** The page may not read the clipboard, as in a frame that was not given leave. */
export async function refuseClipboard(page: Page): Promise<void> {
  const own = await page.context().newCDPSession(page);
  const { targetInfo } = await own.send('Target.getTargetInfo');
  const all = await page.context().browser()?.newBrowserCDPSession();
  await all?.send('Browser.setPermission', {
    permission: { name: 'clipboard-read' },
    setting: 'denied',
    origin: new URL(page.url()).origin,
    ...(targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {}),
  });
}

export const shot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: join(SCREENS, `${name}.png`) });

/** Asks for the generic template over three years, up to its insertion; the jobs done by keyboard keep the five proposed. */
export async function askTemplate(pane: PaneView): Promise<void> {
  await pane.getByRole('button', { name: 'Choisir un modèle' }).click();
  await pane.getByLabel('Nom de l’acheteur').fill('Ville d’Exemple');
  await pane.getByLabel('Première année').fill('2024');
  await pane.getByLabel('Dernière année').fill('2026');
  await pane.getByRole('button', { name: 'Prévisualiser' }).click();
  await pane.getByRole('button', { name: 'Insérer dans le classeur' }).click();
}

export async function insertTemplate(pane: PaneView): Promise<void> {
  await askTemplate(pane);
  await pane.getByText('Le schéma est dans le classeur.').waitFor({ timeout: 60_000 });
}

export async function importSample(pane: PaneView): Promise<void> {
  await pane.getByRole('tab', { name: 'Données' }).click();
  await pane.getByRole('button', { name: 'Essayer avec des données d’exemple' }).click();
  await pane.getByRole('button', { name: 'Importer' }).click();
  await pane.getByText('Import terminé').waitFor({ timeout: 60_000 });
}
