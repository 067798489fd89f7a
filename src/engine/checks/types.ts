import type { ParameterValues } from '../../catalogue/parameters';
import type { TableId } from '../../scheme/fields';
import type { CellValue, DataRow } from '../../scheme/values';
import type { RuleId, SkipReason } from './ruleIds';

export type RowsByTable = Partial<Readonly<Record<TableId, readonly DataRow[]>>>;

/** What rules look at: the rows of a workbook with their computed fields, and what they are held against. */
export interface Checked {
  readonly rows: RowsByTable;
  readonly parameters: ParameterValues;
  /** Years of the scheme. */
  readonly years: readonly number[];
  /** Names of the buyers of a mutualised scheme; empty otherwise. */
  readonly buyers: readonly string[];
  /** Whether 14 digits are a SIRET whose key holds. */
  readonly isSiret: (digits: string) => boolean;
  /** Fields that the indicators of the scheme ask an answer or a figure of, by table. */
  readonly read: ReadonlyMap<TableId, ReadonlySet<string>>;
}

/**
 * How the effect of a finding on an indicator is measured.
 * - `porte`: what the figure owes to the rows, with them against without them;
 * - `manque`: the share of the rows of a year whose answer is not known because of them;
 * - `sans-annee`: what the rows would bring to a year if they had one;
 * - `corrige`: what the figure would become with the values that the finding says are meant.
 */
export type EffectKind = 'porte' | 'manque' | 'sans-annee' | 'corrige';

/** One cell to look at. Rows count from 0 in the table; `weighs`: the rows that the effect is measured on, else its own. */
export interface Finding {
  readonly table: TableId;
  readonly row: number;
  readonly field: string;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly weighs?: Partial<Readonly<Record<TableId, readonly number[]>>>;
  /** What the row should probably say, for `corrige`. */
  readonly meant?: Readonly<Record<string, CellValue>>;
}

export interface Rule {
  readonly id: RuleId;
  readonly effect: EffectKind;
  /** Fields whose figures it puts in doubt, by table; `*` = the row itself. Absent: the field of the finding. */
  readonly doubts?: Partial<Readonly<Record<TableId, readonly string[] | '*'>>>;
  /** One line for all its findings on a field: there may be as many as rows. Said only when an indicator is the poorer. */
  readonly collapsed?: true;
  /** What it finds may be right: never more than to be verified, whatever its effect. */
  readonly mayBeRight?: true;
  /** Why it cannot judge these data at all; null when it can. */
  readonly skip?: (checked: Checked) => SkipReason | null;
  readonly find: (checked: Checked) => readonly Finding[];
}
