import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '../../../src/catalogue/tables';
import {
  createBrowserHost,
  loadEngine,
  memoryStorage,
  type BrowserHost,
  type IronCalcEngine,
  type WorkStorage,
} from '../../../src/hosts/browser';
import type { TableId } from '../../../src/scheme/fields';
import { binary, call, num, column, text } from '../../../src/workbook/formula';
import { rowFormula } from '../../../src/workbook/rowFormulas';
import type { SheetPlan, WorkbookPlan } from '../../../src/workbook/plan';
import { parameterCell, SHEETS } from '../../../src/workbook/layout';
import { PARAMETERS } from '../../../src/catalogue/parameters';
import { EUROPEAN_THRESHOLDS } from '../../../src/catalogue/thresholds';

let engine: Promise<IronCalcEngine> | null = null;

export const nodeEngine = (): Promise<IronCalcEngine> =>
  (engine ??= loadEngine(
    new Uint8Array(readFileSync(join(process.cwd(), 'node_modules/@ironcalc/wasm/wasm_bg.wasm'))),
  ));

export const newHost = async (storage: WorkStorage = memoryStorage()): Promise<BrowserHost> =>
  createBrowserHost({ engine: await nodeEngine(), storage, rowFormula });

const dataSheet = (table: TableId): SheetPlan => ({
  name: TABLES[table].sheet,
  purpose: TABLES[table].rowMeaning,
  rows: [],
  widths: [],
  dataTable: { table },
});

/** A small workbook: parameters, a report with live formulas, the data tables. */
export const smallPlan: WorkbookPlan = {
  settings: { schema: 'essai' },
  names: PARAMETERS.map(({ id }) => ({
    name: `P_${id}`,
    sheet: SHEETS.parametres,
    row: parameterCell(id).row,
    column: 1,
  })),
  sheets: [
    {
      name: SHEETS.suivi,
      purpose: 'Essai',
      widths: [30, 12],
      rows: [
        { row: 0, column: 0, cells: [{ value: 'Suivi', style: 'title' }] },
        {
          row: 2,
          column: 0,
          cells: [
            { value: 'Montant 2025', style: 'label' },
            {
              formula: call(
                'SUMIFS',
                column('MARCHES', 'montant_ht'),
                column('MARCHES', 'exercice'),
                num(2025),
              ),
              style: 'value',
              format: 'euro',
            },
            {
              formula: call('COUNTIFS', column('MARCHES', 'consideration_sociale'), text('OUI')),
              style: 'value',
            },
            { formula: binary(num(1), '/', num(3)), style: 'value', format: 'percent' },
            { value: 12.5, style: 'input', format: 'decimal1' },
          ],
        },
      ],
      kept: [{ row: 2, column: 4, rows: 1, columns: 1 }],
      conditionals: [
        { row: 2, column: 0, rows: 1, columns: 1, rule: { kind: 'beginsWith', text: '✓', tone: 'good' } },
      ],
    },
    {
      name: SHEETS.parametres,
      purpose: 'Essai',
      widths: [40, 14],
      rows: [
        ...PARAMETERS.map((parameter) => ({
          row: parameterCell(parameter.id).row,
          column: 0,
          cells: [{ value: parameter.label }, { value: parameter.initial, style: 'input' as const }],
        })),
        ...EUROPEAN_THRESHOLDS.map((threshold, index) => ({
          row: 50 + index,
          column: 0,
          cells: [{ value: String(Object.values(threshold)[0]) }],
        })),
      ],
    },
    dataSheet('MARCHES'),
    dataSheet('HEURES'),
  ],
};
