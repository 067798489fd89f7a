import type { WorkerLike } from './clerk';

/** A worker of the page's own scripts. In its own file: only a bundler understands its address. */
export const spawnWorker = (): WorkerLike =>
  new Worker(new URL('./intakeWorker.ts', import.meta.url), { name: 'spaser-lecture' });
