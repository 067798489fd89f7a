import { useEffect, useRef, type RefObject } from 'react';

/** Focus that has just moved into the frame at the moment of a mount was not the user's doing. */
const MOUNTING = 300;

/** IronCalc takes the focus when it is mounted: whoever was typing in the pane gets it back. */
export function useKeptFocus(frame: RefObject<HTMLElement | null>, generation: number): void {
  const outside = useRef<HTMLElement | null>(null);
  const mountedAt = useRef(0);

  useEffect(() => {
    mountedAt.current = performance.now();
    const giveBack = (): void => {
      const inside = frame.current?.contains(document.activeElement) ?? false;
      if (inside && outside.current?.isConnected) outside.current.focus({ preventScroll: true });
    };
    giveBack();
    const timer = setTimeout(giveBack, 50);
    return () => clearTimeout(timer);
  }, [frame, generation]);

  useEffect(() => {
    const remember = (event: FocusEvent): void => {
      const { target } = event;
      if (!(target instanceof HTMLElement)) return;
      const isInside = frame.current?.contains(target) ?? false;
      if (!isInside) outside.current = target;
      else if (performance.now() - mountedAt.current > MOUNTING) outside.current = null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [frame]);
}
