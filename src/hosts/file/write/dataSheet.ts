import type { Cell, WriteSheet } from 'hucre';
import { TABLES } from '../../../catalogue/tables';
import type { Field, Table, TableId } from '../../../scheme/fields';
import type { CellValue } from '../../../scheme/values';
import { columnLetters, render } from '../../../workbook/dialect';
import type { Formula } from '../../../workbook/formula';
import { formatOfField, headerLookOf, lookOfField, ruleOfField, widthOfField } from '../../shared/fields';
import { DEFAULT_FONT, LOOKS } from '../../shared/styles';
import { invalid } from '../../shared/checks';
import { structuredDialect } from '../../shared/structuredDialect';
import { LEADING, neededHeight } from '../../shared/textHeight';
import type { SheetState, StoredRow, TableState } from '../model';
import { areaAddress } from './addresses';
import { layoutOf } from './layout';
import { styleOf } from './looks';
import { xmlText } from './text';
import { validationOf, type ListColumns } from './validations';

/** The formula of a computed column; null for one that is written. */
export type RowFormula = (table: TableId, field: string) => Formula | null;

export const rowFormulaText = (table: Table, field: Field, rowFormula: RowFormula): string | null => {
  if (field.origin !== 'calcule') return null;
  const formula = rowFormula(table.id, field.id);
  return formula && render(formula, structuredDialect);
};

/** Every column of the table object: the fields, then what the user added. */
export const headersOf = (table: Table, state: TableState | null): string[] => [
  ...table.fields.map((field) => field.label),
  ...(state?.extra?.labels ?? []),
];

const EXTRA_WIDTH = 22;

/** Rows under the header: a table object cannot be empty. */
const bodyRows = (rows: number): number => Math.max(rows, 1);

/**
 * The sheet of a data table with its header and one styled blank row. The library then writes everything around the rows,
 * and `dataRows` writes the rows themselves: one pass over plain arrays instead of an object per cell.
 */
export function dataSkeleton(sheet: SheetState, table: Table, lists: ListColumns): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  table.fields.forEach((field, column) => {
    cells.set(`0,${column}`, { value: field.label, style: styleOf(headerLookOf(field)) });
    cells.set(`1,${column}`, {
      value: null,
      style: styleOf(lookOfField(field, table), formatOfField(field)),
    });
  });
  const extra = sheet.table?.extra;
  extra?.labels.forEach((label, index) => {
    const column = table.fields.length + index;
    cells.set(`0,${column}`, { value: label, style: styleOf(LOOKS.header) });
    cells.set(`1,${column}`, { value: null, style: styleOf(undefined, extra.formats[index]) });
  });
  const headers = headersOf(table, sheet.table);
  const body = bodyRows(sheet.table?.rows.length ?? 0);
  const validations = table.fields.flatMap((field, column) => {
    const rule = ruleOfField(field);
    if (!rule) return [];
    const area = { row: 1, column, rows: body, columns: 1 };
    return [validationOf({ ...area, rule, message: field.description }, lists, 'warning')];
  });
  const widths = headers.map((_, i) => {
    const field = table.fields[i];
    return field ? (sheet.plan?.widths[i] ?? widthOfField(field)) : EXTRA_WIDTH;
  });
  const hidden = table.fields.flatMap(({ isHidden }, column) => (isHidden ? [column] : []));
  const layout = layoutOf(sheet.plan, widths, true, hidden);
  return {
    ...layout,
    name: sheet.name,
    cells,
    freezePane: layout.freezePane ?? { rows: 1, columns: 1 },
    rowDefs: new Map([[0, { height: layout.rowDefs?.get(0)?.height ?? 32 }]]),
    dataValidations: validations,
    tables: [
      {
        name: table.tableName,
        range: areaAddress({ row: 0, column: 0, rows: body + 1, columns: headers.length }),
        columns: headers.map((name) => ({ name })),
        style: 'TableStyleLight1',
      },
    ],
  };
}

interface ColumnWriter {
  /** `<c r="AB` and ` s="7"`: the row number goes between. */
  readonly open: string;
  readonly style: string;
  /** `<f>…</f>`, or null. */
  readonly formula: string | null;
}

/** Spaces that XML readers may drop. */
const SPACED = /^\s|\s$|[\n\t]| {2}/;

function writeCell(column: ColumnWriter, row: number, value: CellValue | undefined): string {
  const start = `${column.open}${row}"${column.style}`;
  if (column.formula !== null) {
    if (value === undefined) return `${start}>${column.formula}</c>`;
    if (typeof value === 'number') return `${start}>${column.formula}<v>${value}</v></c>`;
    if (typeof value === 'boolean') return `${start} t="b">${column.formula}<v>${value ? 1 : 0}</v></c>`;
    // A blank result is the empty text: that is what the formula gives.
    return `${start} t="str">${column.formula}<v>${value === null ? '' : xmlText(value)}</v></c>`;
  }
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  const space = SPACED.test(value) ? ' xml:space="preserve"' : '';
  return `${start} t="inlineStr"><is><t${space}>${xmlText(value)}</t></is></c>`;
}

/**
 * Height of a row whose sentences need several lines: not every spreadsheet fits rows when it opens a file.
 * Empty where one line is enough; an estimate, so that it may change when the user edits the row.
 */
function heightAttributes(table: Table, row: StoredRow | undefined, widths: readonly number[]): string {
  const needed = Math.max(
    0,
    ...table.fields.map((field, index) =>
      field.prose ? neededHeight({ value: row?.[index] ?? null, wrap: true }, widths[index] ?? 0) : 0,
    ),
  );
  return needed > DEFAULT_FONT.size * LEADING * 1.5 ? ` ht="${Math.min(Math.ceil(needed) + 2, 400)}"` : '';
}

const CHUNK = 500;

/** XML of the rows in pieces, for a part whose skeleton gave `styles` (style number of each column, 0 = none).
 * `planned` are the widths of the plan, in characters. */
export function* dataRows(
  table: Table,
  { rows, extra }: TableState,
  styles: readonly number[],
  rowFormula: RowFormula,
  planned: readonly number[],
): Generator<string> {
  const writer = (index: number, text: string | null): ColumnWriter => ({
    open: `<c r="${columnLetters(index)}`,
    style: styles[index] ? ` s="${styles[index]}"` : '',
    formula: text === null ? null : `<f>${xmlText(text)}</f>`,
  });
  const columns = table.fields.map((field, index) => writer(index, rowFormulaText(table, field, rowFormula)));
  const widths = table.fields.map((field, index) => planned[index] ?? widthOfField(field));
  const hasProse = table.fields.some(({ prose }) => prose);
  const count = bodyRows(rows.length);
  for (let from = 0; from < count; from += CHUNK) {
    let xml = '';
    for (let r = from; r < Math.min(from + CHUNK, count); r++) {
      const row = rows[r];
      xml += `<row r="${r + 2}"${hasProse ? heightAttributes(table, row, widths) : ''}>`;
      for (let c = 0; c < columns.length; c++) {
        const column = columns[c];
        if (column) xml += writeCell(column, r + 2, row ? row[c] : null);
      }
      extra?.cells[r]?.forEach(({ value, formula }, index) => {
        xml += writeCell(writer(columns.length + index, formula), r + 2, value);
      });
      xml += '</row>';
    }
    yield xml;
  }
}

export const tableOf = (sheet: SheetState): Table => {
  if (!sheet.table) throw invalid(`${sheet.name}: not a data table`);
  return TABLES[sheet.table.id];
};
