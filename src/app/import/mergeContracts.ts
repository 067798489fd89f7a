import { isMissing, type DataRow } from '../../scheme/values';
import { tellContradiction, tellNumber } from './contradiction';
import { fillBlanks, imprinted, isOwn } from './imprint';
import { isSliceEnd, logOf, nothingNew, Places, type Incoming, type Merging } from './mergeTools';
import {
  isAnnounced,
  isEqual,
  isOfOneBuyer,
  isSaid,
  isSameContract,
  Namesakes,
  nearest,
} from './sameContract';
import { agree, contradictions, isSame, keyOf, pick, said, shapeOf } from './shape';

const SHAPE = shapeOf('MARCHES');
/** What names a contract in one source and lets another find it again. */
const CONTRACT = pick(SHAPE, ['marche_id', 'objet', 'montant_ht', 'date_notification']);
/** The same buyer is spelt in many ways: its name alone contradicts nothing. */
const FACTS = SHAPE.fields.filter(({ id }) => id !== 'acheteur_nom');
/** What hours and contracts may both say, in other words than a label. */
const DUE = pick(SHAPE, ['acheteur_siret', 'heures_prevues', 'clause_sociale', 'clause_insertion']);

const AMOUNT = pick(SHAPE, ['montant_ht']);

/** Announced by its own source; another one has given its amount since. */
const isCompleted = (row: DataRow): boolean =>
  AMOUNT.every((field) => !isMissing(row[field.id]) && !isOwn(row, field, row[field.id]));

/** A row that brings none, without the figures that it brings to another: those are counted where they land. */
const beside = (row: DataRow, kept: DataRow): DataRow => ({
  ...row,
  montant_ht: isMissing(kept['montant_ht']) ? null : (row['montant_ht'] ?? null),
  heures_prevues: isMissing(kept['heures_prevues']) ? null : (row['heures_prevues'] ?? null),
});

/**
 * Adds contracts. One that hours had announced is completed; one that another source already gave, and that
 * contradicts it nowhere, is the same and completes its blanks, as does the only one of its number and object; one that contradicts it and is plainly the same leaves
 * it as it is, and the contradiction is told; the same number with other facts stays a row of its own, with a warning.
 * `taken`: places of rows that this source was already found to be about. `ofHours`: sources that gave hours.
 */
