import type { OriginWords } from '../../locales/fr/origine';
import type { Breakdown, Origin, OriginParameter } from './types';

/** A count or a sum as it is, to the cent. */
export const figureWords = (t: OriginWords, value: number | null): string =>
  value === null ? t.noValue : t.format.number(value, 2);

export const valueWords = (t: OriginWords, origin: Pick<Origin, 'unit'>, value: number | null): string =>
  value === null ? t.noValue : t.format.value(value, origin.unit);

/** A share of rows or of a sum reads « 42,1 %, soit 181 sur 430 »; a mean or an intensity is only its value. */
const isShare = ({ scale, denominator }: Origin): boolean => scale === 100 && denominator !== null;

/** The figure in one plain sentence. */
export function sentenceWords(t: OriginWords, origin: Origin): string {
  const { value, from, request, numerator, denominator } = origin;
  if (value === null) return t.sentenceNone(request.year);
  const shown = valueWords(t, origin, value);
  if (from === 'saisie') return t.sentenceTyped(request.year, shown);
  return isShare(origin)
    ? t.sentenceOf(request.year, shown, figureWords(t, numerator), figureWords(t, denominator))
    : t.sentence(request.year, shown);
}

/** Why there is no figure; null when there is one. */
export function whyNoneWords(t: OriginWords, { value, terms, denominator }: Origin): string | null {
  if (value !== null) return null;
  const [top, bottom] = terms;
  if (!top?.data) return t.noneWhy.schema;
  const { counted, unknown } = top.data.account;
  if (counted === 0) return t.noneWhy.rows;
  if (unknown === counted) return t.noneWhy.unknown;
  return bottom && denominator === 0 ? t.noneWhy.denominator : t.noneWhy.unknown;
}

/** A parameter's value as Paramètres shows it. */
export function parameterWords(t: OriginWords, { type, value, unit }: OriginParameter): string {
  if (value === null) return t.blank;
  if (typeof value !== 'number') return value;
  if (type === 'date') return t.day(value);
  if (type === 'share') return `${t.format.number(value * 100, 2)} %`;
  return unit === '' ? figureWords(t, value) : `${figureWords(t, value)} ${unit}`;
}

/** What is to be said under the parts: that they add up, or why they do not, and what does add up. */
export function reconciliationWords(t: OriginWords, origin: Origin, split: Breakdown): readonly string[] {
  const { dimension, reasons, reconciled, whole, numerator, denominator } = split;
  const total = valueWords(t, origin, whole.value);
  const isPeriod = dimension === 'annee' && origin.terms.every(({ isToDate }) => !isToDate);
  if (reconciled) return [isPeriod ? t.reconciledYears(total) : t.reconciled(total)];
  const said = reasons.map((reason) => t.reason(reason));
  const checks = (
    [
      [t.numerator, numerator],
      [t.denominator, denominator],
    ] as const
  ).flatMap(([role, check]) => {
    if (!check || split.parts.length === 0) return [];
    const [sum, repeated, whole] = [check.sum, check.repeated, check.total].map((one) => figureWords(t, one));
    if (!check.isExact) return [t.sumsWrong(role, sum ?? '', whole ?? '')];
    return [
      Math.abs(check.repeated) > 0.004
        ? t.sumsRepeated(role, sum ?? '', repeated ?? '', whole ?? '')
        : t.sums(role, sum ?? '', whole ?? ''),
    ];
  });
  return [...said, ...checks];
}

/** « 42,1 % (181 sur 430) » for a rate, the value alone elsewhere. */
export function partWords(t: OriginWords, origin: Origin, part: Breakdown['parts'][number]): string {
  const value = valueWords(t, origin, part.value);
  return isShare(origin) && part.value !== null && part.denominator !== null
    ? `${value} (${t.outOf(figureWords(t, part.numerator), figureWords(t, part.denominator))})`
    : value;
}
