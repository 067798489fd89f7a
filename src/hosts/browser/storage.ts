/** Where work is kept between two visits. Values are structured-cloneable. */
export interface WorkStorage {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** For tests, and for browsers that refuse IndexedDB (private windows): work then lasts as long as the page. */
export function memoryStorage(): WorkStorage {
  const values = new Map<string, unknown>();
  return {
    read: async (key) => values.get(key),
    write: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
  };
}

/** IndexedDB through idb-keyval, loaded on demand so that Node never sees it. */
export async function indexedDbStorage(): Promise<WorkStorage> {
  const { createStore, del, get, set } = await import('idb-keyval');
  const store = createStore('spaser', 'classeur');
  return {
    read: (key) => get<unknown>(key, store),
    write: (key, value) => set(key, value, store),
    remove: (key) => del(key, store),
  };
}
