import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ICONS, drawIcons } from '../../scripts/icons.mjs';
import { readPng } from '../manifest/png';
import { measurePictures, type Measure } from './measurePictures';
import { ROOT } from './support';

jest.setTimeout(60_000);

const ASSETS = join(ROOT, 'assets');
let measures: readonly Measure[] = [];

beforeAll(async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const drawn = await drawIcons(browser);
  const pairs = [...drawn].map(([file, png]) => ({
    file,
    kept: readFileSync(join(ASSETS, file)).toString('base64'),
    drawn: png.toString('base64'),
  }));
  measures = await measurePictures(await browser.newPage(), pairs);
  await browser.close();
});

const those = (isWrong: (measure: Measure) => boolean): string[] =>
  measures.filter(isWrong).map(({ file }) => file);

describe('the pictures', () => {
  it('are all there, at the size that their name says, and no other', () => {
    for (const { file, size } of ICONS) {
      expect([file, readPng(join(ASSETS, file))?.size]).toEqual([file, [size, size]]);
    }
    const files = readdirSync(ASSETS).filter((file) => file.endsWith('.png'));
    expect(files.sort()).toEqual(ICONS.map(({ file }) => file).sort());
    expect(measures).toHaveLength(ICONS.length);
  });

  it('are what the drawings draw', () => {
    // Another Chromium may soften an edge otherwise; a forgotten drawing differs by much more.
    expect(those(({ apart }) => apart > 0.02)).toEqual([]);
  });

  it('leave their corners to the ribbon', () => {
    expect(those(({ corner }) => corner >= 128)).toEqual([]);
  });

  it('stand out on a white ribbon, and on a dark one', () => {
    expect(those(({ onWhite }) => onWhite < 0.2)).toEqual([]);
    expect(those(({ onDark }) => onDark < 0.2)).toEqual([]);
  });
});
