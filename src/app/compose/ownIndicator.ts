import { measureWords } from '../../locales/fr/measureWords';
import { ownWords } from '../../locales/fr/ownIndicator';
import { indicatorSchema, type Indicator } from '../../scheme/indicator';
import type { Aggregate, Measure } from '../../scheme/measure';
import { denominatorOf, refusalsOf, type Refusal } from './checkChoices';
import { formulaText } from './formulaText';
import { natureOf, ratioUnit } from './nature';
import { distinctOf, isAboutPeople, type AggregateChoices, type OwnChoices } from './ownChoices';

/** What choices make: an indicator with its sentence and its formula, or the reasons why they make none. */
export type OwnIndicator =
  | {
      readonly ok: true;
      readonly indicator: Indicator;
      readonly words: string;
      /** As a French Excel writes it for a year, without the leading `=`. */
      readonly formula: (year: number) => string;
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

const LONGEST_SLUG = 40;

/** « Heures de femmes » → `own-heures-de-femmes`; `-2` and so on when the id is taken. */
export function ownId(name: string, taken: readonly string[] = []): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  const id = `own-${slug || 'indicateur'}`;
  for (let nth = 1; ; nth += 1) {
    const candidate = nth === 1 ? id : `${id}-${nth}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

function aggregateOf(choices: AggregateChoices, span: 'year' | 'toDate'): Aggregate {
  const { table, operation, field = '', conditions } = choices;
  const where = [...conditions];
  if (operation === 'compter') return { kind: 'count', table, where, span };
  if (operation === 'additionner') return { kind: 'sum', table, field, where, span };
  const mark = distinctOf(table)?.mark;
  return mark
    ? { kind: 'sum', table, field: mark, where, span }
    : { kind: 'distinct', table, field, where, span };
}

/** Rows and figures add up over years; people, marks, shares and running totals are recomputed. */
const addsUp = (choices: OwnChoices): boolean =>
  choices.denominator === undefined &&
  choices.span !== 'toDate' &&
  choices.operation !== 'distincts' &&
  choices.table !== 'BENEFICIAIRES';

/** @param taken ids that other indicators of the draft already bear. */
export function ownIndicator(choices: OwnChoices, taken: readonly string[] = []): OwnIndicator {
  const refusals = refusalsOf(choices);
  if (refusals.length > 0) return { ok: false, refusals };
  const span = choices.span ?? 'year';
  const bottom = denominatorOf(choices);
  const rate = bottom && ratioUnit(natureOf(choices), natureOf(bottom));
  const numerator = aggregateOf(choices, span);
  const measure: Measure =
    bottom && rate
      ? { kind: 'ratio', numerator, denominator: aggregateOf(bottom, span), scale: rate.scale }
      : { kind: 'aggregate', aggregate: numerator };
  const words = measureWords(measure);
  const time = addsUp(choices) ? 'sum' : 'none';
  const indicator = indicatorSchema.parse({
    id: ownId(choices.name, taken),
    label: choices.name.trim(),
    definition: `${words}.`,
    unit: rate?.unit ?? natureOf(choices).unit,
    direction: choices.direction,
    measure,
    additivity: { time, place: time, category: time },
    disclosure: isAboutPeople(choices) || (bottom && isAboutPeople(bottom)) ? 'personnes' : 'libre',
    ...ownWords,
  });
  return { ok: true, indicator, words, formula: (year) => formulaText(measure, year) };
}
