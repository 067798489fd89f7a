import { fold } from '../../intake';
import { isMissing, type DataRow } from '../../scheme/values';
import { tellContradiction } from './contradiction';
import { fillBlanks, imprinted } from './imprint';
import { isSliceEnd, logOf, Places, type Incoming, type Merging } from './mergeTools';
import { agree, contradictions, keyOf, pick, SEPARATOR, shapeOf } from './shape';

const SHAPE = shapeOf('MARCHES');
/** What names a contract in one source and lets another find it again. */
const CONTRACT = pick(SHAPE, ['marche_id', 'objet', 'montant_ht', 'date_notification']);
const BUYER = pick(SHAPE, ['acheteur_siret']);
/** The same buyer is spelt in many ways: its name alone contradicts nothing. */
const FACTS = SHAPE.fields.filter(({ id }) => id !== 'acheteur_nom');
/** What hours and contracts may both say, in other words than a label. */
const DUE = pick(SHAPE, ['acheteur_siret', 'heures_prevues', 'clause_sociale', 'clause_insertion']);

/** A contract known only through the hours of a facilitateur: no amount yet. */
export const isAnnounced = (row: DataRow): boolean =>
  isMissing(row['montant_ht']) && !isMissing(row['heures_prevues']);

const folded = (row: DataRow, field: string): string => fold(String(row[field] ?? ''));
const identityOf = (row: DataRow): string | null =>
  isMissing(row['marche_id']) || folded(row, 'objet') === ''
    ? null
    : `${String(row['marche_id'])}${SEPARATOR}${folded(row, 'objet')}`;

const isSaid = (a: DataRow, b: DataRow, field: string): boolean =>
  !isMissing(a[field]) && !isMissing(b[field]);
const isEqual = (a: DataRow, b: DataRow, field: string): boolean =>
  isSaid(a, b, field) && folded(a, field) === folded(b, field);

/**
 * Two rows of one number and object that speak of one contract, though they contradict each other. Lots share a number,
 * an object and often a date: the holder must be the same, or its date when nobody names one; and one of amount and date.
 */
function isSameContract(a: DataRow, b: DataRow): boolean {
  const buyer = isSaid(a, b, 'acheteur_siret')
    ? isEqual(a, b, 'acheteur_siret')
    : !isSaid(a, b, 'acheteur_nom') || isEqual(a, b, 'acheteur_nom');
  const holder = ['titulaire_siret', 'titulaire_nom'].find((field) => isSaid(a, b, field));
  const held = holder === undefined ? isEqual(a, b, 'date_notification') : isEqual(a, b, holder);
  return buyer && held && (isEqual(a, b, 'montant_ht') || isEqual(a, b, 'date_notification'));
}

/** A row that brings none, without the figures that it brings to another: those are counted where they land. */
const beside = (row: DataRow, kept: DataRow): DataRow => ({
  ...row,
  montant_ht: isMissing(kept['montant_ht']) ? null : (row['montant_ht'] ?? null),
  heures_prevues: isMissing(kept['heures_prevues']) ? null : (row['heures_prevues'] ?? null),
});

/**
 * Adds contracts. One that hours had announced is completed; one that another source already gave, and that
 * contradicts it nowhere, is the same and completes its blanks; one that contradicts it and is plainly the same leaves
 * it as it is, and the contradiction is told; the same number with other facts stays a row of its own, with a warning.
 * `taken`: places of rows that this source was already found to be about.
 */
