import type { SourceField } from '../../catalogue/synonyms';
import type { AnomalyCode } from '../codes';
import { isBlank, type RawCell } from '../files/cell';
import { isBlankRow, type SourceRow } from '../files/matrix';
import { titleOf, type Context } from './context';
import { headerKey } from './headerKey';
import { candidatesOf } from './mapping';
import type { Region } from './regions';
import { findSums, isLabelledTotal } from './totals';

/** Excel and LibreOffice stop at 16 384 columns; a longer line is a broken file, not a row. */
const WIDEST = 16_384;

const beginsWithDigit = (cell: string): boolean => cell.charCodeAt(0) >= 48 && cell.charCodeAt(0) <= 57;

/** A data row, and what the title lines above it within the table say of it. */
export interface BodyRow extends SourceRow {
  readonly section: Context | null;
}

export interface Body {
  /** Data rows, to be typed. */
  readonly rows: readonly BodyRow[];
  readonly aside: readonly { readonly number: number; readonly code: AnomalyCode }[];
}

const NAMING: ReadonlySet<SourceField> = new Set([
  'marche_id',
  'uid',
  'objet',
  'personne_nom',
  'personne_prenom',
  'personne_code',
  'titulaire_siret',
  'date_notification',
  'periode',
  'mois',
]);

/** Rows under the header, blank ones left out; totals, repeated headers, title lines and notes set aside with their reason. */
export function bodyOf({ sheet, heading, left, right, end }: Region): Body {
  const lines = headerLineKeys(sheet.rows, heading.first, heading.index, left, right);
  const joined = heading.headers.map(headerKey);
  const filled = joined.filter((key) => key !== '').length;
  const whole = left === 0 && sheet.rows.every((row) => row.length <= right);
  const rows: BodyRow[] = [];
  const aside: { number: number; code: AnomalyCode }[] = [];
  const met: {
    number: number;
    cells: readonly RawCell[];
    code: AnomalyCode | null;
    section: Context | null;
  }[] = [];
  let sections: readonly (readonly [string, RawCell])[] = [];
  let section: Context | null = null;
  for (let index = heading.index + 1; index < end; index += 1) {
    const full = sheet.rows[index] ?? [];
    const cells = whole ? full : full.slice(left, right);
    if (isBlankRow(cells)) continue;
    const code = reasonAside(cells, [...lines, joined], filled);
    const title = code === null || code === 'ligne-de-note' ? titleLine(cells, filled) : null;
    if (title !== null) {
      for (const [field, value] of Object.entries(title)) {
        const at = sections.findIndex(([known]) => known === field);
        // A new company ends the lots of the one before.
        sections = [...(at < 0 ? sections : sections.slice(0, at)), [field, value] as const];
      }
      section = Object.fromEntries(sections) as Context;
    }
    met.push({ number: index + 1, cells, code: title === null ? code : 'ligne-de-titre', section });
  }
  const naming = heading.headers.flatMap((header, place) =>
    candidatesOf(header).candidates.some(({ field }) => NAMING.has(field)) ? [place] : [],
  );
  const sums = findSums(
    met
      .filter(({ code }) => code === null || code === 'ligne-total')
      .map(({ cells, code }) => ({ cells, total: code !== null })),
    naming,
    heading.headers.length,
  );
  let rank = 0;
  for (const { number, cells, code, section: said } of met) {
    const sum = (code === null || code === 'ligne-total') && sums.has(rank++);
    if (sum) aside.push({ number, code: 'ligne-somme' });
    else if (code !== null) aside.push({ number, code });
    else rows.push({ number, cells, section: said });
  }
  return { rows, aside };
}

function reasonAside(
  cells: readonly RawCell[],
  headers: readonly (readonly string[])[],
  filled: number,
): AnomalyCode | null {
  if (cells.length > WIDEST) return 'ligne-trop-longue';
  if (headers.some((header) => isRepeatedHeader(cells, header))) return 'ligne-entete-repetee';
  if (isLabelledTotal(cells)) return 'ligne-total';
  return isNote(cells, filled) ? 'ligne-de-note' : null;
}

/** A source note, a signature or a name over some rows: one cell of prose, alone on its line. */
function isNote(cells: readonly RawCell[], columns: number): boolean {
  if (columns < 3) return false;
  let only: RawCell = null;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (only !== null) return false;
    only = cell;
  }
  return typeof only === 'string' && /\p{L}/u.test(only) && /\s/.test(only.trim());
}

/** « Entreprise : Durand », « Lot 2 », « mars 2024 » over the rows that it speaks of. */
const titleLine = (cells: readonly RawCell[], columns: number): Context | null => {
  const filled = cells.filter((cell) => !isBlank(cell)).length;
  if (columns >= 3) return filled <= 2 && filled < columns - 1 ? titleOf(cells) : null;
  // In two columns, a month alone is a row that lacks its hours.
  const told = filled === 1 ? titleOf(cells) : null;
  return told !== null && !('periode' in told || 'annee' in told || 'mois' in told) ? told : null;
};

function headerLineKeys(
  rows: Region['sheet']['rows'],
  first: number,
  last: number,
  left: number,
  right: number,
): readonly (readonly string[])[] {
  return rows
    .slice(first, last + 1)
    .map((row) => row.slice(left, right).map((cell) => (typeof cell === 'string' ? headerKey(cell) : '')));
}

function isRepeatedHeader(cells: readonly RawCell[], header: readonly string[]): boolean {
  let same = 0;
  for (let index = 0; index < header.length; index += 1) {
    const key = header[index] ?? '';
    const cell = cells[index];
    if (key === '') continue;
    if (typeof cell !== 'string' || cell === '' || beginsWithDigit(cell)) return false;
    // A digit stays in a key: the number of a contract is no header, and most rows end here.
    if (/\d/.test(cell) && !/\d/.test(key)) return false;
    if (headerKey(cell) !== key) return false;
    same += 1;
  }
  return same >= 2;
}
