/**
 * What a cell may hold once past the border: text, number, boolean or nothing.
 * Dates are serial numbers of the 1900 system (31/12/2025 = 46022), so that the same value
 * crosses Excel, a file and a network call unchanged.
 */
export type CellValue = string | number | boolean | null;

/** One typed row of a data table, keyed by field id (never by a header typed by a user). */
export type DataRow = Readonly<Record<string, CellValue>>;

/** The three states of a consideration: yes, no, and unknown (null). Unknown is never « NON ». */
export type Tri = 'OUI' | 'NON' | null;

export const isMissing = (value: CellValue | undefined): value is null | undefined | '' =>
  value === null || value === undefined || value === '';
