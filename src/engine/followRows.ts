import type { ParameterValues } from '../catalogue/parameters';
import { SHEET_TABLES, TABLES } from '../catalogue/tables';
import type { RowRule, TableId } from '../scheme/fields';
import type { DataRow } from '../scheme/values';
import type { DataSet } from './aggregate';
import { rowAt, toColumns, type Columns } from './columns';
import { keyOf, ranksWith } from './keyColumn';
import { replaceRows } from './replaceRows';
import { computeRows } from './rowRules';
import type { Splice } from './splice';

type LookupRule = Extract<RowRule, { kind: 'lookup' }>;

const lookupsOf = (table: TableId): readonly LookupRule[] =>
  TABLES[table].fields.flatMap(({ rule }) => (rule?.kind === 'lookup' ? [rule] : []));

/**
 * The field whose rows are looked at together by the rules of a table; null when its rows do not look at each other.
 * @throws Error when there are two (a fault of the catalogue): the rows of a group would then belong to others.
 */
function peerKey(table: TableId): string | null {
  const keys = new Set(
    TABLES[table].fields.flatMap(({ rule }) =>
      rule?.kind === 'latest' || rule?.kind === 'firstShare' ? [rule.key] : [],
    ),
  );
  if (keys.size > 1) throw new Error(`${table}: rows are compared by one key`);
  return [...keys][0] ?? null;
}

/**
 * Reads the keys by which rows are looked for when one changes: else the first edit of a person waits until every hour is read.
 */
export function readKeys(data: DataSet): void {
  for (const { id } of SHEET_TABLES) {
    const own = peerKey(id);
    if (own !== null) data[id]?.column(own);
    for (const { table, key } of lookupsOf(id)) [data[id], data[table]].forEach((one) => one?.column(key));
  }
}

const keysIn = (rows: readonly DataRow[], field: string): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => keyOf(row[field]) ?? []));

const rowOf = (columns: Columns | undefined, rank: number): DataRow =>
  (columns && rowAt(columns, rank)) ?? {};

/** Rows with their computed fields, from what other tables say of their keys. `rows` holds whole groups of peers. */
function computed(
  table: TableId,
  rows: readonly DataRow[],
  data: DataSet,
  parameters: ParameterValues,
): readonly DataRow[] {
  const ranks = new Map<TableId, Set<number>>();
  for (const rule of lookupsOf(table)) {
    const source = data[rule.table];
    const own = ranks.get(rule.table) ?? new Set();
    if (source) ranksWith(source, rule.key, keysIn(rows, rule.key)).forEach((rank) => own.add(rank));
    ranks.set(rule.table, own);
  }
  const others = Object.fromEntries(
    [...ranks].map(([id, own]) => [id, [...own].map((rank) => rowOf(data[id], rank))]),
  );
  return computeRows(table, rows, parameters, others);
}

/** Whether two rows say the same in every field. */
const isSameRow = (table: TableId, a: DataRow | undefined, b: DataRow | undefined): boolean =>
  TABLES[table].fields.every(({ id }) => Object.is(a?.[id] ?? null, b?.[id] ?? null));

const removedRows = (columns: Columns, splices: readonly Splice[]): readonly DataRow[] =>
  splices.flatMap(({ from, removed }) =>
    Array.from({ length: removed }, (_, index) => rowOf(columns, from + index)),
  );

/** The rows that change with some of their table, those given first: rows of the same key as one that was or is there. */
function withPeers(columns: Columns, splices: readonly Splice[]): readonly Splice[] {
  const key = peerKey(columns.table);
  if (key === null) return splices;
  const keys = keysIn([...removedRows(columns, splices), ...splices.flatMap(({ added }) => added)], key);
  const isReplaced = (rank: number): boolean =>
    splices.some(({ from, removed }) => rank >= from && rank < from + removed);
  const peers = ranksWith(columns, key, keys)
    .filter((rank) => !isReplaced(rank))
    .map((from): Splice => ({ from, removed: 1, added: [rowOf(columns, from)] }));
  // A row put in before another comes first.
  return [...splices, ...peers].sort((a, b) => a.from - b.from || a.removed - b.removed);
}

/** A table whose rows may bear another answer since rows that it looks things up in have changed. */
function dependents(
  table: TableId,
  before: Columns,
  splices: readonly Splice[],
  data: DataSet,
): readonly { readonly table: TableId; readonly splices: readonly Splice[] }[] {
  const [old, now] = [removedRows(before, splices), splices.flatMap(({ added }) => added)];
  return SHEET_TABLES.flatMap(({ id }) => {
    const columns = data[id];
    const rules = lookupsOf(id).filter((rule) => rule.table === table);
    const ranks = new Set(
      rules.flatMap(({ key, field }) => {
        const said = (row: DataRow): string => JSON.stringify([row[key] ?? null, row[field] ?? null]);
        const [was, is] = [new Set(old.map(said)), new Set(now.map(said))];
        const moved = [
          ...old.filter((row) => !is.has(said(row))),
          ...now.filter((row) => !was.has(said(row))),
        ];
        return columns ? ranksWith(columns, key, keysIn(moved, key)) : [];
      }),
    );
    const own = [...ranks]
      .sort((a, b) => a - b)
      .map((from): Splice => ({ from, removed: 1, added: [rowOf(columns, from)] }));
    return own.length > 0 ? [{ table: id, splices: own }] : [];
  });
}

/**
 * The data after rows of a table have changed, computed fields included: those of the rows themselves, of the rows of their
 * table that share their key, and of the rows of other tables that look them up. Everything else is kept as it is known.
 * @param splices in the order of the table; added rows bear their typed fields and marks.
 */
export function followRows(
  data: DataSet,
  table: TableId,
  splices: readonly Splice[],
  parameters: ParameterValues,
): DataSet {
  if (splices.length === 0) return data;
  const before = data[table] ?? toColumns(table, []);
  const all = withPeers(before, splices);
  const rows = computed(
    table,
    all.flatMap(({ added }) => added),
    data,
    parameters,
  );
  let taken = 0;
  const moved = all
    .map((one): Splice => ({ ...one, added: rows.slice(taken, (taken += one.added.length)) }))
    .filter(
      ({ from, removed, added }) =>
        removed !== 1 || added.length !== 1 || !isSameRow(table, rowOf(before, from), added[0]),
    );
  const after: DataSet = { ...data, [table]: replaceRows(before, moved) };
  return dependents(table, before, moved, after).reduce(
    (next, own) => followRows(next, own.table, own.splices, parameters),
    after,
  );
}
