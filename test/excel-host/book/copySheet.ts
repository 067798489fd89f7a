import { HostFault } from '../wire/hostObject';
import type { Book } from './book';
import { isFormula, type ChartState, type SheetState, type TableState } from './state';

/** `Suivi (2)`, cut so that the number fits (Microsoft support: move or copy worksheets). */
function copyName(book: Book, name: string): string {
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const wanted = `${name.slice(0, 31 - suffix.length)}${suffix}`;
    if (!book.findSheet(wanted)) return wanted;
  }
}

/** A table name that nothing has; how Excel numbers the tables of a copied sheet is not documented. */
function tableName(book: Book, name: string): string {
  let number = 2;
  while (book.findTable(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}

/** A sheet with all that it holds, under another name; its formulas name its own tables (types: Worksheet.copy). */
export function copySheet(book: Book, source: SheetState): SheetState {
  if (book.names.some(({ scope }) => scope === source))
    throw new HostFault('ApiNotFound', 'copying a sheet that has its own names is not emulated');
  const added = book.addSheet(copyName(book, source.name));
  const { id, name } = added;
  Object.assign(added, structuredClone(source), { id, name });
  added.charts = added.charts.map((chart): ChartState => {
    const series = chart.series.map((one) =>
      Object.fromEntries(
        Object.entries(one).map(([key, value]) => [
          key,
          typeof value === 'string' && ['values', 'categories', 'sizes'].includes(key)
            ? value.replace(/^.*!/, `'${name.replace(/'/g, "''")}'!`)
            : value,
        ]),
      ),
    );
    return { ...chart, id: book.newId(), series };
  });
  added.conditionals = added.conditionals.map((rule) => ({ ...rule, id: book.newId() }));
  const tables = book.tables.filter(({ sheet }) => sheet === source);
  const renamed = tables.map((table): [string, string] => {
    const copy: TableState = {
      ...structuredClone({ ...table, sheet: null, filter: null }),
      sheet: added,
      id: book.newId(),
      name: tableName(book, table.name),
      filter: table.filter ? { ...table.filter, criteria: new Map(table.filter.criteria) } : null,
    };
    book.tables.push(copy);
    return [`${table.name}[`, `${copy.name}[`];
  });
  for (const line of added.cells)
    line?.forEach((cell, column) => {
      if (!isFormula(cell)) return;
      const formula = renamed.reduce((text, [before, after]) => text.replaceAll(before, after), cell.formula);
      line[column] = { ...cell, formula };
    });
  book.stale = true;
  return added;
}
