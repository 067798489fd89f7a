import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const root = resolve(fileURLToPath(import.meta.url), '../..');

/** A TypeScript file and what it imports, in one file that Node runs: transpiled as the command line is, so that what is timed is what is shipped. */
export async function bundle(entry, folder, name = 'bundle') {
  const { default: configurations } = await import(new URL('../webpack.config.js', import.meta.url).href);
  const commandLine = (await configurations()).find((one) => one.name === 'cli');
  const configuration = {
    ...commandLine,
    name: 'bench',
    cache: false,
    entry: { [name]: join(root, entry) },
    output: { path: folder, filename: '[name].cjs', library: { type: 'commonjs2' } },
  };
  await new Promise((done, fail) =>
    webpack(configuration, (error, stats) => {
      if (error || stats?.hasErrors()) fail(error ?? new Error(stats.toString('errors-only')));
      else done();
    }),
  );
  return join(folder, `${name}.cjs`);
}
