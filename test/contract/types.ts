import type { Session } from '../../src/app';
import type { CellValue } from '../../src/scheme/values';
import type { Block, WorkbookHost } from '../../src/workbook/host';
import type { Facts, NEEDS } from './columns.mjs';

/** A person at work in the workbook itself, not in the pane. Sheets are named as their tabs say. */
export interface User {
  /** A number, words, a formula without separators (`=1+1`: the same in every language), or null to empty the cell. */
  types(sheet: string, row: number, column: number, value: CellValue): Promise<void>;
  addsSheet(name: string, firstCell: string): Promise<void>;
  renames(sheet: string, name: string): Promise<void>;
  /** Only where there is a selection. */
  selects?(sheet: string, block: Block): Promise<void>;
}

/** One workbook in one host, and what a test may do to it from outside the port. */
export interface Workbook {
  readonly host: WorkbookHost;
  readonly user: User;
  /** Everything that a user could lose, as one text: the same text is the same work. */
  contents(): Promise<string>;
}

export interface ContractHost {
  /** One of the columns. */
  readonly name: string;
  readonly facts: Facts;
  readonly lacks: Readonly<Record<string, string>>;
  /**
   * Builds a workbook once, and gives a fresh one like it each time it is asked. Without `figures`, nothing that formulas
   * give will be read: a host whose computing costs the tests time may leave it out.
   */
  prepared(build: (host: WorkbookHost) => Promise<unknown>): (figures: boolean) => Promise<Workbook>;
}

export interface Opened extends Workbook {
  readonly session: Session;
}

/** Workbooks from which cases start; each call gives another one. */
export interface Stage {
  readonly facts: Facts;
  /** Nothing was done yet. */
  blank(): Promise<Opened>;
  /** Holds the small plan of the contract. */
  planned(): Promise<Opened>;
  /** Holds the short form of the generic scheme, without data. */
  inserted(): Promise<Opened>;
  /** Holds the whole generic scheme, without data. */
  generic(): Promise<Opened>;
  /** The short form with two contracts. */
  imported(): Promise<Opened>;
  /** The whole scheme with the sample data. */
  sample(): Promise<Opened>;
}

export interface Case {
  readonly name: string;
  /** Without it the case has no meaning; hosts that lack it say why in columns.mjs. */
  readonly needs?: keyof typeof NEEDS;
  /** True when the case reads what formulas give: results of a report, computed fields of rows. */
  readonly figures?: true;
  run(stage: Stage): Promise<void>;
}

/** What one operation of the port, or one use case, must do. */
export interface Group {
  readonly name: string;
  readonly cases: readonly Case[];
  /** The operation itself, on a workbook with a scheme: what a host that is too old must refuse. */
  readonly attempt?: (open: Opened) => Promise<unknown>;
}
