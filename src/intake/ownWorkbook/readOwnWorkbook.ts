import type { SourceField } from '../../catalogue/synonyms';
import { inputFields } from '../../catalogue/tables';
import type { Field, Table, TableId } from '../../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../../scheme/values';
import type { AnomalyLog } from '../anomalyLog';
import { headerKey } from '../columns/headerKey';
import { signatureOf } from '../columns/signature';
import { SourceRefused } from '../failure';
import { cellText, isBlank, type RawCell } from '../files/cell';
import type { Sheet } from '../files/matrix';
import { forPart, logOf, type Job } from '../job';
import { balanced, negativesOf } from '../outcome';
import { holdsPersonalData } from '../privacy/personal';
import type { ReadPart } from '../readPart';
import type { MappedColumn, RowLevel } from '../types';
import { readerFor } from '../values/cellReaders';
import { NOTHING, PLAIN_PROFILE, type CellReader } from '../values/reading';
import { knownSum } from '../values/sum';
import { textReader } from '../values/textReaders';
import { fold } from '../values/text';
import { ownSheets, secretOf, type OwnSheet } from './ownSheets';

const LEVELS: Partial<Readonly<Record<TableId, RowLevel>>> = {
  MARCHES: 'marche',
  HEURES: 'mois',
  BENEFICIAIRES: 'personne',
  CONTRATS_TRAVAIL: 'contrat-travail',
  DEPENSES: 'depense',
  DENREES: 'depense',
};
/** Figures whose sums tell that a table came over whole. */
const FIGURES = ['montant_ht', 'montant_mandate_ht', 'heures_prevues', 'heures_declarees', 'heures_validees'];
/** Tables whose rows are about people. */
const PEOPLE: ReadonlySet<TableId> = new Set([
  'HEURES',
  'BENEFICIAIRES',
  'CONTRATS_TRAVAIL',
  'SUIVI_SORTIES',
]);

/**
 * Another workbook of ours as a source: its data tables as they stand, typed fields only, since the others follow. One account for each
 * table that has rows. Pseudonyms stay as they are: those of two workbooks with two secrets never meet, and it is told.
 * @throws SourceRefused `aucune-ligne` when no table has a row.
 */
export async function readOwnWorkbook(
  sheets: readonly Sheet[],
  job: Job,
  log: AnomalyLog,
): Promise<readonly ReadPart[]> {
  const parts: ReadPart[] = [];
  for (const own of ownSheets(sheets)) {
    const part = readTable(own, forPart(job, own.sheet.name));
    await job.pace(part.outcome.rows, part.outcome.rows);
    if (part.outcome.rows > 0) parts.push(part);
  }
  if (parts.length === 0) throw new SourceRefused('aucune-ligne');
  const named = parts.flatMap(({ outcome }) => Object.values(outcome.tables).flat());
  if (
    named.some((row) => !isMissing(row['beneficiaire_id'])) &&
    secretOf(sheets) !== job.context.pseudonymSecret
  )
    log.add({ code: 'pseudonymes-autre-classeur', severity: 'a-verifier' });
  return parts;
}

interface OwnColumn {
  readonly field: Field;
  readonly index: number;
  readonly read: CellReader;
}

/** Text as typed: « Sans objet » is what the user wrote, here. What gives a person away stays out all the same. */
const plainText: CellReader = (cell) =>
  typeof cell === 'string'
    ? cell.trim() === '' || holdsPersonalData(cell)
      ? NOTHING
      : { value: cell }
    : textReader(cell);

const readerOf = ({ id, type, values }: Field): CellReader =>
  type === 'text' || type === 'pseudonym'
    ? plainText
    : readerFor(id as SourceField, type, values, PLAIN_PROFILE);

function readTable({ table, sheet }: OwnSheet, job: Job): ReadPart {
  const log = logOf(job);
  const labels = sheet.grid.row(0).map((cell) => cellText(cell));
  const columns = columnsOf(table, labels);
  const known = new Set(table.fields.map(({ label }) => fold(label)));
  const foreign = labels.flatMap((label, index) => (known.has(fold(label)) ? [] : [index]));
  const rows: DataRow[] = [];
  const origins: number[] = [];
  let aside = 0;
  sheet.grid.rows.slice(1).forEach((cells, index) => {
    const row = rowOf(cells, columns, { number: index + 2, table: table.id, log });
    if (Object.values(row).every((value) => value === null)) {
      // Formulas down an empty row are no data; what users wrote in columns of their own is.
      if (!foreign.some((at) => !isBlank(cells[at] ?? null))) return;
      aside += 1;
      log.add({ code: 'ligne-sans-donnee', severity: 'a-verifier' }, { row: index + 2 });
      return;
    }
    rows.push('source' in row ? { ...row, source: job.file } : row);
    origins.push(index + 2);
  });
  const sums = FIGURES.flatMap((id): [string, number][] => {
    const sum = columns.some(({ field }) => field.id === id) ? knownSum(rows.map((row) => row[id])) : null;
    return sum === null ? [] : [[id, sum]];
  });
  const mapped = mappedColumns(labels, columns);
  return {
    kind: 'classeur-spaser',
    level: LEVELS[table.id] ?? 'autre',
    part: job.part,
    signature: signatureOf([table.id, ...mapped.map(({ key }) => key)]),
    log,
    outcome: balanced({
      rows: rows.length + aside,
      kept: rows.length,
      duplicates: 0,
      setAside: aside,
      negatives: negativesOf(rows, FIGURES),
      controlSums: Object.fromEntries(sums),
      tables: { [table.id]: rows },
      origins: { [table.id]: origins },
    }),
    columns: mapped,
    questions: [],
    proposals: [],
  };
}

function columnsOf(table: Table, labels: readonly string[]): readonly OwnColumn[] {
  const folded = labels.map(fold);
  return inputFields(table).map((field) => ({
    field,
    index: folded.indexOf(fold(field.label)),
    read: readerOf(field),
  }));
}

interface Place {
  readonly number: number;
  readonly table: TableId;
  readonly log: AnomalyLog;
}

function rowOf(
  cells: readonly RawCell[],
  columns: readonly OwnColumn[],
  { number, table, log }: Place,
): DataRow {
  const row: Record<string, CellValue> = {};
  for (const { field, index, read } of columns) {
    const { value, issue } = index < 0 ? NOTHING : read(cells[index]);
    row[field.id] = value;
    if (issue === undefined) continue;
    const typed = cellText(cells[index]);
    const isSilent = PEOPLE.has(table) || holdsPersonalData(typed);
    log.add(issue, { row: number, column: field.label, ...(isSilent ? {} : { value: typed }) });
  }
  return row;
}

/** Columns of the product, then those that users added, which are not read. */
function mappedColumns(labels: readonly string[], columns: readonly OwnColumn[]): readonly MappedColumn[] {
  return labels.flatMap((header, index): MappedColumn[] => {
    const found = columns.find((column) => column.index === index);
    if (found === undefined) return [];
    return [
      {
        index,
        key: headerKey(header),
        header,
        field: found.field.id,
        outcome: 'importee',
        reason: { code: 'libelle' },
        confidence: 1,
      },
    ];
  });
}
