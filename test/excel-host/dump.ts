import { addressOf } from './book/address';
import type { Book } from './book/book';
import { isFormula, type SheetState } from './book/state';

/** Rows without their trailing holes; a formula is its text. */
function lines(sheet: SheetState): unknown[][] {
  const rows = sheet.cells.map((line) => {
    const cells = Array.from(line ?? [], (cell) =>
      cell === undefined ? null : isFormula(cell) ? { f: cell.formula } : cell,
    );
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
  const dense = Array.from(rows, (row) => row ?? []);
  while (dense.length > 0 && dense.at(-1)?.length === 0) dense.pop();
  return dense;
}

/**
 * Everything that a user could lose: sheets in order with their values and formulas, tables, names, settings.
 * Two books with the same text hold the same work. Ids and results of formulas are left out.
 */
export function contentsOf(book: Book): string {
  const byName = <T extends { name: string }>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.stringify({
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: lines(sheet),
      merges: sheet.merges.map(addressOf),
      charts: sheet.charts.map(({ name, type }) => [name, type]),
    })),
    tables: byName(book.tables).map(({ name, sheet, area }) => [name, sheet.name, addressOf(area)]),
    names: byName(book.names).map(({ name, formula }) => [name, formula]),
    settings: [...book.settings].sort(([a], [b]) => (a < b ? -1 : 1)),
    xml: [...book.xmlParts.values()].sort(),
  }).replace(/\{0{8}-[\d-]+\}/g, '{id}');
}

/** Rows without what was cleared at their ends. */
function trimmed(rows: readonly (readonly unknown[] | undefined)[]): unknown[][] {
  const dense = Array.from(rows, (row) => {
    const cells = Array.from(row ?? [], (cell) => (cell === undefined || cell === 'General' ? null : cell));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
  while (dense.length > 0 && dense.at(-1)?.length === 0) dense.pop();
  return dense;
}

/** How the sheets look: formats, widths, rules, panes, printing. */
export function looksOf(book: Book): string {
  return JSON.stringify(
    book.sheets.map(
      ({
        name,
        tabColor,
        formats,
        looks,
        columnLooks,
        widths,
        heights,
        frozen,
        validations,
        conditionals,
        page,
        links,
        showGridlines,
      }) => ({
        ...{
          name,
          tabColor,
          formats: trimmed(formats),
          looks: trimmed(looks),
          frozen,
          validations,
          page,
          showGridlines,
        },
        conditionals: conditionals.map(({ type, area, settings }) => ({ type, area, settings })),
        maps: [columnLooks, widths, heights, links].map((map) => [...map]),
      }),
    ),
  );
}
