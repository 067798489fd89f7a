import { isBlank, type RawCell } from './cell';
import type { FailureCode } from '../codes';
import { SourceRefused } from '../failure';
import { findHeading } from '../columns/headers';
import { isBlankRow, type Matrix } from './matrix';
import type { IntakeFailure } from '../types';
import { guardZip } from './zipGuard';

export interface WorkbookMatrix extends Matrix {
  /** Sheets with content that were not read. */
  readonly otherSheets: number;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * Serial day of a date that the reader made of a date cell. Before 1 March 1900 the two calendars differ by the day that
 * spreadsheets believe in (29/02/1900): durations under 60 days, formatted [h]:mm, fall there.
 */
const serialOfDate = (date: Date): number => {
  const serial = (date.getTime() - EPOCH) / DAY;
  return serial < 61 ? serial - 1 : serial;
};

function cellOf(value: unknown): RawCell {
  if (value instanceof Date) return { serial: serialOfDate(value) };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8;
/** The container of old .xls files, and of encrypted .xlsx ones. */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/** Excel keeps a protected workbook in a stream named « EncryptedPackage » (UTF-16 in the container's directory). */
export function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(name[0] ?? 0); at >= 0; at = bytes.indexOf(name[0] ?? 0, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/**
 * The sheet of an .xlsx (or .ods) that looks most like a table we know, as cells.
 * @throws SourceRefused `zip-bombe`, `tableur-protege`, `tableur-illisible`, `type-inconnu`.
 */
export async function readWorkbookFile(bytes: Uint8Array): Promise<WorkbookMatrix> {
  const names = guardZip(bytes);
  const isXlsx = names.some((name) => /^\/?xl\/workbook\.xml$/i.test(name));
  const isOds = names.includes('content.xml') && names.includes('mimetype');
  if (!isXlsx && !isOds) throw new SourceRefused('type-inconnu');
  const hucre = await import('hucre');
  const book = await (isXlsx ? hucre.readXlsx(bytes) : hucre.readOds(bytes)).catch((error: unknown) => {
    throw new SourceRefused(
      error instanceof hucre.EncryptedFileError ? 'tableur-protege' : 'tableur-illisible',
    );
  });
  const sheets = book.sheets
    .map((sheet) => trimmed(sheet.rows.map((row) => row.map(cellOf))))
    .filter((rows) => rows.some((row) => !isBlankRow(row)));
  const [first] = sheets;
  if (first === undefined) throw new SourceRefused('fichier-vide');
  const ranked = sheets.map((rows) => ({ rows, score: findHeading(rows)?.score ?? 0 }));
  const best = ranked.reduce((a, b) => (b.score > a.score ? b : a));
  return { rows: best.rows, delimiter: null, otherSheets: sheets.length - 1 };
}

/** Formatted but empty columns and rows on the right and below are no data. */
function trimmed(rows: readonly (readonly RawCell[])[]): readonly (readonly RawCell[])[] {
  const width = rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce<number>((last, cell, index) => (isBlank(cell) ? last : index + 1), 0),
      ),
    0,
  );
  return rows.map((row) => row.slice(0, width));
}

/**
 * For those who open a workbook by other means than `readSource`: null when it may be opened, else the reason.
 */
export function checkZip(bytes: Uint8Array, file: string): IntakeFailure | null {
  const refused = (code: FailureCode, details: IntakeFailure['details'] = {}): IntakeFailure => ({
    ok: false,
    file,
    code,
    details,
  });
  if (bytes.length === 0) return refused('fichier-vide');
  if (!isZip(bytes))
    return refused(
      isCompoundFile(bytes) ? (isEncrypted(bytes) ? 'tableur-protege' : 'ancien-tableur') : 'type-inconnu',
    );
  try {
    guardZip(bytes);
    return null;
  } catch (error) {
    if (error instanceof SourceRefused) return refused(error.code, error.details);
    throw error;
  }
}
