import { fieldOf, TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import type { Dialect } from '../../workbook/dialect';

/** Inside a structured reference these characters are written after an apostrophe. Labels hold none; a renamed one might. */
export const escapeColumn = (label: string): string => label.replace(/['[\]#]/g, "'$&");

const label = (table: TableId, field: string): string => escapeColumn(fieldOf(TABLES[table], field).label);

/**
 * References of an .xlsx file: table objects and defined names. `[@Col]` is what Excel shows, but a file must say
 * `Table[[#This Row],[Col]]`. Accents and spaces need no quoting (checked with LibreOffice).
 */
export const structuredDialect: Dialect = {
  column: (table, field) => `${TABLES[table].tableName}[${label(table, field)}]`,
  field: (table, field) => `${TABLES[table].tableName}[[#This Row],[${label(table, field)}]]`,
  parameter: (id) => `P_${id}`,
};
