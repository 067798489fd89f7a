import type { SourceField } from '../../catalogue/synonyms';
import type { RawCell } from '../files/cell';
import { isPersonalHeader } from '../privacy/personal';
import type { ColumnReason, SourceKind } from '../types';
import { evidenceOf, fieldByContent, fitOf, type Evidence } from './evidence';
import { headerKey } from './headerKey';
import { isAboutPeople, isAllowed } from './kinds';
import { candidatesOf } from './labels';
import { likenesses } from './likeness';

/** A field that a column may be given. */
export interface Offer {
  readonly field: SourceField;
  /** What the assignment adds up: a known header always weighs more than any two likenesses. */
  readonly score: number;
  readonly confidence: number;
  readonly reason: ColumnReason;
}

/** What a column may be, and why not. */
export interface ColumnOffers {
  readonly offers: readonly Offer[];
  /** The best field that is not sure enough to be proposed. */
  readonly doubt: { readonly field: SourceField; readonly confidence: number } | null;
  readonly evidence: Evidence;
}

/** Under it, a column is left to the user: a false mapping is worse than none. */
export const ACCEPTED = 0.72;
/** Under it, two headers merely share a word: there is nothing to ask. */
const DOUBTFUL = 0.5;
/** Two fields as likely as each other, this near, are not chosen between. */
const MARGIN = 0.04;

/** A field this much less likely than the best is not what a column falls back to when the best is taken. */
const FALLBACK = 0.1;

/** Fields that tell who somebody is. */
export const IDENTITY: ReadonlySet<SourceField> = new Set([
  'personne_code',
  'personne_nom',
  'personne_prenom',
  'date_naissance',
]);
/** « Nom du chantier » shares a word with a name, and is none. */
const SURE_OF_IDENTITY = 0.8;

/** A known header: 10 less its rank, less what its content denies. */
function known(header: string, kind: SourceKind, evidence: Evidence): readonly Offer[] {
  const { key, candidates } = candidatesOf(header);
  const whole = key === headerKey(header);
  return candidates
    .filter(({ field }) => isAllowed(kind, field, key))
    .map(({ field, rank }) => {
      const fit = fitOf(evidence, field);
      const denied = fit <= -0.6;
      return {
        field,
        score: 10 - rank * 0.02 + Math.min(0, fit) * 1.5 - (evidence.filled === 0 ? 0.5 : 0),
        confidence: denied ? 0.5 : whole ? 1 : 0.95,
        reason: { code: denied ? 'libelle-contredit' : 'libelle' },
      };
    });
}

/** A header like one that is known, seconded or denied by the content. */
function alike(header: string, kind: SourceKind, evidence: Evidence): readonly Offer[] {
  return likenesses(header)
    .filter(
      ({ field, score }) => isAllowed(kind, field, '') && (!IDENTITY.has(field) || score >= SURE_OF_IDENTITY),
    )
    .map(({ field, score, like }) => {
      const fit = fitOf(evidence, field);
      const total = Math.max(0, score + (fit > 0 ? 0.1 : 0.35) * fit);
      return {
        field,
        score: total,
        // Whatever its cells say, a header that is not known is not certain.
        confidence: Math.min(0.94, total),
        reason: { code: fit > 0.5 ? 'libelle-proche-contenu' : 'libelle-proche', details: { comme: like } },
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** What a column may be in a table of this kind, by its header then by its cells. */
export function offersOf(
  header: string,
  kind: SourceKind,
  cells: Iterable<RawCell | undefined>,
): ColumnOffers {
  const evidence = evidenceOf(cells);
  const none = { offers: [], doubt: null, evidence };
  const exact = candidatesOf(header).candidates;
  if (exact.length > 0) {
    const offers = known(header, kind, evidence);
    // A header of other tables says nothing here: « Tiers » is a word of ledgers.
    return offers.length > 0 || kind.startsWith('decp-') || isPersonalHeader(header)
      ? { ...none, offers }
      : { ...none, ...byContent(kind, evidence) };
  }
  // Public layouts have no other header than theirs; columns about people are given by a known header alone.
  if (kind.startsWith('decp-') || isPersonalHeader(header)) return none;
  const [best, ...others] = alike(header, kind, evidence);
  if (best && best.confidence >= ACCEPTED) {
    const [second] = others;
    const rival = second !== undefined && second.score >= best.score - MARGIN;
    if (rival) return { ...none, doubt: best };
    const least = Math.max(ACCEPTED, best.score - FALLBACK);
    const offers = [best, ...others].filter(({ score }) => score >= least);
    return { ...none, offers, doubt: best };
  }
  if (best && best.confidence >= DOUBTFUL) return { ...none, doubt: best };
  return { ...none, ...byContent(kind, evidence) };
}

/** A header that says nothing: the content may, where it is no other field's. */
function byContent(kind: SourceKind, evidence: Evidence): Pick<ColumnOffers, 'offers' | 'doubt'> {
  const field = fieldByContent(evidence);
  if (field !== null && isAllowed(kind, field, '') && (field !== 'sexe' || isAboutPeople(kind)))
    return {
      offers: [{ field, score: ACCEPTED, confidence: ACCEPTED, reason: { code: 'contenu' } }],
      doubt: { field, confidence: ACCEPTED },
    };
  // Numbers of establishments may be the buyer's, the holder's or the employer's.
  const siret: SourceField = kind.startsWith('heures') ? 'employeur_siret' : 'titulaire_siret';
  const doubt = evidence.shares.siret >= 0.8 && evidence.filled >= 2 && isAllowed(kind, siret, '');
  return { offers: [], doubt: doubt ? { field: siret, confidence: 0.4 } : null };
}
