import type { Anomaly, SourceReport } from '../../intake/types';
import { anomalyWords } from '../../locales/fr/intake';
import { severityWords, sourceKindWords } from '../../locales/fr/sources';
import type { CellValue } from '../../scheme/values';

/** A line of the sheet Anomalies. */
export const anomalyLine = (anomaly: Anomaly): CellValue[] => {
  const { message, fix } = anomalyWords(anomaly);
  const { source, row, column, value } = anomaly.where;
  return [
    severityWords(anomaly.severity),
    source,
    row ?? null,
    column ?? null,
    value ?? null,
    message,
    fix,
    anomaly.count ?? 1,
  ];
};

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
