import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportPreview } from '../../../app/contracts';
import type { PaneSource } from '../../sources';
import type { UseCases } from '../../useCases';
import type { Decisions } from './model';

/** Milliseconds of calm after which choices are taken to be made. */
const CALM = 350;

export interface LivePreview {
  readonly preview: ImportPreview;
  /** What was decided, the preview of it being made or not. */
  readonly decisions: Decisions;
  readonly isReading: boolean;
  readonly hasFailed: boolean;
  decide(decisions: Decisions): void;
}

/** The preview of an import, made again after each choice; a choice stops the reading that an earlier one began. */
export function useLivePreview(
  useCases: Pick<UseCases, 'previewImport'>,
  inputs: readonly PaneSource[],
  first: ImportPreview,
): LivePreview {
  const [preview, setPreview] = useState(first);
  const [decisions, setDecisions] = useState<Decisions>(first.decisions);
  const [isReading, setReading] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const reading = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    clearTimeout(timer.current);
    reading.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);

  const decide = useCallback(
    (next: Decisions): void => {
      stop();
      setDecisions(next);
      setReading(true);
      timer.current = setTimeout(() => {
        const own = new AbortController();
        reading.current = own;
        useCases.previewImport(inputs, { signal: own.signal }, { decisions: next }).then(
          (made) => {
            if (own.signal.aborted) return;
            setPreview(made);
            setFailed(false);
            setReading(false);
          },
          () => {
            if (own.signal.aborted) return;
            setFailed(true);
            setReading(false);
          },
        );
      }, CALM);
    },
    [inputs, stop, useCases],
  );
  return { preview, decisions, isReading, hasFailed, decide };
}
