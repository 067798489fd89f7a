import type { Snapshot } from '../../workbook/host';
import { isSavedWork, type SavedWork } from './registry';
import type { WorkStorage } from './storage';

export interface SnapshotShelf {
  put(work: SavedWork): Promise<Snapshot>;
  get(snapshot: Snapshot): Promise<SavedWork | null>;
  clear(): Promise<void>;
}

/** Copies to keep: enough to undo the last commands, few enough for the quota of a browser. */
const KEPT = 3;
const INDEX = 'instantanes';

/** Snapshots are stored, so that « Annuler » still works after a reload. */
export function keptSnapshots(storage: WorkStorage): SnapshotShelf {
  const ids = async (): Promise<readonly string[]> => {
    const index = await storage.read(INDEX);
    return Array.isArray(index) ? index.filter((id): id is string => typeof id === 'string') : [];
  };
  return {
    async put(work) {
      const known = await ids();
      const last = Number(known[known.length - 1]?.split('-')[1] ?? 0);
      const id = `instantane-${last + 1}`;
      await storage.write(id, work);
      for (const old of known.slice(0, Math.max(0, known.length + 1 - KEPT))) await storage.remove(old);
      await storage.write(INDEX, [...known, id].slice(-KEPT));
      return { id };
    },
    async get(snapshot) {
      const work = await storage.read(snapshot.id);
      return isSavedWork(work) ? work : null;
    },
    async clear() {
      for (const id of await ids()) await storage.remove(id);
      await storage.remove(INDEX);
    },
  };
}
