import type { SourceField } from '../catalogue/synonyms';
import { findHeading } from './columns/headers';
import { isHours } from './columns/kinds';
import { columnReport, mapColumns } from './columns/mapping';
import { bodyOf } from './columns/rowFilter';
import { signatureOf } from './columns/signature';
import { readColumns } from './columns/typedRows';
import { wordProposals } from './columns/wordProposals';
import { shapeOf } from './columns/fieldShape';
import type { TableInput } from './columns/typeRows';
import { contractsFromTable } from './contracts/contractsTable';
import { SourceRefused } from './failure';
import { columnCells, isBlankRow, type Matrix } from './files/matrix';
import { hoursFromTable } from './hours/hoursTable';
import { logOf, type Job } from './job';
import { beneficiariesFromTable } from './people/beneficiariesTable';
import { discreetHeader } from './privacy/discreet';
import { discreetJob } from './privacy/discreetJob';
import { NOBODY, type PeopleOutcome } from './people/withPeople';
import type { ReadPart } from './readPart';
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
  kind === 'heures-personne' || kind === 'beneficiaires'
    ? 'personne'
    : kind === 'heures-marche'
      ? 'mois'
      : 'marche';

/**
 * Recognises a table by its headers and reads it.
 * @throws SourceRefused `fichier-vide`, `aucune-colonne-reconnue`, `aucune-ligne`, `annule`.
 */
export async function readTable(matrix: Matrix, given: Job): Promise<ReadPart> {
  if (matrix.rows.every(isBlankRow)) throw new SourceRefused('fichier-vide');
  const heading = findHeading(matrix.rows);
  if (heading === null) throw new SourceRefused('aucune-colonne-reconnue');
  const { kind } = heading;
  const headers = heading.headers.map(discreetHeader);
  const body = bodyOf(matrix.rows, heading.index, headers);
  if (body.rows.length === 0 && body.aside.length === 0) throw new SourceRefused('aucune-ligne');
  const columns = mapColumns(headers, kind, (index) => columnCells(body.rows, index));
  const job = discreetJob(given, columns, body.rows);
  const log = logOf(job);
  for (const { number, code } of body.aside) log.add({ code, severity: 'info' }, { row: number });
  const { vocabulary } = job.context;
  const input: TableInput = {
    kind,
    source: job.file,
    rows: body.rows,
    aside: body.aside.length,
    log,
    pace: job.pace,
    columns: readColumns(columns, body.rows, matrix.delimiter, log, vocabulary),
  };
  const outcome: PeopleOutcome = isHours(kind)
    ? await hoursFromTable(input, columns, job.context)
    : kind === 'beneficiaires'
      ? await beneficiariesFromTable(input, columns, job.context)
      : { ...(await contractsFromTable(input, vocabulary)), people: NOBODY };
  const { people, ...read } = outcome;
  const label = (field: SourceField): string | null =>
    SERVES[field] ??
    (isHours(kind) ? SERVES_HOURS[field] : undefined) ??
    (shapeOf(field).label === null ? null : field);
  const mapped = columnReport(columns, kind, label);
  return {
    kind,
    level: levelOf(kind),
    part: job.part,
    file: job.file,
    signature: signatureOf(mapped.map(({ key }) => key)),
    log,
    outcome: read,
    columns: mapped,
    questions: [],
    proposals: [...people.proposals, ...wordProposals(input.columns, body.rows, vocabulary)],
    aliases: people.aliases,
  };
}
