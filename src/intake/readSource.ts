import { AnomalyLog } from './anomalyLog';
import { spellBuyers } from './buyers';
import { SourceRefused } from './failure';
import { discreetError, discreetFile, renamed } from './privacy/discreet';
import { decode, withoutBom } from './files/decode';
import { hashOf } from './files/hash';
import { bareSheet } from './files/matrix';
import { RowGrid } from './files/rowGrid';
import { isCompoundFile, isEncrypted, isZip, readWorkbookSheets } from './files/workbookFile';
import type { Job } from './job';
import { paceOf } from './pace';
import type { ReadPart } from './readPart';
import { readSheets } from './readSheets';
import { readText } from './textFormats';
import type { IntakeContext, IntakeResult, IntakeSuccess, SourceInput } from './types';

/** Bytes of a source: a year of essential data of a large buyer is some 20 MB. */
const LARGEST = 150 * 1024 * 1024;

/**
 * Reads anything a user pastes or drops: a DECP file (JSON or CSV of four layouts), or tables of contracts, hours or
 * beneficiaries (pasted text, cells, CSV, .xlsx). One result for each table that the source holds, at least one.
 *
 * Never rejects for the sake of a file: what cannot be read at all is a failure with its code, what can be read in part is a success
 * with anomalies. Amounts in euros, hours in decimal hours, dates as serial days of the 1900 system.
 */
export async function readSource(
  given: SourceInput,
  context: IntakeContext,
): Promise<readonly IntakeResult[]> {
  const input = { ...given, name: discreetFile(given.name, context.pseudonymSecret) };
  // What concerns the whole file is told with its first table.
  const log = new AnomalyLog(input.name);
  try {
    const job: Job = { file: input.name, part: null, context, pace: paceOf(context) };
    await job.pace(0, 0);
    const parts = await understand(input, job, log);
    const hash = await hashOf(input);
    const file = parts.find((part) => part.file !== undefined && part.file !== job.file)?.file ?? job.file;
    return parts.map((part, index) => resultOf(part, hash, { ...job, file }, index === 0 ? log : null));
  } catch (error) {
    if (error instanceof SourceRefused)
      return [{ ok: false, file: input.name, code: error.code, details: error.details }];
    throw discreetError(error);
  }
}

function resultOf(
  { kind, level, part, signature, log, outcome, columns, questions, proposals, samples, aliases }: ReadPart,
  hash: string,
  { file, context }: Job,
  ofFile: AnomalyLog | null,
): IntakeSuccess {
  const {
    tables: read,
    origins,
    structures,
    rows,
    kept,
    duplicates,
    setAside,
    negatives,
    controlSums,
  } = outcome;
  const account = { rows, kept, duplicates, setAside, negatives, controlSums };
  const tables = context.buyers ? spellBuyers(read, context.buyers, log) : read;
  return {
    ok: true,
    report: { file, part, kind, hash, signature, level, ...account, columns },
    tables,
    origins,
    anomalies: renamed([...(ofFile?.toArray() ?? []), ...log.toArray()], file),
    questions,
    proposals,
    ...(structures ? { structures } : {}),
    ...(samples ? { samples } : {}),
    ...(aliases ? { aliases } : {}),
  };
}

async function understand(input: SourceInput, job: Job, log: AnomalyLog): Promise<readonly ReadPart[]> {
  const { bytes, text, cells } = input;
  if (cells !== undefined) return readSheets([bareSheet(new RowGrid(cells), null)], job, log);
  if (bytes === undefined) return readText(withoutBom(text ?? ''), job, log);
  if (bytes.length === 0) throw new SourceRefused('fichier-vide');
  if (bytes.length > LARGEST)
    throw new SourceRefused('fichier-trop-gros', { octets: bytes.length, limite: LARGEST });
  if (isZip(bytes)) return readSheets(await readWorkbookSheets(bytes), job, log);
  if (isCompoundFile(bytes))
    throw new SourceRefused(isEncrypted(bytes) ? 'tableur-protege' : 'ancien-tableur');
  if (startsWith(bytes, '%PDF') || startsWith(bytes, '\u0089PNG')) throw new SourceRefused('type-inconnu');
  const decoded = decode(bytes);
  if (decoded.note !== null)
    log.add({
      code: decoded.note,
      severity: decoded.note === 'encodage-windows' ? 'info' : 'a-verifier',
      ...(decoded.otherLines === undefined ? {} : { details: { lignes: decoded.otherLines } }),
    });
  return readText(decoded.text, job, log);
}

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  [...mark].every((letter, index) => bytes[index] === letter.charCodeAt(0));
