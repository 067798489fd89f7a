import { isBlank, type RawCell } from '../files/cell';
import { cellText } from '../files/cell';
import { isBlankRow } from '../files/matrix';
import { companyNumber } from '../suppliers/companyNumber';
import { provenBy } from '../suppliers/structureKinds';
import { parseFrenchDate } from '../values/frenchDate';
import { parseFrenchNumber } from '../values/frenchNumber';
import { fold } from '../values/text';
import type { Heading } from './headers';

/** Columns of the purchases of « ma cantine », in the order of its schema. */
// prettier-ignore
const PURCHASES = [
  'siret', 'description', 'fournisseur', 'date', 'prix_ht', 'famille_produits', 'categories_egalim', 'origine', 'est_circuit_court', 'est_local', 'definition_local', 'definition_local_km',
];
const FAMILIES = new Set([
  'viandes volailles',
  'charcuterie',
  'produits de la mer',
  'fruits et legumes',
  'produits laitiers',
  'boulangerie',
  'boissons',
  'autres',
]);
/** Rows looked at: what the first ones are, the others are. */
const LOOK = 12;

/**
 * Tables that are known without their headers, by what their cells hold: purchases of « ma cantine », and lists of company numbers,
 * alone or beside the kind of structure. Null for any other.
 */
export function headingByContent(rows: readonly (readonly RawCell[])[]): Heading | null {
  const filled = rows.flatMap((cells, index) => (isBlankRow(cells) ? [] : [{ cells, index }]));
  const [first] = filled;
  if (first === undefined) return null;
  const sample = filled.slice(0, LOOK);
  if (sample.every(({ cells }) => isPurchase(cells)))
    return {
      first: -1,
      index: -1,
      months: new Map(),
      headers: PURCHASES.slice(0, Math.max(...sample.map(({ cells }) => cells.length))),
      kind: 'denrees',
      score: PURCHASES.length,
    };
  // A lone « SIRET » or « SIREN » over its numbers is a header, too short for a table of anything else.
  const alone = first.cells.filter((cell) => !isBlank(cell));
  const headed = alone.length === 1 && /^(numero )?sire(t|n)s?$/.test(fold(cellText(alone[0])));
  const listed = (headed ? filled.slice(1) : filled).slice(0, LOOK).map(({ cells }) => structureOf(cells));
  const [one] = listed;
  if (
    one === undefined ||
    one === null ||
    listed.some((other) => other === null || other.number !== one.number)
  )
    return null;
  const headers = first.cells.map((_, place) =>
    place === one.number ? 'SIRET' : place === one.kind ? 'Type de structure' : '',
  );
  const at = headed ? first.index : -1;
  return { first: at, index: at, headers, months: new Map(), kind: 'fournisseurs', score: 1 };
}

function isPurchase([siret, , , date, price, family]: readonly RawCell[]): boolean {
  const day =
    (typeof date === 'object' && date !== null) ||
    (typeof date === 'string' && parseFrenchDate(date) !== null);
  const amount =
    typeof price === 'number' || (typeof price === 'string' && parseFrenchNumber(price) !== null);
  return companyNumber(siret).kind === 'siret' && day && amount && FAMILIES.has(fold(cellText(family)));
}

/** Places of the number and of the kind of a structure in a short row; null when there is no number. */
function structureOf(cells: readonly RawCell[]): { readonly number: number; readonly kind: number } | null {
  const number = cells.findIndex((cell) => companyNumber(cell).kind !== 'none');
  const others = cells.filter((cell, at) => at !== number && !isBlank(cell)).length;
  if (number < 0 || others > 3) return null;
  return {
    number,
    kind: cells.findIndex(
      (cell, at) => at !== number && typeof cell === 'string' && provenBy(cell) !== undefined,
    ),
  };
}
