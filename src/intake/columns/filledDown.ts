import type { SourceField } from '../../catalogue/synonyms';
import { isBlank, type RawCell } from '../files/cell';
import { ListedLines, type Lines } from '../files/lines';
import type { Merge, SourceRow } from '../files/matrix';
import { isHours } from './kinds';
import { candidatesOf } from './mapping';
import type { Region } from './regions';

/** Figures that a merged cell or the line above must never lend: they would count again. */
const COUNTED = /^(heures_(declarees|validees|formation)|montant|modification_montant)/;
const OF_CONTRACT: readonly SourceField[] = [
  'lot',
  'objet',
  'titulaire_nom',
  'titulaire_siret',
  'acheteur_nom',
  'heures_prevues',
];
/** Rows that leave the contract to the line above, in a sheet written so. */
const SHARE = 0.3;

const fieldsOf = (header: string): readonly SourceField[] =>
  candidatesOf(header).candidates.map(({ field }) => field);

/** Fills the cells that a workbook merges downwards: « Marché 1 » stands for each of its rows. Figures are left where they are. */
export function withMergedCells<R extends SourceRow>(
  { sheet, heading, left, right, end }: Region,
  lines: Lines<R>,
): Lines<R> {
  const down = (sheet.merges ?? []).filter(
    ({ startRow, endRow, startCol }: Merge) =>
      endRow > startRow &&
      startRow > heading.index &&
      startRow < end &&
      startCol >= left &&
      startCol < right &&
      !isCounted(startCol - left),
  );
  function isCounted(place: number): boolean {
    return (
      heading.months.has(place) || fieldsOf(heading.headers[place] ?? '').some((field) => COUNTED.test(field))
    );
  }
  if (down.length === 0) return lines;
  const fills = new Map<number, [place: number, value: RawCell][]>();
  for (const { startRow, endRow, startCol } of down)
    for (let row = startRow + 1; row <= endRow; row += 1) {
      const list = fills.get(row + 1) ?? [];
      fills.set(row + 1, list);
      list.push([startCol - left, sheet.grid.row(startRow)[startCol] ?? null]);
    }
  const filled = lines.toArray().map((row) => {
    const own = fills.get(row.number);
    if (own === undefined) return row;
    const cells = [...row.cells];
    for (const [place, value] of own) if (isBlank(cells[place])) cells[place] = value;
    return { ...row, cells };
  });
  return new ListedLines(filled);
}

/**
 * Rows of a table of hours that leave the contract, and all that describes it, to the line above. It is taken from there only where the whole sheet is written
 * so: many rows do it, and each of them leaves out everything at once.
 * @returns null when the table is not written so.
 */
export function withContractsAbove<R extends SourceRow>(
  { heading }: Region,
  lines: Lines<R>,
): { readonly lines: Lines<R>; readonly filled: number } | null {
  if (!isHours(heading.kind)) return null;
  const rows = lines.toArray();
  const places = (wanted: (field: SourceField) => boolean): readonly number[] =>
    heading.headers.flatMap((header, place) => {
      const [field] = fieldsOf(header);
      return field !== undefined && wanted(field) ? [place] : [];
    });
  const [contract] = places((field) => field === 'marche_id');
  const described = places((field) => OF_CONTRACT.includes(field));
  if (contract === undefined || described.length === 0 || isBlank(rows[0]?.cells[contract])) return null;
  const open = rows.filter(({ cells }) => isBlank(cells[contract]));
  if (open.length < 3 || open.length < rows.length * SHARE) return null;
  if (open.some(({ cells }) => described.some((place) => !isBlank(cells[place])))) return null;
  let above: readonly RawCell[] = [];
  const filled = rows.map((row) => {
    if (!isBlank(row.cells[contract])) {
      above = row.cells;
      return row;
    }
    const cells = [...row.cells];
    for (const place of [contract, ...described]) cells[place] = above[place] ?? null;
    return { ...row, cells };
  });
  return { lines: new ListedLines(filled), filled: open.length };
}
