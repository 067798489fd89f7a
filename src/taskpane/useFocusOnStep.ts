import { useEffect, useRef } from 'react';

/** When a screen moves to its next step, what had the focus is gone: the keyboard starts again at the top of the screen. */
export function useFocusOnStep(step: string): void {
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    const body = document.getElementById('pane-body');
    body?.scrollTo(0, 0);
    body?.focus({ preventScroll: true });
  }, [step]);
}
