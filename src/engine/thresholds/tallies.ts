import type { Tally } from './tally';

/** Tallies added up or taken away. */
export type Sum = readonly (readonly [sign: 1 | -1, tally: Tally])[];

type More = Pick<Tally, 'known'> & { readonly sum?: string };

interface Source {
  readonly of: (more?: More & Pick<Tally, 'where'>) => Tally;
  /** Field that says what a row is, and what keeps it out of the volume. */
  readonly kind: string;
  readonly amount: string;
  readonly outside: readonly string[];
  readonly frameworks: readonly string[];
}

/** Contracts by their day of notification, whatever the perimeter of the scheme. */
const contracts: Source['of'] = (more = {}) => ({
  table: 'MARCHES',
  period: 'date_notification',
  sum: null,
  ...more,
});
const spending: Source['of'] = (more = {}) => ({ table: 'DEPENSES', period: 'annee', sum: null, ...more });

const SOURCES = {
  depenses: {
    of: spending,
    kind: 'type_depense',
    amount: 'montant_mandate_ht',
    outside: ['Concession', 'Marché du livre V'],
    frameworks: [],
  },
  marches: {
    of: contracts,
    kind: 'type_contrat',
    amount: 'montant_ht',
    outside: ['Concession'],
    frameworks: ['Accord-cadre'],
  },
} satisfies Record<string, Source>;

const plus = (tallies: readonly Tally[], sign: 1 | -1 = 1): Sum => tallies.map((tally) => [sign, tally]);
const negated = (sum: Sum): Sum => sum.map(([sign, tally]) => [sign === 1 ? -1 : 1, tally]);

function partsOf({ of, kind, amount, outside, frameworks }: Source) {
  const only = (kinds: readonly string[], more: More = {}): readonly Tally[] =>
    kinds.map((is) => of({ ...more, where: [{ field: kind, is }] }));
  // Told by difference, so that no engine has to say what an empty cell is.
  const counted = (more: More): Sum => [
    ...plus([of(more)]),
    ...plus(only([...outside, ...frameworks], more), -1),
  ];
  return {
    rows: plus([of()]),
    counted: counted({ sum: amount }),
    outside: plus(only(outside, { sum: amount })),
    frameworks: plus(only(frameworks)),
    maximum: plus(only(frameworks, { sum: amount })),
    unknown: [...counted({}), ...negated(counted({ known: amount }))],
  };
}

/**
 * What the annual volume is made of, from each source (D2111-3): marchés without concessions nor livre V; a framework
 * agreement counts by its orders.
 */
export const VOLUME_PARTS = {
  depenses: partsOf(SOURCES.depenses),
  marches: partsOf(SOURCES.marches),
} as const;
export type VolumePart = keyof (typeof VOLUME_PARTS)['marches'];

/** Contracts in one situation before the European threshold. */
export const inSituation = (is: string): Tally => contracts({ where: [{ field: 'situation_seuil', is }] });
export const ALL_CONTRACTS: Tally = contracts();
/** Contracts that answer yes, or no, to a question of their row. */
export const answering = (field: string, is: 'OUI' | 'NON'): Tally => contracts({ where: [{ field, is }] });
/** The same within the perimeter of the scheme, as indicators count; `sum` adds their amounts. */
export const inScheme = (sum: string | null, field?: string, is: 'OUI' | 'NON' = 'OUI'): Tally => ({
  table: 'MARCHES',
  period: 'exercice',
  sum,
  ...(field === undefined ? {} : { where: [{ field, is }] }),
});
