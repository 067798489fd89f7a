import { useEffect } from 'react';
import type { OriginRequest } from '../../../app/origin';

/** Where « D'où vient ce chiffre ? » of an indicator stands among the cards. */
export const originButtonId = (indicator: string): string => `origine-${indicator}`;

/** Coming back from the origin of a figure: its card is in sight again, and the keyboard is where it was. */
export function useReturnTo(origin: OriginRequest | undefined): void {
  const indicator = origin?.indicator;
  useEffect(() => {
    if (indicator === undefined) return undefined;
    // Once the pane has shown the top of a new screen.
    const timer = setTimeout(() => {
      const button = document.getElementById(originButtonId(indicator));
      const body = button?.closest('.pane-body');
      if (!button || !body) return;
      // Only the pane scrolls: `scrollIntoView` would move what stands around it too.
      const [own, frame] = [button.getBoundingClientRect(), body.getBoundingClientRect()];
      body.scrollTop += own.top - frame.top - frame.height / 2;
      button.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, [indicator]);
}
