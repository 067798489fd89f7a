import type { SourceReport } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import type { CellValue, DataRow } from '../../scheme/values';
import type { ImportPreview } from '../contracts';
import { isAccepted, type ChangeChoices, type RowChange } from './changes';
import { withFields } from './diffFields';
import { shapeOf } from './shape';

/** How many rows of each sort the user's choices leave. */
export interface Settled {
  readonly preview: ImportPreview;
  readonly changed: number;
  readonly removed: number;
  /** Rows whose typed values stay, though the source says otherwise, by file. */
  readonly keptTyped: ReadonlyMap<string, number>;
}

/** The rows of a preview once the user chose; what is written by default is put back where it was refused. */
export function settle(preview: ImportPreview, choices: ChangeChoices): Settled {
  const all = (preview.changes ?? []).flatMap(({ file, changes }) =>
    changes.map((change) => ({ file, change })),
  );
  const tables = new Map<TableId, DataRow[]>();
  const rowsOf = (table: TableId): DataRow[] => {
    const rows = tables.get(table) ?? [...(preview.merged[table] ?? [])];
    tables.set(table, rows);
    return rows;
  };
  const gone = new Map<TableId, Set<number>>();
  const changed = new Set<string>();
  const keptTyped = new Map<string, number>();
  let removed = 0;
  for (const { file, change } of all) {
    const { kind, table, at, fields } = change;
    const accepted = isAccepted(choices, change);
    const rows = rowsOf(table);
    const row = rows[at];
    if (!row) continue;
    if (kind === 'nouvelle' || kind === 'disparue') {
      if (accepted !== (kind === 'disparue')) continue;
      gone.set(table, (gone.get(table) ?? new Set<number>()).add(at));
      if (kind === 'disparue') removed += 1;
    } else if (kind === 'changee') {
      if (!accepted) rows[at] = withFields(row, fields, shapeOf(table), 'old');
    } else if (accepted) rows[at] = withFields(row, fields, shapeOf(table), 'new');
    else if (kind === 'conflit') keptTyped.set(file, (keptTyped.get(file) ?? 0) + 1);
    if (accepted && fields.length > 0) changed.add(`${table}/${at}`);
  }
  const merged: { [T in TableId]?: readonly DataRow[] } = { ...preview.merged };
  for (const [table, rows] of tables) {
    const left = gone.get(table);
    merged[table] = left ? rows.filter((_, at) => !left.has(at)) : rows;
  }
  const changes = all.map(({ change }) => change);
  return {
    preview: {
      ...preview,
      merged,
      sources: accountsAfter(preview, changes, choices),
      tables: preview.tables.map((count) => {
        const refused = changes.filter(
          (change) =>
            change.kind === 'nouvelle' && change.table === count.table && !isAccepted(choices, change),
        ).length;
        return { ...count, added: count.added - refused };
      }),
    },
    changed: changed.size,
    removed,
    keptTyped,
  };
}

const WRITES: readonly RowChange['kind'][] = ['nouvelle', 'changee'];

/** Rows that the user refused are set aside; those of which he took a value after all are kept. */
function accountsAfter(
  { sources, merged }: ImportPreview,
  changes: readonly RowChange[],
  choices: ChangeChoices,
): readonly SourceReport[] {
  const rows = new Map<string, readonly RowChange[]>();
  for (const change of changes) {
    if (change.account === undefined) continue;
    const key = `${change.account}/${change.table}/${change.at}`;
    rows.set(key, [...(rows.get(key) ?? []), change]);
  }
  const accounts = [...sources];
  for (const [first, ...others] of rows.values()) {
    if (!first || first.account === undefined) continue;
    const account = accounts[first.account];
    const row = merged[first.table]?.[first.at];
    if (!account || !row) continue;
    const wasKept = [first, ...others].some(({ kind }) => WRITES.includes(kind));
    const isKept = [first, ...others].some((change) => isAccepted(choices, change));
    if (wasKept === isKept) continue;
    const sign = isKept ? 1 : -1;
    const later: Readonly<Record<string, CellValue>> = Object.fromEntries(
      [first, ...others].flatMap(({ fields }) => fields.map((change) => [change.field, change.new])),
    );
    accounts[first.account] = {
      ...account,
      kept: account.kept + sign,
      ...(isKept ? { duplicates: account.duplicates - 1 } : { setAside: account.setAside + 1 }),
      controlSums: Object.fromEntries(
        Object.entries(account.controlSums).map(([field, sum]) => {
          const value = later[field] ?? row[field];
          return [field, typeof value === 'number' ? sum + sign * value : sum];
        }),
      ),
    };
  }
  return accounts;
}
