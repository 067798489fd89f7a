import { useCallback, useState } from 'react';
import type { Template } from '../../../scheme/scheme';

export interface DraftState {
  readonly draft: Template;
  readonly canUndo: boolean;
  /** Takes the next state of the draft; the one before can be come back to. */
  apply(next: Template): void;
  undo(): void;
}

/** Changes that can be taken back, one by one. */
const DEPTH = 100;

/** A draft with the stack of what it was before each change. */
export function useDraft(first: Template): DraftState {
  const [states, setStates] = useState<readonly Template[]>([first]);
  const draft = states.at(-1) ?? first;
  const apply = useCallback(
    (next: Template) =>
      setStates((before) => (next === before.at(-1) ? before : [...before.slice(-DEPTH), next])),
    [],
  );
  const undo = useCallback(
    () => setStates((before) => (before.length > 1 ? before.slice(0, -1) : before)),
    [],
  );
  return { draft, canUndo: states.length > 1, apply, undo };
}
