import type { ImportPreview } from '../../../app/contracts';
import { isOpen } from '../../../intake/columns/reasons';
import type { ColumnAnswers, MappedColumn, SourceKind, TableDecisions } from '../../../intake/types';

/** What the user decided in this dialog, by signature of table. */
export type Decisions = ImportPreview['decisions'];

/** How sure a column is: a word and a symbol, never a colour alone. */
export type Level = 'sure' | 'likely' | 'open' | 'none' | 'personal' | 'pseudonym';
export const SYMBOLS: Readonly<Record<Level, string>> = {
  sure: '●',
  likely: '◐',
  open: '△',
  none: '–',
  personal: '✕',
  pseudonym: '◆',
};
/** A header that is known; the likeness of another never reaches it with certainty. */
const SURE = 0.95;

export function levelOf({ outcome, reason, confidence }: MappedColumn): Level {
  if (outcome === 'personnelle') return 'personal';
  if (outcome === 'pseudonyme') return 'pseudonym';
  if (isOpen(reason)) return 'open';
  if (outcome === 'ignoree') return 'none';
  return confidence >= SURE ? 'sure' : 'likely';
}

/** A column among those of all the tables of an import. */
export const waitingKey = (signature: string, key: string): string => `${signature} ${key}`;

/** Columns that wait for the user. */
export const waitingColumns = ({ sources }: ImportPreview): ReadonlySet<string> =>
  new Set(
    sources.flatMap(({ signature, columns }) =>
      columns.flatMap(({ key, reason }) => (isOpen(reason) ? [waitingKey(signature, key)] : [])),
    ),
  );

/** Columns and questions that wait for the user, and tables that nothing makes known. */
export const openPoints = ({ sources, questions, failures }: ImportPreview): number =>
  sources.flatMap(({ columns }) => columns).filter(({ reason }) => isOpen(reason)).length +
  questions.filter(({ answered }) => answered !== true).length +
  failures.filter(({ details }) => details['signature'] !== undefined).length;

const changed = (
  decisions: Decisions,
  signature: string,
  change: (before: TableDecisions) => TableDecisions,
): Decisions => ({ ...decisions, [signature]: change(decisions[signature] ?? {}) });

export const withKind = (decisions: Decisions, signature: string, kind: SourceKind): Decisions =>
  changed(decisions, signature, (before) => ({ ...before, kind }));

const isDecided = ({ reason }: MappedColumn): boolean =>
  reason.code === 'decision' || reason.code === 'memoire';

/** A column that was given the field by an earlier decision leaves it; one that had it by itself is found another. */
export const withColumn = (
  decisions: Decisions,
  signature: string,
  key: string,
  field: string | null,
  columns: readonly MappedColumn[],
): Decisions =>
  changed(decisions, signature, (before) => {
    const others = columns.filter(
      (one) => one.key !== key && field !== null && one.sourceField === field && isDecided(one),
    );
    return {
      ...before,
      columns: {
        ...before.columns,
        ...Object.fromEntries(others.map((one) => [one.key, null])),
        [key]: field,
      },
    };
  });

export const withAnswer = (
  decisions: Decisions,
  signature: string,
  key: string,
  about: keyof ColumnAnswers,
  answer: string,
): Decisions =>
  changed(decisions, signature, (before) => ({
    ...before,
    answers: { ...before.answers, [key]: { ...before.answers?.[key], [about]: answer } },
  }));

/** Fields that a column about people may be given, to make pseudonyms: it is read, and none of its cells is kept. */
export const IDENTITY_FIELDS: readonly string[] = [
  'personne_code',
  'personne_nom',
  'personne_prenom',
  'date_naissance',
];
