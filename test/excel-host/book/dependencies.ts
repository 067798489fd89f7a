import { intersection, type Area } from './address';
import type { Book } from './book';
import { joined } from './joining';
import { areaOf, referencesOf } from './references';
import { isFormula, type SheetState } from './state';
import { withAddresses } from './structured';
import { usedArea } from './used';

export interface Located {
  readonly sheet: SheetState;
  readonly area: Area;
}

const cellAt = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** Names stand for their ranges, tables for theirs. */
function expanded(book: Book, formula: string, row: number): string {
  const names = new Map(
    book.names.map(({ name, formula: meaning }) => [name.toLowerCase(), meaning.replace(/^=/, '')]),
  );
  return withAddresses(book, formula, row).replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.]*/gu,
    (word) => names.get(word.toLowerCase()) ?? word,
  );
}

/** Areas that the formulas of an area name. */
function direct(book: Book, { sheet, area }: Located): Located[] {
  const used = usedArea(sheet, area, true);
  if (!used) return [];
  const found: Located[] = [];
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const cell = sheet.cells[row]?.[column];
      if (!isFormula(cell)) continue;
      for (const reference of referencesOf(expanded(book, cell.formula, row))) {
        const named = reference.sheet === null ? sheet : book.findSheet(reference.sheet);
        if (named) found.push({ sheet: named, area: areaOf(reference) });
      }
    }
  }
  return found;
}

/** Cells whose formulas name part of an area. */
function directDependents(book: Book, { sheet, area }: Located): Located[] {
  return book.sheets.flatMap((owner) =>
    owner.cells.flatMap((line, row) =>
      Array.from(line ?? []).flatMap((cell, column): Located[] => {
        if (!isFormula(cell)) return [];
        const names = direct(book, { sheet: owner, area: cellAt(row, column) });
        return names.some((one) => one.sheet === sheet && intersection(one.area, area))
          ? [{ sheet: owner, area: cellAt(row, column) }]
          : [];
      }),
    ),
  );
}

const keyOf = ({ sheet, area }: Located): string => [sheet.id, ...Object.values(area)].join('|');

function followed(start: Located, step: (from: Located) => Located[]): Located[] {
  const seen = new Map<string, Located>();
  const rest = step(start);
  for (let next = rest.shift(); next; next = rest.shift()) {
    if (seen.has(keyOf(next))) continue;
    seen.set(keyOf(next), next);
    rest.push(...step(next));
  }
  return [...seen.values()];
}

/** Areas of one sheet together, those of the sheet of the formula first; a rectangle within another is left out. */
export function bySheet(found: readonly Located[]): { readonly sheet: SheetState; readonly areas: Area[] }[] {
  const sheets = [...new Set(found.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const areas = [
      ...new Map(found.filter((one) => one.sheet === sheet).map((one) => [keyOf(one), one.area])).values(),
    ];
    const isOneCell = areas.every(({ rows, columns }) => rows * columns === 1);
    return { sheet, areas: isOneCell ? joined(areas) : areas };
  });
}

/** What formulas read, or who reads them, directly or through others (docs: excel-add-ins-ranges-precedents-dependents). */
export function related(
  book: Book,
  from: Located,
  kind: 'precedents' | 'dependents',
  isDirect: boolean,
): Located[] {
  const step = (one: Located): Located[] =>
    kind === 'precedents' ? direct(book, one) : directDependents(book, one);
  return isDirect ? step(from) : followed(from, step);
}
