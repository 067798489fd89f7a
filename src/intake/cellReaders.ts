import { VALUE_SYNONYMS, type SourceField } from '../catalogue/synonyms';
import type { FieldType } from '../scheme/fields';
import type { CellValue } from '../scheme/values';
import type { Issue } from './anomalyLog';
import { parseTri } from './boolean';
import { cellText, isBlank, isTypedSerial, type RawCell } from './cell';
import { isEmptyWord, withoutUnusableMark } from './empties';
import { monthStart, parseFrenchDate, parsePeriod, partsOf, serialDay, serialOf, type DayOrder } from './frenchDate';
import { parseFrenchNumber, type DotMeaning, type FrenchNumber } from './frenchNumber';
import { PUBLIC_CODES } from './mapping';
import { holdsPersonalData } from './personal';
import { remembered } from './remembered';
import { parseSiret } from './siret';
import { fold, tidy } from './text';

export interface Reading {
  readonly value: CellValue;
  readonly issue?: Issue;
}
export type CellReader = (cell: RawCell | undefined) => Reading;

/** What was decided once for the whole column. */
export interface ColumnProfile {
  readonly dot: DotMeaning;
  readonly order: DayOrder;
  /** 1 000 when the header says « k€ ». */
  readonly scale: number;
  /** True when the column writes 5 for 5 %. */
  readonly percentPoints: boolean;
}
export const PLAIN_PROFILE: ColumnProfile = { dot: 'decimal', order: 'dmy', scale: 1, percentPoints: false };

const NOTHING: Reading = { value: null };
const unreadable = (code: Issue['code']): Reading => ({ value: null, issue: { code, severity: 'a-verifier' } });
const ERROR_CELL = /^#(REF|VALEUR|VALUE|DIV\/0|NOM|NAME|NOMBRE|NUM|NUL|NULL|CHAMP|PROPAGATION|SPILL)[!?]?$/i;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** « &#8217; » and « &amp; » of web exports, once: a doubly escaped text stays as its author sees it. */
const unescape = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{2,6})|([a-z]{2,4}));/g, (whole, code: string | undefined, name: string | undefined) => {
        if (code !== undefined) return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
        return name !== undefined && Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
      })
    : text;

/** Reads blank cells, empty words and spreadsheet errors alike for every type, then hands the rest to `read`. */
const reader =
  (read: (cell: Exclude<RawCell, null>) => Reading): CellReader =>
  (cell) => {
    if (cell === undefined || cell === null || isBlank(cell)) return NOTHING;
    if (typeof cell === 'string') {
      if (isEmptyWord(cell)) return NOTHING;
      if (cell.startsWith('#') && ERROR_CELL.test(cell.trim())) return unreadable('formule-en-erreur');
    }
    return read(cell);
  };

/**
 * Text as typed, `=cmd` and the like included: making it harmless in a cell is the host's duty, not a reason to alter data.
 * A whole number keeps all its digits; a text that gives away a person is not imported.
 */
export const textReader: CellReader = reader((cell) => {
  if (typeof cell === 'number') {
    if (!Number.isSafeInteger(cell)) return { value: String(cell), ...(Number.isInteger(cell) ? { issue: { code: 'identifiant-arrondi', severity: 'a-verifier' } as const } : {}) };
    return { value: cell.toFixed(0) };
  }
  const text = tidy(unescape(cellText(cell)));
  if (holdsPersonalData(text)) return { value: null, issue: { code: 'donnee-personnelle-ecartee', severity: 'info' } };
  return text === '' ? NOTHING : { value: text };
});

/** As typed, empty words included: « Sans objet » is for the reader of considerations to judge. */
const rawTextReader: CellReader = (cell) => {
  const text = tidy(cellText(cell));
  return text === '' || holdsPersonalData(text) ? NOTHING : { value: text };
};

/** An identifier: as text, and « INX 2024-12 » gives 2024-12. */
const identifierReader: CellReader = (cell) => textReader(typeof cell === 'string' ? withoutUnusableMark(cell) : cell);

const cpvReader: CellReader = (cell) => {
  const { value } = identifierReader(cell);
  if (typeof value !== 'string') return NOTHING;
  const found = /^(\d{8})(-\d)?$/.exec(value.replace(/\s/g, ''));
  if (found) return { value: found[1] ?? null };
  // A spreadsheet takes the leading zero of divisions 03 and 09 away.
  return { value: /^[39]\d{6}$/.test(value) ? `0${value}` : value };
};

