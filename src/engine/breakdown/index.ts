import type { AggregateValue } from '../aggregate';
import { figureValue } from '../figure';
import { marksAreLost, reasonsOf, termsOf } from './reasons';
import { keyOf, splitTerm, type SplitTerm } from './splitTerm';
import type { Breakdown, BreakdownRequest, Part, Reconciliation } from './types';
import { wholeOf } from './whole';

export { NOT_ADDITIVE, type NotAdditive } from './reasons';
export type * from './types';

/** Half a cent, and less than half an hour: sums of cents in another order differ by much less. */
const CENT = 0.005;

const NONE: AggregateValue = { value: 0, rows: 0, unknown: 0 };

/** Years and buyers of the scheme in their order; other parts by what they weigh: the denominator of a rate, else the count. */
function inOrder(parts: readonly Part[], isListed: boolean, isRate: boolean): readonly Part[] {
  const size = ({ numerator, denominator }: Part): number =>
    Math.abs((isRate ? denominator : numerator) ?? 0);
  return [...parts].sort((a, b) => {
    if ((a.label === null) !== (b.label === null)) return a.label === null ? 1 : -1;
    return isListed ? 0 : size(b) - size(a) || b.rows - a.rows;
  });
}

const held = (total: number | null, term: SplitTerm | null): Reconciliation | null =>
  total === null || !term
    ? null
    : {
        sum: term.sum,
        repeated: term.repeated,
        total,
        isExact: Math.abs(term.sum - term.repeated - total) < CENT,
      };

/**
 * A figure split into parts, which are reconciled with it or said not to add up, and why. Rows that do not say are a part
 * of their own: no row is left out.
 */
export function breakdown(request: BreakdownRequest): Breakdown {
  const { measure, dimension, parameters, buyers } = request;
  const whole = wholeOf(request);
  const isShared = buyers.length > 0;
  const reasons = [...reasonsOf(measure, dimension, isShared)];
  const [top, bottom] = termsOf(measure);
  const terms = [top, bottom].map((term) => (term ? splitTerm(term, request) : null));
  const [upper = null, lower = null] = terms;
  const nothing: Breakdown = {
    dimension,
    whole,
    parts: [],
    reconciled: false,
    reasons,
    numerator: null,
    denominator: null,
  };
  if (reasons.includes('schema') || reasons.includes('sans-champ')) return nothing;
  if (marksAreLost(measure, dimension, isShared)) return nothing;
  if (!upper || (bottom && !lower)) return { ...nothing, reasons: [...reasons, 'inconnu'] };
  if (whole.value === null) reasons.push('inconnu');

  const fixed =
    measure.kind === 'ratio' && measure.denominator.kind === 'parameter'
      ? parameters[measure.denominator.parameter]
      : null;
  const names = new Map([...upper.labels, ...(lower?.labels ?? [])].map((label) => [keyOf(label), label]));
  const parts = [...names].flatMap(([key, label]): Part[] => {
    const numerator = upper.parts.get(key) ?? NONE;
    const denominator = lower
      ? (lower.parts.get(key) ?? NONE)
      : typeof fixed === 'number'
        ? { ...NONE, value: fixed }
        : null;
    if (numerator.rows === 0 && (!lower || denominator?.rows === 0)) return [];
    return [
      {
        label,
        value: figureValue(measure, numerator, denominator),
        numerator: numerator.value,
        denominator: denominator?.value ?? null,
        rows: numerator.rows,
        unknown: numerator.unknown,
      },
    ];
  });
  // Marks are another count for each buyer: their sum says nothing of the whole.
  const isCountedAgain = reasons.includes('compte-une-fois');
  const numerator = isCountedAgain ? null : held(whole.numerator, upper);
  const denominator = isCountedAgain ? null : held(whole.denominator, lower);
  return {
    dimension,
    whole,
    parts: inOrder(parts, dimension === 'annee' || (dimension === 'acheteur' && isShared), lower !== null),
    reconciled: reasons.length === 0 && numerator?.isExact === true,
    reasons,
    numerator,
    denominator,
  };
}
