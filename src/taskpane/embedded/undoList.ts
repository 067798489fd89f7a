import type { Session } from '../../app';
import type { WorkStorage } from '../../hosts/browser';

const KEY = 'annulations';
/** Not more than the snapshots that the host keeps. */
const KEPT = 3;

const isEntry = (value: unknown): value is Session['undoable'][number] =>
  typeof value === 'object' && value !== null && 'snapshot' in value && 'line' in value;

/** Makes « Annuler » outlive a reload: the list of what can be undone is stored beside the snapshots. */
export async function keepUndoList(
  session: Session,
  storage: WorkStorage,
): Promise<{ keep(): Promise<void> }> {
  const stored = await storage.read(KEY);
  if (Array.isArray(stored)) session.undoable.push(...stored.filter(isEntry));
  return {
    async keep() {
      const { undoable } = session;
      undoable.splice(0, Math.max(0, undoable.length - KEPT));
      await storage.write(KEY, [...undoable]);
    },
  };
}
