import { readSource } from '../intake';
import type { IntakeContext, IntakeResult, SourceInput } from '../intake/types';
import type { Snapshot, WorkbookHost } from '../workbook/host';
import type { JournalLine } from './contracts';

/** What the core must not read by itself: given by each entry point. */
export interface Environment {
  /** Local date and time, `2026-11-24 14:05`. */
  readonly now: () => string;
  /** A fresh random secret, to key the pseudonyms of a workbook. */
  readonly newSecret: () => string;
}

/** How sources are read: here, or elsewhere than on the thread that draws the pane. */
export type ReadSource = (input: SourceInput, context: IntakeContext) => Promise<readonly IntakeResult[]>;

/** One user at work on one workbook. Holds what undo needs, and nothing that the workbook does not know. */
export interface Session {
  readonly host: WorkbookHost;
  readonly environment: Environment;
  readonly readSource: ReadSource;
  readonly undoable: { readonly snapshot: Snapshot; readonly line: JournalLine }[];
}

export const openSession = (
  host: WorkbookHost,
  environment: Environment,
  read: ReadSource = readSource,
): Session => ({
  host,
  environment,
  readSource: read,
  undoable: [],
});
