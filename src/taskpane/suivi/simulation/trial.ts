import type { Move, Scenario } from '../../../app/simulate';
import { STATUS_WORDS } from '../../../scheme/status';
import type { Unit } from '../../../scheme/indicator';
import { fromCell } from '../../../scheme/units';
import type { PaneText } from '../../../locales/fr/pane';

/** One thing tried. */
export type Change =
  | ({ readonly kind: 'target'; readonly label: string; readonly unit: Unit } & Scenario['targets'][number])
  | ({ readonly kind: 'contracts' } & Scenario['contracts'][number])
  | ({ readonly kind: 'hours' } & Scenario['hours'][number]);

/** A trial with one more thing in it: the last target tried for an indicator and year stands. */
export const withChange = (changes: readonly Change[], added: Change): readonly Change[] => [
  ...changes.filter(
    (one) =>
      !(added.kind === 'target' && one.kind === 'target' && one.key === added.key && one.year === added.year),
  ),
  added,
];

export const scenarioOf = (changes: readonly Change[]): Scenario => ({
  targets: changes.flatMap((one) => (one.kind === 'target' ? [one] : [])),
  contracts: changes.flatMap((one) => (one.kind === 'contracts' ? [one] : [])),
  hours: changes.flatMap((one) => (one.kind === 'hours' ? [one] : [])),
});

/** A change, as a sentence. */
export function changeWords(text: PaneText, change: Change): string {
  const t = text.simulation;
  const hours = (value: number): string => text.format.value(value, 'h');
  switch (change.kind) {
    case 'target':
      return change.value === null
        ? t.saidNoTarget(change.label, change.year)
        : t.saidTarget(change.label, change.year, text.format.value(change.value, change.unit));
    case 'contracts':
      return t.saidContracts(change.count, change.year, [
        ...(change.amount === null ? [] : [t.saidAmount(text.format.value(change.amount, '€ HT'))]),
        ...(change.insertion ? [t.insertion] : change.social ? [t.social] : []),
        ...(change.environmental ? [t.environmental] : []),
        ...(change.insertion && change.hours !== null ? [t.saidHours(hours(change.hours))] : []),
      ]);
    case 'hours':
      return t.saidWorked(hours(change.hours), change.year);
  }
}

/** A figure of a move in its unit; « n.d. » where there is none. */
export const shownValue = (text: PaneText, unit: Unit, value: number | null): string =>
  value === null ? text.review.noValue : text.format.value(fromCell(unit, value), unit);

/** The trial and what it moves, as lines to paste elsewhere. */
export function summaryOf(text: PaneText, changes: readonly Change[], moves: readonly Move[]): string {
  const t = text.simulation;
  const side = (unit: Unit, { value, status }: Move['before']): string =>
    `${shownValue(text, unit, value)} (${STATUS_WORDS[status].symbol} ${text.status[status]})`;
  return [
    t.summaryTitle,
    ...changes.map((one) => `- ${changeWords(text, one)}`),
    '',
    t.results,
    ...moves.map(
      ({ label, unit, year, before, after }) =>
        `- ${t.line(label, year, side(unit, before), side(unit, after))}`,
    ),
  ].join('\n');
}
