import type { IntakeSuccess, SourceReport } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';
import { mergingContracts } from './mergeContracts';
import { mergingKnown } from './mergeKnown';
import { mergingLines } from './mergeLines';
import type { Incoming, Merging } from './mergeTools';

const BY_KIND: Partial<Readonly<Record<SourceReport['kind'], TableId>>> = {
  'heures-marche': 'HEURES',
  'heures-personne': 'HEURES',
  beneficiaires: 'BENEFICIAIRES',
  'contrats-travail': 'CONTRATS_TRAVAIL',
  depenses: 'DEPENSES',
  denrees: 'DENREES',
};
/** A workbook of ours holds tables of any kind: its rows say which. */
const BY_LEVEL: Partial<Readonly<Record<SourceReport['level'], TableId>>> = {
  mois: 'HEURES',
  personne: 'BENEFICIAIRES',
  'contrat-travail': 'CONTRATS_TRAVAIL',
  depense: 'DEPENSES',
};

/** The table whose rows a source's account speaks of. */
export const mainTable = ({ kind, level }: Pick<SourceReport, 'kind' | 'level'>): TableId =>
  BY_KIND[kind] ?? (kind === 'classeur-spaser' ? BY_LEVEL[level] : undefined) ?? 'MARCHES';

/** Rows of a source for one of its tables. */
export const incomingOf = ({ report, tables, origins }: IntakeSuccess, table: TableId): Incoming => ({
  file: report.file,
  part: report.part,
  rows: tables[table] ?? [],
  origins: origins[table] ?? [],
});

/**
 * How rows of a source join a table. Hours bring contracts and people with them: those complete what is known, and are not
 * rows of the source.
 */
export function merging(
  table: TableId,
  main: TableId,
  existing: readonly DataRow[],
  incoming: Incoming,
  taken: ReadonlySet<number>,
  ofHours: () => ReadonlySet<string>,
): Merging {
  if (table === 'BENEFICIAIRES') return mergingKnown(table, existing, incoming, taken);
  if (table !== 'MARCHES') return mergingLines(table, existing, incoming, taken);
  return main === 'MARCHES'
    ? mergingContracts(existing, incoming, taken, ofHours())
    : mergingKnown(table, existing, incoming, taken);
}

const total = (rows: readonly DataRow[], field: string): number =>
  rows.reduce((sum, row) => sum + (typeof row[field] === 'number' ? row[field] : 0), 0);

/** Rows that brought nothing new leave « kept » for « duplicates »: the account still adds up. */
export function recount(source: IntakeSuccess, repeated: readonly DataRow[]): SourceReport {
  const { report } = source;
  if (repeated.length === 0) return report;
  const again = rowsAgain(source, repeated);
  const isDue = (field: string): boolean => field === 'heures_prevues' && mainTable(report) === 'HEURES';
  return {
    ...report,
    kept: report.kept - again,
    duplicates: report.duplicates + again,
    controlSums: Object.fromEntries(
      Object.entries(report.controlSums).map(([field, sum]) => [
        field,
        isDue(field) ? sum : sum - total(repeated, field),
      ]),
    ),
  };
}

/** Rows of the source of which every typed row is repeated: a row with a column per month gives several. */
function rowsAgain({ report, tables, origins }: IntakeSuccess, repeated: readonly DataRow[]): number {
  const table = mainTable(report);
  const places = origins[table] ?? [];
  if (new Set(places).size === places.length) return repeated.length;
  const said = new Set(repeated);
  const fresh = new Set<number>();
  const again = new Set<number>();
  (tables[table] ?? []).forEach((row, index) => {
    const origin = places[index];
    if (origin !== undefined) (said.has(row) ? again : fresh).add(origin);
  });
  return [...again].filter((origin) => !fresh.has(origin)).length;
}
