import type { Book } from './book/book';

/** Puts into a fresh book all that another holds, so that a test can start many times from one prepared workbook. */
export function copyInto(target: Book, source: Book): void {
  // One call, so that tables still point to the copied sheets.
  const copied = structuredClone({
    sheets: source.sheets,
    tables: source.tables,
    names: source.names,
    settings: source.settings,
    xmlParts: source.xmlParts,
  });
  target.sheets.splice(0, target.sheets.length, ...copied.sheets);
  target.tables.splice(0, target.tables.length, ...copied.tables);
  target.names.splice(0, target.names.length, ...copied.names);
  for (const [key, value] of copied.settings) target.settings.set(key, value);
  for (const [key, value] of copied.xmlParts) target.xmlParts.set(key, value);
  const first = target.sheets[source.sheets.indexOf(source.active)] ?? target.sheets[0];
  if (first) {
    target.active = first;
    target.selection = { sheet: first, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }
  target.skipIds(source);
  target.stale = true;
}
