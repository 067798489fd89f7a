/** Answers in which a host legitimately differs. */
export interface Facts {
  readonly host: 'excel' | 'browser' | 'file' | 'sheets';
  readonly calculates: boolean;
  readonly comfortableRows: number | null;
  /** Sheets of a workbook on which nothing was done, and those of them that inserting leaves. */
  readonly firstSheets: readonly string[];
  readonly keptSheets: readonly string[];
  /** Snapshots that can still be restored. */
  readonly snapshots: number;
}

export interface Column {
  readonly facts: Facts;
  /** Need -> why this host cannot meet it. */
  readonly lacks: Readonly<Record<string, string>>;
  /** For the columns of Excel. */
  readonly options?: { readonly requirementSet: string; readonly locale: 'en-US' | 'fr-FR' };
}

export const WORKS: string;
export const NEEDS: {
  readonly computes: string;
  readonly selection: string;
  readonly shared: string;
  readonly tabs: string;
  readonly days: string;
  readonly refusal: string;
};
export const COLUMNS: Readonly<Record<string, Column>>;
