import { legalCheck, type LegalCheck } from '../../engine/legalCheck';
import { readWorkbook } from '../readWorkbook';
import type { Session } from '../session';
import { dayOf } from '../today';
import { remindersOf, type Reminder } from './reminders';

/** What steers a scheme beyond its figures. */
export interface Steering {
  readonly reminders: readonly Reminder[];
  readonly legal: LegalCheck;
}

/**
 * What the scheme of a workbook makes due and how it answers the law, as its cells now say it, in one reading; null
 * while the workbook holds no scheme. @param today a serial day.
 */
export async function steering(
  { host, environment }: Session,
  today: number = dayOf(environment.now()),
): Promise<Steering | null> {
  const open = await readWorkbook(host);
  if (!open) return null;
  const { scheme, parameters } = open.state;
  return { reminders: remindersOf(open, today), legal: legalCheck(scheme, parameters) };
}
