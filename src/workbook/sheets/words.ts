import type { Provenance } from '../../scheme/indicator';

export const PROVENANCE_WORDS: Readonly<Record<Provenance, string>> = {
  source: 'source',
  deduit: 'déduit',
  propose: 'proposé',
};
