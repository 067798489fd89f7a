import type { ParameterValues } from '../../catalogue/parameters';
import { computeRows } from '../../engine/rowRules';
import type { TableId } from '../../scheme/fields';
import type { Scheme } from '../../scheme/scheme';
import type { DataRow } from '../../scheme/values';
import type { WorkbookHost } from '../../workbook/host';
import type { OpenWorkbook } from '../readWorkbook';
import { missingActions } from './prefillActions';
import { missingAlignments, proposedInstances } from './prefillPlans';

type Rows = OpenWorkbook['rows'];

/**
 * Rows that a scheme adds to the tables kept by hand: its actions, the instances that follow it, the plans that it
 * serves. They go below what the user wrote; nothing written is changed.
 * @param tables those that the workbook already has; @param before the scheme that it holds, null when it holds none.
 */
export function prefilledRows(
  scheme: Pick<Scheme, 'axes'>,
  before: Pick<Scheme, 'axes'> | null,
  tables: readonly TableId[],
  rows: Rows,
  parameters: ParameterValues,
): Rows {
  const added: Rows = {
    ACTIONS: missingActions(scheme, tables.includes('ACTIONS') ? before : null, rows.ACTIONS ?? []),
    ALIGNEMENT: missingAlignments(
      scheme,
      tables.includes('ALIGNEMENT') ? before : null,
      rows.ALIGNEMENT ?? [],
    ),
    INSTANCES: tables.includes('INSTANCES') ? [] : proposedInstances(),
  };
  return Object.fromEntries(
    Object.entries(added).flatMap(([id, lines]) =>
      lines.length > 0 ? [[id, computeRows(id as TableId, lines, parameters)]] : [],
    ),
  );
}

/** Rows of a workbook with those that will be written below them. */
export function withRows(rows: Rows, added: Rows): Rows {
  const merged: Partial<Record<TableId, readonly DataRow[]>> = { ...rows };
  for (const [id, lines] of Object.entries(added) as [TableId, readonly DataRow[]][])
    merged[id] = [...(rows[id] ?? []), ...lines];
  return merged;
}

/** Writes them; each table in one call. */
export async function writePrefilled(host: WorkbookHost, added: Rows): Promise<void> {
  for (const [id, lines] of Object.entries(added) as [TableId, readonly DataRow[]][])
    await host.writeRows(id, lines, 'append');
}
