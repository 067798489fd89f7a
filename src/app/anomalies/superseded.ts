import type { RuleId } from '../../engine/checks/ruleIds';
import type { AnomalyCode } from '../../intake/codes';

/**
 * What reading says of a row once, and a rule says again of the workbook at every check. Where the rule finds the same
 * cell, its line is the one kept: it follows the correction, and tells the effect.
 */
export const SUPERSEDED: Partial<Readonly<Record<AnomalyCode, RuleId>>> = {
  'date-absente': 'contrat-sans-date',
  'montant-absent': 'contrat-sans-montant',
  'identifiant-absent': 'contrat-sans-numero',
  'periode-absente': 'heures-sans-periode',
  'marche-absent': 'heures-sans-marche',
  'heures-absentes': 'heures-sans-volume',
  'siret-cle': 'siret-faux',
  'montant-trop-grand': 'montant-hors-bornes',
  'montant-sous-un-euro': 'montant-hors-bornes',
  'montant-repete': 'montant-fictif',
  'montant-suite': 'montant-fictif',
  'duree-invraisemblable': 'duree-hors-bornes',
};

/** Rules whose findings take the place of readings. */
export const SUPERSEDING: ReadonlySet<RuleId> = new Set(Object.values(SUPERSEDED));
