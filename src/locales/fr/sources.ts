import { SHEET_TABLES } from '../../catalogue/tables';
import type { MappedColumn, Severity, SourceKind } from '../../intake/types';

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

const FIELD_LABELS: ReadonlyMap<string, string> = new Map(
  SHEET_TABLES.flatMap((table) => table.fields.map((field) => [field.id, field.label] as const)),
);
const SHEET_NAMES: ReadonlyMap<string, string> = new Map(SHEET_TABLES.map(({ id, sheet }) => [id, sheet]));
const n = (value: number): string => value.toLocaleString('fr-FR', { maximumFractionDigits: 2 });

/** « N° marché → Numéro de marché ; … »: columns about people are counted elsewhere, never named. */
export const columnsRead = (columns: readonly MappedColumn[]): string =>
  columns
    .flatMap(({ header, field, outcome }) =>
      outcome === 'importee' && field !== null ? [`${header} → ${FIELD_LABELS.get(field) ?? field}`] : [],
    )
    .join(' ; ');

/** Sums by field that have no column of their own. */
export const otherSums = (sums: readonly (readonly [string, number])[]): string =>
  sums.map(([field, sum]) => `${FIELD_LABELS.get(field) ?? field} : ${n(sum)}`).join(' ; ');

/** « Heures : 120 lignes ; Heures réalisées : 4 500 ». */
export const totalsWords = (totals: {
  readonly table: string;
  readonly rows: number;
  readonly sums: readonly { readonly label: string; readonly sum: number }[];
}): string =>
  [
    `${SHEET_NAMES.get(totals.table) ?? totals.table} : ${n(totals.rows)} ${totals.rows < 2 ? 'ligne' : 'lignes'}`,
    ...totals.sums.map(({ label, sum }) => `${label} : ${n(sum)}`),
  ].join(' ; ');
