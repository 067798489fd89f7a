import type { Dimension } from '../../catalogue/dimensions';
import type { ParameterType } from '../../catalogue/parameters';
import type { Breakdown } from '../../engine/breakdown';
import type { Origin as ValueOrigin } from '../../engine/schemeFigures';
import type { Unit } from '../../scheme/indicator';
import type { TableId } from '../../scheme/fields';
import type { CellValue } from '../../scheme/values';

/** The figure asked about: an indicator by its key, for a year, and perhaps for one buyer of a mutualised scheme. */
export interface OriginRequest {
  readonly indicator: string;
  readonly year: number;
  /** Null = rows that name no buyer of the scheme; absent = all rows. */
  readonly buyer?: string | null;
}

export type RowAnswer = 'oui' | 'non' | 'inconnu';

/** A row of a data table. `number` is that of the sheet, its header being row 1. */
export interface OriginRow {
  readonly number: number;
  readonly answer: RowAnswer;
  readonly values: readonly CellValue[];
}

/**
 * Every row of a sheet, accounted for: `inSheet` = `counted` + `elsewhere` + `outside` + `undated`, and
 * `counted` = `used` + `refused` + `unknown`.
 */
export interface RowAccount {
  readonly inSheet: number;
  /** Of other years, or of another buyer. */
  readonly elsewhere: number;
  /** Dated, and outside of the perimeter that Paramètres set. */
  readonly outside: number;
  /** Of no year: nothing dates them. */
  readonly undated: number;
  /** Of the year; of the years up to it for what is counted since the start. */
  readonly counted: number;
  readonly used: number;
  /** They answer « no » to what is counted. */
  readonly refused: number;
  /** Whether they answer, or how much, is not known. */
  readonly unknown: number;
}

/** One side of the figure. */
export interface OriginTerm {
  readonly role: 'numerateur' | 'denominateur';
  readonly value: number | null;
  /** What is counted, in French words. */
  readonly words: string;
  /** As a French Excel shows it, without `=`. */
  readonly formula: string;
  /** Counted since the start, not over the year alone. */
  readonly isToDate: boolean;
  /** Distinct people: several rows may be of one. */
  readonly isDistinct: boolean;
  /** Null for a parameter. */
  readonly data: {
    readonly table: TableId;
    readonly sheet: string;
    readonly account: RowAccount;
    /** Rows that the imports never wrote on the sheet, as the register of sources has them. */
    readonly setAside: number;
    readonly duplicates: number;
    readonly fields: readonly { readonly id: string; readonly label: string }[];
    /** Rows counted, cut to the first `ROWS_LISTED` of each answer. */
    readonly rows: readonly OriginRow[];
  } | null;
}

/** Something in Paramètres, or a legal threshold, that the figure depends on. */
export interface OriginParameter {
  readonly id: string;
  readonly label: string;
  readonly type: ParameterType;
  readonly value: number | string | null;
  readonly unit: string;
  readonly source: string;
}

/** A cell where a step of the figure stands. Row and column are numbered as the sheet does (the first is 1). */
export interface OriginPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A figure with everything that it comes from. Percentages in points, the terms of a ratio as counted. */
export interface Origin {
  readonly request: OriginRequest;
  readonly label: string;
  readonly definition: string;
  readonly unit: Unit;
  readonly value: number | null;
  readonly from: ValueOrigin | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** 10 000 for « per 10 000 € », 100 for a percentage, 1 otherwise. */
  readonly scale: number;
  readonly words: string;
  /** Empty where no formula of rows gives it. */
  readonly formula: string;
  readonly terms: readonly OriginTerm[];
  readonly parameters: readonly OriginParameter[];
  readonly places: readonly OriginPlace[];
  readonly breakdowns: readonly Breakdown[];
  /** Values that the buyers of the scheme bear, for a mutualised scheme. */
  readonly isShared: boolean;
}

export type { Breakdown, Dimension };

/** Rows of each answer that an origin lists; its accounts count them all. */
export const ROWS_LISTED = 2000;
