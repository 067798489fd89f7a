import { chromium, type Browser } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';
import { fr } from '../../src/locales/fr/pane';
import { built } from './support';

jest.setTimeout(240_000);

/** What Excel on the web adds to the address of a pane. */
const AS_EXCEL = '?_host_Info=Excel$Web$16.01$fr-FR$c0$$$0';
const UNTRUSTED = { error: 'NotTrustedWAC', locale: 'fr-fr', hostname: 'exemple.fr', validate: false };

let browser: Browser;
let site = '';
let stop: () => void = () => undefined;

beforeAll(async () => {
  // Without the headers of the demo page: only the policy of the pane itself speaks here.
  const { server, port } = await serve(built('excel-self-hosted'), 0, { headers: {} });
  site = `http://localhost:${port}`;
  stop = () => server.close();
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  stop();
});

/** Opens an address until it shows some text or has asked for a file; tells every file asked for, and what went wrong. */
async function open(address: string, until: { readonly text?: string; readonly file?: string }) {
  const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  const asked: string[] = [];
  const wrong: string[] = [];
  page.on('response', (response) => {
    asked.push(response.url().slice(site.length + 1));
    if (response.status() !== 200) wrong.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site}/`)) wrong.push(`request to ${request.url()}`);
  });
  const file = until.file;
  const loaded = file ? page.waitForResponse((response) => response.url().endsWith(file)) : null;
  await page.goto(`${site}/${address}`);
  await loaded;
  if (until.text) await page.getByText(until.text).waitFor();
  return { asked, wrong };
}

describe('the build for closed networks, in a browser', () => {
  it('opens without Excel, says so, and asks nothing of another site', async () => {
    const { asked, wrong } = await open('taskpane.html', { text: fr.start.elsewhere.title });
    expect(wrong).toEqual([]);
    expect(asked).toEqual(expect.arrayContaining(['office/office.js', 'office/o15apptofilemappingtable.js']));
  });

  it('has what office.js asks for in Excel on the web', async () => {
    const { asked, wrong } = await open(`taskpane.html${AS_EXCEL}`, { file: 'excel-web-16.00.js' });
    expect(wrong).toEqual([]);
    expect(asked).toEqual(
      expect.arrayContaining(['office/excel-web-16.00.js', 'office/fr-fr/office_strings.js']),
    );
  });

  it('has every part of the page for untrusted hosts, on a server that minds capitals', async () => {
    const hash = encodeURIComponent(JSON.stringify(UNTRUSTED));
    const { asked, wrong } = await open(`office/AgaveErrorUX/index.html#${hash}`, {
      file: 'moe_status_icons.png',
    });
    expect(wrong).toEqual([]);
    expect(asked).toEqual(expect.arrayContaining(['office/AgaveErrorUX/AgaveErrorUX.js']));
  });
});
