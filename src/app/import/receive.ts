import type { IntakeSuccess } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import { isMissing, type DataRow } from '../../scheme/values';
import type { Earlier, FieldChange, RowChange, SourceChanges } from './changes';
import { diffFields, withFields } from './diffFields';
import { matchRows, nameFields } from './diffRows';
import { incomingOf, mainTable } from './mergeSource';
import { isSliceEnd, type Incoming, type MergeOutcome } from './mergeTools';
import { rowsFrom } from './replaced';
import { shapeOf } from './shape';

/** What is known of a file before its rows are looked at. */
export interface Told {
  readonly file: string;
  readonly replaces: Earlier | null;
  readonly candidates: readonly Earlier[];
  readonly sameContentAt: string | null;
}

/** One part of a source, once its rows were looked for in the earlier export. */
export interface ReceivedPart {
  readonly source: IntakeSuccess;
  /** Rows that the earlier export did not have. */
  readonly fresh: Incoming;
  /** Places of rows that this part is about: no other row of it may stand for them. */
  readonly taken: ReadonlySet<number>;
  /** Rows found again that write nothing by default. */
  readonly settled: readonly DataRow[];
  /** How many were found again with other values. */
  readonly changed: number;
}

export interface Received {
  readonly rows: readonly DataRow[];
  readonly parts: readonly ReceivedPart[];
}

/** Gathers what a later export changes of an earlier one, over all its parts and tables. */
export class Receiving {
  readonly #told: Told;
  readonly #before = new Map<TableId, readonly number[]>();
  readonly #found = new Map<TableId, Set<number>>();
  readonly #changes: (Omit<RowChange, 'id' | 'account'> & { readonly source: IntakeSuccess | null })[] = [];
  #unchanged = 0;

  constructor(
    told: Told,
    rows: Partial<Readonly<Record<TableId, readonly DataRow[]>>>,
    tables: readonly TableId[],
  ) {
    this.#told = told;
    const { replaces } = told;
    // Taken now: rows found again take the name of their later source.
    for (const table of tables)
      this.#before.set(table, replaces ? rowsFrom(rows[table] ?? [], replaces.file) : []);
  }

