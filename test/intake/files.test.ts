import { zipSync, strToU8 } from 'fflate';
import { checkZip } from '../../src/intake';
import { guardZip } from '../../src/intake/files/zipGuard';
import { bytesOf, codes, failure, lines, success, CONTEXT } from './support';

// hucre is loaded as the product does, at need.
const workbook = async (
  sheets: readonly { readonly name: string; readonly rows: (string | number | boolean | Date | null)[][] }[],
): Promise<Uint8Array> =>
  (await import('hucre')).writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) });

describe('workbooks', () => {
  it('reads the sheet that holds a table, dates and numbers as they are', async () => {
    const bytes = await workbook([
      { name: 'Notice', rows: [['Mode d’emploi'], ['Remplir la feuille suivante']] },
      {
        name: 'Données',
        rows: [
          ['Marchés 2024'],
          [],
          ['N° marché', 'Objet', 'Date notification', 'Montant HT', 'SIRET titulaire'],
          ['1', 'École', new Date(Date.UTC(2024, 2, 15)), 1234.5, 5650171100115],
          ['2', 'Voirie', '02/04/2024', '12 k€', null],
        ],
      },
    ]);
    const result = await success({ bytes });
    expect(result.report).toMatchObject({ kind: 'marches', rows: 2, controlSums: { montant_ht: 13234.5 } });
    expect(result.tables.MARCHES).toMatchObject([
      { date_notification: 45366, titulaire_siret: '05650171100115' },
      { date_notification: 45384 },
    ]);
    expect(codes(result)).toEqual(['feuille-sans-tableau', 'siret-zero-restitue']);
    // Rows are numbered as the spreadsheet shows them: title, blank, header, data.
    expect(result.anomalies.find(({ code }) => code === 'siret-zero-restitue')?.where.row).toBe(4);
  });

  it('reads hours formatted [h]:mm, which a workbook stores in days', async () => {
    const { writeXlsx } = await import('hucre');
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'H',
          rows: [
            ['Marché', 'Période', 'Heures'],
            ['1', '2024-01', 51.4375],
          ],
          cells: new Map([['1,2', { value: 51.4375, style: { numFmt: '[h]:mm' } }]]),
        },
      ],
    });
    expect((await success({ bytes })).tables.HEURES).toMatchObject([{ heures_declarees: 1234.5 }]);
  });

  it('refuses a zip bomb before opening it, whatever sizes it declares', async () => {
    const big = new Uint8Array(3 * 1024 * 1024);
    const bomb = zipSync(
      {
        'xl/workbook.xml': strToU8('<workbook/>'),
        ...Object.fromEntries(
          Array.from({ length: 80 }, (_, index) => [`xl/worksheets/sheet${index}.xml`, big]),
        ),
      },
      { level: 9 },
    );
    // 240 MB inflated from a few hundred kB; declared sizes set to 1 byte.
    for (let at = 0; at < bomb.length - 46; at += 1) {
      if (bomb[at] === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1 && bomb[at + 3] === 2)
        bomb.set([1, 0, 0, 0], at + 24);
    }
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await failure({ bytes: bomb })).toMatchObject({ code: 'zip-bombe' });
    expect(checkZip(bomb, 'bombe.xlsx')).toMatchObject({ ok: false, code: 'zip-bombe', file: 'bombe.xlsx' });
  });

  it('counts stored entries and the number of entries too', () => {
    const stored = zipSync({ a: new Uint8Array(1000), b: new Uint8Array(1000) }, { level: 0 });
    expect(() => guardZip(stored, 1999)).toThrow('zip-bombe');
    expect(guardZip(stored, 2000)).toEqual(['a', 'b']);
    expect(() => guardZip(stored, 2000, 1)).toThrow('zip-bombe');
  });

  it('tells a broken, a protected, an old and a foreign file apart', async () => {
    const good = await workbook([
      {
        name: 'A',
        rows: [
          ['N° marché', 'Objet', 'Montant'],
          ['1', 'École', 10],
        ],
      },
    ]);
    expect(checkZip(good, 'bon.xlsx')).toBeNull();
    expect((await failure({ bytes: good.slice(0, good.length - 30) })).code).toBe('tableur-illisible');
    expect((await failure({ bytes: good.slice(0, 200) })).code).toBe('tableur-illisible');
    expect((await failure({ bytes: zipSync({ 'readme.txt': strToU8('bonjour') }) })).code).toBe(
      'type-inconnu',
    );
    expect((await failure({ bytes: zipSync({ 'xl/workbook.xml': strToU8('<oops') }) })).code).toBe(
      'tableur-illisible',
    );
    const { writeXlsx } = await import('hucre');
    const secret = await writeXlsx({
      sheets: [{ name: 'A', rows: [['a']] }],
      encryption: { password: 'x', spinCount: 1000 },
    });
    expect((await failure({ bytes: secret })).code).toBe('tableur-protege');
    expect(
      (await failure({ bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]) })).code,
    ).toBe('ancien-tableur');
    expect((await failure({ bytes: bytesOf('%PDF-1.7 ...') })).code).toBe('type-inconnu');
    expect((await failure({ bytes: bytesOf('abc\u0000def;x') })).code).toBe('fichier-illisible');
    expect((await failure({ bytes: bytesOf('<?xml version="1.0"?><marches/>') })).code).toBe('format-xml');
  });
});

describe('sources that cannot be read', () => {
  it.each([
    ['', 'fichier-vide'],
    ['  \n \n', 'fichier-vide'],
    ['bonjour', 'aucune-colonne-reconnue'],
    ['a;b\n1;2', 'aucune-colonne-reconnue'],
    ['N° marché;Objet;Montant', 'aucune-ligne'],
    ['[]', null],
    ['{', 'json-tronque'],
    ['[1, 2]', 'json-sans-marche'],
    ['"abc', 'guillemet-ouvert'],
  ] as const)('%j: %s', async (text, code) => {
    if (code === null) expect((await success(text)).report.rows).toBe(0);
    else expect((await failure(text)).code).toBe(code);
  });

  it('refuses empty bytes and empty cells', async () => {
    expect((await failure({ bytes: new Uint8Array(0) })).code).toBe('fichier-vide');
    expect((await failure({ cells: [] })).code).toBe('fichier-vide');
    expect((await failure({ cells: [[null, ''], ['  ']] })).code).toBe('fichier-vide');
    expect((await failure({})).code).toBe('fichier-vide');
  });

  it('locates the quote that is never closed, instead of swallowing the file', async () => {
    const text = lines('N° marché;Objet;Montant', '1;École;10', '2;"Voirie;20', '3;Pont;30', '4;Parc;40');
    expect(await failure(text)).toEqual({ code: 'guillemet-ouvert', details: { ligne: 3 } });
  });

  it('stops when the user asks, and reports progress', async () => {
    const rows = Array.from({ length: 6_000 }, (_, index) => `${index};Objet ${index};10`);
    const text = lines('N° marché;Objet;Montant', ...rows);
    const seen: number[] = [];
    const controller = new AbortController();
    const stopped = await failure(text, {
      ...CONTEXT,
      signal: controller.signal,
      onProgress: (done) => {
        seen.push(done);
        if (done >= 4_000) controller.abort();
      },
    });
    expect(stopped.code).toBe('annule');
    expect(seen).toEqual([0, 2_000, 4_000]);
    controller.abort();
    expect((await failure(text, { ...CONTEXT, signal: controller.signal })).code).toBe('annule');
  });
});
