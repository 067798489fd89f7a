import type { SourceKind } from '../types';
import { headerKey } from './headerKey';
import type { Heading } from './headers';
import type { Region } from './regions';
import type { Shape } from './shape';
import { columnKeys, signatureOf } from './signature';

/** What a table is remembered by, and each of its columns. */
export interface Form {
  readonly signature: string;
  /** Keys of the columns that a table has once laid out; what no column of the source holds is named between brackets. */
  keysOf(shape: Pick<Shape, 'headers' | 'places'>, left: number): readonly string[];
}

/** Told by the headers of the source alone. Months pass: a table with a column for each keeps its form when it gains one. */
export function formOf({ headers, months }: Pick<Heading, 'headers' | 'months'>): Form {
  const places = headers.flatMap((_header, place) => (months.has(place) ? [] : [place]));
  const keys = columnKeys(places.map((place) => headers[place] ?? ''));
  const byPlace = new Map(places.map((place, rank) => [place, keys[rank] ?? '']));
  return {
    signature: signatureOf(months.size > 0 ? [...keys, '(mois)'] : keys),
    keysOf: (shape, left) =>
      shape.headers.map(
        (header, index) => byPlace.get((shape.places[index] ?? -1) - left) ?? `(${headerKey(header)})`,
      ),
  };
}

/** A table taken for what the user says it is. */
export const withKind = (region: Region, kind: SourceKind | undefined): Region =>
  kind === undefined ? region : { ...region, heading: { ...region.heading, kind } };