const siretReader: CellReader = (cell) => {
  if (cell === undefined || cell === null || isBlank(cell) || typeof cell === 'boolean' || isTypedSerial(cell)) return NOTHING;
  // The first of a joined list: the mandataire.
  const first = typeof cell === 'string' ? (cell.split(/[;,|]/).find((part) => part.trim() !== '') ?? '') : cell;
  if (typeof first === 'string' && isEmptyWord(first)) return NOTHING;
  const { value, issue } = parseSiret(first);
  if (issue === null) return { value };
  return { value, issue: { code: issue, severity: issue === 'siret-zero-restitue' ? 'info' : 'a-verifier' } };
};

const amountReader = ({ dot, scale }: ColumnProfile): CellReader =>
  reader((cell) => {
    const found = numberOf(cell, dot, ['euro']);
    if (found === null) return unreadable('nombre-illisible');
    const value = found.unit === null && scale !== 1 ? Number((found.value * scale).toPrecision(15)) : found.value;
    return found.ttc ? { value, issue: { code: 'montant-ttc', severity: 'a-verifier' } } : { value };
  });

/** Amendments joined in one cell (` ; `): the last one. */
const lastOf =
  (read: CellReader): CellReader =>
  (cell) =>
    read(typeof cell === 'string' ? (cell.split(';').findLast((part) => part.trim() !== '') ?? null) : cell);

const hoursReader = ({ dot }: ColumnProfile): CellReader =>
  reader((cell) => {
    // A cell formatted [h]:mm holds days.
    if (isTypedSerial(cell)) return cell.serial < 20_000 ? { value: Number((cell.serial * 24).toFixed(4)) } : unreadable('nombre-illisible');
    const found = numberOf(cell, dot, ['hour']);
    return found === null ? unreadable('nombre-illisible') : { value: found.value };
  });

function numberOf(cell: Exclude<RawCell, null>, dot: DotMeaning, units: readonly FrenchNumber['unit'][]): FrenchNumber | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, unit: null, ttc: false } : null;
  if (typeof cell !== 'string') return null;
  const found = parseFrenchNumber(cell, dot);
  return found === null || (found.unit !== null && !units.includes(found.unit)) ? null : found;
}

/** Months and counts. A duration is rounded up, as the decree on essential data asks. */
const integerReader = ({ dot }: ColumnProfile): CellReader =>
  reader((cell) => {
    const found = numberOf(cell, dot, ['month', 'year']);
    if (found === null) return unreadable('nombre-illisible');
    const value = Math.ceil(found.value - 1e-9);
    const exact = Math.abs(value - found.value) < 1e-9;
    return exact ? { value } : { value, issue: { code: 'entier-arrondi', severity: 'info', details: { valeur: value } } };
  });

/** « 2 ans » is 24 months in a duration; in an age it stays 2. */
const durationReader = (profile: ColumnProfile): CellReader => {
  const plain = integerReader(profile);
  return (cell) => {
    const years = typeof cell === 'string' ? parseFrenchNumber(cell, profile.dot) : null;
    return years?.unit === 'year' ? { value: Math.ceil(years.value * 12) } : plain(cell);
  };
};

const fractionReader = ({ dot, percentPoints }: ColumnProfile): CellReader =>
  reader((cell) => {
    const found = numberOf(cell, dot, ['percent']);
    if (found === null) return unreadable('nombre-illisible');
    const value = found.unit === 'percent' || percentPoints ? Number((found.value / 100).toPrecision(12)) : found.value;
    return value < 0 || value > 1 ? { value: null, issue: { code: 'part-invraisemblable', severity: 'a-verifier' } } : { value };
  });

const dateReader = ({ order }: ColumnProfile): CellReader =>
  reader((cell) => {
    const value = dayOf(cell, order);
    if (value === null) return unreadable('date-illisible');
    return value < EARLIEST ? { value, issue: { code: 'date-invraisemblable', severity: 'a-verifier' } } : { value };
  });
/** 01/01/1990: no contract of a SPASER is older. */
const EARLIEST = 32_874;

