import type { Origin } from '../../engine/schemeFigures';
import { sourceTitle } from '../../catalogue/templates/sources';
import type { Provenance } from '../../scheme/indicator';
import { createFormat } from '../../locales/format';
import type { Unit } from '../../scheme/indicator';
import type { Aim, KnownValue } from '../../scheme/scheme';
import { TRAJECTORIES, type Trajectory } from '../../scheme/trajectory';
import type { CellValue } from '../../scheme/values';

export const PROVENANCE_WORDS: Readonly<Record<Provenance, string>> = {
  source: 'source',
  deduit: 'déduit',
  propose: 'proposé',
};

/** Where a value comes from, as Détail and Suivi say it. */
export const ORIGIN_WORDS: Readonly<Record<Origin, string>> = { donnees: 'Données', saisie: 'Saisie' };

/** How the expected value goes from one target to the next, as Cibles says it; an empty cell is a straight line. */
export const TRAJECTORY_WORDS: Readonly<Record<Trajectory, string>> = {
  lineaire: 'Linéaire',
  paliers: 'Par paliers',
};

/** What a cell of Cibles says of the trajectory; null when it is none of the words. Spreadsheets compare without case. */
export const trajectoryOf = (value: CellValue | undefined): Trajectory | null =>
  TRAJECTORIES.find((one) => TRAJECTORY_WORDS[one].toLowerCase() === String(value ?? '').toLowerCase()) ??
  null;

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
