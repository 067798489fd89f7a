import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { obtainCertificate } from './devCertificate.mjs';
import { serve } from './serve.mjs';
import { ensureDependencies } from './setup.mjs';
import { howToOpen } from './sideload.mjs';

/**
 * `npm run start:excel`: installs and builds what is missing, then serves the pane over https to the Excel of this computer.
 * SPASER_CERTIFICATS names another folder for the certificate, which is then left for the user to trust.
 */
const root = resolve(fileURLToPath(import.meta.url), '../..');
const bundle = process.argv.includes('--self-hosted') ? 'excel-self-hosted' : 'excel';
const port = Number(process.env.PORT ?? 3000);
const host = `https://localhost:${port}`;
const folder = resolve(root, process.env.SPASER_DIST || 'dist', bundle);

/** Excel on the web shows the pane in a frame, and reads its pictures from another site. */
const HEADERS = { 'Access-Control-Allow-Origin': '*' };

ensureDependencies();
process.env.SPASER_HOST = host;
ensureBuilt(bundle);
const own = process.env.SPASER_CERTIFICATS;
const certificate = await obtainCertificate(own ? { folder: resolve(own), mayTrust: false } : {});
try {
  await serve(folder, port, { headers: HEADERS, tls: certificate.tls, exact: true });
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(
    `Le port ${port} est déjà pris. Pour corriger : arrêter l'autre programme, ou en choisir un autre, PORT=${port + 1} npm run start:excel (le manifeste suivra).`,
  );
  process.exit(1);
}
const manifest = resolve(folder, 'manifest.xml');
console.log(howToOpen({ host, manifest, certificate, platform: process.platform }));
