import { SHEET_TABLES } from '../../catalogue/tables';
import type { Anomaly, IntakeSuccess, SourceReport } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';
import type { Hooks } from '../../workbook/host';
import type { Rows } from '../completeTables';
import type { TableCount } from '../contracts';
import type { SourceChanges } from './changes';
import { mainTable, merging, recount } from './mergeSource';
import type { MergeOutcome } from './mergeTools';
import { inOrder } from './order';
import { pausing } from './pause';
import { Receiving } from './receive';
import { earlierOf } from './replaced';
import { SHOWN_HASH, type Reception } from './receptions';

export interface Consolidated {
  /** Every table afterwards, as if all that is accepted by default were. */
  readonly merged: Rows;
  /** One account for each source, in the order given; rows that were already there are duplicates. */
  readonly sources: readonly SourceReport[];
  readonly anomalies: readonly Anomaly[];
  readonly tables: readonly TableCount[];
  readonly changes: readonly SourceChanges[];
}

interface Context {
  readonly receptions: readonly Reception[];
  /** By file: the reception that it is a later version of, or null; a file that is not there is judged by its content. */
  readonly versionOf: Readonly<Record<string, string | null>>;
  readonly hooks: Hooks | undefined;
}

const groupKey = ({ report }: IntakeSuccess): string => `${report.file}\u0000${report.hash}`;

/**
 * Puts sources together with what the workbook holds. A source that is a later version of a reception is compared with
 * it, row by row; what is left, and the other sources, joins what is there. The order of the sources changes nothing.
 */
export async function consolidate(
  rows: Rows,
  sources: readonly IntakeSuccess[],
  { receptions, versionOf, hooks }: Context,
): Promise<Consolidated> {
  const merged: { -readonly [T in keyof Rows]: Rows[T] } = { ...rows };
  const ordered = inOrder(sources);
  const pause = pausing(
    hooks,
    ordered.reduce((sum, { report }) => sum + report.rows, 0),
  );
  const groups = await pause(groupsOf(ordered, rows, receptions, versionOf));
  const repeated = new Map<IntakeSuccess, readonly DataRow[]>();
  const anomalies = new Map<IntakeSuccess, Anomaly[]>();
  const counts = new Map<TableId, { added: number; alreadyThere: number; changed: number }>();

  const ofHours = (): ReadonlySet<string> =>
    new Set((merged.HEURES ?? []).flatMap(({ source }) => (typeof source === 'string' ? [source] : [])));

  for (const batch of batchesOf(ordered)) {
    const [first] = batch;
    const group = first && groups.get(groupKey(first));
    if (!first || !group) continue;
    const main = mainTable(first.report);
    for (const { id } of SHEET_TABLES) {
      const parts = batch.filter(({ tables }) => (tables[id]?.length ?? 0) > 0);
      if (parts.length === 0) continue;
      const received = await pause(group.receive(id, parts, merged[id] ?? []));
      merged[id] = received.rows;
      const count = counts.get(id) ?? { added: 0, alreadyThere: 0, changed: 0 };
      for (const { source, fresh, taken, settled, changed } of received.parts) {
        const outcome: MergeOutcome = await pause(merging(id, main, merged[id] ?? [], fresh, taken, ofHours));
        merged[id] = outcome.rows;
        anomalies.set(source, [...(anomalies.get(source) ?? []), ...outcome.anomalies]);
        group.tellNew(id, source, fresh, outcome);
        count.added += outcome.added.length;
        count.alreadyThere += outcome.repeated.length + settled.length + changed;
        count.changed += changed;
        if (id === main && id !== 'BENEFICIAIRES') repeated.set(source, [...settled, ...outcome.repeated]);
      }
      counts.set(id, count);
    }
  }

  const accounts = sources.map((source) => recount(source, repeated.get(source) ?? []));
  return {
    merged,
    sources: accounts,
    anomalies: sources.flatMap((source) => anomalies.get(source) ?? []),
    tables: [...counts].flatMap(([table, { changed, ...count }]): TableCount[] =>
      count.added + count.alreadyThere > 0 ? [{ table, ...count, ...(changed > 0 ? { changed } : {}) }] : [],
    ),
    changes: [...groups.values()]
      .map((group) => group.told(merged, sources))
      .filter(({ candidates, sameContentAt }) => candidates.length > 0 || sameContentAt !== null),
  };
}

/** Sources of one file and one nature, together: their rows are looked for in the same earlier export. */
function batchesOf(ordered: readonly IntakeSuccess[]): readonly (readonly IntakeSuccess[])[] {
  const batches = new Map<string, IntakeSuccess[]>();
  for (const source of ordered) {
    const key = `${groupKey(source)}\u0000${mainTable(source.report)}`;
    const known = batches.get(key);
    if (known) known.push(source);
    else batches.set(key, [source]);
  }
  return [...batches.values()];
}

/** What each file is a later version of, if anything. An earlier reception has one later version in an import. */
function* groupsOf(
  ordered: readonly IntakeSuccess[],
  rows: Rows,
  receptions: readonly Reception[],
  versionOf: Context['versionOf'],
): Generator<number, ReadonlyMap<string, Receiving>> {
  const groups = new Map<string, IntakeSuccess[]>();
  for (const source of ordered) {
    const known = groups.get(groupKey(source));
    if (known) known.push(source);
    else groups.set(groupKey(source), [source]);
  }
  const claimed = new Set<string>();
  const receiving = new Map<string, Receiving>();
  for (const [key, parts] of groups) {
    const [{ report }] = parts as [IntakeSuccess];
    const main = mainTable(report);
    const hash = report.hash.slice(0, SHOWN_HASH);
    const { candidates, assumed } = yield* earlierOf(
      {
        file: report.file,
        signatures: parts.map((part) => part.report.signature),
        hash,
        main,
        rows: parts.flatMap(({ tables }) => tables[main] ?? []),
      },
      rows,
      receptions,
    );
    const chosen = versionOf[report.file];
    const wanted = chosen === undefined ? assumed : (candidates.find(({ file }) => file === chosen) ?? null);
    const replaces = wanted && !claimed.has(wanted.file) ? wanted : null;
    if (replaces) claimed.add(replaces.file);
    const same = receptions.filter((one) => one.hash === hash && hash !== '').at(-1);
    receiving.set(
      key,
      new Receiving(
        { file: report.file, replaces, candidates, sameContentAt: same?.at ?? null },
        rows,
        SHEET_TABLES.map(({ id }) => id).filter((id) => parts.some(({ tables }) => tables[id] !== undefined)),
      ),
    );
  }
  return receiving;
}
