import { useEffect } from 'react';

/** Where each part takes the focus. */
const PANE = '#pane-body';
const SHEET = '.page-sheet [tabindex="0"]';

/** F6 goes from the sheet to the pane and back, as between the panes of Office: Tab moves from cell to cell in a sheet. */
export function useF6(): void {
  useEffect(() => {
    const move = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      const inSheet = document.activeElement?.closest('.page-sheet') ?? null;
      const target = document.querySelector<HTMLElement>(inSheet ? PANE : SHEET);
      if (!target) return;
      event.preventDefault();
      event.stopPropagation();
      target.focus();
    };
    // Before IronCalc, which keeps the keys pressed in its sheet.
    window.addEventListener('keydown', move, { capture: true });
    return () => window.removeEventListener('keydown', move, { capture: true });
  }, []);
}
