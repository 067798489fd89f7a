import { VALUE_SYNONYMS, type SourceField } from '../../catalogue/synonyms';
import { cellText, isBlank, isTypedSerial, type RawCell } from '../files/cell';
import { parseTri } from '../values/boolean';
import { isEmptyWord } from '../values/empties';
import { parseFrenchDate, parsePeriod } from '../values/frenchDate';
import { parseFrenchNumber } from '../values/frenchNumber';
import { isSiret } from '../values/siret';
import { fold } from '../values/text';
import { shapeOf } from './fieldShape';
import { PUBLIC_CODES } from './labels';

/** Filled cells looked at, and cells passed over to find them: enough to know a column by. */
const SAMPLE = 200;
const LOOK = 4_000;

/** What cells may be, whatever their header says. */
const SIGNS = [
  'siret',
  'date',
  'periode',
  'nombre',
  'entier',
  'euro',
  'heure',
  'pourcent',
  'ouiNon',
  'sexe',
  'texte',
] as const;
type Sign = (typeof SIGNS)[number];

/** What a column holds: the share of its filled cells that are each thing, from 0 to 1. */
export interface Evidence {
  readonly filled: number;
  readonly shares: Readonly<Record<Sign, number>>;
  /** Different folded texts of its cells, for closed lists. */
  readonly words: ReadonlySet<string>;
}

const SEXES = new Set([
  'f',
  'h',
  'm',
  'femme',
  'homme',
  'masculin',
  'feminin',
  'mme',
  'mr',
  'monsieur',
  'madame',
]);

function signsOf(cell: Exclude<RawCell, null>): readonly Sign[] {
  if (isTypedSerial(cell)) return cell.serial < 20_000 ? ['heure', 'nombre'] : ['date', 'periode'];
  if (typeof cell === 'boolean') return ['ouiNon'];
  if (typeof cell === 'number') {
    return [
      'nombre',
      ...(Number.isInteger(cell) ? (['entier'] as const) : []),
      ...(parseTri(cell) === undefined ? [] : (['ouiNon'] as const)),
      ...(parsePeriod(cell) === null ? [] : (['periode'] as const)),
      ...(parseFrenchDate(String(cell)) === null ? [] : (['date'] as const)),
      ...(isSiret(cell.toFixed(0)) ? (['siret'] as const) : []),
    ];
  }
  const signs: Sign[] = [];
  if (isSiret(cell.replace(/[\s\u00a0\u202f.\-]/g, ''))) signs.push('siret');
  const number = parseFrenchNumber(cell);
  if (number !== null) {
    signs.push('nombre');
    if (Number.isInteger(number.value)) signs.push('entier');
    if (number.unit === 'euro' || /€|\beuros?\b|\b(ht|ttc)\b/i.test(cell)) signs.push('euro');
    if (number.unit === 'hour') signs.push('heure');
    if (number.unit === 'percent') signs.push('pourcent');
  }
  if (parseFrenchDate(cell) !== null) signs.push('date');
  if (parsePeriod(cell) !== null) signs.push('periode');
  if (parseTri(cell) !== undefined) signs.push('ouiNon');
  if (SEXES.has(fold(cell))) signs.push('sexe');
  if (/\p{L}{2}/u.test(cell) && number === null) signs.push('texte');
  return signs;
}

/** Looks at the first filled cells of a column. */
export function evidenceOf(cells: Iterable<RawCell | undefined>): Evidence {
  const counts = new Map<Sign, number>();
  const words = new Set<string>();
  let filled = 0;
  let seen = 0;
  const met = new Map<Exclude<RawCell, null>, number>();
  for (const cell of cells) {
    seen += 1;
    if (seen > LOOK || filled >= SAMPLE) break;
    if (cell === undefined || cell === null || isBlank(cell)) continue;
    if (typeof cell === 'string' && isEmptyWord(cell)) continue;
    filled += 1;
    met.set(cell, (met.get(cell) ?? 0) + 1);
  }
  for (const [cell, times] of met) {
    for (const sign of signsOf(cell)) counts.set(sign, (counts.get(sign) ?? 0) + times);
    const text = cellText(cell);
    if (text.length < 80) words.add(fold(text));
  }
  const shares = Object.fromEntries(
    SIGNS.map((sign) => [sign, filled === 0 ? 0 : (counts.get(sign) ?? 0) / filled]),
  ) as Record<Sign, number>;
  return { filled, shares, words };
}

