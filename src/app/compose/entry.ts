import type { Baseline, FollowUp, SchemeIndicator } from '../../scheme/scheme';
import type { Trajectory } from '../../scheme/trajectory';
import { omit } from './lists';

/** Changes of one indicator of a draft, for `changeIndicator`. An absent number is unknown, never 0. */

/** Local wording; an empty one gives back that of the declaration. */
export function setLabel(entry: SchemeIndicator, label: string): SchemeIndicator {
  const rest = omit(entry, 'label');
  return label.trim() === '' ? rest : { ...rest, label };
}

/** @param baseline value in the indicator's unit (30 = 30 %), or null. */
export const setBaseline = (
  entry: SchemeIndicator,
  baseline: Pick<Baseline, 'year' | 'value'> | null,
): SchemeIndicator => ({
  ...entry,
  // What proved another value proves nothing of this one.
  baseline: baseline && { year: baseline.year, value: baseline.value, provenance: 'propose' },
});

/** @param value target in the indicator's unit (30 = 30 %); null takes it away. */
export function setTarget(entry: SchemeIndicator, year: number, value: number | null): SchemeIndicator {
  const others = omit(entry.targets, String(year));
  return { ...entry, targets: value === null ? others : { ...others, [String(year)]: value } };
}

/** @param tolerance share of the expected value, 0 to 1; null = that of Paramètres. */
export function setTolerance(entry: SchemeIndicator, tolerance: number | null): SchemeIndicator {
  const rest = omit(entry, 'tolerance');
  return tolerance === null ? rest : { ...rest, tolerance };
}

/** A straight line is what an indicator follows when nothing is said. */
export function setTrajectory(entry: SchemeIndicator, trajectory: Trajectory): SchemeIndicator {
  const rest = omit(entry, 'trajectory');
  return trajectory === 'lineaire' ? rest : { ...rest, trajectory };
}

/** Answers given one by one; an emptied text and an answer taken back are not known any more. */
export function setFollowUp(entry: SchemeIndicator, change: Partial<FollowUp>): SchemeIndicator {
  const { followUp: before, ...rest } = entry;
  const merged = Object.fromEntries(
    Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined && value !== ''),
  );
  return Object.keys(merged).length === 0 ? rest : { ...rest, followUp: merged };
}

/** An indicator that cannot be counted, or whose figure is hard to get, is to be thought over before it is adopted. */
export const isToReview = ({ followUp }: Pick<SchemeIndicator, 'followUp'>): boolean =>
  followUp?.quantifiable === false || followUp?.easy === false;
