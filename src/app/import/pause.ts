import type { Hooks } from '../../workbook/host';
import { HostError } from '../../workbook/host';

export type Pause = <T>(work: Generator<number, T>) => Promise<T>;

/**
 * Runs long work by slices: between two of them the caller's hooks may let a page breathe, or stop all.
 * @throws HostError `Cancelled` when the user stops; nothing was written.
 */
export function pausing(hooks: Hooks | undefined, total: number): Pause {
  let before = 0;
  return async (work) => {
    let done = 0;
    for (;;) {
      const step = work.next();
      if (step.done) {
        before += done;
        return step.value;
      }
      done = Math.max(done, step.value);
      if (!hooks) continue;
      if (hooks.signal?.aborted) throw new HostError('Cancelled', 'stopped while sources were put together');
      await hooks.onProgress?.(Math.min(before + done, total), total);
    }
  };
}
