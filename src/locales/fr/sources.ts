import type { Severity, SourceKind } from '../../intake/types';

const KINDS: Readonly<Record<SourceKind, string>> = {
  'decp-json-2022': 'Données essentielles (DECP 2022, JSON)',
  'decp-json-2022-concessions': 'Concessions des données essentielles (DECP 2022, JSON)',
  'decp-csv-decp-processing': 'Données essentielles (tableau decp.info)',
  'decp-csv-data-economie': 'Données essentielles (tableau data.economie)',
  marches: 'Tableau de marchés',
  'heures-marche': "Heures d'insertion par marché",
  'heures-personne': "Heures d'insertion par personne",
  beneficiaires: 'Tableau de bénéficiaires',
};

const SEVERITIES: Readonly<Record<Severity, string>> = {
  bloquant: '✕ Bloquant',
  'a-verifier': '△ À vérifier',
  info: '· Information',
};

export const sourceKindWords = (kind: SourceKind): string => KINDS[kind];
export const severityWords = (severity: Severity): string => SEVERITIES[severity];
