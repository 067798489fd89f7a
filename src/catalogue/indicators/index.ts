import type { Indicator } from '../../scheme/indicator';
import type { SchemeIndicator } from '../../scheme/scheme';
import { beneficiaires } from './beneficiaires';
import { economie } from './economie';
import { environnement } from './environnement';
import { gouvernance } from './gouvernance';
import { insertion } from './insertion';
import { legal } from './legal';
import { ressources } from './ressources';
import { social } from './social';

export const INDICATORS: readonly Indicator[] = [
  ...legal,
  ...social,
  ...insertion,
  ...beneficiaires,
  ...environnement,
  ...ressources,
  ...economie,
  ...gouvernance,
];

const byId = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** @throws Error when no indicator bears this id (a fault of a template, caught by its tests). */
export function indicatorOf(id: string): Indicator {
  const found = byId.get(id);
  if (!found) throw new Error(`${id}: unknown indicator`);
  return found;
}

/** What an entry of a scheme measures: the buyer's own declaration, else that of the catalogue. */
export const declarationOf = ({ ref, own }: Pick<SchemeIndicator, 'ref' | 'own'>): Indicator =>
  own ?? indicatorOf(ref);
