import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { serve } from './serve.mjs';
import { ensureDependencies } from './setup.mjs';

/** `npm start`: installs and builds what is missing, then serves the demo page on this computer. */
const root = resolve(fileURLToPath(import.meta.url), '../..');
ensureDependencies();
ensureBuilt('embedded');
const { port } = await serve(resolve(root, 'dist/embedded'), Number(process.env.PORT ?? 3000));
console.log(`\nSPASER est prêt : http://localhost:${port}`);
console.log('Ouvrez cette adresse dans un navigateur. Rien ne quitte cet ordinateur. Ctrl+C pour arrêter.');
