import { X509Certificate, createPrivateKey } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const DAY = 24 * 3600 * 1000;

/** Where office-addin-dev-certs keeps its own: a certificate already trusted for another add-in serves here too. */
export const STANDARD_FOLDER = join(homedir(), '.office-addin-dev-certs');

const filesIn = (folder) => ({
  ca: join(folder, 'ca.crt'),
  cert: join(folder, 'localhost.crt'),
  key: join(folder, 'localhost.key'),
});

/** Signed by the authority beside it, for localhost, with its key, and good for one more day at least. */
function isUsable({ ca, cert, key }) {
  if (![ca, cert, key].every((file) => existsSync(file))) return false;
  try {
    const authority = new X509Certificate(readFileSync(ca));
    const certificate = new X509Certificate(readFileSync(cert));
    return (
      certificate.verify(authority.publicKey) &&
      certificate.checkHost('localhost') !== undefined &&
      certificate.checkPrivateKey(createPrivateKey(readFileSync(key))) &&
      Date.parse(certificate.validTo) > Date.now() + DAY
    );
  } catch {
    return false;
  }
}

async function generate(folder, files) {
  const { generateCertificates } = await import('office-addin-dev-certs');
  // The package keeps files that are there, even expired.
  for (const file of Object.values(files)) rmSync(file, { force: true });
  mkdirSync(folder, { recursive: true });
  await generateCertificates(files.ca, files.cert, files.key);
  chmodSync(files.key, 0o600);
}

/** The package's way of making the certificate known to Windows or macOS; they ask the user. */
const installWithSystem = async () =>
  (await import('office-addin-dev-certs')).ensureCertificatesAreInstalled();

/**
 * A certificate for https://localhost, made here; the key of its authority is thrown away. Trust is asked for only where
 * Excel runs and where `mayTrust` says so. A refusal is no failure: `trouble` says why, and the user is told what to do.
 */
export async function obtainCertificate({
  folder = STANDARD_FOLDER,
  mayTrust = true,
  platform = process.platform,
  install = installWithSystem,
} = {}) {
  const files = filesIn(folder);
  let trusted = false;
  let trouble = null;
  if (mayTrust && (platform === 'win32' || platform === 'darwin')) {
    try {
      await install();
      trusted = true;
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
    }
  }
  if (!isUsable(files)) {
    await generate(folder, files);
    trusted = false;
  }
  return {
    ...files,
    tls: { cert: readFileSync(files.cert), key: readFileSync(files.key) },
    trusted,
    trouble,
  };
}
