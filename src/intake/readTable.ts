import type { SourceField } from '../catalogue/synonyms';
import type { AnomalyLog } from './anomalyLog';
import { fixHoursColumns, runningMeasures } from './columns/columnFixes';
import { datesOf1904 } from './columns/dates1904';
import { shapeOf } from './columns/fieldShape';
import { isHours } from './columns/kinds';
import { columnReport, mapColumns } from './columns/mapping';
import { findRegions, type Region } from './columns/regions';
import { bodyOf } from './columns/rowFilter';
import { shapeOfTable, surroundings, type Shape } from './columns/shape';
import { signatureOf } from './columns/signature';
import { readColumns } from './columns/typedRows';
import type { TableInput } from './columns/typeRows';
import { SourceRefused } from './failure';
import { bareSheet, columnCells, isBlankRow, type Matrix } from './files/matrix';
import { tellLeftHours, withoutFormationClause } from './hours/otherHours';
import { logOf, type Job } from './job';
import { levelOf } from './level';
import { rememberedKeys, reportedColumns } from './reportedColumns';
import type { ReadPart } from './readPart';
import { readerOf } from './tableReaders';

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
 * Reads the first table of some cells.
 * @throws SourceRefused `fichier-vide`, `aucune-colonne-reconnue`, `aucune-ligne`, `annule`.
 */
export async function readTable(matrix: Matrix, job: Job): Promise<ReadPart> {
  if (matrix.rows.every(isBlankRow)) throw new SourceRefused('fichier-vide');
  const [region] = findRegions(bareSheet(matrix.rows, matrix.delimiter));
  if (region === undefined) throw new SourceRefused('aucune-colonne-reconnue');
  return readRegion(region, job);
}

/**
 * Reads one table of a sheet.
 * @throws SourceRefused `aucune-ligne`, `annule`.
 */
export async function readRegion(region: Region, job: Job): Promise<ReadPart> {
  const { sheet, heading } = region;
  const body = bodyOf(region);
  if (body.rows.length === 0 && body.aside.length === 0) throw new SourceRefused('aucune-ligne');
  const log = logOf(job);
  for (const { number, code } of body.aside) log.add({ code, severity: 'info' }, { row: number });
  const shape = shapeOfTable(region, body.rows, surroundings(region, job.file));
  tell(shape, log);
  const { kind, headers } = shape;
  const columns = fixHoursColumns(
    mapColumns(headers, kind, (index) => columnCells(shape.rows, index)),
    kind,
  );
  if (kind === 'marches') tellLeftHours(columns, shape.rows, log);
  const { rows, aside } = isHours(kind)
    ? withoutFormationClause(shape.rows, columns, log)
    : { rows: shape.rows, aside: 0 };
  const read = datesOf1904(rows, columns, sheet.dateShift);
  const input: TableInput = {
    kind,
    source: job.file,
    rows: read,
    aside: body.aside.length + aside,
    log,
    pace: job.pace,
    columns: readColumns(columns, read, sheet.delimiter, log),
    cumulative: runningMeasures(columns, shape),
  };
  const outcome = await readerOf(kind)(input, columns, job.context.pseudonymSecret);
  const label = (field: SourceField): string | null =>
    SERVES[field] ??
    (isHours(kind) ? SERVES_HOURS[field] : undefined) ??
    (shapeOf(field).label === null ? null : field);
  const mapped = reportedColumns(columnReport(columns, kind, label), shape, heading.headers, region.left);
  return {
    kind,
    level: levelOf(kind, columns, shape),
    part: job.part,
    signature: signatureOf(rememberedKeys(mapped, shape)),
    log,
    outcome,
    columns: mapped,
    questions: [],
    proposals: [],
  };
}

/** What was understood of the layout, said once for the table. */
function tell({ months, given, yearless }: Shape, log: AnomalyLog): void {
  if (months.length > 0)
    log.add({ code: 'mois-en-colonnes', severity: 'info', details: { colonnes: months.length } });
  for (const field of given)
    log.add({ code: 'valeur-du-titre', severity: 'info', details: { champ: field } });
  if (yearless) log.add({ code: 'annee-inconnue', severity: 'a-verifier' });
}
