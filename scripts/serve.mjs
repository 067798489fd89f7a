import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, normalize, resolve, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

const ALWAYS = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

/** The demo page says its policy itself; the header repeats it, with what only a header may say. */
export const PAGE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** File of a request under `folder`; null when there is none, or when the path leaves the folder. */
function fileOf(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep)) return null;
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? { file, size: stat.size } : null;
}

/**
 * How long a browser may keep a file. Office keeps the pictures of the ribbon by itself, and shows a
 * plain one instead of a picture that comes with this header (learn.microsoft.com, manifest, Image).
 */
function caching(file) {
  if (extname(file) === '.png') return {};
  const isHashed = /\.[0-9a-f]{8}\.[a-z]+$/.test(file);
  return { 'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache' };
}

function answer(folder, headers, request, response) {
  const found =
    request.method === 'GET' || request.method === 'HEAD' ? fileOf(folder, request.url ?? '/') : null;
  if (!found) {
    response.writeHead(404, { ...headers, 'Content-Type': TYPES['.txt'] }).end('Introuvable');
    return;
  }
  response.writeHead(200, {
    ...headers,
    ...caching(found.file),
    'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.file).pipe(response);
}

/**
 * Serves a folder to this computer only, on the first free port from `port` on, or on that one alone (`exact`).
 * With a certificate (`tls`: cert and key), over https.
 */
export function serve(folder, port, { headers = PAGE_HEADERS, tls, exact = false } = {}) {
  const root = resolve(folder);
  const listener = (request, response) => answer(root, { ...ALWAYS, ...headers }, request, response);
  return new Promise((done, fail) => {
    const server = tls ? createSecureServer(tls, listener) : createServer(listener);
    const listen = (candidate) => {
      server.once('error', (error) => {
        const mayMove = !exact && candidate !== 0 && candidate < port + 50;
        if (error.code === 'EADDRINUSE' && mayMove) listen(candidate + 1);
        else fail(error);
      });
      server.listen(candidate, 'localhost', () => done({ server, port: server.address().port }));
    };
    listen(port);
  });
}
