import { AnomalyLog } from './anomalyLog';
import type { Pace } from './pace';
import type { IntakeContext } from './types';

/** What the readers of one source, or of one table of it, share. */
export interface Job {
  readonly file: string;
  /** Sheet, or rank of the table, where the source holds several. */
  readonly part: string | null;
  readonly context: IntakeContext;
  readonly pace: Pace;
}

/** A log for one table: its lines say which. */
export const logOf = ({ file, part }: Job): AnomalyLog => new AnomalyLog(file, part);

export const forPart = (job: Job, part: string | null): Job => ({ ...job, part });
