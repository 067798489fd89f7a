/// <reference types="office-js" />
import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/workbook/host';
import { openExcel, type EmulatedExcel, type ExcelOptions } from '../../excel-host';
import type { Book } from '../../excel-host/book/book';
import { copyInto } from '../../excel-host/cloneBook';

export type ExcelHost = WorkbookHost & { readonly excel: EmulatedExcel };

/** The host of the product on an emulated Excel, which stays within reach of the test. */
export function excelHost(options: ExcelOptions = {}, timeout = 60_000): ExcelHost {
  const excel = openExcel({ requirementSet: '1.14', ...options });
  const host = createExcelHost({ run: excel.run, isSetSupported: excel.isSetSupported, timeout });
  return Object.assign(host, { excel });
}

/** A host on a copy of a prepared workbook. */
export function hostOn(source: Book, options: ExcelOptions = {}): ExcelHost {
  const host = excelHost(options);
  copyInto(host.excel.book, source);
  return host;
}