export function* mergingContracts(
  existing: readonly DataRow[],
  incoming: Incoming,
  taken: ReadonlySet<number> = new Set(),
  ofHours: ReadonlySet<string> = new Set(),
): Merging {
  if (incoming.rows.length === 0) return nothingNew(existing);
  const rows = [...existing];
  const announced = new Places();
  const numbered = new Places();
  const known = new Places();
  const unnumbered = new Places();
  const numbers = new Map<string, DataRow[]>();
  for (const [index, row] of existing.entries()) {
    if (isSliceEnd(index)) yield 0;
    const number = row['marche_id'];
    if (!isMissing(number) && !isAnnounced(row)) rememberBuyer(numbers, String(number), row);
    if (taken.has(index)) continue;
    if (isMissing(number)) unnumbered.add(keyOf(row, SHAPE.fields), index);
    else {
      numbered.add(String(number), index);
      if (isAnnounced(row) || isCompleted(row)) announced.add(String(number), index);
      known.add(keyOf(row, CONTRACT), index);
    }
  }
  const added: number[] = [];
  const from: number[] = [];
  const repeated: DataRow[] = [];
  const log = logOf(incoming);
  const used = new Set(taken);
  const namesakes = new Namesakes(existing, incoming.rows);
  // Those that a row repeats to the letter are its own: no vaguer row takes them first.
  const exact = new Map<number, number>();
  for (const [index, row] of incoming.rows.entries()) {
    if (isSliceEnd(index)) yield 0;
    if (isMissing(row['marche_id'])) continue;
    const place = known.take(
      keyOf(row, CONTRACT),
      (one) => !used.has(one) && isSame(rows[one] ?? row, row, SHAPE.fields),
    );
    if (place === undefined) continue;
    used.add(place);
    exact.set(index, place);
  }
  for (const [index, row] of incoming.rows.entries()) {
    if (isSliceEnd(index)) yield index;
    const number = row['marche_id'];
    const origin = incoming.origins[index];
    const isFree = (place: number): boolean => !used.has(place);
    const at = (place: number): DataRow => rows[place] ?? row;
    // Said already, by one that may say more.
    const already =
      isMissing(number) || exact.has(index)
        ? undefined
        : numbered.take(String(number), (place) => isFree(place) && saysAll(at(place), row));
    const same = isMissing(number)
      ? unnumbered.take(keyOf(row, SHAPE.fields), isFree)
      : (exact.get(index) ??
        already ??
        known.take(keyOf(row, CONTRACT), (place) => isFree(place) && agree(at(place), row, SHAPE.fields)));
    if (same !== undefined) {
      used.add(same);
      repeated.push(beside(row, at(same)));
      rows[same] = fillBlanks(at(same), row, SHAPE);
      continue;
    }
    // A contract without its amount yet, here or in the table: the other one is it. Hours word its object as they like.
    const isFound = (place: number): boolean =>
      isFree(place) && isOfOneBuyer(at(place), row) && agree(at(place), row, AMOUNT);
    const isNamesake = (place: number): boolean => isFound(place) && isEqual(at(place), row, 'objet');
    const isUnnamed = (place: number): boolean => isFound(place) && !isSaid(at(place), row, 'objet');
    const isOfHours = (place: number): boolean => isFound(place) && ofHours.has(String(at(place)['source']));
    const met = isMissing(number)
      ? undefined
      : isAnnounced(row)
        ? numbered.take(String(number), isNamesake, isUnnamed)
        : announced.take(String(number), isNamesake, isUnnamed, isOfHours);
    if (met !== undefined) {
      used.add(met);
      // What the contract table says of its contract wins over what hours imply; between contract tables the first stays.
      const isFirst = isAnnounced(row) || !ofHours.has(String(at(met)['source']));
      const [kept, other] = isFirst ? [at(met), row] : [row, at(met)];
      const contradicted = contradictions(kept, other, DUE);
      if (contradicted.length > 0) tellContradiction(log, 'MARCHES', contradicted, { kept, other, origin });
      if (isFirst) {
        repeated.push(beside(row, kept));
        rows[met] = fillBlanks(kept, row, SHAPE);
      } else {
        rows[met] = fillBlanks(imprinted(row, SHAPE), other, SHAPE);
        added.push(met);
        from.push(index);
      }
      continue;
    }
    // One row of this number and object on each side, and what one says the other leaves blank.
    const isAlone = (place: number): boolean =>
      namesakes.of(row).length === 1 && isOfOneBuyer(at(place), row) && agree(at(place), row, FACTS);
    const only =
      isMissing(number) || !numbers.has(String(number))
        ? undefined
        : nearest(
            namesakes.of(row),
            (place) => isFree(place) && (isSameContract(at(place), row) || isAlone(place)),
            (place) => contradictions(at(place), row, FACTS).length,
          );
    if (only !== undefined) {
      used.add(only);
      const kept = at(only);
      const contradicted = contradictions(kept, row, FACTS);
      if (contradicted.length > 0)
        tellContradiction(log, 'MARCHES', contradicted, { kept, other: row, origin });
      repeated.push(beside(row, kept));
      rows[only] = fillBlanks(kept, row, SHAPE);
      continue;
    }
    const other = numbers.get(String(number ?? ''))?.find((one) => isOfOneBuyer(one, row));
    if (other) tellNumber(log, { other, row, origin });
    added.push(rows.length);
    from.push(index);
    rows.push(imprinted(row, SHAPE));
  }
  return { rows, added, from, repeated, anomalies: log.toArray() };
}

/** Whether a row says all that another one says. */
const saysAll = (row: DataRow, other: DataRow): boolean =>
  SHAPE.fields.every(({ id, type }) => isMissing(other[id]) || said(type, row[id]) === said(type, other[id]));

/** One row for each buyer of a number is enough to know who gives it. */
function rememberBuyer(numbers: Map<string, DataRow[]>, number: string, row: DataRow): void {
  const known = numbers.get(number);
  if (!known) numbers.set(number, [row]);
  else if (
    !known.some(
      (one) => one['acheteur_siret'] === row['acheteur_siret'] && one['acheteur_nom'] === row['acheteur_nom'],
    )
  )
    known.push(row);
}
