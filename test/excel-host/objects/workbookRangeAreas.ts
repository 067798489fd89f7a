import type { Book } from '../book/book';
import { bySheet, type Located } from '../book/dependencies';
import { HostCollection, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { create } from './registry';

class AreasList extends HostCollection {
  constructor(private readonly list: readonly HostObject[]) {
    super();
  }
  items(): readonly HostObject[] {
    return this.list;
  }
  GetCount(): number {
    return this.list.length;
  }
  GetItemAt(index: number): HostObject {
    const found = this.list[index];
    if (!found) throw invalidArgument('RangeAreasCollection.getItemAt');
    return found;
  }
}

/** Ranges over several sheets (ExcelApi 1.12, types: WorkbookRangeAreas). */
export class WorkbookRangeAreas extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly found: readonly Located[],
    location: string,
  ) {
    super();
    if (found.length === 0) throw itemNotFound(location);
  }
  get #sheets(): ReturnType<typeof bySheet> {
    return bySheet(this.found);
  }
  get Addresses(): string[] {
    return this.#sheets.map(({ sheet, areas }) =>
      String(Reflect.get(create.rangeAreas(this.book, sheet, areas), 'Address')),
    );
  }
  get Areas(): HostCollection {
    return new AreasList(this.#sheets.map(({ sheet, areas }) => create.rangeAreas(this.book, sheet, areas)));
  }
  get Ranges(): HostCollection {
    return new AreasList(
      this.#sheets.flatMap(({ sheet, areas }) => areas.map((area) => create.range(this.book, sheet, area))),
    );
  }
  GetRangeAreasOrNullObjectBySheet(key: string): HostObject | null {
    const found = this.#sheets.find(({ sheet }) => sheet === this.book.findSheet(key));
    return found ? create.rangeAreas(this.book, found.sheet, found.areas) : null;
  }
  GetRangeAreasBySheet(key: string): HostObject {
    const found = this.GetRangeAreasOrNullObjectBySheet(key);
    if (!found) throw itemNotFound('WorkbookRangeAreas.getRangeAreasBySheet');
    return found;
  }
}
