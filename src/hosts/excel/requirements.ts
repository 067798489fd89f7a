/** Lowest ExcelApi version: Excel 2021 (requirement sets, June 2026). In its own file: the pane reads it before it loads the rest. */
export const MINIMUM_API = '1.14';
