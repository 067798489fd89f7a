import { cellText, isBlank, type RawCell } from '../files/cell';
import type { SourceRow } from '../files/matrix';
import { fold } from '../values/text';
import { candidatesOf } from './mapping';
import { MEASURES, measureOfWords, type MeasureField } from './monthHeader';

/** What each row of a table counts, where a column says it: « Prévues », « Réalisées », « Validées », one under the other. */
export interface RowMeasures {
  /** Place of the column that says it. */
  readonly place: number;
  readonly of: (row: SourceRow) => MeasureField | null;
}

const measureIn = (cell: RawCell | undefined): MeasureField | null => measureOfWords(fold(cellText(cell)));

/** The column whose every cell is the name of a measure, two of them at least; null in nearly every table. */
export function rowMeasuresOf(headers: readonly string[], rows: Iterable<SourceRow>): RowMeasures | null {
  for (const [place, header] of headers.entries()) {
    if (candidatesOf(header).candidates.some(({ field }) => field.startsWith('heures_'))) continue;
    const met = new Set<MeasureField>();
    let only = true;
    for (const { cells } of rows) {
      if (isBlank(cells[place])) continue;
      const measure = measureIn(cells[place]);
      if (measure !== null) met.add(measure);
      else {
        only = false;
        break;
      }
    }
    if (only && met.size >= 2) return { place, of: ({ cells }) => measureIn(cells[place]) };
  }
  return null;
}

/** Parts the one column of hours of a table into a column per measure, by what each row says that it counts. */
export function partedByMeasure<R extends SourceRow>(
  headers: readonly string[],
  rows: readonly R[],
  measures: RowMeasures,
): { readonly headers: readonly string[]; readonly rows: readonly R[] } {
  const hours = headers.flatMap((header, place) =>
    candidatesOf(header).candidates.some(({ field }) => field.startsWith('heures_')) ? [place] : [],
  );
  const [place] = hours;
  if (place === undefined || hours.length > 1) return { headers, rows };
  const met = [...new Set(rows.flatMap((row) => measures.of(row) ?? []))];
  return {
    headers: [
      ...headers.map((header, at) => (at === place ? '' : header)),
      ...met.map((measure) => MEASURES[measure]),
    ],
    rows: rows.map((row) => ({
      ...row,
      cells: [
        ...headers.map((_, at) => row.cells[at] ?? null),
        ...met.map((measure) => (measures.of(row) === measure ? (row.cells[place] ?? null) : null)),
      ],
    })),
  };
}
