import { beneficiariesFromTable } from './people/beneficiariesTable';
import { contractsFromTable, type TableInput } from './contracts/contractsTable';
import type { AnomalyLog } from './anomalyLog';
import { SourceRefused } from './failure';
import { findHeading } from './columns/headers';
import { hoursFromTable } from './hours/hoursTable';
import { isHours } from './columns/kinds';
import { columnReport, mapColumns } from './columns/mapping';
import { columnCells, isBlankRow, type Matrix } from './files/matrix';
import type { Account, Outcome } from './outcome';
import type { Pace } from './pace';
import { bodyOf } from './columns/rowFilter';
import { readColumns, shapeOf } from './columns/typedRows';
import type { MappedColumn, SourceKind } from './types';
import type { SourceField } from '../catalogue/synonyms';

export interface ReadTable {
  readonly kind: SourceKind;
  readonly outcome: Outcome;
  readonly columns: readonly MappedColumn[];
  /** Account of the concessions, where `outcome` leaves them out. */
  readonly concessions?: Account;
}

/** Helper columns that serve without being a field of a table: they are read, and the account says « importée ». */
const SERVES: Readonly<Partial<Record<SourceField, string>>> = {
  considerations_sociales: 'clause_sociale',
  considerations_env: 'clause_env',
  nature: 'type_contrat',
  techniques: 'type_contrat',
  lot: 'objet',
};
const SERVES_HOURS: typeof SERVES = { mois: 'periode', annee: 'periode', date_entree: 'age_entree' };

/**
 * Recognises a table by its headers and reads it.
 * @throws SourceRefused `fichier-vide`, `aucune-colonne-reconnue`, `aucune-ligne`, `annule`.
 */
export async function readTable(
  matrix: Matrix,
  source: string,
  secret: string,
  log: AnomalyLog,
  pace: Pace,
): Promise<ReadTable> {
  if (matrix.rows.every(isBlankRow)) throw new SourceRefused('fichier-vide');
  const heading = findHeading(matrix.rows);
  if (heading === null) throw new SourceRefused('aucune-colonne-reconnue');
  const { kind, headers } = heading;
  const body = bodyOf(matrix.rows, heading.index, headers);
  if (body.rows.length === 0 && body.aside.length === 0) throw new SourceRefused('aucune-ligne');
  for (const { number, code } of body.aside) log.add({ code, severity: 'info' }, { row: number });
  const columns = mapColumns(headers, kind, (index) => columnCells(body.rows, index));
  const input: TableInput = {
    kind,
    source,
    rows: body.rows,
    aside: body.aside.length,
    log,
    pace,
    columns: readColumns(columns, body.rows, matrix.delimiter, log),
  };
  const outcome = isHours(kind)
    ? await hoursFromTable(input, columns, secret)
    : kind === 'beneficiaires'
      ? await beneficiariesFromTable(input, columns, secret)
      : await contractsFromTable(input);
  const label = (field: SourceField): string | null =>
    SERVES[field] ??
    (isHours(kind) ? SERVES_HOURS[field] : undefined) ??
    (shapeOf(field).label === null ? null : field);
  return { kind, outcome, columns: columnReport(columns, kind, label) };
}
