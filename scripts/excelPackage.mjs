import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withHost } from './host.mjs';
import { officeFiles } from './officeFiles.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const assets = join(root, 'assets');

/** Texts in which the address of the deployment is written. */
const ADDRESSED = [
  { from: join(root, 'manifest.xml'), to: 'manifest.xml' },
  { from: join(assets, 'LISEZMOI.txt'), to: 'LISEZMOI.txt' },
];

const asTheyAre = () => [
  { from: join(assets, 'aide.html'), to: 'aide.html' },
  { from: join(assets, 'help.html'), to: 'help.html' },
  ...readdirSync(assets)
    .filter((name) => name.endsWith('.png'))
    .map((name) => ({ from: join(assets, name), to: `assets/${name}` })),
];

/** Everything a deployment holds beside the pane itself, as { from, to, content }. */
function packageFiles({ host, selfHosted }) {
  const office = selfHosted ? officeFiles().map(({ from, to }) => ({ from, to: `office/${to}` })) : [];
  return [
    ...ADDRESSED.map((file) => ({ ...file, content: withHost(readFileSync(file.from, 'utf8'), host) })),
    ...[...asTheyAre(), ...office].map((file) => ({ ...file, content: readFileSync(file.from) })),
  ];
}

/** Webpack plugin: adds to the pane its manifest, its pictures, its help and, for closed networks, Microsoft's files. */
export class ExcelPackage {
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const name = 'ExcelPackage';
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        for (const { from, to, content } of packageFiles(this.options)) {
          compilation.fileDependencies.add(from);
          // Said to be minimised already, so that no tool touches Microsoft's files.
          compilation.emitAsset(to, new sources.RawSource(content), { minimized: true });
        }
        compilation.contextDependencies.add(assets);
      });
    });
  }
}
