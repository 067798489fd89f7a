import { COLUMNS, type Column } from './columns.mjs';
import { browserColumn } from './hosts/browser';
import { excelColumn } from './hosts/excel';
import { fileColumn } from './hosts/file';
import type { ContractHost } from './types';

/** How each column of the contract opens its workbooks. */
const OPENERS: Readonly<Record<Column['facts']['host'], (name: string, column: Column) => ContractHost>> = {
  excel: excelColumn,
  browser: browserColumn,
  file: (name, column) => fileColumn(name, column, name.includes('reopened')),
  sheets: (name) => {
    throw new Error(`${name}: no host for Google Sheets yet`);
  },
};

export function contractHost(name: string): ContractHost {
  const column = COLUMNS[name];
  if (!column) throw new Error(`${name} is no column of the contract`);
  return OPENERS[column.facts.host](name, column);
}
