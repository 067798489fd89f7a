import type { Book } from './book/book';
import type { CommentState, NameState, SheetState, TableState } from './book/state';

/** Rows of cells, formats or looks: what they hold is never changed in place, so that only the rows are new. */
const copiedRows = <T>(rows: readonly (T[] | undefined)[]): T[][] =>
  rows.map((line) => line?.slice()) as T[][];

function copiedSheet(sheet: SheetState): SheetState {
  const { cells, formats, looks, columnLooks, ...rest } = sheet;
  return {
    ...structuredClone(rest),
    cells: copiedRows(cells),
    formats: copiedRows(formats),
    looks: copiedRows(looks),
    columnLooks: new Map(columnLooks),
  };
}

/** Puts into a fresh book all that another holds, so that a test can start many times from one prepared workbook. */
export function copyInto(target: Book, source: Book): void {
  const copies = new Map(source.sheets.map((sheet) => [sheet, copiedSheet(sheet)]));
  const copyOf = (sheet: SheetState): SheetState => copies.get(sheet) ?? sheet;
  const onCopy = <T extends { readonly sheet: SheetState }>({ sheet, ...rest }: T): T =>
    ({ ...structuredClone(rest), sheet: copyOf(sheet) }) as unknown as T;
  const tables: TableState[] = source.tables.map(onCopy);
  const comments: CommentState[] = source.comments.map(onCopy);
  const names = source.names.map(({ scope, ...rest }): NameState =>
    scope ? { ...rest, scope: copyOf(scope) } : rest,
  );
  target.sheets.splice(0, target.sheets.length, ...copies.values());
  target.tables.splice(0, target.tables.length, ...tables);
  target.comments.splice(0, target.comments.length, ...comments);
  target.names.splice(0, target.names.length, ...names);
  for (const [key, value] of structuredClone(source.settings)) target.settings.set(key, value);
  for (const [key, value] of source.xmlParts) target.xmlParts.set(key, value);
  for (const [key, value] of structuredClone(source.styles)) target.styles.set(key, value);
  for (const [key, value] of source.customProperties) target.customProperties.set(key, value);
  Object.assign(target.properties, source.properties);
  const first = target.sheets[source.sheets.indexOf(source.active)] ?? target.sheets[0];
  if (first) {
    target.active = first;
    target.selection = { sheet: first, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }
  target.skipIds(source);
  target.stale = true;
}
