import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';

/**
 * LibreOffice as an independent reader and calculator of the product's files. By default it trusts the results a file
 * carries, even with `fullCalcOnLoad`: only a profile with OOXMLRecalcMode=0 makes it compute.
 */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Comma, double quotes, UTF-8, every sheet, values as stored and not as shown. */
const ALL_SHEETS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

export const hasLibreOffice = (): boolean =>
  spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * `describe` where LibreOffice is installed, `describe.skip` where it is not; in CI its absence is a failure.
 */
export function describeWithLibreOffice(name: string, body: () => void): void {
  if (hasLibreOffice()) return describe(name, body);
  if (process.env['CI']) throw new Error(`${name}: soffice is not installed, and CI must have it`);
  describe.skip(`${name} (skipped: soffice is not installed)`, body);
}

/** Runs soffice once on a file, in its own profile, and hands the folder of results to `read`. */
const convert = <T>(bytes: Uint8Array, to: string, read: (folder: string) => T, keepIn?: string): T =>
  convertAll({ f: bytes }, to, read, keepIn);

/** Runs soffice once on files, by their names without extension: starting it takes longer than converting one. */
function convertAll<T>(
  files: Readonly<Record<string, Uint8Array>>,
  to: string,
  read: (folder: string) => T,
  keepIn?: string,
): T {
  if (!hasLibreOffice()) throw new Error('soffice is not installed: LibreOffice checks cannot run');
  const folder = keepIn ?? mkdtempSync(join(tmpdir(), 'spaser-lo-'));
  const profile = mkdtempSync(join(tmpdir(), 'spaser-lo-profile-'));
  try {
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE);
    const out = join(folder, 'out');
    mkdirSync(out, { recursive: true });
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const run = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        out,
        ...paths,
      ],
      { encoding: 'utf8', timeout: 120_000 + 20_000 * paths.length },
    );
    if (run.status !== 0 || readdirSync(out).length === 0)
      throw new Error(`soffice failed: ${run.stderr}${run.stdout}`);
    return read(out);
  } finally {
    rmSync(profile, { recursive: true, force: true });
    if (keepIn === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Every sheet as LibreOffice computes it, in texts: numbers with all their digits, percentages as `3.649…%`,
 * dates as `12/31/2025`, booleans as `TRUE`.
 * @param dir kept with its files when given (to look at a failure); a temporary folder otherwise.
 */
export const recalculate = (bytes: Uint8Array, dir?: string): Map<string, string[][]> =>
  convert(bytes, ALL_SHEETS_CSV, (out) => sheetsOf(out, 'f'), dir);

/** The same of several files at once, by their names. No name may be the beginning of another. */
export const recalculateAll = (
  files: Readonly<Record<string, Uint8Array>>,
): Map<string, Map<string, string[][]>> =>
  convertAll(
    files,
    ALL_SHEETS_CSV,
    (out) => new Map(Object.keys(files).map((name) => [name, sheetsOf(out, name)])),
  );

/** Sheets of one converted file, by their names. */
const sheetsOf = (out: string, name: string): Map<string, string[][]> =>
  new Map(
    readdirSync(out).flatMap((file): [string, string[][]][] =>
      file.startsWith(`${name}-`)
        ? [
            [
              file
                .slice(name.length + 1)
                .normalize('NFC')
                .replace(/\.csv$/, ''),
              Papa.parse<string[]>(readFileSync(join(out, file), 'utf8').replace(/\r?\n$/, '')).data,
            ],
          ]
        : [],
    ),
  );

/** The file as LibreOffice saves it again: what comes back from a colleague who does not use Excel. */
export const resave = (bytes: Uint8Array): Uint8Array =>
  convert(bytes, 'xlsx:Calc MS Excel 2007 XML', (out) => new Uint8Array(readFileSync(join(out, 'f.xlsx'))));

/** A number of `recalculate`: `3.65%` is 0.0365; null for an empty cell. */
export function numberOf(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** The same workbook with the other sheets hidden: they are then not printed. */
function onlySheets(bytes: Uint8Array, keep: (sheet: string) => boolean): Uint8Array {
  const files = unzipSync(bytes);
  const path = 'xl/workbook.xml';
  const xml = strFromU8(files[path] ?? new Uint8Array());
  const names = [...xml.matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => name);
  const shown = xml.replace(/activeTab="\d+"/, `activeTab="${Math.max(names.findIndex(keep), 0)}"`);
  const hidden = shown.replace(/<sheet name="([^"]*)"([^>]*)\/>/g, (whole, name: string, rest: string) =>
    keep(name) || rest.includes('state=') ? whole : `<sheet name="${name}"${rest} state="hidden"/>`,
  );
  // A hidden sheet that has a printed area is printed all the same.
  const bare = hidden.replace(
    /<definedName name="_xlnm\.Print_Area" localSheetId="(\d+)"[^>]*>[^<]*<\/definedName>/g,
    (whole, rank: string) => (keep(names[Number(rank)] ?? '') ? whole : ''),
  );
  return zipSync({ ...files, [path]: strToU8(bare) });
}

/**
 * Printed pages as PNG files, 80 dots per inch. Needs pdftoppm.
 * @returns the bytes of each page, in order, of the sheets that pass the filter.
 */
export function toPng(bytes: Uint8Array, sheetFilter?: (sheet: string) => boolean): Uint8Array[] {
  return convert(sheetFilter ? onlySheets(bytes, sheetFilter) : bytes, 'pdf:calc_pdf_Export', (out) => {
    const run = spawnSync('pdftoppm', ['-r', '80', '-png', join(out, 'f.pdf'), join(out, 'page')], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`pdftoppm failed: ${run.stderr}`);
    const pages = readdirSync(out).filter((file) => file.endsWith('.png'));
    return pages.sort().map((file) => new Uint8Array(readFileSync(join(out, file))));
  });
}

export const POISON_NUMBER = 123456;
export const POISON_TEXT = 'FAUX RESULTAT';

/** Every cached result of a formula made wrong: what is right afterwards has been recalculated. */
export function poisonCaches(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [path, data] of Object.entries(files)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    const xml = strFromU8(data).replace(
      /<c ([^>]*)>(<f[ >].*?<\/f>|<f [^>]*\/>)(?:<v>[^<]*<\/v>|<v\/>)?<\/c>/g,
      (_whole, attributes: string, formula: string) => {
        const wrong = / t="str"/.test(attributes)
          ? POISON_TEXT
          : / t="b"/.test(attributes)
            ? '0'
            : String(POISON_NUMBER);
        return `<c ${attributes}>${formula}<v>${wrong}</v></c>`;
      },
    );
    files[path] = strToU8(xml);
  }
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
