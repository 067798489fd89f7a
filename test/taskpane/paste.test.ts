import { clipboardText, watchClipboard, type Browser } from '../../src/taskpane/donnees/clipboard';
import { isBlank, isLong, sourceOf, startOf } from '../../src/taskpane/donnees/paste';
import { readFiles } from '../../src/taskpane/donnees/readFiles';
import { opened } from '../../src/taskpane/sources';

/** A clipboard that holds these texts, by type, and tells which were made. */
function clipboardOf(...items: readonly Readonly<Record<string, string>>[]) {
  const made: string[] = [];
  const read = async (): Promise<ClipboardItem[]> =>
    items.map(
      (texts) =>
        ({
          types: Object.keys(texts),
          getType: async (type: string) => {
            made.push(type);
            return new Blob([texts[type] ?? '']);
          },
        }) as unknown as ClipboardItem,
    );
  return { clipboard: { read }, made };
}

/** A permission whose state the test changes. */
class FakePermission extends EventTarget {
  constructor(public state: PermissionState) {
    super();
  }
  turn(state: PermissionState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

const browserOf = (query: (asked: { name: string }) => Promise<unknown>): Browser =>
  ({ clipboard: { read: async () => [] }, permissions: { query } }) as unknown as Browser;
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

describe('the clipboard during a paste', () => {
  it('gives its plain text and makes no other', async () => {
    const { clipboard, made } = clipboardOf(
      { 'image/png': 'x' },
      { 'text/html': '<b>a</b>', 'text/plain': 'N° marché\tObjet' },
    );
    const found = await clipboardText(clipboard);
    await expect(found?.text()).resolves.toBe('N° marché\tObjet');
    expect(made).toEqual(['text/plain']);
  });

  it('gives nothing where there is no text, and says when it is refused', async () => {
    await expect(clipboardText(clipboardOf({ 'image/png': 'x' }).clipboard)).resolves.toBeNull();
    const refused = { read: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
    await expect(clipboardText(refused)).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it.each([
    ['granted', true],
    // Chromium asks nothing of who handles a paste.
    ['prompt', true],
    ['denied', false],
  ] as const)('is read late when its permission is « %s »: %s', async (state, isReadable) => {
    const told: boolean[] = [];
    const asked: string[] = [];
    watchClipboard(
      browserOf(async ({ name }) => {
        asked.push(name);
        return new FakePermission(state);
      }),
      (readable) => told.push(readable),
    );
    await settled();
    expect({ told, asked }).toEqual({ told: [isReadable], asked: ['clipboard-read'] });
  });

  it('follows its permission until nobody listens', async () => {
    const told: boolean[] = [];
    const permission = new FakePermission('denied');
    const stop = watchClipboard(
      browserOf(async () => permission),
      (readable) => told.push(readable),
    );
    await settled();
    permission.turn('granted');
    permission.turn('denied');
    stop();
    permission.turn('granted');
    expect(told).toEqual([false, true, false]);
  });

  it('is never read late by a browser that would ask, or that cannot', async () => {
    const told: boolean[] = [];
    const note = (readable: boolean): void => void told.push(readable);
    watchClipboard(
      browserOf(() => Promise.reject(new TypeError('unknown name'))),
      note,
    );
    watchClipboard({}, note);
    const { permissions } = browserOf(async () => new FakePermission('granted'));
    watchClipboard({ permissions: permissions as Permissions, clipboard: {} as Clipboard }, note);
    // Gone before the answer came.
    watchClipboard(
      browserOf(async () => new FakePermission('granted')),
      note,
    )();
    await settled();
    expect(told).toEqual([]);
  });
});

describe('a paste', () => {
  it('is shown whole while it is short, by its beginning when it is long', async () => {
    for (const wrap of [(text: string) => text, (text: string) => new Blob([text])]) {
      expect(isLong(wrap('a'.repeat(2_000)))).toBe(false);
      expect(isLong(wrap('a'.repeat(2_001)))).toBe(true);
      await expect(startOf(wrap('N°\tObjet'))).resolves.toBe('N°\tObjet');
      await expect(startOf(wrap('a'.repeat(5_000)))).resolves.toBe(`${'a'.repeat(2_000)}…`);
    }
  });

  it('shows no half of a letter where bytes are cut', async () => {
    await expect(startOf(new Blob([`a${'é'.repeat(2_000)}`]))).resolves.toBe(`a${'é'.repeat(999)}…`);
  });

  it('is blank when only blanks were typed', () => {
    expect([isBlank(''), isBlank(' \t\n'), isBlank('a'), isBlank(new Blob(['a']))]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is named by its hour, which tells two pastes apart', () => {
    const at = (second: number): Date => new Date(2026, 11, 1, 9, 5, second);
    expect(sourceOf('a', 'Collage', at(7))).toEqual({ name: 'Collage 2026-12-01 09:05:07', text: 'a' });
    const file = new Blob(['a']);
    expect(sourceOf(file, 'Collage', at(8))).toEqual({ name: 'Collage 2026-12-01 09:05:08', file });
    expect(sourceOf('a', 'Collage', at(7)).name).not.toBe(sourceOf('a', 'Collage', at(8)).name);
  });
});

describe('what the browser holds', () => {
  it('is read when a reader asks, under its name; other sources are left as they are', async () => {
    const files = readFiles([new File(['é;1'], 'marchés.csv'), new File([], 'vide.csv')]);
    const text = { name: 'Collage', text: 'a' };
    await expect(opened([...files, text])).resolves.toEqual([
      { name: 'marchés.csv', bytes: new Uint8Array([0xc3, 0xa9, 0x3b, 0x31]) },
      { name: 'vide.csv', bytes: new Uint8Array() },
      text,
    ]);
  });

  it('says when it cannot be read any more', async () => {
    const gone = { arrayBuffer: () => Promise.reject(new DOMException('changed', 'NotReadableError')) };
    await expect(opened([{ name: 'a.csv', file: gone as unknown as Blob }])).rejects.toMatchObject({
      name: 'NotReadableError',
    });
  });
});
