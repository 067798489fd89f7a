import { AnomalyLog } from './anomalyLog';
import { spellBuyers } from './buyers';
import { decode, withoutBom } from './files/decode';
import { readDecpJson } from './decp/decpJson';
import { readDelimited } from './files/delimited';
import { SourceRefused } from './failure';
import type { Matrix } from './files/matrix';
import { paceOf, type Pace } from './pace';
import { readTable, type ReadTable } from './readTable';
import type { IntakeContext, IntakeResult, SourceInput } from './types';
import { isCompoundFile, isEncrypted, isZip, readWorkbookFile } from './files/workbookFile';

/** Bytes of a source: a year of essential data of a large buyer is some 20 MB. */
const LARGEST = 150 * 1024 * 1024;

/**
 * Reads anything a user pastes or drops: a DECP file (JSON or CSV of four layouts), or a table of contracts, hours or
 * beneficiaries (pasted text, cells, CSV, .xlsx).
 *
 * Never rejects for the sake of a file: what cannot be read at all is a failure with its code, what can be read in part is a success
 * with anomalies. Amounts in euros, hours in decimal hours, dates as serial days of the 1900 system.
 */
export async function readSource(input: SourceInput, context: IntakeContext): Promise<IntakeResult> {
  const log = new AnomalyLog(input.name);
  try {
    const pace = paceOf(context);
    await pace(0, 0);
    const { kind, outcome, columns, concessions } = await understand(
      input,
      context.pseudonymSecret,
      log,
      pace,
    );
    const { tables, ...account } = outcome;
    return {
      ok: true,
      report: { file: input.name, kind, ...account, columns },
      concessions: concessions
        ? { file: input.name, kind: 'decp-json-2022-concessions', ...concessions, columns }
        : null,
      tables: context.buyers ? spellBuyers(tables, context.buyers, log) : tables,
      anomalies: log.toArray(),
    };
  } catch (error) {
    if (error instanceof SourceRefused)
      return { ok: false, file: input.name, code: error.code, details: error.details };
    throw error;
  }
}

async function understand(
  input: SourceInput,
  secret: string,
  log: AnomalyLog,
  pace: Pace,
): Promise<ReadTable> {
  const { name, bytes, text, cells } = input;
  const table = (matrix: Matrix): Promise<ReadTable> => readTable(matrix, name, secret, log, pace);
  if (cells !== undefined) return table({ rows: cells, delimiter: null });
  if (bytes === undefined) return fromText(withoutBom(text ?? ''));
  if (bytes.length === 0) throw new SourceRefused('fichier-vide');
  if (bytes.length > LARGEST)
    throw new SourceRefused('fichier-trop-gros', { octets: bytes.length, limite: LARGEST });
  if (isZip(bytes)) {
    const book = await readWorkbookFile(bytes);
    if (book.otherSheets > 0)
      log.add({ code: 'feuilles-ignorees', severity: 'info', details: { feuilles: book.otherSheets } });
    return table(book);
  }
  if (isCompoundFile(bytes))
    throw new SourceRefused(isEncrypted(bytes) ? 'tableur-protege' : 'ancien-tableur');
  if (startsWith(bytes, '%PDF') || startsWith(bytes, '\u0089PNG')) throw new SourceRefused('type-inconnu');
  const decoded = decode(bytes);
  if (decoded.note !== null)
    log.add({ code: decoded.note, severity: decoded.note === 'encodage-windows' ? 'info' : 'a-verifier' });
  return fromText(decoded.text);

  function fromText(content: string): Promise<ReadTable> {
    const start = content.trimStart().slice(0, 5).toLowerCase();
    if (start === '') throw new SourceRefused('fichier-vide');
    if (start.startsWith('{') || start.startsWith('[')) return readDecpJson(content, name, secret, log, pace);
    if (/^<(\?xml|!doc|[a-z])/.test(start)) throw new SourceRefused('format-xml');
    const matrix = readDelimited(content);
    for (const row of matrix.oddQuotes)
      log.add({ code: 'guillemet-mal-place', severity: 'a-verifier' }, { row });
    return table(matrix);
  }
}

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  [...mark].every((letter, index) => bytes[index] === letter.charCodeAt(0));
