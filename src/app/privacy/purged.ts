import type { Anomaly, IntakeSuccess } from '../../intake/types';

/** Setting: serial day before which people were removed from the workbook. */
export const PURGED_SETTING = 'spaser.purge';

/**
 * Hours of people brought back for a time whose people were removed: they would count twice, since nothing of the rows
 * already there tells that they are the same.
 */
export function broughtBack(
  source: IntakeSuccess,
  settings: Readonly<Record<string, string>>,
): Anomaly | null {
  const limit = Number(settings[PURGED_SETTING] ?? Number.NaN);
  const back = (source.tables.HEURES ?? []).filter(
    ({ periode, beneficiaire_id: id }) =>
      typeof periode === 'number' && periode < limit && typeof id === 'string',
  ).length;
  if (back === 0) return null;
  return {
    code: 'personnes-supprimees',
    severity: 'bloquant',
    where: { source: source.report.file },
    details: { lignes: back },
  };
}
