import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isUpToDate } from '../../scripts/build.mjs';
import { withLock } from '../../scripts/lock.mjs';
import { LOCAL_HOST, ROOT, built } from './support';

jest.setTimeout(240_000);

const build = (names: string[], host: string) =>
  spawnSync('node', ['scripts/build.mjs', ...names], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, SPASER_HOST: host },
  });

describe('npm run build', () => {
  it('stops at an address that Excel would refuse, and says which to give', () => {
    const { status, stderr } = build(['excel'], 'http://outils.exemple.fr');
    expect(status).toBe(1);
    expect(stderr).toContain("Excel n'ouvre que des adresses https");
    expect(stderr).toContain('Pour corriger : SPASER_HOST=https://');
    expect(stderr).not.toContain('Construction');
  });

  it('stops at a name that is no build', () => {
    const { status, stderr } = build(['excle'], '');
    expect([status, stderr]).toEqual([1, expect.stringContaining('excel-self-hosted')]);
  });
});

describe('a bundle is built again', () => {
  let folder = '';
  const before = { ...process.env };

  /** A copy of what says when, and for which address, the pane was built. */
  beforeEach(() => {
    const source = built('excel');
    folder = mkdtempSync(join(tmpdir(), 'spaser-dist-'));
    mkdirSync(join(folder, 'excel'));
    for (const file of ['taskpane.html', 'manifest.xml']) {
      copyFileSync(join(source, file), join(folder, 'excel', file));
    }
    process.env['SPASER_DIST'] = folder;
    process.env['SPASER_HOST'] = LOCAL_HOST;
  });
  afterEach(() => {
    process.env = { ...before };
    rmSync(folder, { recursive: true, force: true });
  });

  const dateIt = (milliseconds: number) => {
    const date = new Date(milliseconds);
    utimesSync(join(folder, 'excel/taskpane.html'), date, date);
  };

  it('only when there is a reason to', () => {
    dateIt(Date.now() + 60_000);
    expect(isUpToDate('excel')).toBe(true);
  });

  it('for another address', () => {
    dateIt(Date.now() + 60_000);
    process.env['SPASER_HOST'] = 'https://outils.exemple.fr';
    expect(isUpToDate('excel')).toBe(false);
  });

  it.each(['manifest.xml', 'assets/icon-32.png', 'src/taskpane/excel/index.tsx', 'webpack.config.js'])(
    'when %s is newer',
    (source) => {
      dateIt(statSync(join(ROOT, source)).mtimeMs - 1000);
      expect(isUpToDate('excel')).toBe(false);
    },
  );

  it('when a part is missing', () => {
    dateIt(Date.now() + 60_000);
    rmSync(join(folder, 'excel/manifest.xml'));
    expect(isUpToDate('excel')).toBe(false);
  });
});

describe('the lock', () => {
  let folder = '';
  let lock = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spaser-lock-'));
    lock = join(folder, 'deeper/build.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is held during the work, and given back even when the work fails', () => {
    expect(withLock(lock, () => existsSync(lock))).toBe(true);
    expect(existsSync(lock)).toBe(false);
    expect(() =>
      withLock(lock, () => {
        throw new Error('failed');
      }),
    ).toThrow('failed');
    expect(existsSync(lock)).toBe(false);
  });

  it('makes another process wait, and say so', async () => {
    mkdirSync(dirname(lock));
    writeFileSync(lock, String(process.pid));
    const module = JSON.stringify(pathToFileURL(join(ROOT, 'scripts/lock.mjs')).href);
    const waiting = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { withLock } from ${module}; withLock(${JSON.stringify(lock)}, () => console.log('entered'));`,
    ]);
    let said = '';
    waiting.stdout.on('data', (data: Buffer) => (said += data.toString()));
    const ended = once(waiting, 'exit');
    const [complaint] = await once(waiting.stderr, 'data');
    expect(String(complaint)).toContain('Une autre construction est en cours');
    expect(said).toBe('');
    rmSync(lock);
    await ended;
    expect(said).toBe('entered\n');
  });

  it('is taken over when the process that held it was stopped', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    mkdirSync(dirname(lock));
    writeFileSync(lock, String(pid));
    expect(withLock(lock, () => 'done')).toBe('done');
  });

  it('is taken over after ten minutes, whoever holds it', () => {
    mkdirSync(dirname(lock));
    writeFileSync(lock, String(process.pid));
    const longAgo = new Date(Date.now() - 11 * 60_000);
    utimesSync(lock, longAgo, longAgo);
    expect(withLock(lock, () => 'done')).toBe('done');
  });
});
