import type { Origin } from '../../engine/schemeFigures';
import { sourceTitle } from '../../catalogue/templates/sources';
import type { Provenance } from '../../scheme/indicator';
import { createFormat } from '../../locales/format';
import type { Unit } from '../../scheme/indicator';
import type { Aim, KnownValue } from '../../scheme/scheme';

export const PROVENANCE_WORDS: Readonly<Record<Provenance, string>> = {
  source: 'source',
  deduit: 'déduit',
  propose: 'proposé',
};

/** Where a value comes from, as Détail and Suivi say it. */
export const ORIGIN_WORDS: Readonly<Record<Origin, string>> = { donnees: 'Données', saisie: 'Saisie' };

/** Sources by their titles: a reference such as S42 says nothing to who reads the workbook. */
export const sourceWords = (refs: readonly string[] | undefined): string =>
  (refs ?? []).map(sourceTitle).join(' ; ');

/** Targets that only words can say, with their year where it is known. */
export const aimWords = (aims: readonly Aim[] | undefined): string =>
  (aims ?? []).map(({ text, year }) => (year === undefined ? text : `${text} (${year})`)).join(' ; ');

const format = createFormat('fr-FR', 'points');

/** Results that were published: never counted, never judged. */
export const knownWords = (unit: Unit, known: readonly KnownValue[] | undefined): string =>
  (known ?? []).map(({ year, value }) => `${year} : ${format.value(value, unit)}`).join(' ; ');
