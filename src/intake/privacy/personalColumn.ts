import { serialOf } from '../values/frenchDate';
import { cellText, isBlank, isTypedSerial, type RawCell } from '../files/cell';
import { parseFrenchDate } from '../values/frenchDate';
import { isSiret } from '../values/siret';
import { nameLikeness, namesOrganisation } from './names';
import { hasNirShape } from './nir';
import { givesSomeoneAway } from './personal';
import { isBarePhone } from './phone';
import { hasFigures, plainText } from './plain';

/** Cells looked at to judge a column by its content. */
const SAMPLE = 400;

/** What cells give away. The words for it are in the locales, by this code. */
export type PersonalEvidence = 'identifiants' | 'noms' | 'adresses' | 'naissances';

export interface ColumnView {
  /** Rows are about people: a name, an address or an old date is then more likely than a place or a firm. */
  readonly aboutPeople: boolean;
  /** What the header says the cells are: firms are named like people, and figures look like telephone numbers. */
  readonly holds: 'inconnu' | 'entreprises' | 'chiffres' | 'texte' | 'dates' | 'codes';
}

interface Counts {
  filled: number;
  identifiers: number;
  shapes: number;
  /** Those of social security numbers among them. */
  nirShapes: number;
  /** First figures of those: contract numbers begin with their year, people were not all born together. */
  readonly beginnings: Set<string>;
  names: number;
  strong: number;
  firms: number;
  addresses: number;
  births: number;
  readonly distinct: Set<string>;
}

const ADDRESS =
  /(?<!\d)\d{1,4}\s?(?:bis|ter|quater)?\s?,?\s+(?:rue|avenue|av|bd|boulevard|chemin|ch|impasse|all[ée]es?|place|pl|route|quai|square|cours|mont[ée]e|r[ée]sidence|lotissement|passage|villa|voie|sentier|lieu[- ]dit)\b/iu;
/** Postal code and town, as the second line of an address. */
const POSTAL = /(?<!\d)(?:0[1-9]|[1-8]\d|9[0-8])\d{3}\s+\p{Lu}/u;

/** True for a text that holds a postal address with its street. */
export const holdsAddress = (text: string): boolean => hasFigures(text, 1) && ADDRESS.test(plainText(text));

/** The SPASER is of 2014: rows about people whose dates are mostly before 2010 hold births, not work. */
const FIRST_BIRTH = serialOf(1935, 1, 1) ?? 0;
const LAST_BIRTH = serialOf(2010, 1, 1) ?? 0;

/** Bare numbers are days only where the header says that the cells are dates. */
function isOldDate(cell: RawCell | undefined, holds: ColumnView['holds']): boolean {
  const serial =
    cell !== null && cell !== undefined && isTypedSerial(cell)
      ? cell.serial
      : typeof cell === 'string'
        ? parseFrenchDate(cell)
        : holds === 'dates'
          ? cell
          : null;
  return typeof serial === 'number' && serial >= FIRST_BIRTH && serial < LAST_BIRTH;
}

/** The first filled cells, each different one once with how many times it is among them. */
function sampled(cells: Iterable<RawCell | undefined>): ReadonlyMap<RawCell | undefined, number> {
  const met = new Map<RawCell | undefined, number>();
  let filled = 0;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    met.set(cell, (met.get(cell) ?? 0) + 1);
    filled += 1;
    if (filled >= SAMPLE) break;
  }
  return met;
}

function count(cells: Iterable<RawCell | undefined>, { aboutPeople, holds }: ColumnView): Counts {
  // Only what this kind of column is judged by.
  const wanted = {
    names: holds === 'inconnu' || holds === 'texte' || holds === 'codes',
    people: aboutPeople && (holds === 'inconnu' || holds === 'dates'),
  };
  const counts: Counts = {
    filled: 0,
    identifiers: 0,
    shapes: 0,
    nirShapes: 0,
    beginnings: new Set(),
    names: 0,
    strong: 0,
    firms: 0,
    addresses: 0,
    births: 0,
    distinct: new Set(),
  };
  for (const [cell, times] of sampled(cells)) {
    const text = cellText(cell).trim();
    counts.filled += times;
    counts.distinct.add(text);
    if (givesSomeoneAway(text)) counts.identifiers += times;
    else if (hasFigures(text, 9) && (hasNirShape(text) || isBarePhone(text)) && !isSiret(text)) {
      counts.shapes += times;
      if (hasNirShape(text)) counts.nirShapes += times;
      counts.beginnings.add(text.slice(0, 5));
    }
    if (wanted.names) {
      const { possible, strong } = nameLikeness(text);
      if (possible) counts.names += times;
      if (strong) counts.strong += times;
      if (namesOrganisation(text)) counts.firms += times;
    }
    if (wanted.people && (holdsAddress(text) || POSTAL.test(text))) counts.addresses += times;
    if (wanted.people && isOldDate(cell, holds)) counts.births += times;
  }
  return counts;
}

/**
 * What the cells of a column give away, whatever its header says; null when they give nobody away.
 * One identifier in five cells is enough. Names need a majority of cells that are written like one and many different
 * ones, and no firm among them: « Menuiserie Dupont » is no person.
 */
export function personalEvidence(
  cells: Iterable<RawCell | undefined>,
  { aboutPeople, holds }: ColumnView,
): PersonalEvidence | null {
  if (holds === 'dates' && !aboutPeople) return null;
  const found = count(cells, { aboutPeople, holds });
  const share = (of: number): number => (found.filled === 0 ? 0 : of / found.filled);
  if (holds === 'dates') return share(found.births) >= 0.6 ? 'naissances' : null;
  if (holds === 'chiffres')
    return share(found.identifiers + (found.beginnings.size > 1 ? found.nirShapes : 0)) >= 0.5
      ? 'identifiants'
      : null;
  if (found.identifiers > 0 && share(found.identifiers) >= 0.2) return 'identifiants';
  if (share(found.shapes) >= 0.8 && found.beginnings.size > 1 && holds !== 'entreprises')
    return 'identifiants';
  if (holds === 'entreprises') return null;
  if (aboutPeople && holds === 'inconnu' && share(found.addresses) >= 0.5) return 'adresses';
  if (aboutPeople && holds === 'inconnu' && share(found.births) >= 0.6) return 'naissances';
  return namesPeople(found, aboutPeople, holds) ? 'noms' : null;
}

function namesPeople(found: Counts, aboutPeople: boolean, holds: ColumnView['holds']): boolean {
  if (found.filled === 0 || found.firms / found.filled > 0.2) return false;
  // A column that its header explains must write names as lists of people do, and not one name over and over.
  if (holds === 'texte' || holds === 'codes') return found.strong / found.filled >= 0.6;
  const varied = aboutPeople || found.distinct.size >= Math.min(3, found.filled);
  return varied && found.names / found.filled >= (aboutPeople ? 0.4 : 0.6);
}
