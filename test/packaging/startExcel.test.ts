import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST, LOCAL_HOST, PORT, ROOT, built, textIn } from './support';

jest.setTimeout(240_000);

const SCRIPT = join(ROOT, 'scripts/startExcel.mjs');
const SPY = pathToFileURL(join(__dirname, 'noNetwork.mjs')).href;
let certificates = '';
let server: ChildProcess | undefined;
let shown = '';
let complaints = '';

const environment = () => ({
  ...process.env,
  PORT: String(PORT),
  SPASER_DIST: DIST,
  SPASER_CERTIFICATS: certificates,
});

beforeAll(async () => {
  built('excel');
  certificates = mkdtempSync(join(tmpdir(), 'spaser-certificates-'));
  const child = spawn(process.execPath, ['--import', SPY, SCRIPT], { env: environment() });
  server = child;
  await new Promise<void>((done, fail) => {
    child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
    child.stdout.on('data', (data: Buffer) => {
      shown += data.toString();
      if (shown.includes('Ctrl+C')) done();
    });
    child.on('exit', (code) => fail(new Error(`ended with ${code}: ${complaints}`)));
  });
});
afterAll(() => {
  server?.removeAllListeners('exit');
  server?.kill();
  rmSync(certificates, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks as a client that trusts the generated authority, and no other. */
const get = (path: string, trusting = true): Promise<Answer> =>
  new Promise((done, fail) => {
    const ca = trusting ? readFileSync(join(certificates, 'ca.crt')) : [];
    request(`${LOCAL_HOST}${path}`, { ca, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (data: string) => (body += data));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', fail)
      .end();
  });

describe('npm run start:excel', () => {
  it('serves the pane over https, to whoever trusts its certificate', async () => {
    const { status, body } = await get('/taskpane.html?ecran=suivi&_host_Info=Excel$Web$16.01$fr-FR');
    expect(status).toBe(200);
    expect(body).toBe(textIn(join(DIST, 'excel'), 'taskpane.html'));
    await expect(get('/taskpane.html', false)).rejects.toThrow(/certificate|issuer/);
  });

  it('serves the manifest that names it', async () => {
    const { status, headers, body } = await get('/manifest.xml');
    expect([status, headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
    expect(body).toContain(`<SourceLocation DefaultValue="${LOCAL_HOST}/taskpane.html" />`);
  });

  it('lets Excel on the web show the pane in a frame', async () => {
    const { headers } = await get('/taskpane.html');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['content-security-policy'] ?? '').not.toContain('frame-ancestors');
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    });
  });

  it('lets Office keep pictures, and a browser keep what has a hash in its name', async () => {
    const icon = await get('/assets/icon-32.png');
    expect([icon.status, icon.headers['content-type'], icon.headers['cache-control']]).toEqual([
      200,
      'image/png',
      undefined,
    ]);
    const script = /taskpane\.[0-9a-f]{8}\.js/.exec((await get('/taskpane.html')).body)?.[0];
    const { headers } = await get(`/${script}`);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('gives nothing outside its folder', async () => {
    expect((await get('/..%2f..%2fpackage.json')).status).toBe(404);
    expect((await get('/absent.html')).status).toBe(404);
  });

  it('says how to open it in the three Excels, and how to trust it', () => {
    expect(shown).toContain(`${LOCAL_HOST}/taskpane.html`);
    expect(shown).toContain(join(DIST, 'excel/manifest.xml'));
    expect(shown).toMatch(/Excel pour Windows[^]*Catalogues de compléments approuvés/);
    expect(shown).toMatch(/Excel pour Mac[^]*com\.microsoft\.Excel\/Data\/Documents\/wef/);
    expect(shown).toMatch(/Excel sur le web[^]*Upload My Add-in/);
    expect(shown).toContain(join(certificates, 'ca.crt'));
  });

  it('opens no connection, neither to make the certificate nor to serve', () => {
    expect(complaints).not.toContain('CONNECTION');
    const connecting = "require('node:net').connect(9, '127.0.0.1').on('error', () => undefined)";
    const { stderr } = spawnSync(process.execPath, ['--import', SPY, '--eval', connecting], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('CONNECTION');
  });

  it('says so when its port is taken, since the manifest names it', () => {
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT], {
      env: environment(),
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain(`Le port ${PORT} est déjà pris. Pour corriger :`);
  });
});
