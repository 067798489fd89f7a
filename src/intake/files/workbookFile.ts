import { strFromU8, unzipSync } from 'fflate';
import { isBlank, type RawCell } from './cell';
import type { FailureCode } from '../codes';
import { SourceRefused } from '../failure';
import { isBlankRow, type Sheet } from './matrix';
import type { IntakeFailure } from '../types';
import { RowGrid } from './rowGrid';
import { guardZip } from './zipGuard';

const DAY = 86_400_000;
/** Days between the two date systems of workbooks: 01/01/1904 is day 1 462 of the first, day 0 of the second. */
const SYSTEM_1904 = 1_462;
/**
 * Every book is asked for in the 1904 system, whose dates go back to the number in the cell without loss: in the other,
 * two durations of 59 and 60 days would come out alike, because of the 29 February 1900 that spreadsheets believe in.
 */
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** A duration of an OpenDocument cell, which reaches us as its text: « PT1234H30M00S ». */
const ODS_DURATION = /^PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S$/;

const cellOf =
  (shift: number, numberOf: (date: Date) => number) =>
  (value: unknown): RawCell => {
    if (value instanceof Date) {
      const days = numberOf(value);
      return shift === 0 ? { serial: days } : { serial: days + shift, days };
    }
    const clock = typeof value === 'string' ? ODS_DURATION.exec(value) : null;
    if (clock) return { serial: (Number(clock[1]) + Number(clock[2]) / 60 + Number(clock[3]) / 3_600) / 24 };
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    return null;
  };

const numberIn1904 = (date: Date): number => (date.getTime() - EPOCH_1904) / DAY;
/** OpenDocument writes days, not numbers: they count from 30/12/1899. */
const numberFromDay = (date: Date): number => (date.getTime() - Date.UTC(1899, 11, 30)) / DAY;

/** True when the workbook counts its days from 1904 (old Excel for Mac): its own word, in xl/workbook.xml. */
function countsFrom1904(bytes: Uint8Array): boolean {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^\/?xl\/workbook\.xml$/i.test(name) });
  const text = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('');
  return /\bdate1904\s*=\s*["'](1|true|on)["']/i.test(text);
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
 * Every sheet with content of an .xlsx or .ods, hidden ones too, as cells.
 * @throws SourceRefused `zip-bombe`, `tableur-protege`, `tableur-illisible`, `type-inconnu`, `fichier-vide`.
 */
export async function readWorkbookSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const names = guardZip(bytes);
  const isXlsx = names.some((name) => /^\/?xl\/workbook\.xml$/i.test(name));
  const isOds = names.includes('content.xml') && names.includes('mimetype');
  if (!isXlsx && !isOds) throw new SourceRefused('type-inconnu');
  const hucre = await import('hucre');
  const book = await (isXlsx ? hucre.readXlsx(bytes, { dateSystem: '1904' }) : hucre.readOds(bytes)).catch(
    (error: unknown) => {
      throw new SourceRefused(
        error instanceof hucre.EncryptedFileError ? 'tableur-protege' : 'tableur-illisible',
      );
    },
  );
  const dateShift = isXlsx && countsFrom1904(bytes) ? SYSTEM_1904 : 0;
  const toCell = cellOf(dateShift, isXlsx ? numberIn1904 : numberFromDay);
  const sheets = book.sheets.flatMap((sheet): Sheet[] => {
    const rows = trimmed(sheet.rows.map((row) => row.map(toCell)));
    return rows.every(isBlankRow)
      ? []
      : [
          {
            name: sheet.name,
            grid: new RowGrid(rows),
            delimiter: null,
            merges: sheet.merges ?? [],
            dateShift,
          },
        ];
  });
  if (sheets.length === 0) throw new SourceRefused('fichier-vide');
  return sheets;
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
