import { useEffect, type RefObject } from 'react';

/** After a click in the sheet, IronCalc may take the focus a few renders later. */
const AFTER_CLICK = 500;

/**
 * IronCalc takes the focus whenever it renders. Unless the user has just clicked in the sheet, or walked into it with
 * the keyboard, whoever was at work in the pane gets it back.
 */
export function useKeptFocus(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let outside: HTMLElement | null = null;
    // Nobody has gone to the sheet as long as they have not clicked there or walked into it.
    let isInSheet = false;
    let clickedAt = -Infinity;
    let isWalking = false;
    const isInside = (target: EventTarget | null): boolean =>
      target instanceof Node && (frame.current?.contains(target) ?? false);

    const onPointer = (event: PointerEvent): void => {
      clickedAt = isInside(event.target) ? performance.now() : -Infinity;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Tab' && event.key !== 'F6') return;
      isWalking = true;
      // The focus moves before the next task.
      setTimeout(() => (isWalking = false));
    };
    const onFocus = (event: FocusEvent): void => {
      if (!(event.target instanceof HTMLElement)) return;
      if (!isInside(event.target)) {
        outside = event.target;
        isInSheet = false;
        return;
      }
      const isWanted = isWalking || performance.now() - clickedAt < AFTER_CLICK;
      if (isWanted || isInSheet) isInSheet = true;
      else if (outside?.isConnected) outside.focus({ preventScroll: true });
      else document.getElementById('pane-body')?.focus({ preventScroll: true });
    };

    window.addEventListener('pointerdown', onPointer, { capture: true });
    window.addEventListener('keydown', onKey, { capture: true });
    document.addEventListener('focusin', onFocus);
    return () => {
      window.removeEventListener('pointerdown', onPointer, { capture: true });
      window.removeEventListener('keydown', onKey, { capture: true });
      document.removeEventListener('focusin', onFocus);
    };
  }, [frame]);
}
