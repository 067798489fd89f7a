import type { IndicatorYear, ReviewedIndicator } from '../../../app/contracts';
import type { PaneText } from '../../../locales/fr/pane';

/** The pace that the goal asks, as a division anyone can check; null when nothing is missing. */
export function paceWords(
  text: PaneText,
  indicator: ReviewedIndicator,
  { pace }: IndicatorYear,
): string | null {
  if (!pace || indicator.direction === 'neutre') return null;
  const t = text.followUp.pace[indicator.direction];
  const said = (value: number): string => text.format.difference(value, indicator.unit);
  const lack = t.lack(said(pace.missing), pace.goal.year, text.format.value(pace.goal.value, indicator.unit));
  if (pace.needed === null) return `${lack}.`;
  if (pace.per === 'mois')
    return `${lack}${text.followUp.pace.monthly(said(pace.needed), said(pace.realised ?? 0))}`;
  const needed = `${lack}${t.yearly(said(pace.needed))}`;
  if (pace.realised === null || pace.since === null) return `${needed}.`;
  return pace.realised < 0
    ? `${needed}${text.followUp.pace.back(said(-pace.realised), pace.since)}`
    : `${needed}${text.followUp.pace.against(said(pace.realised), pace.since)}`;
}
