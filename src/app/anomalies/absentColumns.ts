import { TABLES } from '../../catalogue/tables';
import type { Effect } from '../../engine/checks/effects';
import { isBlank } from '../../engine/checks/rowsOf';
import type { CheckedGroup } from '../../engine/checks/runChecks';
import type { RowsByTable } from '../../engine/checks/types';
import type { Severity } from '../../intake/types';
import type { TableId } from '../../scheme/fields';

/** Columns of a table that no row fills, and what that does to the indicators. */
export interface AbsentColumns {
  readonly table: TableId;
  /** Labels, in the order of the sheet. */
  readonly labels: readonly string[];
  /** The first of them, by its id. */
  readonly first: string;
  readonly rows: number;
  /** Where the first of these rows comes from, as for every line that stands for many. */
  readonly source: string;
  readonly severity: Severity;
  /** Each indicator once, by the column that it lacks most. */
  readonly effects: readonly Effect[];
}

const GRAVEST: readonly Severity[] = ['bloquant', 'a-verifier', 'info'];

/**
 * Columns that a file simply lacks are one thing to know, not one line each: takes them out of the groups, table by table. A column alone
 * keeps its line.
 */
export function withoutAbsent(
  groups: readonly CheckedGroup[],
  rows: RowsByTable,
): { readonly groups: readonly CheckedGroup[]; readonly absent: readonly AbsentColumns[] } {
  const tables = new Set(groups.flatMap(({ rule, table }) => (rule === 'reponse-manquante' ? [table] : [])));
  const taken = new Set<CheckedGroup>();
  const absent: AbsentColumns[] = [];
  for (const table of tables) {
    const filled = (rows[table] ?? []).reduce((count, row) => (isBlank(row) ? count : count + 1), 0);
    const own = groups.filter(
      (group) =>
        group.rule === 'reponse-manquante' && group.table === table && group.findings.length === filled,
    );
    if (own.length < 2) continue;
    own.forEach((group) => taken.add(group));
    const fields = TABLES[table].fields.filter(({ id }) => own.some(({ field }) => field === id));
    absent.push({
      table,
      labels: fields.map(({ label }) => label),
      first: fields[0]?.id ?? '',
      rows: filled,
      source: String(rows[table]?.[own[0]?.findings[0]?.row ?? 0]?.['source'] ?? ''),
      severity: GRAVEST.find((one) => own.some(({ severity }) => severity === one)) ?? 'info',
      effects: heaviest(own.flatMap(({ effects }) => effects)),
    });
  }
  return { groups: groups.filter((group) => !taken.has(group)), absent };
}

function heaviest(effects: readonly Effect[]): readonly Effect[] {
  const byIndicator = new Map<string, Effect>();
  for (const effect of effects) {
    const known = byIndicator.get(effect.key);
    if (!known || effect.share > known.share) byIndicator.set(effect.key, effect);
  }
  return [...byIndicator.values()].sort((a, b) => b.share - a.share || b.rows - a.rows);
}
