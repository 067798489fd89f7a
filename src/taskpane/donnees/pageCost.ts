/**
 * What the spreadsheet of the page costs by row, in milliseconds, as measured in Chromium on two cores with imports of contracts
 * (`npm run bench:page`): each row is typed, then IronCalc computes the whole workbook in one go, which nothing can cut.
 */
const IMPORT = 2;
const EDIT = 0.5;

/** Rows that the page still takes, when asked to: twelve seconds where it was measured, some twenty on a slower computer. */
export const LARGEST_IN_PAGE = 7_000;

const seconds = (rows: number, cost: number): number => Math.max(1, Math.round((rows * cost) / 1000));

/** Seconds to import so many rows into the page. */
export const importSeconds = (rows: number): number => seconds(rows, IMPORT);

/** Seconds that each edit takes once so many rows are in the page: it does not answer meanwhile. */
export const editSeconds = (rows: number): number => seconds(rows, EDIT);
