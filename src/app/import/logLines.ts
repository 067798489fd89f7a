import type { SourceReport } from '../../intake/types';
import { columnsRead, otherSums, sourceKindWords, totalsWords } from '../../locales/fr/sources';
import type { CellValue } from '../../scheme/values';
import { SHOWN_HASH } from './receptions';
import type { TableTotals } from './totals';

/** A source once written: its account, what it says itself, and its table before and after. */
export interface Registered {
  readonly report: SourceReport;
  /** Sums as the source gives them, rows that were already there included. */
  readonly sums: Readonly<Record<string, number>>;
  readonly before: TableTotals;
  readonly after: TableTotals;
  readonly replaces: string | null;
}

/** Sums that have a column of their own. */
const IN_COLUMNS = ['montant_ht', 'heures_declarees', 'heures_validees', 'heures_prevues'];

/** A line of the sheet Sources. */
export const sourceLine = (
  { report, sums, before, after, replaces }: Registered,
  at: string,
): CellValue[] => {
  const others = Object.entries(sums).filter(([field]) => !IN_COLUMNS.includes(field));
  return [
    report.file,
    sourceKindWords(report.kind),
    report.rows,
    report.kept,
    report.duplicates,
    report.setAside,
    sums['montant_ht'] ?? null,
    sums['heures_declarees'] ?? null,
    at,
    report.part,
    report.hash.slice(0, SHOWN_HASH),
    columnsRead(report.columns) || null,
    report.columns.filter(({ outcome }) => outcome === 'personnelle' || outcome === 'pseudonyme').length,
    report.negatives,
    sums['heures_validees'] ?? null,
    sums['heures_prevues'] ?? null,
    otherSums(others) || null,
    totalsWords(before),
    totalsWords(after),
    replaces,
    report.signature,
  ];
};
