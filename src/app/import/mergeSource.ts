import type { IntakeSuccess, SourceReport } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';
import { completeRows, mergeContracts, mergeHours, type MergeOutcome } from './mergeRows';

const BY_KIND: Partial<Readonly<Record<SourceReport['kind'], TableId>>> = {
  beneficiaires: 'BENEFICIAIRES',
  'contrats-travail': 'CONTRATS_TRAVAIL',
  depenses: 'DEPENSES',
  denrees: 'DENREES',
};

/** The table whose rows a source's account speaks of. */
export const mainTable = (kind: SourceReport['kind']): TableId =>
  BY_KIND[kind] ?? (kind.startsWith('heures') ? 'HEURES' : 'MARCHES');

/** Hours bring contracts and people with them: those complete what is known, and are not rows of the source. */
export function mergeInto(table: TableId, source: IntakeSuccess, existing: readonly DataRow[]): MergeOutcome {
  const incoming = source.tables[table] ?? [];
  switch (table) {
    case 'BENEFICIAIRES':
      return completeRows('beneficiaire_id', existing, incoming);
    case 'MARCHES':
      return mainTable(source.report.kind) === 'HEURES'
        ? completeRows('marche_id', existing, incoming, ['acheteur_nom', 'acheteur_siret'])
        : mergeContracts(existing, incoming);
    default:
      return mergeHours(existing, incoming, table);
  }
}

const total = (rows: readonly DataRow[], field: string): number =>
  rows.reduce((sum, row) => sum + (typeof row[field] === 'number' ? row[field] : 0), 0);

/** Rows that another source had already brought leave « kept » for « duplicates »: the account still adds up. */
export function recount(report: SourceReport, repeated: readonly DataRow[]): SourceReport {
  if (repeated.length === 0) return report;
  return {
    ...report,
    kept: report.kept - repeated.length,
    duplicates: report.duplicates + repeated.length,
    controlSums: Object.fromEntries(
      Object.entries(report.controlSums).map(([field, sum]) => [
        field,
        field === 'heures_prevues' ? sum : sum - total(repeated, field),
      ]),
    ),
  };
}
