import { existsSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page, Route } from 'playwright-core';
import { Book, type Locale } from '../../excel-host/book/book';
import { ironCalculator } from '../../excel-host/book/ironCalculator';
import { Workbook } from '../../excel-host/objects';
import { HostObject } from '../../excel-host/wire/hostObject';
import { Interpreter } from '../../excel-host/wire/interpreter';
import type { RequestBody } from '../../excel-host/wire/protocol';

const ORIGIN = 'https://complement.test';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE = resolve('node_modules/@microsoft/office-js/dist');
const WEB_LIMIT = 5 * 1024 * 1024;
const TOO_LARGE = 5103;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

export interface ExcelPageOptions {
  /** Folder of the built pane, under dist. */
  readonly build?: 'excel' | 'excel-self-hosted';
  readonly locale?: Locale;
  readonly api?: string;
  /** Query of the pane, as a ribbon button gives it. */
  readonly query?: string;
  readonly width?: number;
  /** What becomes of Microsoft's script: delivered, refused by the network, or never answered. */
  readonly cdn?: 'there' | 'refused' | 'mute';
  readonly context?: Parameters<Browser['newContext']>[0];
}

export interface ExcelPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly book: Book;
  readonly context: BrowserContext;
  /** Errors, refusals of the policy of the page, requests to anywhere but the pane's own host and Microsoft's script. */
  readonly faults: string[];
  /** Everything asked for. */
  readonly requests: string[];
}

const fromDisk = (file: string, route: Route): Promise<void> =>
  existsSync(file)
    ? route.fulfill({
        body: readFileSync(file),
        contentType: TYPES[extname(file)] ?? 'application/octet-stream',
      })
    : route.fulfill({ status: 404, body: '' });

/** What office.js tells the host by itself once the pane is ready: nothing to do here. */
class AddinInternalService extends HostObject {
  NotifyActionHandlerReady(): null {
    return null;
  }
}
const SERVICES = new Map([['Microsoft.InternalService.AddinInternalService', new AddinInternalService()]]);

/** First cells of the sheet that the user looks at. */
function see(book: Book): { readonly name: string; readonly rows: string[][] } {
  const { name, cells } = book.active;
  const rows = Array.from({ length: 32 }, (_row, row) =>
    Array.from({ length: 8 }, (_cell, column) => {
      const cell = cells[row]?.[column];
      return typeof cell === 'object' ? String(cell.value) : String(cell ?? '');
    }),
  );
  return { name, rows };
}

/** The built pane in a page that answers as Excel on the web, over the emulated workbook; office.js is untouched. */
export async function openExcelPage(browser: Browser, options: ExcelPageOptions = {}): Promise<ExcelPage> {
  const { build = 'excel', locale = 'fr-FR', api = '1.14', query = '', width = 350, cdn = 'there' } = options;
  const folder = resolve('dist', build);
  const book = new Book();
  book.locale = locale;
  book.calculator = ironCalculator();
  const interpreter = new Interpreter(new Workbook(book), SERVICES);

  const context = await browser.newContext({
    viewport: { width: 1100, height: 780 },
    locale,
    ...options.context,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    requests.push(url);
    if (url.startsWith(`${ORIGIN}/excel.`)) return fromDisk(join(__dirname, new URL(url).pathname), route);
    if (url.startsWith(ORIGIN)) return fromDisk(join(folder, new URL(url).pathname), route);
    if (url.startsWith(CDN) && cdn === 'there')
      return fromDisk(join(OFFICE, new URL(url).pathname.replace('/lib/1/hosted/', '')), route);
    if (url.startsWith(CDN) && cdn === 'mute') return undefined;
    if (!url.startsWith(CDN)) faults.push(`request to ${url}`);
    return route.abort();
  });
  await page.exposeFunction('seeWorkbook', () => see(book));
  await page.exposeFunction('answerRichApi', (text: string) => {
    if (text.length > WEB_LIMIT) return { refused: TOO_LARGE };
    const body = JSON.stringify(interpreter.execute(JSON.parse(text) as RequestBody));
    return { body, events: book.events.splice(0) };
  });
  const excel = {
    locale,
    width,
    sets: { ExcelApi: api, SharedRuntime: '1.1', DialogApi: '1.2', RibbonApi: '1.1' },
    pane: `${ORIGIN}/taskpane.html${query}`,
  };
  await page.goto(`${ORIGIN}/excel.html?excel=${encodeURIComponent(JSON.stringify(excel))}`, {
    waitUntil: 'commit',
  });
  return { page, pane: page.frameLocator('#pane'), book, context, faults, requests };
}
