import type { Call } from './runner';
import { HostError, type Hooks } from '../../workbook/host';

/** Excel on the web takes 5 MB per request (docs: resource-limits); a request is sent when this much is queued. */
export const TARGET = 1_200_000;

/** Something to queue, with the characters it will take on the wire. */
export interface Task {
  readonly size: number;
  queue(context: Excel.RequestContext): void;
}

/** Characters of a value once serialised. */
export const sizeOf = (value: unknown): number => JSON.stringify(value).length;

/** Characters of the paths and actions around one object, besides its values (measured: 120 to 190 each). */
export const CALL_SIZE = 200;

/** Groups that stay under the target; a task larger than it goes alone. */
export function batches<T extends { readonly size: number }>(tasks: readonly T[], target = TARGET): T[][] {
  const found: T[][] = [];
  let size = 0;
  for (const task of tasks) {
    const current = found.at(-1);
    if (current && size + task.size <= target) {
      current.push(task);
      size += task.size;
    } else {
      found.push([task]);
      size = task.size;
    }
  }
  return found;
}

export const checkAborted = (hooks: Hooks | undefined, done = 0): void => {
  if (hooks?.signal?.aborted) throw new HostError('Cancelled', 'cancelled by the user', done);
};

/** Sends tasks in as few syncs as their size allows; the only loop of this host that syncs at each turn. */
export async function send(
  call: Call,
  tasks: readonly Task[],
  after?: (tasksDone: number) => void | Promise<void>,
): Promise<void> {
  let done = 0;
  for (const batch of batches(tasks)) {
    call.context.application.suspendApiCalculationUntilNextSync();
    batch.forEach((task) => task.queue(call.context));
    await call.sync();
    done += batch.length;
    await after?.(done);
  }
}
