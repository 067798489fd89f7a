import type { Origin } from '../../engine/schemeFigures';
import type { Provenance } from '../../scheme/indicator';

export const PROVENANCE_WORDS: Readonly<Record<Provenance, string>> = {
  source: 'source',
  deduit: 'déduit',
  propose: 'proposé',
};

/** Where a value comes from, as Détail and Suivi say it. */
export const ORIGIN_WORDS: Readonly<Record<Origin, string>> = { donnees: 'Données', saisie: 'Saisie' };
