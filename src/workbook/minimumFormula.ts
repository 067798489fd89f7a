import { LEAST_MISSING, MINIMUM_WORDS } from '../scheme/minimum';
import { binary, call, num, text, type Formula } from './formula';
import { join, spoken } from './spoken';

const EMPTY = text('');
const isNumber = (one: Formula): Formula => call('ISNUMBER', one);

/** A part over its whole, as `engine/minimumRow` computes it. */
export function shareFormula(part: Formula, whole: Formula): Formula {
  const known = call('AND', isNumber(part), isNumber(whole));
  return call('IF', known, call('IF', binary(whole, '>', num(0)), binary(part, '/', whole), EMPTY), EMPTY);
}

/** How far a share is under its minimum, in words. */
export const shortWords = (minimum: Formula, share: Formula): Formula =>
  join(text(MINIMUM_WORDS.short), spoken('%', call('MAX', num(LEAST_MISSING), binary(minimum, '-', share))));

/** The state of a share before its minimum, or what is to be written first, as `engine/minimumRow` says it. */
export function minimumFormula(part: Formula, whole: Formula, minimum: Formula): Formula {
  const said = (words: keyof typeof MINIMUM_WORDS): Formula => text(MINIMUM_WORDS[words]);
  const judged = call(
    'IF',
    binary(part, '>=', binary(whole, '*', minimum)),
    said('met'),
    shortWords(minimum, binary(part, '/', whole)),
  );
  const counted = call(
    'IF',
    isNumber(part),
    call('IF', isNumber(minimum), judged, said('noMinimum')),
    said('noPart'),
  );
  // One inside the other: a text compared with zero is above it for some engines.
  const placed = call(
    'IF',
    isNumber(whole),
    call('IF', binary(whole, '>', num(0)), counted, said('noWhole')),
    said('noWhole'),
  );
  return call('IF', call('OR', isNumber(part), isNumber(whole), isNumber(minimum)), placed, EMPTY);
}
