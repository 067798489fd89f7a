import type { OriginRequest } from '../app/origin';
import type { Status } from '../scheme/status';

export const SCREENS = ['accueil', 'modeles', 'donnees', 'suivi'] as const;
export type Screen = (typeof SCREENS)[number];

/** Where to go, and what to show first there. */
export interface Destination {
  readonly screen: Screen;
  readonly status?: Status;
  /** A view of Suivi, by its id in `suivi/views.ts`; the first when absent. */
  readonly view?: string;
  /** The figure to explain, or to come back to. */
  readonly origin?: OriginRequest;
  /** Start the sample at once. */
  readonly sample?: boolean;
  /** Anomalies of this indicator first. */
  readonly indicator?: string;
}

export type Go = (destination: Destination) => void;

export const isScreen = (value: unknown): value is Screen => SCREENS.some((screen) => screen === value);
