import type { Scheme, SchemeIndicator } from '../scheme/scheme';
import { placedKeys } from './schemeFigures';

/** A scheme with its entries changed, each known by its key; everything else stays. */
export function withEntries(
  scheme: Scheme,
  change: (key: string, entry: SchemeIndicator) => SchemeIndicator,
): Scheme {
  const changed = new Map(
    placedKeys(scheme).map(({ key, placed }) => [placed.entry, change(key, placed.entry)] as const),
  );
  return {
    ...scheme,
    axes: scheme.axes.map((axis) => ({
      ...axis,
      objectives: axis.objectives.map((objective) => ({
        ...objective,
        indicators: objective.indicators.map((entry) => changed.get(entry) ?? entry),
      })),
    })),
  };
}
