import { SCHEME_SETTING } from '../../workbook/buildPlan';
import { SETTINGS_SHEET } from './fileSettings';
import type { Call } from './runner';
import { EMPTY_REGISTRY, parseRegistry, REGISTRY_KEY, type Registry } from './registry';

export interface SheetSeen {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly isEmpty: boolean;
  readonly item: Excel.Worksheet;
}

export interface TableSeen {
  readonly name: string;
  readonly sheetId: string;
  readonly item: Excel.Table;
}

/** What the workbook holds now, as far as a command must know before it writes. */
export interface Survey {
  readonly sheets: readonly SheetSeen[];
  readonly tables: readonly TableSeen[];
  /** Defined name -> its formula, `='Paramètres'!$B$5`. */
  readonly names: ReadonlyMap<string, string>;
  readonly registry: Registry;
  /** True when this workbook holds a scheme of ours, drawn here or in a file: sheets and tables under planned names are then ours. */
  readonly isOurs: boolean;
  readonly structureProtected: boolean;
}

/** One sync. */
export async function survey(call: Call): Promise<Survey> {
  const { worksheets, tables, names, settings, protection } = call.context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  tables.load('items/name,items/worksheet/id');
  names.load('items/name,items/formula');
  settings.load('items/key');
  const remembered = settings.getItemOrNullObject(REGISTRY_KEY).load('value');
  protection.load('protected');
  await call.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
  await call.sync();
  const stored: unknown = remembered.isNullObject ? null : remembered.value;
  return {
    sheets: worksheets.items.map((item, index) => ({
      id: item.id,
      name: item.name,
      isProtected: item.protection.protected,
      isEmpty: used[index]?.isNullObject ?? true,
      item,
    })),
    tables: tables.items.map((item) => ({ name: item.name, sheetId: item.worksheet.id, item })),
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
    registry: stored === null ? EMPTY_REGISTRY : parseRegistry(stored),
    isOurs:
      settings.items.some(({ key }) => key === SCHEME_SETTING) ||
      worksheets.items.some(({ name }) => name === SETTINGS_SHEET),
    structureProtected: protection.protected,
  };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The sheet drawn for a planned name, whatever its tab is called now; undefined when there is none. */
export function sheetOf({ sheets, registry }: Survey, planned: string): SheetSeen | undefined {
  const id = registry.sheets[planned];
  return (
    sheets.find((sheet) => id !== undefined && id !== '' && sheet.id === id) ??
    sheets.find((sheet) => same(sheet.name, planned))
  );
}

export const tableNamed = ({ tables }: Survey, name: string): TableSeen | undefined =>
  tables.find((table) => same(table.name, name));

/** True for a sheet that this product drew. */
export const isDrawn = ({ registry, isOurs }: Survey, planned: string): boolean =>
  isOurs || registry.sheets[planned] !== undefined;
