import type { Book } from '../book/book';
import { sortArea } from '../book/sorting';
import { dataArea, type TableState } from '../book/state';
import { HostFault, HostObject, invalidArgument } from '../wire/hostObject';

/** Order of the rows of a table, remembered by its headers (ExcelApi 1.2, types: TableSort). */
export class TableSort extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly table: TableState,
  ) {
    super();
  }
  get Fields(): unknown {
    return this.table.settings['sortFields'] ?? [];
  }
  get MatchCase(): unknown {
    return this.table.settings['sortMatchCase'] ?? false;
  }
  Apply(fields: unknown, matchCase: unknown = false, method: unknown = undefined): void {
    const { sheet, settings } = this.table;
    const location = 'TableSort.apply';
    this.book.checkWritable(sheet, location);
    if (method !== undefined)
      throw new HostFault('ApiNotFound', 'sort of Chinese texts is not emulated', location);
    sortArea(
      this.book,
      sheet,
      dataArea(this.table),
      fields,
      { matchCase: matchCase === true, isByRow: true },
      location,
    );
    settings['sortFields'] = fields;
    settings['sortMatchCase'] = matchCase;
  }
  /** Forgets the order without undoing it (types: TableSort.clear). */
  Clear(): void {
    delete this.table.settings['sortFields'];
  }
  Reapply(): void {
    if (!this.table.settings['sortFields']) throw invalidArgument('TableSort.reapply');
    this.Apply(this.Fields, this.MatchCase);
  }
}
