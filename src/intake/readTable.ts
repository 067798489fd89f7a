import type { SourceField } from '../catalogue/synonyms';
import type { AnomalyLog } from './anomalyLog';
import { fixHoursColumns, runningMeasures } from './columns/columnFixes';
import { datesOf1904 } from './columns/dates1904';
import { decisionsFor } from './columns/decisions';
import { shapeOf } from './columns/fieldShape';
import { withContractsAbove, withMergedCells } from './columns/filledDown';
import { isHours } from './columns/kinds';
import { columnReport, mapColumns } from './columns/mapping';
import { formOf, withKind } from './columns/form';
import { servedBy } from './columns/otherKinds';
import type { Region } from './columns/regions';
import { regionsOf } from './columns/regionsOf';
import { bodyOf } from './columns/rowFilter';
import { samplesOf } from './columns/samples';
import { shapeOfTable, type Shape } from './columns/shape';
import { surroundings } from './columns/surroundings';
import { unknownTable } from './columns/unknownTable';
import { readColumns } from './columns/typedRows';
import { wordProposals } from './columns/wordProposals';
import type { TableInput } from './columns/typeRows';
import { SourceRefused } from './failure';
import { bareSheet, type Matrix } from './files/matrix';
import { tellLeftHours, withoutFormationClause } from './hours/otherHours';
import { logOf, type Job } from './job';
import { levelOf } from './level';
import { NOBODY } from './people/withPeople';
import { discreetHeader } from './privacy/discreet';
import { discreetJob } from './privacy/discreetJob';
import type { ReadPart } from './readPart';
import { reportedColumns } from './reportedColumns';
import { readerOf } from './tableReaders';
import type { ColumnSample } from './types';

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
export async function readTable(matrix: Matrix, given: Job): Promise<ReadPart> {
  if (matrix.grid.isBlank) throw new SourceRefused('fichier-vide');
  const [region] = regionsOf(bareSheet(matrix.grid, matrix.delimiter), given.context);
  if (region === undefined)
    throw new SourceRefused('aucune-colonne-reconnue', unknownTable(matrix.grid.rows));
  return readRegion(region, given);
}

/**
 * Reads one table of a sheet.
 * @throws SourceRefused `aucune-ligne`, `annule`.
 */
export async function readRegion(found: Region, given: Job): Promise<ReadPart> {
  const form = formOf(found.heading);
  const decided = decisionsFor(form.signature, given.context);
  const told = withKind(found, decided.kind);
  // What names somebody in a header is taken out before anything may repeat it.
  const heading = { ...told.heading, headers: told.heading.headers.map(discreetHeader) };
  const region = { ...told, heading };
  const { sheet } = region;
  const body = bodyOf(region);
  if (body.rows.length === 0 && body.aside.length === 0) throw new SourceRefused('aucune-ligne');
  const merged = withMergedCells(region, body.rows);
  const whole = withContractsAbove(region, merged);
  const shape = shapeOfTable(region, whole?.lines ?? merged, body.sections, surroundings(region, given.file));
  const { headers } = shape;
  const kind = decided.kind ?? shape.kind;
  const keys = form.keysOf(shape, region.left);
  const columns = fixHoursColumns(
    mapColumns(headers, kind, (index) => shape.rows.cells(index), decided.columns, keys),
    kind,
  );
  const job = discreetJob(given, columns, shape.rows);
  const log = logOf(job);
  if (heading.index < 0) log.add({ code: 'entete-absente', severity: 'info' });
  for (const { number, code } of body.aside) log.add({ code, severity: 'info' }, { row: number });
  if (whole !== null)
    log.add({ code: 'cellules-du-dessus', severity: 'a-verifier', details: { lignes: whole.filled } });
  tell(shape, log);
  if (kind === 'marches') tellLeftHours(columns, shape.rows, log);
  const { rows, aside } = isHours(kind)
    ? withoutFormationClause(shape.rows, columns, log)
    : { rows: shape.rows, aside: 0 };
  const read = datesOf1904(rows, columns, sheet.dateShift);
  const { vocabulary } = job.context;
  const facts = { rows: read, delimiter: sheet.delimiter, log };
  const reading = readColumns(columns, kind, facts, decided.answers, vocabulary);
  const input: TableInput = {
    kind,
    source: job.file,
    part: job.part,
    rows: read,
    aside: body.aside.length + aside,
    log,
    pace: job.pace,
    columns: reading.columns,
    cumulative: runningMeasures(columns, shape),
  };
  const { people = NOBODY, ...outcome } = await readerOf(kind)(input, columns, job.context);
  const label = (field: SourceField): string | null =>
    SERVES[field] ??
    (isHours(kind) ? SERVES_HOURS[field] : undefined) ??
    servedBy(kind, field) ??
    (shapeOf(field).label === null ? null : field);
  return {
    kind,
    level: levelOf(kind, columns, shape),
    part: job.part,
    file: job.file,
    signature: form.signature,
    log,
    outcome,
    columns: reportedColumns(columnReport(columns, kind, label), shape, heading, region.left),
    questions: reading.questions,
    proposals: [...people.proposals, ...wordProposals(reading.columns, read, vocabulary)],
    aliases: people.aliases,
    samples: placed(samplesOf(columns, reading.columns, read, kind), shape),
  };
}

/** Samples by the place of their column in the source; those of what a title gave, or of months put in rows, have none. */
const placed = (samples: readonly ColumnSample[], { places }: Shape): readonly ColumnSample[] =>
  samples.flatMap((sample): readonly ColumnSample[] => {
    const index = places[sample.index] ?? -1;
    return index < 0 ? [] : [{ ...sample, index }];
  });

/** What was understood of the layout, said once for the table. */
function tell({ months, given, yearless }: Shape, log: AnomalyLog): void {
  if (months.length > 0)
    log.add({ code: 'mois-en-colonnes', severity: 'info', details: { colonnes: months.length } });
  for (const field of given)
    log.add({ code: 'valeur-du-titre', severity: 'info', details: { champ: field } });
  if (yearless) log.add({ code: 'annee-inconnue', severity: 'a-verifier' });
}
