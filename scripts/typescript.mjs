import { transform } from '@swc/core';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Lets Node import the sources as they stand, for scripts that run the product without bundling it: see `node:module` register.
 * Extensions are found, TypeScript is transpiled by the compiler of the bundles.
 */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && context.parentURL) {
    const path = fileURLToPath(new URL(specifier, context.parentURL));
    const found = [path + '.ts', `${path}/index.ts`].find((candidate) => existsSync(candidate));
    if (found) return { url: pathToFileURL(found).href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const path = fileURLToPath(url);
  const { code } = await transform(await readFile(path, 'utf8'), {
    filename: path,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