  /** Looks for the rows of each part in what the earlier export left in a table; those found are brought up to date. */
  *receive(
    table: TableId,
    parts: readonly IntakeSuccess[],
    existing: readonly DataRow[],
  ): Generator<number, Received> {
    const before = this.#before.get(table) ?? [];
    if (before.length === 0)
      return {
        rows: existing,
        parts: parts.map((source) => ({
          source,
          fresh: incomingOf(source, table),
          taken: new Set(),
          settled: [],
          changed: 0,
        })),
      };
    const shape = shapeOf(table);
    const rows = [...existing];
    const all = parts.flatMap((source) =>
      incomingOf(source, table).rows.map((row, index) => ({ source, row, index })),
    );
    const { pairs, fresh } = yield* matchRows(
      table,
      rows,
      before,
      all.map(({ row }) => row),
    );
    yield 0;
    const found = this.#found.get(table) ?? new Set<number>();
    this.#found.set(table, found);
    const partOf = new Map(
      parts.map((source) => [
        source,
        {
          taken: new Set<number>(),
          settled: [] as DataRow[],
          changed: 0,
          fresh: [] as number[],
          isRead: readerOf(source),
        },
      ]),
    );
    for (const [rank, [at, from]] of pairs.entries()) {
      if (isSliceEnd(rank)) yield 0;
      const one = all[from];
      const part = one && partOf.get(one.source);
      const row = rows[at];
      if (!one || !part || !row) continue;
      found.add(at);
      part.taken.add(at);
      const { changee, videe, conflit } = diffFields(row, one.row, shape, part.isRead);
      for (const [kind, fields] of [
        ['changee', changee],
        ['videe', videe],
        ['conflit', conflit],
      ] as const)
        if (fields.length > 0) this.#tell(kind, table, at, row, fields, one.source, one.index);
      if (changee.length > 0) part.changed += 1;
      else {
        part.settled.push(one.row);
        if (videe.length + conflit.length === 0 && table === mainTable(one.source.report))
          this.#unchanged += 1;
      }
      const next = withFields(row, changee, shape, 'new');
      rows[at] =
        next['source'] === this.#told.file || !('source' in next)
          ? next
          : { ...next, source: this.#told.file };
    }
    for (const from of fresh) {
      const one = all[from];
      if (one) partOf.get(one.source)?.fresh.push(one.index);
    }
    return {
      rows,
      parts: [...partOf].map(([source, { taken, settled, changed, fresh: left }]) => {
        const incoming = incomingOf(source, table);
        return {
          source,
          taken,
          settled,
          changed,
          fresh: {
            ...incoming,
            rows: left.flatMap((index): DataRow[] => (incoming.rows[index] ? [incoming.rows[index]] : [])),
            origins: left.map((index) => incoming.origins[index]),
          },
        };
      }),
    };
  }

  /** What joining made of the rows that the earlier export did not have. */
  tellNew(
    table: TableId,
    source: IntakeSuccess,
    fresh: Incoming,
    { rows, added, from, repeated }: MergeOutcome,
  ): void {
    if (table === mainTable(source.report)) this.#unchanged += repeated.length;
    if (this.#told.replaces === null) return;
    const found = this.#found.get(table) ?? new Set<number>();
    this.#found.set(table, found);
    for (const [rank, at] of added.entries()) {
      found.add(at);
      const row = rows[at];
      if (!row) continue;
      const origin = fresh.origins[from[rank] ?? -1];
      this.#changes.push({
        kind: 'nouvelle',
        table,
        at,
        name: nameOf(table, row),
        fields: [],
        source,
        ...(origin === undefined ? {} : { row: origin }),
      });
    }
  }

  #tell(
    kind: RowChange['kind'],
    table: TableId,
    at: number,
    row: DataRow,
    fields: readonly FieldChange[],
    source: IntakeSuccess,
    index: number,
  ): void {
    const origin = incomingOf(source, table).origins[index];
    this.#changes.push({
      kind,
      table,
      at,
      name: nameOf(table, row),
      fields,
      source,
      ...(origin === undefined ? {} : { row: origin }),
    });
  }

  /** The whole, once every part has come. `sources` in the order of the accounts of the preview. */
  told(
    merged: Partial<Readonly<Record<TableId, readonly DataRow[]>>>,
    sources: readonly IntakeSuccess[],
  ): SourceChanges {
    const vanished = [...this.#before].flatMap(([table, places]) =>
      places.flatMap((at) => {
        const row = merged[table]?.[at];
        if (this.#found.get(table)?.has(at) || !row) return [];
        return [{ kind: 'disparue' as const, table, at, name: nameOf(table, row), fields: [], source: null }];
      }),
    );
    return {
      ...this.#told,
      unchanged: this.#unchanged,
      changes: [...this.#changes, ...vanished].map(({ source, ...change }) => ({
        ...change,
        id: `${this.#told.file}/${change.table}/${change.at}/${change.kind}`,
        ...(source && change.table === mainTable(source.report) ? { account: sources.indexOf(source) } : {}),
      })),
    };
  }
}

const nameOf = (table: TableId, row: DataRow): RowChange['name'] =>
  nameFields(table).flatMap(({ id }) => (isMissing(row[id]) ? [] : [{ field: id, value: row[id] ?? null }]));

/** Fields that a source has a column for; one without columns (a list of records) may say any. */
function readerOf({ report }: IntakeSuccess): (field: string) => boolean {
  const fields = new Set<string>(report.columns.flatMap(({ field }) => (field === null ? [] : [field])));
  return fields.size === 0 ? () => true : (field) => fields.has(field);
}
