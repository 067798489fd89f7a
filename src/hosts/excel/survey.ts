import type { Call } from './runner';
import { registryIn, type Registry } from './registry';
import { askSettings, type Settings } from './settings';

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
  /** Null when no scheme was ever drawn, here or in a file; else sheets and tables under planned names are ours. */
  readonly settings: Settings;
  readonly registry: Registry;
  readonly structureProtected: boolean;
}

/** One sync. */
export async function survey(call: Call): Promise<Survey> {
  const { worksheets, tables, names, protection } = call.context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  tables.load('items/name,items/worksheet/id');
  names.load('items/name,items/formula');
  const stored = askSettings(call.context);
  protection.load('protected');
  await call.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
  await call.sync();
  const settings = stored();
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
    settings,
    registry: registryIn(settings),
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

/** True when the sheets under planned names are this product's. */
export const isOurs = ({ settings }: Survey): boolean => settings !== null;
