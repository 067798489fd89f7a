import { X509Certificate } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainCertificate } from '../../scripts/devCertificate.mjs';

jest.setTimeout(60_000);

let made = '';
let folder = '';

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  made = mkdtempSync(join(tmpdir(), 'spaser-made-'));
  await obtainCertificate({ folder: made, mayTrust: false });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spaser-certificate-'));
  for (const file of ['ca.crt', 'localhost.crt', 'localhost.key']) {
    copyFileSync(join(made, file), join(folder, file));
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(made, { recursive: true, force: true }));

const authority = (): string => readFileSync(join(folder, 'ca.crt'), 'utf8');

describe('the certificate for this computer', () => {
  it('is for localhost, for a month, with a key that only its owner reads', () => {
    const certificate = new X509Certificate(readFileSync(join(folder, 'localhost.crt')));
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkHost('exemple.fr')).toBeUndefined();
    expect(certificate.verify(new X509Certificate(authority()).publicKey)).toBe(true);
    const days = (Date.parse(certificate.validTo) - Date.now()) / (24 * 3600 * 1000);
    expect(days).toBeGreaterThan(28);
    expect(days).toBeLessThan(32);
    expect(statSync(join(made, 'localhost.key')).mode & 0o077).toBe(0);
  });

  it('is kept while it is good', async () => {
    const before = authority();
    await obtainCertificate({ folder, mayTrust: false });
    expect(authority()).toBe(before);
  });

  it.each([
    ['its file is damaged', 'localhost.crt', 'rien'],
    ['its key is damaged', 'localhost.key', 'rien'],
    ['its authority is not a certificate', 'ca.crt', 'rien'],
  ])('is made again when %s', async (_why, file, content) => {
    writeFileSync(join(folder, file), content);
    const { tls } = await obtainCertificate({ folder, mayTrust: false });
    const certificate = new X509Certificate(tls.cert);
    expect(certificate.verify(new X509Certificate(authority()).publicKey)).toBe(true);
  });

  it('is made again in its last day', async () => {
    const before = authority();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 29.5 * 24 * 3600 * 1000);
    await obtainCertificate({ folder, mayTrust: false });
    clock.mockRestore();
    expect(authority()).not.toBe(before);
  });

  it.each(['win32', 'darwin'])('is shown to the system on %s', async (platform) => {
    const install = jest.fn(async () => undefined);
    const { trusted, trouble } = await obtainCertificate({ folder, platform, install });
    expect(install).toHaveBeenCalledTimes(1);
    expect([trusted, trouble]).toEqual([true, null]);
  });

  it('serves all the same when the user refuses, and says why it is not trusted', async () => {
    const install = async () => Promise.reject(new Error('refusé'));
    const { trusted, trouble, tls } = await obtainCertificate({ folder, platform: 'win32', install });
    expect([trusted, trouble]).toEqual([false, 'refusé']);
    expect(tls.cert.length).toBeGreaterThan(500);
  });

  it('is not pushed into the system elsewhere, nor when the folder is one’s own', async () => {
    const install = jest.fn(async () => undefined);
    const onLinux = await obtainCertificate({ folder, platform: 'linux', install });
    const ownFolder = await obtainCertificate({ folder, platform: 'win32', mayTrust: false, install });
    expect(install).not.toHaveBeenCalled();
    expect([onLinux.trusted, ownFolder.trusted]).toEqual([false, false]);
  });
});