/** Field -> folded words that its closed list accepts. */
const LISTS = new Map<string, ReadonlySet<string>>();
const listOf = (field: SourceField): ReadonlySet<string> => {
  const known = LISTS.get(field);
  if (known) return known;
  const synonyms = Object.hasOwn(VALUE_SYNONYMS, field) ? (VALUE_SYNONYMS[field] ?? {}) : {};
  const made = new Set([
    ...(shapeOf(field).values ?? []).map(fold),
    ...Object.values(synonyms).flatMap((words) => words.map(fold)),
  ]);
  LISTS.set(field, made);
  return made;
};

/** How much of a column's different words a list accepts, 0 to 1. */
export const shareInList = ({ words }: Evidence, list: { has(word: string): boolean }): number =>
  words.size === 0 ? 0 : [...words].filter((word) => list.has(word)).length / words.size;

/** 0.8 and more of the cells speak for, 0.3 and less against, in between nothing. */
const verdict = (share: number, against = -1): number => (share >= 0.8 ? 1 : share <= 0.3 ? against : 0);

/**
 * What the content says of a column being a field: 1 = just what it should hold, 0 = nothing, -1 = something else.
 * An empty column says nothing.
 */
export function fitOf(evidence: Evidence, field: SourceField): number {
  const { filled, shares } = evidence;
  if (filled === 0) return 0;
  const { type } = shapeOf(field);
  switch (type) {
    case 'siret':
      // Numbers with a wrong key, or numbers of nine digits, are still numbers of establishments.
      return shares.siret >= 0.5 ? 1 : shares.texte > 0.5 || shares.euro > 0.3 || shares.date > 0.8 ? -1 : 0;
    case 'date':
      return shares.siret > 0.5 ? -1 : verdict(shares.date);
    case 'month':
      return shares.siret > 0.5 ? -1 : verdict(shares.periode);
    case 'amount':
      if (shares.siret > 0.5 || shares.heure > 0.5 || shares.pourcent > 0.5) return -1;
      return shares.euro > 0.5 ? 1 : verdict(shares.nombre) * 0.6;
    case 'hours':
      if (shares.siret > 0.5 || shares.euro > 0.3 || shares.pourcent > 0.5) return -1;
      return shares.heure > 0.5 ? 1 : verdict(shares.nombre) * 0.6;
    case 'number':
    case 'integer':
      return shares.siret > 0.5 || shares.euro > 0.5 ? -1 : verdict(shares.nombre) * 0.6;
    case 'fraction':
      return shares.pourcent > 0.5
        ? 1
        : shares.siret > 0.5 || shares.euro > 0.5
          ? -1
          : verdict(shares.nombre) * 0.4;
    case 'tri':
      return verdict(shares.ouiNon);
    case 'code':
      return verdict(shareInList(evidence, listOf(field)), -0.6);
    case 'codes':
      return shareInList(evidence, PUBLIC_CODES) >= 0.8 ? 1 : shares.nombre > 0.8 ? -1 : 0;
    default:
      return fitOfText(evidence, field);
  }
}

function fitOfText({ shares }: Evidence, field: SourceField): number {
  if (/_nom$|^objet$|^personne_(nom|prenom)$/.test(field))
    return shares.siret > 0.5 ||
      shares.euro > 0.3 ||
      shares.nombre > 0.8 ||
      shares.date > 0.8 ||
      shares.ouiNon > 0.8
      ? -1
      : shares.texte >= 0.8
        ? 0.3
        : 0;
  if (field === 'marche_id' || field === 'personne_code')
    return shares.euro > 0.3 || shares.heure > 0.5 || shares.siret > 0.5 ? -1 : 0;
  return 0;
}

/** Fields whose content is theirs alone, once their list is told by words of three letters and more. */
const OWN_LISTS: readonly SourceField[] = ['niveau_formation', 'modalite', 'type_employeur', 'categorie'];

/** A field that the content alone gives away: nothing but the words of its list, in several rows. */
export function fieldByContent(evidence: Evidence): SourceField | null {
  const { filled, shares, words } = evidence;
  if (filled < 5) return null;
  if (shares.sexe === 1 && words.size >= 2 && words.size <= 4) return 'sexe';
  const telling = [...words].every((word) => /\p{L}{2}/u.test(word));
  if (!telling || words.size < 2) return null;
  const listed = OWN_LISTS.filter((field) => shareInList(evidence, listOf(field)) === 1);
  if (listed.length === 1) return listed[0] ?? null;
  return listed.length === 0 && shareInList(evidence, PUBLIC_CODES) === 1 ? 'criteres' : null;
}
