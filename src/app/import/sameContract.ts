import { fold } from '../../intake';
import { isMissing, type DataRow } from '../../scheme/values';
import { Places } from './mergeTools';
import { SEPARATOR } from './shape';

/** A contract known only through the hours of a facilitateur: no amount yet. */
export const isAnnounced = (row: DataRow): boolean =>
  isMissing(row['montant_ht']) && !isMissing(row['heures_prevues']);

const folded = (row: DataRow, field: string): string => fold(String(row[field] ?? ''));
const identityOf = (row: DataRow): string | null =>
  isMissing(row['marche_id']) || folded(row, 'objet') === ''
    ? null
    : `${String(row['marche_id'])}${SEPARATOR}${folded(row, 'objet')}`;

export const isSaid = (a: DataRow, b: DataRow, field: string): boolean =>
  !isMissing(a[field]) && !isMissing(b[field]);
export const isEqual = (a: DataRow, b: DataRow, field: string): boolean =>
  isSaid(a, b, field) && folded(a, field) === folded(b, field);

/** Two buyers may give two contracts one number: what both say of the buyer must be the same. */
export const isOfOneBuyer = (a: DataRow, b: DataRow): boolean =>
  ['acheteur_siret', 'acheteur_nom'].every((field) => !isSaid(a, b, field) || isEqual(a, b, field));

/**
 * Two rows of one number and object that speak of one contract, though they contradict each other. Lots share a number,
 * an object and often a date: the holder must be the same, or its date when nobody names one; and one of amount and date.
 */
export function isSameContract(a: DataRow, b: DataRow): boolean {
  const holder = ['titulaire_siret', 'titulaire_nom'].find((field) => isSaid(a, b, field));
  const held = holder === undefined ? isEqual(a, b, 'date_notification') : isEqual(a, b, holder);
  return isOfOneBuyer(a, b) && held && (isEqual(a, b, 'montant_ht') || isEqual(a, b, 'date_notification'));
}

/** Of the places that answer a test, the one at the least distance; the first of equals. */
export function nearest(
  places: readonly number[],
  test: (place: number) => boolean,
  distance: (place: number) => number,
): number | undefined {
  let found: { readonly place: number; readonly far: number } | undefined;
  for (const place of places) {
    if (!test(place)) continue;
    const far = distance(place);
    if (!found || far < found.far) found = { place, far };
  }
  return found?.place;
}

/** Contracts of one number and object. Looked for only once some are asked for: most sources never need it. */
export class Namesakes {
  readonly #existing: readonly DataRow[];
  readonly #incoming: readonly DataRow[];
  #found: { readonly places: Places; readonly counts: ReadonlyMap<string, number> } | null = null;

  constructor(existing: readonly DataRow[], incoming: readonly DataRow[]) {
    this.#existing = existing;
    this.#incoming = incoming;
  }

  /** Places in the table; none for a row that its own source gives twice: those are lots. */
  of(row: DataRow): readonly number[] {
    this.#found ??= this.#find();
    const identity = identityOf(row);
    const { places, counts } = this.#found;
    return identity === null || counts.get(identity) !== 1 ? [] : places.get(identity);
  }

  #find(): { readonly places: Places; readonly counts: ReadonlyMap<string, number> } {
    const places = new Places();
    for (const [index, row] of this.#existing.entries()) {
      const identity = identityOf(row);
      if (identity !== null) places.add(identity, index);
    }
    const counts = new Map<string, number>();
    for (const row of this.#incoming) {
      const identity = identityOf(row);
      if (identity !== null) counts.set(identity, (counts.get(identity) ?? 0) + 1);
    }
    return { places, counts };
  }
}
