import type { SourceField } from '../catalogue/synonyms';
import { OTHER_LEVELS, servedBy } from './columns/otherKinds';
import { findHeading } from './columns/headers';
import { isHours } from './columns/kinds';
import { headingByContent } from './columns/withoutHeader';
import { columnReport, mapColumns } from './columns/mapping';
import { bodyOf } from './columns/rowFilter';
import { decidedHeading, decisionsFor, unknownTable } from './columns/decisions';
import { samplesOf } from './columns/samples';
import { readColumns } from './columns/typedRows';
import { shapeOf } from './columns/fieldShape';
import type { TableInput } from './columns/typeRows';
import { SourceRefused } from './failure';
import { columnCells, isBlankRow, type Matrix } from './files/matrix';
import { logOf, type Job } from './job';
import type { ReadPart } from './readPart';
import { readerOf } from './tableReaders';
import type { RowLevel, SourceKind } from './types';

/** Helper columns that serve without being a field of a table: they are read, and the account says « importée ». */
const SERVES: Readonly<Partial<Record<SourceField, string>>> = {
  considerations_sociales: 'clause_sociale',
  considerations_env: 'clause_env',
  nature: 'type_contrat',
  techniques: 'type_contrat',
  lot: 'objet',
};
const SERVES_HOURS: typeof SERVES = { mois: 'periode', annee: 'periode', date_entree: 'age_entree' };

const levelOf = (kind: SourceKind): RowLevel =>
  OTHER_LEVELS[kind] ??
  (kind === 'heures-personne' || kind === 'beneficiaires'
    ? 'personne'
    : kind === 'heures-marche'
      ? 'mois'
      : 'marche');

/**
 * Recognises a table by its headers and reads it.
 * @throws SourceRefused `fichier-vide`, `aucune-colonne-reconnue`, `aucune-ligne`, `annule`.
 */
export async function readTable(matrix: Matrix, job: Job): Promise<ReadPart> {
  if (matrix.rows.every(isBlankRow)) throw new SourceRefused('fichier-vide');
  const heading =
    findHeading(matrix.rows) ?? decidedHeading(matrix.rows, job.context) ?? headingByContent(matrix.rows);
  if (heading === null) throw new SourceRefused('aucune-colonne-reconnue', unknownTable(matrix.rows));
  const { headers } = heading;
  const decided = decisionsFor(headers, job.context);
  const kind = decided.kind ?? heading.kind;
  const body = bodyOf(matrix.rows, heading.index, headers);
  if (body.rows.length === 0 && body.aside.length === 0) throw new SourceRefused('aucune-ligne');
  const log = logOf(job);
  if (heading.index < 0) log.add({ code: 'entete-absente', severity: 'info' });
  for (const { number, code } of body.aside) log.add({ code, severity: 'info' }, { row: number });
  const columns = mapColumns(headers, kind, (index) => columnCells(body.rows, index), decided.columns);
  const facts = { rows: body.rows, delimiter: matrix.delimiter, log };
  const reading = readColumns(columns, kind, facts, decided.answers);
  const input: TableInput = {
    kind,
    source: job.file,
    part: job.part,
    rows: body.rows,
    aside: body.aside.length,
    log,
    pace: job.pace,
    columns: reading.columns,
  };
  const outcome = await readerOf(kind)(input, columns, job.context.pseudonymSecret);
  const label = (field: SourceField): string | null =>
    SERVES[field] ??
    (isHours(kind) ? SERVES_HOURS[field] : undefined) ??
    servedBy(kind, field) ??
    (shapeOf(field).label === null ? null : field);
  const mapped = columnReport(columns, kind, label);
  return {
    kind,
    level: levelOf(kind),
    part: job.part,
    signature: decided.signature,
    log,
    outcome,
    columns: mapped,
    questions: reading.questions,
    proposals: [],
    samples: samplesOf(columns, reading.columns, body.rows, kind),
  };
}
