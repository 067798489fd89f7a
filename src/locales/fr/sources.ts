import type { Severity, SourceKind } from '../../intake/types';

const KINDS: Readonly<Record<SourceKind, string>> = {
  'decp-json-2022': 'Données essentielles (DECP 2022, JSON)',
  'decp-json-2022-concessions': 'Concessions des données essentielles (DECP 2022, JSON)',
  'decp-json-2019': 'Données essentielles (DECP 2019, JSON)',
  'decp-json-2019-concessions': 'Concessions des données essentielles (DECP 2019, JSON)',
  'decp-xml-2022': 'Données essentielles (DECP 2022, XML)',
  'decp-xml-2022-concessions': 'Concessions des données essentielles (DECP 2022, XML)',
  'decp-xml-2019': 'Données essentielles (DECP 2019, XML)',
  'decp-xml-2019-concessions': 'Concessions des données essentielles (DECP 2019, XML)',
  'decp-csv-decp-processing': 'Données essentielles (tableau decp.info)',
  'decp-csv-data-economie': 'Données essentielles (tableau data.economie)',
  marches: 'Tableau de marchés',
  'heures-marche': "Heures d'insertion par marché",
  'heures-personne': "Heures d'insertion par personne",
  beneficiaires: 'Tableau de bénéficiaires',
  'contrats-travail': 'Contrats de travail',
  depenses: 'Dépenses par fournisseur',
  denrees: 'Achats de denrées',
  fournisseurs: 'Liste de structures (SIAE, EA, ESAT, ESUS, ESS)',
  'classeur-spaser': 'Classeur SPASER',
};

const SEVERITIES: Readonly<Record<Severity, string>> = {
  bloquant: '✕ Bloquant',
  'a-verifier': '△ À vérifier',
  info: '· Information',
};

export const sourceKindWords = (kind: SourceKind): string => KINDS[kind];
export const severityWords = (severity: Severity): string => SEVERITIES[severity];
