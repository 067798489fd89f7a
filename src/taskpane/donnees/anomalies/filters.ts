import type { AnomalyGroup } from '../../../app/anomalies/check';
import type { Severity } from '../../../intake/types';

/** What the list is narrowed to; null = all. */
export interface AnomalyFilter {
  readonly severity: Severity | null;
  /** Sheet of the data. */
  readonly table: string | null;
  /** Key of an indicator. */
  readonly indicator: string | null;
}

/** Lines of a group that a narrow pane can bear; all are in the sheet. */
export const SHOWN_LINES = 20;

export const matching = (groups: readonly AnomalyGroup[], filter: AnomalyFilter): readonly AnomalyGroup[] =>
  groups.filter(
    ({ severity, table, effects }) =>
      (filter.severity === null || severity === filter.severity) &&
      (filter.table === null || table === filter.table) &&
      (filter.indicator === null || effects.some(({ key }) => key === filter.indicator)),
  );

/** What anomalies do to an indicator: how many, and the largest part of it in doubt. Null when none touches it. */
export function touching(
  groups: readonly AnomalyGroup[],
  indicator: string,
): { readonly count: number; readonly share: number } | null {
  const own = groups.flatMap((group) => {
    const effect = group.effects.find(({ key }) => key === indicator);
    // What asks for nothing is not worth a warning beside a figure.
    return effect && group.severity !== 'info' ? [{ count: group.count, share: effect.share }] : [];
  });
  if (own.length === 0) return null;
  return {
    count: own.reduce((sum, { count }) => sum + count, 0),
    share: Math.max(...own.map(({ share }) => share)),
  };
}

/** `Marchés!F12` as a sheet, a row and a column from 1; null for what is no cell. */
export function cellPlace(cell: string): { sheet: string; row: number; column: number } | null {
  const [, sheet = '', letters = '', row = ''] = /^(.+)!([A-Z]+)(\d+)$/.exec(cell) ?? [];
  if (sheet === '') return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { sheet, row: Number(row), column };
}