export function* mergingContracts(
  existing: readonly DataRow[],
  incoming: Incoming,
  taken: ReadonlySet<number> = new Set(),
): Merging {
  const rows = [...existing];
  const announced = new Places();
  const numbered = new Places();
  const known = new Places();
  const unnumbered = new Places();
  const identities = new Map<string, number[]>();
  const numbers = new Set<string>();
  for (const [index, row] of existing.entries()) {
    if (isSliceEnd(index)) yield 0;
    const number = row['marche_id'];
    const identity = identityOf(row);
    if (identity !== null) identities.set(identity, [...(identities.get(identity) ?? []).slice(0, 1), index]);
    if (!isMissing(number) && !isAnnounced(row)) numbers.add(String(number));
    if (taken.has(index)) continue;
    if (isMissing(number)) unnumbered.add(keyOf(row, SHAPE.fields), index);
    else {
      numbered.add(String(number), index);
      if (isAnnounced(row)) announced.add(String(number), index);
      known.add(keyOf(row, CONTRACT), index);
    }
  }
  const counts = new Map<string, number>();
  for (const row of incoming.rows) {
    const identity = identityOf(row);
    if (identity !== null) counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  const added: number[] = [];
  const from: number[] = [];
  const repeated: DataRow[] = [];
  const log = logOf(incoming);
  const used = new Set(taken);
  for (const [index, row] of incoming.rows.entries()) {
    if (isSliceEnd(index)) yield index;
    const number = row['marche_id'];
    const origin = incoming.origins[index];
    const isFree = (place: number): boolean => !used.has(place);
    const at = (place: number): DataRow => rows[place] ?? row;
    const same = isMissing(number)
      ? unnumbered.take(keyOf(row, SHAPE.fields), isFree)
      : known.take(
          keyOf(row, CONTRACT),
          (place) => isFree(place) && keyOf(at(place), SHAPE.fields) === keyOf(row, SHAPE.fields),
          (place) => isFree(place) && agree(at(place), row, SHAPE.fields),
        );
    if (same !== undefined) {
      used.add(same);
      repeated.push(beside(row, at(same)));
      rows[same] = fillBlanks(at(same), row, SHAPE);
      continue;
    }
    // A contract that hours announced, here or in the table: the other one is it, its own object first.
    const isFound = (place: number): boolean => isFree(place) && agree(at(place), row, BUYER);
    const isNamesake = (place: number): boolean =>
      isFound(place) && folded(at(place), 'objet') === folded(row, 'objet');
    const met = isMissing(number)
      ? undefined
      : (isAnnounced(row) ? numbered : announced).take(String(number), isNamesake, isFound);
    if (met !== undefined) {
      used.add(met);
      // What the contract table says of its contract wins over what hours imply.
      const [kept, other] = isAnnounced(row) ? [at(met), row] : [row, at(met)];
      const contradicted = [
        ...contradictions(kept, other, DUE),
        // Perhaps another lot, still without an amount: the user is told under which one it went.
        ...(isAnnounced(row) && isSaid(kept, other, 'objet') && !isEqual(kept, other, 'objet')
          ? ['objet']
          : []),
      ];
      if (contradicted.length > 0) tellContradiction(log, 'MARCHES', contradicted, { kept, other, origin });
      if (isAnnounced(row)) {
        repeated.push(beside(row, kept));
        rows[met] = fillBlanks(kept, row, SHAPE);
      } else {
        rows[met] = fillBlanks(imprinted(row, SHAPE), other, SHAPE);
        added.push(met);
        from.push(index);
      }
      continue;
    }
    const identity = identityOf(row);
    const [only, ...others] = identity === null ? [] : (identities.get(identity) ?? []);
    const isOne = only !== undefined && others.length === 0 && counts.get(identity ?? '') === 1;
    if (isOne && isFree(only) && isSameContract(at(only), row)) {
      used.add(only);
      tellContradiction(log, 'MARCHES', contradictions(at(only), row, FACTS), {
        kept: at(only),
        other: row,
        origin,
      });
      repeated.push(beside(row, at(only)));
      rows[only] = fillBlanks(at(only), row, SHAPE);
      continue;
    }
    if (!isMissing(number) && numbers.has(String(number)))
      log.add(
        { code: 'numero-deja-connu', severity: 'a-verifier' },
        {
          ...(origin === undefined ? {} : { row: origin }),
          column: 'Numéro de marché',
          value: String(number),
        },
      );
    added.push(rows.length);
    from.push(index);
    rows.push(imprinted(row, SHAPE));
  }
  return { rows, added, from, repeated, anomalies: log.toArray() };
}
