/** What a sheet can lose of what it is known by, or of what it held. */
export const LOSSES = [
  /** No sheet is there any more. */
  'onglet',
  /** It bears another name. */
  'nom',
  /** Its table object is gone: a table turned into a range. */
  'tableau',
  /** Codes of its lines were written over or emptied. */
  'codes',
  /** Lines of indicators are gone. */
  'lignes',
  /** Labels of its columns were written over or emptied. */
  'intitules',
  /** Columns are gone. */
  'colonnes',
  /** Rows of data without a single code in its first column. */
  'codes-de-lignes',
] as const;
export type Loss = (typeof LOSSES)[number];

/** Why something is left as it is: mending it would be guessing, or would write over something of the user's. */
export const REFUSALS = [
  /** Another sheet bears the name. */
  'nom-pris',
  /** Several sheets look like it. */
  'plusieurs-onglets',
  /** Its labels are all that would tell its columns, and they are gone. */
  'intitules-perdus',
  /** What the columns hold is not what the labels to put back say. */
  'colonnes-contredites',
  /** Neighbours do not tell which labels are missing. */
  'intitules-douteux',
  /** Two columns bear the same label. */
  'intitules-doubles',
  /** Lines whose label is no indicator's, or two indicators'. */
  'lignes-douteuses',
  /** Nothing in the workbook says which code a row had. */
  'codes-inconnus',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** One thing lost. */
export interface Damage {
  /** Planned name of the sheet. */
  readonly sheet: string;
  readonly loss: Loss;
  /** What the tab says now; null when the sheet is gone. */
  readonly tab: string | null;
  /** How many lines, labels or columns; 1 for a name, a table, a sheet. */
  readonly count: number;
  /** Labels or codes, the first ones. */
  readonly what: readonly string[];
  /** Null = « Réparer » mends it. */
  readonly refusal: Refusal | null;
  /** False for what the host follows by itself: a renamed tab works all the same. */
  readonly pressing: boolean;
  /** True when what users had written there is gone, whatever is done. */
  readonly contentGone: boolean;
}

/** What « Réparer » did. */
export interface RepairReport {
  readonly mended: readonly Damage[];
  /** Left as it was. When something here stands in the way of the rest, nothing was written at all. */
  readonly refused: readonly Damage[];
}

export const shown = (labels: readonly string[]): readonly string[] => labels.slice(0, 5);
