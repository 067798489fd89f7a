import { useCallback, useRef, useState } from 'react';
import type { Hooks } from '../workbook/host';
import type { ProgressState } from './components/Progress';
import { nextPaint } from './nextPaint';

export interface TaskFailure {
  readonly cancelled: boolean;
  readonly error: unknown;
}

/** What a job may tell of itself. */
export interface TaskHooks extends Hooks {
  /** Says what the last stretch of a job is, which nothing can stop; the page has shown it when this is over. */
  readonly lastStretch: (label: string) => Promise<void>;
}

export interface Task {
  readonly progress: ProgressState | null;
  readonly failure: TaskFailure | null;
  /** Runs one job at a time; resolves to null when it failed or was stopped. */
  run<T>(label: string, job: (hooks: TaskHooks) => Promise<T>): Promise<T | null>;
  stop(): void;
  forget(): void;
}

const isCancelled = (error: unknown, signal: AbortSignal): boolean =>
  signal.aborted || (error instanceof Error && 'code' in error && error.code === 'Cancelled');

/** A job with its progress, its « Arrêter » and its failure. */
export function useTask(): Task {
  const [progress, setProgress] = useState<ProgressState | null>(null);
  const [failure, setFailure] = useState<TaskFailure | null>(null);
  const control = useRef<AbortController | null>(null);

  const run = useCallback(
    async <T>(label: string, job: (hooks: TaskHooks) => Promise<T>): Promise<T | null> => {
      if (control.current) return null;
      const own = new AbortController();
      control.current = own;
      setFailure(null);
      setProgress({ label, done: 0, total: 0 });
      try {
        return await job({
          signal: own.signal,
          onProgress: (done, total) => setProgress({ label, done, total }),
          lastStretch: (last) => {
            setProgress({ label: last, done: 0, total: 0, canStop: false });
            return nextPaint();
          },
        });
      } catch (error) {
        setFailure({ cancelled: isCancelled(error, own.signal), error });
        return null;
      } finally {
        control.current = null;
        setProgress(null);
      }
    },
    [],
  );

  const stop = useCallback(() => control.current?.abort(), []);
  const forget = useCallback(() => setFailure(null), []);
  return { progress, failure, run, stop, forget };
}
