import { declarationOf, indicatorOf } from '../catalogue/indicators';
import { LEGAL_REQUIREMENTS, type LegalRequirement } from '../catalogue/legalRequirements';
import type { ParameterValues } from '../catalogue/parameters';
import { LEGAL_STATES, type LegalState } from '../scheme/legal';
import { placedIndicators, type Objective, type Scheme, type SchemeIndicator } from '../scheme/scheme';

interface NamedIndicator {
  readonly ref: string;
  readonly label: string;
}

export interface LegalResult {
  readonly requirement: LegalRequirement;
  readonly state: LegalState;
  /** What answers, in the scheme's own words. */
  readonly indicators: readonly NamedIndicator[];
  readonly objectives: readonly { readonly code: string; readonly title: string }[];
  /** Indicators of the catalogue that would answer; empty when nothing is missing. */
  readonly suggestions: readonly NamedIndicator[];
  /** True when `addMissing` adds something: indicators, or an objective where the catalogue has none to offer. */
  readonly canAdd: boolean;
}

export interface LegalCheck {
  readonly results: readonly LegalResult[];
  readonly counts: Readonly<Record<LegalState, number>>;
}

/** A template or a scheme: all that the check looks at. */
export type Checked = Pick<Scheme, 'axes' | 'buyers'>;

/** Lower case without accents nor typographic apostrophes. */
const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();

/** A sign is found at the beginning of a word; « eau » is then not found in « bureau », nor « climat » missed in « climatique ». */
const speaksOf = (text: string, sign: string): boolean => {
  const start = fold(sign);
  const whole = start.length <= 3 ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`(?<![\\p{L}\\p{N}])${start}${whole}`, 'u').test(fold(text));
};

const titlesOf = (objective: Objective): readonly string[] => [
  objective.title,
  ...objective.actions.map(({ title }) => title),
  ...(objective.aims ?? []).map(({ text }) => text),
  ...objective.indicators.map((entry) => entry.label ?? declarationOf(entry).label),
];

const isAimed = (entry: SchemeIndicator): boolean => Object.keys(entry.targets).length > 0;

/** A target in words cannot be compared with a rate: a reader must judge it. */
const isAimedInWords = (entry: SchemeIndicator): boolean => (entry.aims ?? []).length > 0;

interface Answer {
  readonly state: LegalState;
  readonly entries: readonly SchemeIndicator[];
  readonly objectives?: readonly Objective[];
}

const objectivesOf = ({ axes }: Checked): readonly Objective[] =>
  axes.flatMap(({ objectives }) => objectives);

/** Entries of the catalogue among these; an indicator that the buyer built bears another id, and is found by its words. */
const entriesOf = (scheme: Checked, refs: readonly string[]): readonly SchemeIndicator[] =>
  placedIndicators(scheme).flatMap(({ entry }) => (!entry.own && refs.includes(entry.ref) ? [entry] : []));

const ifAny = (entries: readonly SchemeIndicator[], otherwise: LegalState): Answer => ({
  state: entries.length > 0 ? 'couvert' : otherwise,
  entries,
});

function targetsAnswer(scheme: Checked, categories: readonly (readonly string[])[]): Answer {
  const found = categories.map((refs) => entriesOf(scheme, refs));
  const entries = found.flat();
  if (found.some((own) => own.length === 0)) return { state: 'manquant', entries };
  if (found.every((own) => own.some(isAimed))) return { state: 'couvert', entries };
  const isSaid = found.every((own) => own.some((entry) => isAimed(entry) || isAimedInWords(entry)));
  return { state: isSaid ? 'a-verifier' : 'sans-cible', entries };
}

function answer({ test }: LegalRequirement, scheme: Checked, parameters: ParameterValues): Answer {
  switch (test.kind) {
    case 'content': {
      const entries = entriesOf(scheme, test.indicators);
      if (entries.length > 0) return { state: 'couvert', entries };
      const objectives = objectivesOf(scheme).filter((objective) =>
        titlesOf(objective).some((title) => test.words.some((sign) => speaksOf(title, sign))),
      );
      return { state: objectives.length > 0 ? 'a-verifier' : 'manquant', entries, objectives };
    }
    case 'targets':
      return targetsAnswer(scheme, test.categories);
    case 'dated':
      return ifAny(
        entriesOf(scheme, test.indicators),
        typeof parameters[test.parameter] === 'number' ? 'a-verifier' : 'manquant',
      );
    case 'followed': {
      const acting = objectivesOf(scheme).filter(({ actions }) => actions.length > 0);
      return ifAny(entriesOf(scheme, test.indicators), acting.length > 0 ? 'a-verifier' : 'manquant');
    }
    case 'buyers':
      return { state: (scheme.buyers?.length ?? 0) > 1 ? 'couvert' : 'sans-objet', entries: [] };
    case 'outside':
      return { state: 'a-verifier', entries: [] };
  }
}

/** Indicators of the catalogue that the scheme lacks; a target that is missing is typed in Cibles, not added. */
function suggestionsOf(
  { test, proposal }: LegalRequirement,
  scheme: Checked,
  state: LegalState,
): readonly string[] {
  const lacks = (refs: readonly string[]): boolean => entriesOf(scheme, refs).length === 0;
  if (state !== 'manquant' && state !== 'a-verifier') return [];
  if (test.kind !== 'targets') return proposal.indicators.filter((ref) => lacks([ref]));
  const bare = test.categories.filter(lacks).flat();
  return proposal.indicators.filter((ref) => bare.includes(ref));
}

/**
 * What article L2111-3 asks, and what in a scheme answers it. A reading aid: it says where to look, never that a scheme
 * is lawful.
 */
export function legalCheck(scheme: Checked, parameters: ParameterValues = {}): LegalCheck {
  const results = LEGAL_REQUIREMENTS.map((requirement): LegalResult => {
    const { state, entries, objectives = [] } = answer(requirement, scheme, parameters);
    const suggestions = suggestionsOf(requirement, scheme, state);
    return {
      requirement,
      state,
      indicators: entries.map((entry) => ({
        ref: entry.ref,
        label: entry.label ?? declarationOf(entry).label,
      })),
      objectives: objectives.map(({ code, title }) => ({ code, title })),
      suggestions: suggestions.map((ref) => ({ ref, label: indicatorOf(ref).label })),
      canAdd: suggestions.length > 0 || (state === 'manquant' && requirement.test.kind === 'content'),
    };
  });
  const count = (state: LegalState): number => results.filter((result) => result.state === state).length;
  return {
    results,
    counts: Object.fromEntries(LEGAL_STATES.map((state) => [state, count(state)])) as Record<
      LegalState,
      number
    >,
  };
}