function dayOf(cell: Exclude<RawCell, null>, order: DayOrder): number | null {
  if (isTypedSerial(cell)) return Math.floor(cell.serial);
  if (typeof cell === 'number') return serialDay(cell);
  return typeof cell === 'string' ? parseFrenchDate(cell, order) : null;
}

/** A birth date. « 12/03/65 » is 1965: nobody born after 2015 works yet. */
const birthReader = ({ order }: ColumnProfile): CellReader =>
  reader((cell) => {
    const value = dayOf(cell, order);
    if (value === null) return unreadable('date-illisible');
    const { year, month, day } = partsOf(value);
    return { value: year > 2015 ? serialOf(year - 100, month, day) : value };
  });

/** What tells a person apart, as typed: it goes into the pseudonym's key and nowhere else. */
const identityReader: CellReader = reader((cell) => ({ value: tidy(cellText(cell)) }));

const monthReader = ({ order }: ColumnProfile): CellReader =>
  reader((cell) => {
    const value = isTypedSerial(cell) ? monthStart(cell.serial) : typeof cell === 'boolean' ? null : parsePeriod(cell, order);
    return value === null ? unreadable('date-illisible') : { value };
  });

const triReader: CellReader = reader((cell) => {
  const value = isTypedSerial(cell) ? undefined : parseTri(cell);
  return value === undefined ? unreadable('oui-non-illisible') : { value };
});

/** One value of a closed list, by itself or by another word for it. */
function codeReader(field: string, values: readonly string[]): CellReader {
  const index = new Map<string, string>(values.map((value) => [fold(value), value]));
  const synonyms = Object.hasOwn(VALUE_SYNONYMS, field) ? VALUE_SYNONYMS[field] : undefined;
  for (const [value, words] of Object.entries(synonyms ?? {})) for (const word of words) if (!index.has(fold(word))) index.set(fold(word), value);
  const ofText = remembered((text: string): Reading => {
    const found = index.get(fold(text));
    if (found !== undefined) return { value: found };
    return isEmptyWord(text) ? NOTHING : unreadable('valeur-hors-liste');
  });
  return (cell) => {
    if (cell === undefined || cell === null || isBlank(cell)) return NOTHING;
    return ofText(typeof cell === 'boolean' ? (cell ? 'oui' : 'non') : cellText(cell));
  };
}

/** Several codes of publics from a cell; a word that is none of them counts as AUTRE, and is reported. */
export const publicsReader: CellReader = reader((cell) => {
  const codes = new Set<string>();
  let unknown = 0;
  for (const part of cellText(cell).split(/[,;|/\n]+|\s[+&-]\s|\bet\b/i)) {
    const word = fold(part);
    if (word === '' || isEmptyWord(part)) continue;
    const code = PUBLIC_CODES.get(word);
    codes.add(code ?? 'AUTRE');
    if (code === undefined) unknown += 1;
  }
  const value = codes.size === 0 ? null : [...codes].join(' ; ');
  return unknown === 0 ? { value } : { value, issue: { code: 'public-inconnu', severity: 'info', details: { nombre: unknown } } };
});

/** The reader of a field, for one column. */
export function readerFor(field: SourceField, type: FieldType, values: readonly string[] | undefined, profile: ColumnProfile): CellReader {
  switch (type) {
    case 'text':
      if (field.startsWith('personne_')) return identityReader;
      if (field.startsWith('considerations_')) return rawTextReader;
      if (field === 'marche_id') return identifierReader;
      return field === 'code_cpv' ? cpvReader : textReader;
    case 'siret':
      return siretReader;
    case 'amount':
      return field === 'modification_montant' ? lastOf(amountReader(profile)) : amountReader(profile);
    case 'hours':
      return hoursReader(profile);
    case 'integer':
      return field === 'duree_mois' ? durationReader(profile) : integerReader(profile);
    case 'fraction':
      return fractionReader(profile);
    case 'date':
      return field === 'date_naissance' ? birthReader(profile) : dateReader(profile);
    case 'month':
      return monthReader(profile);
    case 'tri':
      return triReader;
    case 'code':
      return codeReader(field, values ?? []);
    case 'codes':
      return publicsReader;
    case 'years':
    case 'pseudonym':
      return () => NOTHING;
  }
}
