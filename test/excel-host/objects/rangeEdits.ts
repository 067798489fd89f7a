import { intersection, MAX_ROWS, parseAddress, type Area } from '../book/address';
import type { Book } from '../book/book';
import type { SheetState } from '../book/state';
import { HostFault } from '../wire/hostObject';

const inside = (area: Area, index: number, first: number, count: number): boolean =>
  area !== null && index >= first && index < first + count;

/** Forgets what stored rows hold in an area; only stored cells are visited, so that clearing a whole sheet is quick. */
function forget(rows: (unknown[] | undefined)[], area: Area): void {
  rows.forEach((line, row) => {
    if (!line || !inside(area, row, area.row, area.rows)) return;
    line.forEach((_cell, column) => {
      if (inside(area, column, area.column, area.columns)) delete line[column];
    });
  });
}

/** `All`, `Contents`, `Formats` or `Hyperlinks` (docs: Range.clear). The header of a table may not be emptied: Excel names it again. */
export function clearArea(book: Book, sheet: SheetState, area: Area, applyTo: string): void {
  if (!['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'].includes(applyTo))
    throw new HostFault('InvalidArgument', applyTo, 'Range.clear');
  if (applyTo === 'All' || applyTo === 'Contents') {
    forget(sheet.cells, area);
    book.stale = true;
    for (const table of book.tablesIn(sheet, area)) nameBlankHeaders(sheet, table.area);
  }
  if (applyTo === 'All' || applyTo === 'Formats') {
    forget(sheet.formats, area);
    forget(sheet.looks, area);
    if (area.rows === MAX_ROWS) {
      for (const column of [...sheet.columnLooks.keys()])
        if (inside(area, column, area.column, area.columns)) sheet.columnLooks.delete(column);
    }
    sheet.conditionals = sheet.conditionals.filter((rule) => intersection(rule.area, area) === null);
  }
  if (applyTo === 'All')
    sheet.validations = sheet.validations.filter((rule) => intersection(rule.area, area) === null);
  if (applyTo === 'All' || applyTo.endsWith('yperlinks')) {
    for (const address of [...sheet.links.keys()])
      if (intersection(parseAddress(address), area)) sheet.links.delete(address);
  }
}

/** Header cells of a table are unique texts, whatever is written there (docs: excel-add-ins-tables). */
export function nameBlankHeaders(sheet: SheetState, area: Area): void {
  const line = (sheet.cells[area.row] ??= []);
  const seen = new Set<string>();
  for (let index = 0; index < area.columns; index += 1) {
    const cell = line[area.column + index];
    const base =
      cell === undefined ? `Column${index + 1}` : String(typeof cell === 'object' ? cell.value : cell);
    let name = base;
    for (let count = 2; seen.has(name.toLowerCase()); count += 1) name = `${base}${count}`;
    seen.add(name.toLowerCase());
    line[area.column + index] = name;
  }
}
