import type { SourceField } from '../../catalogue/synonyms';
import { fold } from '../values/text';
import { isHours } from './kinds';
import { candidatesOf, type Column } from './mapping';
import { saysCumulative, type Shape } from './shape';
import type { SourceKind } from '../types';

const INSERTION: ReadonlySet<SourceField | null> = new Set<SourceField | null>([
  'heures_declarees',
  'heures_validees',
  'heures_prevues',
]);
/** Hours of another clause or of another kind than insertion work. */
const OTHER_HOURS = /\b(formation|parcours|stages?|immersion|pmsmp|accompagnement|tutorat)\b/;

/**
 * Two things that labels alone do not settle in a table of hours: beside the figure of the month, its running total is not read;
 * and hours of the formation clause or of internships are no hours of insertion.
 */
export function fixHoursColumns(columns: readonly Column[], kind: SourceKind): readonly Column[] {
  if (!isHours(kind)) return columns;
  const fields = new Map(columns.map(({ index, field }) => [index, field]));
  for (const { index, field, header } of columns) {
    if (field === null || !saysCumulative(header)) continue;
    const monthly = columns.find(
      (other) =>
        other.field === null &&
        !other.personal &&
        !saysCumulative(other.header) &&
        candidatesOf(other.header).candidates.some((candidate) => candidate.field === field),
    );
    if (monthly === undefined) continue;
    fields.set(monthly.index, field);
    fields.set(index, null);
  }
  for (const { index, header } of columns)
    if (INSERTION.has(fields.get(index) ?? null) && OTHER_HOURS.test(fold(header))) fields.set(index, null);
  return columns.map((column) => ({ ...column, field: fields.get(column.index) ?? null }));
}

const MEASURED: ReadonlySet<SourceField | null> = new Set<SourceField | null>([
  'heures_declarees',
  'heures_validees',
  'heures_formation',
]);

/** Measures that run from the start: their header says so, or a title says it of all. */
export function runningMeasures(
  columns: readonly Column[],
  { cumulative, runs }: Pick<Shape, 'cumulative' | 'runs'>,
): ReadonlySet<SourceField> {
  const said = columns.flatMap(({ field, header }) =>
    field !== null && MEASURED.has(field) && (runs || saysCumulative(header)) ? [field] : [],
  );
  return new Set([...cumulative, ...said]);
}
