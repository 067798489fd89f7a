import type { Example } from '../src/engine/example';
import type { Note } from '../src/catalogue/notes';
import type { Table, TableId } from '../src/scheme/fields';
import type { Indicator } from '../src/scheme/indicator';
import type { Aggregate, Measure } from '../src/scheme/measure';

export interface Declared {
  readonly indicators: readonly Indicator[];
  readonly exampleOf: (id: string) => Example;
  readonly noteOf: (id: string) => Note;
  readonly tableNotes: Readonly<Record<TableId, Omit<Note, 'why'>>>;
  readonly tables: Readonly<Record<TableId, Table>>;
  readonly tablesOf: (measure: Measure) => readonly Table[];
  readonly sourceOf: (ref: string) => string | undefined;
  readonly measureWords: (measure: Measure, year?: number | null) => string;
  readonly aggregateWords: (aggregate: Aggregate, year?: number | null) => string;
  readonly fallbackWords: string;
  /** Formula of Calculs for an aggregate, as Excel shows it in English. */
  readonly formulaOf: (aggregate: Aggregate) => string;
}

/** Name of each page and its Markdown, before formatting; `README.md` is the index. */
export function indicatorPages(declared: Declared): ReadonlyMap<string, string>;
export function declarations(): Declared;
