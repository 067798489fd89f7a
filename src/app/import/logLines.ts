import type { SourceReport } from '../../intake/types';
import { sourceKindWords } from '../../locales/fr/sources';
import type { CellValue } from '../../scheme/values';

/** A line of the sheet Sources. */
export const sourceLine = (report: SourceReport, at: string): CellValue[] => [
  report.file,
  sourceKindWords(report.kind),
  report.rows,
  report.kept,
  report.duplicates,
  report.setAside,
  report.controlSums['montant_ht'] ?? null,
  report.controlSums['heures_declarees'] ?? null,
  at,
];
