import type { TableId } from '../scheme/fields';
import type { Tone } from '../scheme/status';
import type { CellValue, DataRow } from '../scheme/values';
import type { Formula } from './formula';

/**
 * A workbook as data. Hosts apply it; nothing else draws a sheet. Rows and columns are 0-based.
 */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** Defined names of single cells, workbook-wide (parameters). */
  readonly names: readonly NamePlan[];
  /** Identity and state that travel with the workbook (JSON strings). */
  readonly settings: Readonly<Record<string, string>>;
  /** Sheets of a workbook that stands, drawn again alone: the others keep their place and what is known of them. */
  readonly partial?: true;
}

export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Named looks; each host translates them once. Colours never carry the meaning alone. */
export type StyleName =
  | 'title'
  | 'subtitle'
  | 'note'
  | 'section'
  | 'header'
  | 'headerNumber'
  | 'label'
  | 'text'
  | 'input'
  | 'value'
  | 'total'
  /** Bars drawn with characters, beside the numbers that they show. */
  | 'bars'
  | 'link';

/** Invariant number formats. `year` shows no thousands separator. */
export type NumberFormat =
  'general' | 'integer' | 'decimal1' | 'decimal2' | 'percent' | 'euro' | 'date' | 'month' | 'year' | 'text';

export interface CellPlan {
  readonly value?: CellValue;
  /** Formula tree; `value` is then its result, for files that keep cached results. */
  readonly formula?: Formula;
  readonly style?: StyleName;
  readonly format?: NumberFormat;
  readonly wrap?: boolean;
  /** `#Sheet` or `#Sheet!A1`: a link inside the workbook. */
  readonly link?: string;
}

/** Cells of one row from a column on; null leaves a cell untouched. */
export interface RowPlan {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (CellPlan | null)[];
  /** Height in points where text wraps. */
  readonly height?: number;
}

/** A data table of the catalogue on its own sheet, header in row 0, first column 0. */
export interface DataTablePlan {
  readonly table: TableId;
  /** Rows of a table that the plan makes; one that stands keeps its own. */
  readonly firstRows?: readonly DataRow[];
}

/** A table object over planned rows (header row included), so that the user can filter and sort it. */
export interface ReportTablePlan {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly string[];
  /** Number of rows under the header. */
  readonly rows: number;
}

export interface ValidationPlan {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
    | { readonly kind: 'date' };
  /** Message shown when a value is refused (French). */
  readonly message: string;
}

/** Icon set on numbers, or a fill on cells whose text begins with a status symbol. */
export interface ConditionalPlan {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly rule:
    | { readonly kind: 'beginsWith'; readonly text: string; readonly tone: Tone }
    | {
        readonly kind: 'icons';
        readonly set: '3TrafficLights1' | '3Arrows';
        readonly limits: readonly [number, number];
      };
}

/** Charts that one sheet may have at most: a host looks for so many of them when it draws the sheet again. */
export const MOST_CHARTS = 8;

/** One native chart over planned cells. The first series is plain, the others hatched or hollow, so that grey paper keeps them apart. */
export interface ChartPlan {
  readonly kind: 'column' | 'bar' | 'line';
  /** Values written beside the bars. */
  readonly hasLabels?: boolean;
  readonly title: string;
  readonly altText: string;
  readonly categories: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  readonly series: readonly {
    readonly name: string;
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  readonly anchor: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
}

export interface SheetPlan {
  readonly name: string;
  /** One line for Sommaire. */
  readonly purpose: string;
  readonly rows: readonly RowPlan[];
  /** Column widths in characters, from column 0. */
  readonly widths: readonly number[];
  /** Columns that only the product reads, from 0: there, and out of sight until the user shows them. */
  readonly hidden?: readonly number[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly dataTable?: DataTablePlan;
  readonly reportTables?: readonly ReportTablePlan[];
  readonly validations?: readonly ValidationPlan[];
  readonly conditionals?: readonly ConditionalPlan[];
  /** Absent on a sheet that never has one. */
  readonly charts?: readonly ChartPlan[];
  /** `area`: what is printed, from the first cell; the whole sheet when absent. */
  readonly print?: {
    readonly landscape: boolean;
    readonly titleRows?: readonly [number, number];
    readonly area?: { readonly rows: number; readonly columns: number };
    /** All of it on one page, however small. */
    readonly isOnePage?: boolean;
    /** Texts at the top of the page; at its foot are always the sheet and the pages. */
    readonly header?: { readonly left: string; readonly right: string };
  };
  /**
   * Cells that belong to the user once inserted (targets, typed values, parameters): a later apply fills them only where empty.
   */
  readonly kept?: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
}
