import type { ImportPreview } from '../../app/contracts';
import type { TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';
import type { Hooks } from '../../workbook/host';
import type { UseCases } from '../useCases';
import { NoWorker, type Clerk } from './clerk';
import { unpackRows } from './packRows';
import type { HeldPreview, ProducedFile } from './protocol';
import { yieldNow } from './yieldNow';

type Importing = Pick<UseCases, 'previewImport' | 'importData'>;

/** Rows fetched in one message: what the page unpacks between two frames. */
const SLICE = 2_000;

/**
 * Previews in a worker, whose rows only come to the page when it writes them. Where no worker starts, `direct` does it all on the
 * page's own thread, with the same results.
 */
export function importInWorker(
  clerk: Clerk,
  direct: Importing,
): Importing & { produce(preview: ImportPreview, hooks?: Hooks): Promise<ProducedFile> } {
  const held = new WeakMap<ImportPreview, HeldPreview['held']>();

  const rowsOf = async (table: TableId, length: number, { signal }: Hooks): Promise<readonly DataRow[]> => {
    const rows: DataRow[] = [];
    for (let from = 0; from < length; from += SLICE) {
      const packed = await clerk.do({ kind: 'rows', table, from, to: from + SLICE }, { signal });
      for (const row of unpackRows(packed)) rows.push(row);
      await yieldNow();
    }
    return rows;
  };

  return {
    async previewImport(inputs, hooks, ...rest) {
      try {
        const { preview, held: rows } = await clerk.do({ kind: 'preview', inputs, rest }, hooks);
        held.set(preview, rows);
        return preview;
      } catch (error) {
        if (!(error instanceof NoWorker)) throw error;
        return direct.previewImport(inputs, hooks, ...rest);
      }
    },
    async importData(preview, hooks = {}, ...rest) {
      const rows = held.get(preview);
      if (rows === undefined) return direct.importData(preview, hooks, ...rest);
      const merged: Partial<Record<TableId, readonly DataRow[]>> = {};
      for (const [table, length] of rows) merged[table] = await rowsOf(table, length, hooks);
      return direct.importData({ ...preview, merged }, hooks, ...rest);
    },
    produce: (_preview, hooks) => clerk.do({ kind: 'produce' }, hooks),
  };
}
