import type { ParameterValues } from '../catalogue/parameters';
import { SHEET_TABLES } from '../catalogue/tables';
import type { DataSet } from '../engine/aggregate';
import { toColumns } from '../engine/columns';
import { followRows, readKeys } from '../engine/followRows';
import { rowChanges } from '../engine/rowChanges';
import { computeRows } from '../engine/rowRules';
import type { TableId } from '../scheme/fields';
import type { DataRow } from '../scheme/values';
import type { ReadableHost } from './readWorkbook';

type Rows = Partial<Readonly<Record<TableId, readonly DataRow[]>>>;

/** What was last read through a host, while it lives. */
const LAST = new WeakMap<ReadableHost, { readonly data: DataSet; readonly parameters: string }>();

/** Beyond this share of the rows of a table, reading it anew is as quick. */
const MANY = 0.2;

export function dataSetOf(rows: Rows): DataSet {
  return Object.fromEntries(SHEET_TABLES.map(({ id }) => [id, toColumns(id, rows[id] ?? [])]));
}

function dataAnew(read: Rows, parameters: ParameterValues): DataSet {
  const rows: Partial<Record<TableId, readonly DataRow[]>> = {};
  for (const { id } of SHEET_TABLES) rows[id] = read[id] ?? [];
  // What a table looks up elsewhere is typed or imported there, so the rows just read say it.
  for (const { id } of SHEET_TABLES) rows[id] = computeRows(id, rows[id] ?? [], parameters, rows);
  const data = dataSetOf(rows);
  readKeys(data);
  return data;
}

/** The data last read once they say what is now read; null when too much of them has changed. */
function dataChanged(last: DataSet, read: Rows, parameters: ParameterValues): DataSet | null {
  let data = last;
  for (const { id } of SHEET_TABLES) {
    const rows = last[id]?.rows ?? [];
    const splices = rowChanges(id, rows, read[id] ?? []);
    const moved = splices.reduce((sum, { removed, added }) => sum + removed + added.length, 0);
    if (moved > Math.max(1, rows.length * MANY)) return null;
    data = followRows(data, id, splices, parameters);
  }
  return data;
}

/**
 * Rows of a workbook with their computed fields, by column. Where the workbook was read before through the same host, only the
 * rows that differ are computed, and what was counted of the others is kept: an edit is followed, not reckoned anew.
 */
export function dataFollowed(host: ReadableHost, read: Rows, parameters: ParameterValues): DataSet {
  const last = LAST.get(host);
  const said = JSON.stringify(parameters);
  const followed = last?.parameters === said ? dataChanged(last.data, read, parameters) : null;
  const data = followed ?? dataAnew(read, parameters);
  LAST.set(host, { data, parameters: said });
  return data;
}

/** Lets go of what was read of a workbook: rows that were deleted for good must not stay in memory. */
export const forgetRead = (host: ReadableHost): boolean => LAST.delete(host);
