import type { JournalLine } from '../scheme/journal';
import { commandWords } from '../locales/fr/commands';
import { openLogs } from './journal';
import { SHEETS } from '../workbook/layout';
import type { Session } from './session';

/** Runs a command so that it can be undone; a failure in the middle puts the workbook back as it was. */
export async function undoably<T>(
  session: Session,
  line: JournalLine,
  command: () => Promise<T>,
): Promise<T> {
  const snapshot = await session.host.snapshot();
  try {
    const result = await command();
    session.undoable.push({ snapshot, line });
    return result;
  } catch (error) {
    await session.host.restore(snapshot);
    throw error;
  }
}

/**
 * Runs a command that nothing must be able to take back. A failure in the middle still puts the workbook back as it was;
 * once done, every copy kept for undoing is destroyed.
 */
export async function irrevocably<T>(
  { host, undoable }: Session,
  gone: readonly string[],
  command: () => Promise<T>,
): Promise<T> {
  const snapshot = await host.snapshot();
  try {
    const result = await command();
    undoable.length = 0;
    await host.forgetSnapshots(gone);
    return result;
  } catch (error) {
    await host.restore(snapshot);
    throw error;
  }
}

export const canUndo = (session: Session): boolean => session.undoable.length > 0;

/** Puts the workbook back as it was before the last command, and says so in the journal. Null when there is nothing to undo. */
export async function undo(session: Session): Promise<JournalLine | null> {
  const last = session.undoable.at(-1);
  if (!last) return null;
  await session.host.restore(last.snapshot);
  // Only now: a restoration that was refused can be asked for again.
  session.undoable.pop();
  const line: JournalLine = {
    at: session.environment.now(),
    command: 'annuler',
    details: { quoi: commandWords(last.line).sentence },
  };
  const { sheets } = await session.host.describe();
  if (sheets.includes(SHEETS.journal)) await (await openLogs(session.host)).journal(line);
  return last.line;
}
