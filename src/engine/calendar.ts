import type { ParameterValues } from '../catalogue/parameters';
import type { Scheme } from '../scheme/scheme';
import { dateOfSerial, serialOf } from './serialDate';

/**
 * Every how many months the scheme is due something.
 * Source: L2111-3, « suivi annuel », « publiés tous les deux ans ».
 */
export const FOLLOW_UP_MONTHS = 12;
export const PUBLICATION_MONTHS = 24;

/** What a due date is counted from: the last time it was done, else the adoption, else the first day of the scheme. */
export type CountedFrom = 'dernier' | 'adoption' | 'debut';

export type DueId = 'suivi-annuel' | 'publication' | 'elaboration' | 'fin';

/** What a scheme calls for: its due dates, and what its own tables say (actions past their date, meetings, decisions). */
export type ReminderKind = DueId | 'action' | 'reunion' | 'decisions' | 'conservation';

/** Due dates that repeat, and the parameter that says when it was last done. */
export const REPEATED = {
  'suivi-annuel': { parameter: 'date_dernier_suivi', months: FOLLOW_UP_MONTHS },
  publication: { parameter: 'date_derniere_publication', months: PUBLICATION_MONTHS },
} as const;

export interface DueDate {
  readonly id: DueId;
  /** Serial day. */
  readonly date: number;
  /** Null for what the years of the scheme alone say. */
  readonly from: CountedFrom | null;
}

/** The same day so many months later; the last day of a shorter month, as EDATE has it. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dateOfSerial(serial);
  const lastDay = serialOf(year, month + months + 1, 1) - 1;
  return Math.min(serialOf(year, month + months, day), lastDay);
}

const firstDay = ({ years }: Pick<Scheme, 'years'>): number => serialOf(years[0] ?? 0, 1, 1);

function since(
  parameter: string,
  scheme: Pick<Scheme, 'years'>,
  parameters: ParameterValues,
): { readonly date: number; readonly from: CountedFrom } {
  const [last, adopted] = [parameters[parameter], parameters['date_adoption']];
  if (typeof last === 'number') return { date: last, from: 'dernier' };
  if (typeof adopted === 'number') return { date: adopted, from: 'adoption' };
  return { date: firstDay(scheme), from: 'debut' };
}

/**
 * What the law and the years of the scheme make due: next annual follow-up, next publication (every two years), last day
 * of the scheme, and the start of the élaboration of the next one, a year before the end (about a year in published
 * schemes: SEDIF, Aix-Marseille-Provence; « à recouper »).
 */
export function dueDates(scheme: Pick<Scheme, 'years'>, parameters: ParameterValues): readonly DueDate[] {
  const last = scheme.years.at(-1) ?? 0;
  const repeated = (['suivi-annuel', 'publication'] as const).map((id): DueDate => {
    const { parameter, months } = REPEATED[id];
    const { date, from } = since(parameter, scheme, parameters);
    return { id, date: addMonths(date, months), from };
  });
  return [
    ...repeated,
    { id: 'elaboration', date: serialOf(last, 1, 1), from: null },
    { id: 'fin', date: serialOf(last, 12, 31), from: null },
  ];
}
