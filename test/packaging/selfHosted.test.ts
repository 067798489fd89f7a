import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, built, filesUnder, textIn } from './support';

jest.setTimeout(240_000);

const PACKAGE = join(ROOT, 'node_modules/@microsoft/office-js');
let folder = '';
let files: string[] = [];

beforeAll(() => {
  folder = join(built('excel-self-hosted'), 'office');
  files = filesUnder(folder);
});

/** A table written in office.js: `excel:{ios:"16.00",…}`, `OSF.SupportedLocales={"ar-sa":!0,…}`. */
const tableIn = (script: string, start: RegExp): string[][] => {
  const table = start.exec(script)?.[1];
  if (table === undefined) throw new Error(`office.js has no ${start}`);
  return table.split(',').map((pair) => pair.replaceAll('"', '').split(':'));
};

describe('Microsoft’s files in the build for closed networks', () => {
  it('are those of the package, byte for byte', () => {
    const changed = files.filter((file) => {
      const original =
        file === 'LICENSE.md' ? file : join('dist', file.replaceAll('AgaveErrorUX', 'agaveerrorux'));
      return !readFileSync(join(folder, file)).equals(readFileSync(join(PACKAGE, original)));
    });
    expect(changed).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  it('are enough for every Excel that office.js knows of', () => {
    const clients = tableIn(textIn(folder, 'office.js'), /\bexcel:\{([^}]*)\}/)
      // Excel for Windows phones was given up in 2021.
      .filter(([platform]) => platform !== 'winrt')
      .map(([platform, build]) => `excel-${platform}-${build}.js`);
    expect(clients.length).toBeGreaterThanOrEqual(4);
    expect(clients.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('speak every language that office.js may ask for', () => {
    const locales = tableIn(textIn(folder, 'office.js'), /SupportedLocales=\{([^}]*)\}/).map(
      ([locale]) => locale,
    );
    expect(locales).toEqual(expect.arrayContaining(['fr-fr', 'en-us']));
    expect(locales.filter((locale) => !files.includes(`${locale}/office_strings.js`))).toEqual([]);
  });

  it('spell the page of untrusted hosts as it is asked for, and hold what it loads', () => {
    expect(textIn(folder, 'excel-web-16.00.js')).toContain('"AgaveErrorUX/index.html#"');
    const page = textIn(folder, 'AgaveErrorUX/index.html');
    // A browser reads the backslash of that page as a slash.
    const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) =>
      path.replaceAll('\\', '/'),
    );
    expect(loaded).toHaveLength(2);
    expect(loaded.filter((path) => !files.includes(`AgaveErrorUX/${path}`))).toEqual([]);
  });

  it('leave out what is for debugging or for another application', () => {
    expect(
      files.filter((file) => /\.debug\.js$|vsdoc|outlook|word|powerpoint|onenote|project/.test(file)),
    ).toEqual([]);
  });

  it('come with their licence', () => {
    expect(textIn(folder, 'LICENSE.md')).toContain('MICROSOFT SOFTWARE LICENSE TERMS');
  });
});
