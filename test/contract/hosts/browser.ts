import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createBrowserHost,
  loadEngine,
  type BrowserHost,
  type IronCalcEngine,
  type WorkStorage,
} from '../../../src/hosts/browser';
import { rowFormula } from '../../../src/workbook/rowFormulas';
import type { Column } from '../columns.mjs';
import type { ContractHost, User, Workbook } from '../types';

const WASM = resolve(__dirname, '../../../node_modules/@ironcalc/wasm/wasm_bg.wasm');

let engine: Promise<IronCalcEngine> | null = null;
const engineOnce = (): Promise<IronCalcEngine> => (engine ??= loadEngine(new Uint8Array(readFileSync(WASM))));

/** What the browser keeps of a visit, copied for another one. */
const storageWith = (values: Map<string, unknown>): WorkStorage => ({
  read: async (key) => values.get(key),
  write: async (key, value) => void values.set(key, structuredClone(value)),
  remove: async (key) => void values.delete(key),
});

const open = async (values: Map<string, unknown>): Promise<BrowserHost> =>
  createBrowserHost({ engine: await engineOnce(), storage: storageWith(values), rowFormula });

const indexOf = ({ model }: BrowserHost, sheet: string): number => {
  const index = model.getWorksheetsProperties().findIndex(({ name }) => name === sheet);
  if (index < 0) throw new Error(`the page has no sheet ${sheet}`);
  return index;
};

/** A user acts on the model that the page shows, which the page then looks at. */
function userOf(host: BrowserHost): User {
  const acting = async (act: () => void): Promise<void> => {
    await host.settle();
    act();
    host.noticeEdits();
  };
  return {
    types: (sheet, row, column, value) =>
      acting(() => {
        const index = indexOf(host, sheet);
        if (value === null) host.model.rangeClearContents(index, row + 1, column + 1, row + 1, column + 1);
        else {
          const text = typeof value === 'number' ? String(value).replace('.', ',') : String(value);
          host.model.setUserInput(index, row + 1, column + 1, text);
        }
      }),
    addsSheet: (name, firstCell) =>
      acting(() => {
        host.model.newSheet();
        const last = host.model.getWorksheetsProperties().length - 1;
        host.model.renameSheet(last, name);
        host.model.setUserInput(last, 1, 1, firstCell);
      }),
    renames: (sheet, name) => acting(() => host.model.renameSheet(indexOf(host, sheet), name)),
    selects: (sheet, { row, column, rows, columns }) =>
      acting(() => {
        host.model.setSelectedSheet(indexOf(host, sheet));
        host.model.setSelectedCell(row + 1, column + 1);
        host.model.setSelectedRange(row + 1, column + 1, row + rows, column + columns);
      }),
  };
}

/** Columns that any sheet of the product fills. */
const WIDTH = 60;

/** Sheets in order with what each cell holds, names, tables and settings. */
async function contentsOf(host: BrowserHost): Promise<string> {
  await host.settle();
  const { model } = host;
  const sheets = model.getWorksheetsProperties().map(({ name }, index) => {
    const cells: string[][] = [];
    for (let column = 1; column <= WIDTH; column += 1) {
      for (const row of model.getRowsWithData(index, column)) {
        const content = model.getCellContent(index, row, column);
        if (content !== '' && content !== "'") (cells[row] ??= [])[column] = content;
      }
    }
    return { name, cells };
  });
  const names = model.getDefinedNameList().map(({ name, formula }) => `${name}=${formula}`);
  const { tables } = await host.describe();
  return JSON.stringify({ sheets, names: names.sort(), tables, settings: await host.readSettings() });
}

const workbook = (host: BrowserHost): Workbook => ({
  host,
  user: userOf(host),
  contents: () => contentsOf(host),
});

/** The spreadsheet of the page, by IronCalc, in Node. */
export const browserColumn = (name: string, { facts, lacks }: Column): ContractHost => ({
  name,
  facts,
  lacks,
  prepared: (build) => {
    let source: Promise<Map<string, unknown>> | null = null;
    const prepareOnce = async (): Promise<Map<string, unknown>> => {
      const values = new Map<string, unknown>();
      const host = await open(values);
      await build(host);
      await host.settle();
      return values;
    };
    return async () => workbook(await open(structuredClone(await (source ??= prepareOnce()))));
  },
});
