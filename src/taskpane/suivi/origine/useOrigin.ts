import { useCallback, useEffect, useRef, useState } from 'react';
import type { Review } from '../../../app/contracts';
import type { CellOrigin, NoOrigin, Origin, OriginRequest } from '../../../app/origin';
import type { UseCases } from '../../useCases';

export type OriginState =
  | { readonly kind: 'empty' | 'loading' | 'gone' }
  | {
      readonly kind: 'figure';
      readonly origin: Origin;
      readonly cell: string | null;
      readonly formula: string | null;
    }
  | { readonly kind: 'refused'; readonly reason: NoOrigin; readonly sheet: string | null }
  | { readonly kind: 'failed'; readonly error: unknown };

const ofCell = (found: CellOrigin): OriginState =>
  found.ok
    ? { kind: 'figure', origin: found.origin, cell: found.cell, formula: found.formula }
    : { kind: 'refused', reason: found.reason, sheet: found.sheet };

export interface OriginView {
  readonly state: OriginState;
  /** True while something else is being read. */
  readonly isReading: boolean;
  ask(request: OriginRequest): void;
  askCell(): void;
}

interface Followed {
  readonly request: OriginRequest;
  readonly cell: string | null;
  readonly formula: string | null;
}

/**
 * The figure asked about, read again when the workbook changes. A cell found once is followed as the figure it tells: the
 * user may select elsewhere since. Only the last question is answered.
 */
export function useOrigin(useCases: UseCases, review: Review, first: OriginRequest | undefined): OriginView {
  const [state, setState] = useState<OriginState>({ kind: first ? 'loading' : 'empty' });
  const [isReading, setReading] = useState(false);
  const followed = useRef<Followed | null>(first ? { request: first, cell: null, formula: null } : null);
  const turn = useRef(0);

  const answer = useCallback(async (read: () => Promise<OriginState>): Promise<void> => {
    const mine = ++turn.current;
    setReading(true);
    let next: OriginState;
    try {
      next = await read();
    } catch (error) {
      next = { kind: 'failed', error };
    }
    if (mine !== turn.current) return;
    if (next.kind === 'figure')
      followed.current = { request: next.origin.request, cell: next.cell, formula: next.formula };
    setReading(false);
    setState(next);
  }, []);

  const follow = useCallback(async (): Promise<void> => {
    const own = followed.current;
    if (!own) return;
    await answer(async () => {
      const origin = await useCases.originOf(own.request);
      return origin ? { kind: 'figure', origin, cell: own.cell, formula: own.formula } : { kind: 'gone' };
    });
  }, [answer, useCases]);

  useEffect(() => {
    void follow();
  }, [follow, review]);

  return {
    state,
    isReading,
    ask: (request) => {
      followed.current = { request, cell: null, formula: null };
      void follow();
    },
    askCell: () => void answer(async () => ofCell(await useCases.originOfCell())),
  };
}
