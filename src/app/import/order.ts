import { SHEET_TABLES } from '../../catalogue/tables';
import type { IntakeSuccess } from '../../intake/types';
import { mainTable } from './mergeSource';

/** Contracts first, then people: what others refer to is there when they come. */
const FIRST = ['MARCHES', 'BENEFICIAIRES'];
const RANKS: ReadonlyMap<string, number> = new Map(
  [...new Set([...FIRST, ...SHEET_TABLES.map(({ id }) => id)])].map((id, rank) => [id, rank]),
);

export const rankOf = ({ report }: IntakeSuccess): number => RANKS.get(mainTable(report)) ?? 0;

/** Code units, not a language: every machine gives one order. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The order in which sources of one import are put together, whatever the order they were given in: by what they are
 * about, then by file name, then by content. Where two contradict each other, the first one stays.
 */
export const inOrder = (sources: readonly IntakeSuccess[]): readonly IntakeSuccess[] =>
  [...sources].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      compare(a.report.file, b.report.file) ||
      compare(a.report.hash, b.report.hash) ||
      compare(a.report.part ?? '', b.report.part ?? ''),
  );
