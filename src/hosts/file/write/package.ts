import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { WriteOptions, WriteSheet } from 'hucre';
import { TABLES } from '../../../catalogue/tables';
import type { Table } from '../../../scheme/fields';
import { columnLetters, sheetAddress } from '../../../workbook/dialect';
import { COLOURS } from '../../shared/styles';
import { checkFile } from '../checkFile';
import { loadChartCloner, writeBook } from '../hucre';
import { isAsRead, type Model, type TableState } from '../model';
import { hatchSeries } from './chartFills';
import { dataRows, dataSkeleton, headersOf, rowFormulaText, tableOf, type RowFormula } from './dataSheet';
import { fittedHeights } from './heights';
import { listsSheet, settingsSheet } from './hiddenSheets';
import { printNames } from './layout';
import { cellStyles } from './looks';
import { originalSheet } from './originalSheet';
import { plannedSheet } from './plannedSheet';
import { xmlText } from './text';
import { listColumns } from './validations';
import { zipParts, type Part } from './zip';

async function sheetsOf(model: Model): Promise<WriteSheet[]> {
  const lists = listColumns(model.sheets.some(isAsRead) ? model.lists : []);
  const styleFor = cellStyles();
  const cloneChart = await loadChartCloner();
  const sheets = model.sheets.map((sheet): WriteSheet => {
    if (sheet.table) return dataSkeleton(sheet, tableOf(sheet), lists);
    if (isAsRead(sheet)) return originalSheet(sheet, sheet.original, cloneChart, styleFor);
    return plannedSheet(sheet, styleFor, lists);
  });
  return [...sheets, ...listsSheet(lists), settingsSheet(model)];
}

const namesOf = (model: Model): WriteOptions['namedRanges'] => [
  ...model.names.map(({ name, sheet, row, column }) => ({ name, range: sheetAddress(sheet, row, column) })),
  ...model.foreignNames,
  ...model.sheets.flatMap((sheet) => printNames(sheet)),
];

/** Puts the rows of a data table in the place of the blank one of its skeleton. */
function* fillRows(
  xml: string,
  state: TableState,
  rowFormula: RowFormula,
  widths: readonly number[],
): Generator<Uint8Array> {
  const table = TABLES[state.id];
  const headers = headersOf(table, state);
  const blank = /<row r="2".*?<\/row>|<row r="2"[^>]*\/>/.exec(xml)?.[0] ?? '';
  const styles = headers.map((_, i) =>
    Number(new RegExp(`r="${columnLetters(i)}2" s="(\\d+)"`).exec(blank)?.[1] ?? 0),
  );
  const last = `${columnLetters(headers.length - 1)}${Math.max(state.rows.length, 1) + 1}`;
  // The format of a column goes on the column itself: empty cells then need no cell, and rows typed below look right.
  const sized = xml
    .replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${last}"/>`)
    .replace(
      /<col min="(\d+)" /g,
      (whole, column: string) => `${whole}style="${styles[Number(column) - 1] ?? 0}" `,
    );
  const end = sized.indexOf('</sheetData>');
  const start = blank === '' ? end : sized.indexOf(blank);
  yield strToU8(sized.slice(0, start));
  for (const piece of dataRows(table, state, styles, rowFormula, widths)) yield strToU8(piece);
  yield strToU8(sized.slice(end));
}

/** A height that the host only estimated may change when the user edits the row. */
const freeRows = (xml: string, fitted: ReadonlyMap<number, number>): string =>
  xml.replace(/(<row r="(\d+)" ht="[^"]*") customHeight="1"/g, (whole, start: string, row: string) =>
    fitted.has(Number(row) - 1) ? start : whole,
  );

/** The library draws gridlines in the text colour. */
const softenGridlines = (xml: string): string =>
  xml.replaceAll(
    '<c:majorGridlines/>',
    `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${COLOURS.line}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`,
  );

/** A new row typed under the table then gets the formula of each computed column. */
export function addColumnFormulas(xml: string, table: Table, rowFormula: RowFormula): string {
  let column = -1;
  return xml.replace(/<tableColumn ([^>]*)\/>/g, (whole: string, attributes: string) => {
    column += 1;
    const field = table.fields[column];
    const text = field ? rowFormulaText(table, field, rowFormula) : null;
    if (text === null) return whole;
    return `<tableColumn ${attributes}><calculatedColumnFormula>${xmlText(text)}</calculatedColumnFormula></tableColumn>`;
  });
}

/** The workbook as .xlsx bytes; the same workbook gives the same bytes. @throws HostError InvalidArgument */
export async function writePackage(model: Model, rowFormula: RowFormula): Promise<Uint8Array> {
  const sheets = await sheetsOf(model);
  const names = namesOf(model);
  checkFile(sheets, names ?? []);
  const files = unzipSync(await writeBook(sheets, names));
  const tables = model.sheets.flatMap((sheet) => (sheet.table ? [tableOf(sheet)] : []));
  const parts = Object.entries(files).map(([path, data]): Part => {
    const index = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1] ?? 0) - 1;
    const sheet = model.sheets[index];
    if (sheet?.table)
      return {
        path,
        data: fillRows(strFromU8(data), sheet.table, rowFormula, sheet.plan?.widths ?? []),
      };
    if (sheet?.plan) return { path, data: strToU8(freeRows(strFromU8(data), fittedHeights(sheet))) };
    if (path.startsWith('xl/charts/chart'))
      return { path, data: strToU8(hatchSeries(softenGridlines(strFromU8(data)))) };
    if (!path.startsWith('xl/tables/')) return { path, data };
    const xml = strFromU8(data);
    const table = tables.find(({ tableName }) => xml.includes(` name="${tableName}"`));
    return { path, data: table ? strToU8(addColumnFormulas(xml, table, rowFormula)) : data };
  });
  return zipParts(parts);
}
