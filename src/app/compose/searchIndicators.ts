import { INDICATORS } from '../../catalogue/indicators';
import { themesOfIndicator } from '../../catalogue/templates/themes';
import { isImported, measureTables } from '../../engine/schemeTables';
import type { TableId } from '../../scheme/fields';
import type { Indicator } from '../../scheme/indicator';
import { placedIndicators, type Template } from '../../scheme/scheme';

/** Kinds of status, from what the law asks to what we propose. */
export const OBLIGATIONS = ['legal', 'officiel', 'observe', 'propose'] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

export interface IndicatorFilters {
  /** Id of a theme of the library. */
  readonly theme?: string;
  readonly obligation?: Obligation;
  /** Data that it reads; `none` = nothing but Paramètres or the scheme itself. */
  readonly table?: TableId | 'none';
  /** Whether the draft already holds it. */
  readonly inDraft?: boolean;
}

export interface FoundIndicator {
  readonly indicator: Indicator;
  readonly obligation: Obligation;
  readonly themes: readonly string[];
  readonly tables: readonly TableId[];
  readonly inDraft: boolean;
  /** 1 to 4, from its obligation. « proposition »: no public score of the indicators was found. */
  readonly desirability: number;
  /** 1 to 3, from the data needed: 3 when imports bring all of them. « proposition ». */
  readonly feasibility: number;
}

export interface IndicatorSearch {
  readonly found: readonly FoundIndicator[];
  /** How many of the indicators that answer the text each filter would keep. */
  readonly counts: {
    readonly themes: Readonly<Record<string, number>>;
    readonly obligations: Readonly<Record<Obligation, number>>;
    readonly tables: Readonly<Record<string, number>>;
  };
  readonly total: number;
}

/** « légal + officiel » is legal: the strongest word of a status says what it is. */
const OBLIGATION_WORDS: readonly (readonly [string, Obligation])[] = [
  ['legal', 'legal'],
  ['officiel', 'officiel'],
  ['observe', 'observe'],
];

/** Small letters without accents, so that « egalite » finds « Égalité ». */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ').toLowerCase();

const obligationOf = (status: string): Obligation =>
  OBLIGATION_WORDS.find(([word]) => folded(status).includes(word))?.[1] ?? 'propose';

function feasibilityOf({ measure }: Indicator): number {
  if (isImported(measure) || measureTables(measure).length === 0) return 3;
  return measureTables(measure).length === 1 ? 2 : 1;
}

/** Everything that a search looks at, read once: the catalogue does not change. */
const KNOWN = INDICATORS.map((indicator) => {
  const obligation = obligationOf(indicator.status);
  const themes = themesOfIndicator(indicator.id);
  return {
    indicator,
    obligation,
    themes: themes.map(({ id }) => id),
    tables: measureTables(indicator.measure).map(({ id }) => id),
    desirability: OBLIGATIONS.length - OBLIGATIONS.indexOf(obligation),
    feasibility: feasibilityOf(indicator),
    text: folded(
      [indicator.id, indicator.label, indicator.definition, ...themes.map(({ label }) => label)].join(' '),
    ),
  };
});

const readsTable = (one: FoundIndicator, table: TableId | 'none'): boolean =>
  table === 'none' ? one.tables.length === 0 : one.tables.includes(table);

const tally = <T extends string>(values: readonly T[]): Record<T, number> => {
  const counts: Partial<Record<T, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts as Record<T, number>;
};

/**
 * Indicators of the catalogue that hold every word of the text and pass every filter; the most desirable first, then the
 * easiest to fill.
 */
export function searchIndicators(
  query: string,
  filters: IndicatorFilters = {},
  draft: Pick<Template, 'axes'> = { axes: [] },
): IndicatorSearch {
  const present = new Set(placedIndicators(draft).map(({ entry }) => entry.ref));
  const words = folded(query).split(/\s+/).filter(Boolean);
  const answering = KNOWN.filter(({ text }) => words.every((word) => text.includes(word))).map(
    ({ text: _text, ...one }): FoundIndicator => ({ ...one, inDraft: present.has(one.indicator.id) }),
  );
  const { theme, obligation, table, inDraft } = filters;
  const found = answering.filter(
    (one) =>
      (theme === undefined || one.themes.includes(theme)) &&
      (obligation === undefined || one.obligation === obligation) &&
      (table === undefined || readsTable(one, table)) &&
      (inDraft === undefined || one.inDraft === inDraft),
  );
  return {
    found: [...found].sort((a, b) => b.desirability - a.desirability || b.feasibility - a.feasibility),
    counts: {
      themes: tally(answering.flatMap(({ themes }) => themes)),
      obligations: tally(answering.map((one) => one.obligation)),
      tables: tally(
        answering.flatMap(({ tables }): readonly string[] => (tables.length > 0 ? tables : ['none'])),
      ),
    },
    total: KNOWN.length,
  };
}
