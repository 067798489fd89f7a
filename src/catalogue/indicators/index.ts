import type { Indicator } from '../../scheme/indicator';
import { beneficiaires } from './beneficiaires';
import { insertion } from './insertion';
import { legal } from './legal';
import { social } from './social';
import { typed } from './typed';

export const INDICATORS: readonly Indicator[] = [
  ...legal,
  ...social,
  ...insertion,
  ...beneficiaires,
  ...typed,
];

const byId = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** @throws Error when no indicator bears this id (a fault of a template, caught by its tests). */
export function indicatorOf(id: string): Indicator {
  const found = byId.get(id);
  if (!found) throw new Error(`${id}: unknown indicator`);
  return found;
}
