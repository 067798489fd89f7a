import type { NamedRange, Sheet, Workbook } from 'hucre';
import { SHEET_TABLES } from '../../../catalogue/tables';
import { HostError } from '../../../workbook/host';
import type { NamePlan } from '../../../workbook/plan';
import { loadFormulaMover, readBook } from '../hucre';
import { FOOTPRINT_KEY, SETTINGS_SHEET, settingsOf } from '../../shared/settingsSheet';
import type { Model, SheetState } from '../model';
import type { Footprint } from '../write/hiddenSheets';
import { LISTS_SHEET } from '../write/validations';
import { readCells } from './cells';
import { readDataTable } from './dataTables';

/** Each column down to its first blank cell. */
function readLists(sheet: Sheet | undefined): string[][] {
  const columns: string[][] = [];
  for (const row of sheet?.rows ?? []) {
    row.forEach((value, column) => {
      if (value !== null && value !== undefined && value !== '') (columns[column] ??= []).push(String(value));
    });
  }
  return Array.from(columns, (values) => values ?? []);
}

/** A footprint that does not parse only means that nothing will be removed. */
function readFootprint(text: string | undefined): Footprint {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    return parsed !== null && typeof parsed === 'object' ? (parsed as Footprint) : {};
  } catch {
    return {};
  }
}

/** `'Paramètres'!$B$5` as a planned name; null for anything else. */
function singleCell({ name, range, scope }: NamedRange): NamePlan | null {
  const found =
    scope === undefined ? /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]{1,3})\$(\d+)$/.exec(range) : null;
  const [, quoted, bare, letters, row] = found ?? [];
  if (letters === undefined || row === undefined) return null;
  const column = [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { name, sheet: quoted?.replace(/''/g, "'") ?? bare ?? '', row: Number(row) - 1, column };
}

const isProduct = (name: NamePlan | null): name is NamePlan => name !== null && name.name.startsWith('P_');

async function parse(bytes: Uint8Array): Promise<Workbook> {
  try {
    const dataSheets = new Set(SHEET_TABLES.map((table) => table.sheet));
    return await readBook(bytes, (name) => dataSheets.has(name));
  } catch (error) {
    throw new HostError(
      'ItemNotFound',
      `not a workbook: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * A workbook of the product, as it was saved or as a spreadsheet saved it since. It is ours when it holds the hidden
 * settings, or at least one of the data tables (a colleague may have copied the tabs).
 * @throws HostError ItemNotFound for any other file.
 */
export async function openBook(bytes: Uint8Array): Promise<Model> {
  const book = await parse(bytes);
  const hidden = book.sheets.find((sheet) => sheet.name === SETTINGS_SHEET);
  const { [FOOTPRINT_KEY]: drawn, ...settings } = settingsOf(hidden?.rows ?? []);
  const footprint = readFootprint(drawn);
  const move = await loadFormulaMover();
  const seen = new Set<string>();
  const sheets = book.sheets
    .filter((sheet) => sheet.name !== SETTINGS_SHEET && sheet.name !== LISTS_SHEET)
    .map((original): SheetState => {
      const { name } = original;
      const table = readDataTable(original);
      // A copied tab is the user's own; the first one is the table.
      if (table && !seen.has(table.id)) {
        seen.add(table.id);
        return { name, plan: null, cells: [], table, original: null };
      }
      return {
        name,
        plan: null,
        cells: readCells(original, footprint[name] ?? [], move),
        table: null,
        original,
      };
    });
  if (!hidden && seen.size === 0) throw new HostError('ItemNotFound', 'this workbook holds no SPASER');
  const names = (book.namedRanges ?? []).filter((range) => !range.name.startsWith('_xlnm'));
  return {
    sheets,
    names: names.map(singleCell).filter(isProduct),
    foreignNames: names.filter((range) => !isProduct(singleCell(range))),
    settings,
    lists: readLists(book.sheets.find((sheet) => sheet.name === LISTS_SHEET)),
  };
}
