import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ENTRY_POINTS, PURE_ROOMS, ROOMS } from '../architecture.mjs';

const SRC = resolve(__dirname, '../src');

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );

const roomOf = (file: string): string => relative(SRC, file).split('/')[0] ?? '';

interface Arrow {
  readonly from: string;
  readonly to: string;
}

function arrows(): Arrow[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => ({ from: relative(SRC, file), to: relative(SRC, resolve(file, '..', target)) })),
  );
}

const rooms: Readonly<Record<string, readonly string[]>> = ROOMS;

describe('the house', () => {
  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(arrows().length).toBeGreaterThan(150);
  });

  it('has no room that architecture.mjs does not name', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it('points its arrows down only', () => {
    const wrong = arrows().filter(({ from, to }) => {
      const [own = '', other = ''] = [from.split('/')[0], to.split('/')[0]];
      return own !== other && !rooms[own]?.includes(other);
    });
    expect(wrong).toEqual([]);
  });

  it('names hosts at the entry points only', () => {
    const wrong = arrows().filter(
      ({ from, to }) =>
        to.startsWith('hosts/') &&
        !from.startsWith('hosts/') &&
        !ENTRY_POINTS.some((entry) => `src/${from}`.startsWith(entry)),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps pure rooms free of React, Office, Node and spreadsheets engines', () => {
    const wrong = files
      .filter((file) => PURE_ROOMS.includes(roomOf(file)))
      .flatMap((file) => importsOf(file).map((target) => ({ file: relative(SRC, file), target })))
      .filter(({ target }) => /^(react|@fluentui|node:|office|@ironcalc|idb-keyval)/.test(target));
    expect(wrong).toEqual([]);
  });

  it('keeps files under 300 lines', () => {
    const long = files
      .map((file) => ({ file: relative(SRC, file), lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});
