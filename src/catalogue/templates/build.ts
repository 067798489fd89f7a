import type { Aim, Axis, KnownValue, Objective, SchemeIndicator } from '../../scheme/scheme';

/** Where a line comes from; every line of a template is written with one of the three words below. */
export type Lineage = Pick<Axis, 'provenance' | 'sources' | 'note'>;
export type Action = Objective['actions'][number];

/** Wording or figure read in these sources. */
export const read = (...sources: string[]): Lineage => ({ provenance: 'source', sources });
/** Grouped, dated or calculated from what these sources say. */
export const deduced = (...sources: string[]): Lineage => ({ provenance: 'deduit', sources });
/** Our own proposal, with its reason where the title does not give it away. */
export const proposed = (note?: string): Lineage => ({ provenance: 'propose', ...(note && { note }) });
/** What must be known to read the line. */
export const noted = (lineage: Lineage, note: string): Lineage => ({ ...lineage, note });

export const axis = (code: string, title: string, lineage: Lineage, objectives: Objective[]): Axis => ({
  code,
  title,
  ...lineage,
  objectives,
});

export const objective = (
  code: string,
  title: string,
  lineage: Lineage,
  parts: Partial<Pick<Objective, 'actions' | 'indicators' | 'aims'>>,
): Objective => ({ code, title, ...lineage, actions: [], indicators: [], ...parts });

export const action = (title: string, lineage: Lineage): Action => ({ title, ...lineage });

/** An indicator followed by an objective. No baseline and no target unless said: unknown is not zero. */
export const follow = (
  ref: string,
  lineage: Lineage,
  parts: Partial<Pick<SchemeIndicator, 'label' | 'baseline' | 'targets' | 'aims' | 'known'>> = {},
): SchemeIndicator => ({ ref, baseline: null, targets: {}, ...lineage, ...parts });

/** The value of one year: a baseline, or a published result. */
export const at = (year: number, value: number, lineage: Lineage): KnownValue => ({
  year,
  value,
  ...lineage,
});

export const aim = (text: string, lineage: Lineage, year?: number): Aim => ({
  text,
  ...(year !== undefined && { year }),
  ...lineage,
});
