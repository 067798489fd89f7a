import { join } from 'node:path';
import { version } from '../../package.json';
import { MINIMUM_API } from '../../src/hosts/excel';
import { SCREENS } from '../../src/taskpane/navigation';
import { checkMeaning } from '../manifest/checkMeaning';
import { checkShape } from '../manifest/checkShape';
import { addressesOf } from '../manifest/facts';
import { readPng } from '../manifest/png';
import { parseXml } from '../manifest/xml';
import { outsideAddresses } from './outside';
import { FAR_HOST, LOCAL_HOST, built, filesUnder, isThere, textIn, type Bundle } from './support';

jest.setTimeout(240_000);

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const CASES: readonly (readonly [Bundle, string, string])[] = [
  ['excel', LOCAL_HOST, CDN],
  ['excel-self-hosted', FAR_HOST, 'office/office.js'],
];

const scriptsOf = (html: string): { readonly tag: string; readonly src: string }[] =>
  [...html.matchAll(/<script\b[^>]*\bsrc="?([^"\s>]+)[^>]*>/g)].map(([tag, src = '']) => ({ tag, src }));

describe.each(CASES)('the build « %s »', (bundle, host, officeJs) => {
  let folder = '';
  beforeAll(() => {
    folder = built(bundle);
  });

  it('has a manifest that keeps every rule, for its address', () => {
    const manifest = parseXml(textIn(folder, 'manifest.xml'));
    expect(checkShape(manifest)).toEqual([]);
    const pixels = (path: string) => readPng(join(folder, path))?.size ?? null;
    const facts = { packageVersion: version, minimumApi: MINIMUM_API, screens: SCREENS, host, pixels };
    expect(checkMeaning(manifest, facts)).toEqual([]);
  });

  it('holds every file that the manifest names', () => {
    const addresses = addressesOf(parseXml(textIn(folder, 'manifest.xml')));
    const files = [
      ...new Set(addresses.map((address) => address.slice(host.length + 1).split('?')[0] ?? '')),
    ];
    expect(files).toEqual(expect.arrayContaining(['taskpane.html', 'aide.html', 'help.html']));
    expect(files.filter((file) => !isThere(folder, file))).toEqual([]);
    for (const page of files.filter((file) => file.endsWith('.html'))) {
      expect([page, /^<!doctype html>/i.test(textIn(folder, page))]).toEqual([page, true]);
    }
  });

  it('loads office.js once, before its own scripts, and all in order', () => {
    const scripts = scriptsOf(textIn(folder, 'taskpane.html'));
    expect(scripts[0]?.src).toBe(officeJs);
    expect(scripts.filter(({ src }) => src.includes('office.js'))).toHaveLength(1);
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter(({ tag }) => !/\bdefer\b/.test(tag))).toEqual([]);
    for (const { src } of scripts.slice(1)) {
      expect([src, /^[\w-]+(\.[\w-]+)*\.[0-9a-f]{8}\.js$/.test(src), isThere(folder, src)]).toEqual([
        src,
        true,
        true,
      ]);
    }
  });

  it('says its address and its version, and no other address of a deployment', () => {
    expect(textIn(folder, 'LISEZMOI.txt')).toContain(`Construit pour l'adresse : ${host}\n`);
    expect(/data-version="?([\d.]+)/.exec(textIn(folder, 'taskpane.html'))?.[1]).toBe(version);
    const texts = filesUnder(folder).filter((file) => /^[^/]*\.(html|xml|txt|js|css)$/.test(file));
    expect(texts.filter((file) => textIn(folder, file).includes('https://localhost:3000'))).toEqual([]);
  });

  it('names no address outside, in its pages, scripts and styles, but those accounted for', () => {
    const files = filesUnder(folder).filter(
      (file) => /\.(html|js|css)$/.test(file) && !file.startsWith('office/'),
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap((file) => outsideAddresses(file, textIn(folder, file)))).toEqual(
      bundle === 'excel' ? [`taskpane.html names ${new URL(CDN).origin}`] : [],
    );
  });
});

it('notices an address that nobody accounted for', () => {
  expect(outsideAddresses('a.js', 'fetch("https://exemple.fr/a");"http://www.w3.org/2000/svg"')).toEqual([
    'a.js names https://exemple.fr',
  ]);
  expect(outsideAddresses('a.js', 'open("https://www.facebook.com")')).toHaveLength(1);
});
