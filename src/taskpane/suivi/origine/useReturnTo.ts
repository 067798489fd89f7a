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
      button?.scrollIntoView({ block: 'center' });
      button?.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, [indicator]);
}
