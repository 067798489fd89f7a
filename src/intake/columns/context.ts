import { HEADER_SYNONYMS, type SourceField } from '../../catalogue/synonyms';
import { cellText, isBlank, isTypedSerial, type RawCell } from '../files/cell';
import {
  monthOf,
  MONTH_WORDS,
  monthStart,
  parseFrenchDate,
  parsePeriod,
  partsOf,
} from '../values/frenchDate';
import { fold } from '../values/text';
import { candidatesOf } from './mapping';

/** What a title, a parameter or the name of a sheet says of every row under it, by field. */
export type Context = Readonly<Partial<Record<SourceField, RawCell>>>;

/** Fields that a title may give. */
const GIVEN: readonly SourceField[] = [
  'marche_id',
  'lot',
  'objet',
  'acheteur_nom',
  'acheteur_siret',
  'titulaire_nom',
  'titulaire_siret',
  'employeur_nom',
  'employeur_siret',
  'personne_nom',
  'personne_code',
  'periode',
  'mois',
  'annee',
];

/** The header under which what a title gives is mapped, as any column is. */
export const headerOfField = (field: SourceField): string => HEADER_SYNONYMS[field][0];

/** « Entreprise : Durand » in one cell, or label and value in two. */
const LABELLED = /^([^:=]{2,40}?)\s*[:=]\s*(\S.*)$/s;
/** « Lot 2 : peinture » and « Marché n° 2024-01 » need no colon; a number tells them from « Marché public de travaux ». */
const LOT = /^lot\s*(?:n\s*[°o]\s*)?:?\s*(\d{1,3}[a-z]?|[a-z])\b/i;
const CONTRACT = /^march[ée]\s*(?:n\s*[°o]\s*|num[ée]ro\s*)?:?\s*(?=\S*\d)(?!20\d\d$)([\w./-]{3,20})$/i;

/** What a row of one or two cells says of the rows under it, or null when it is no such row. */
export function titleOf(cells: readonly RawCell[]): Context | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [first, second] = filled;
  if (first === undefined || filled.length > 2) return null;
  if (second !== undefined)
    return typeof first === 'string' ? given(first.replace(/\s*[:=]\s*$/, ''), second) : null;
  if (isTypedSerial(first)) return partsOf(first.serial).day === 1 ? { periode: first } : null;
  if (typeof first !== 'string') return null;
  const labelled = LABELLED.exec(first);
  const told = labelled ? given(labelled[1] ?? '', labelled[2] ?? '') : null;
  return told ?? named(first);
}

function given(label: string, value: RawCell): Context | null {
  const field = candidatesOf(label).candidates.find((candidate) => GIVEN.includes(candidate.field))?.field;
  if (field === undefined) return null;
  // « Date : 15/03/2025 » dates the sheet, not the work.
  return field === 'periode' && !/^(periode|mois|trimestre)\b/.test(fold(label)) ? null : { [field]: value };
}

/** What a name without a label says: « Lot 2 », « Marché 2024-01 », « mars 2024 ». Also read from the name of a sheet. */
export function named(text: string): Context | null {
  const lot = LOT.exec(text.trim())?.[1];
  if (lot !== undefined) return { lot };
  const contract = CONTRACT.exec(text.trim())?.[1];
  if (contract !== undefined) return { marche_id: contract };
  const period = wholePeriod(text);
  if (period !== null) return { periode: { serial: period } };
  return MONTH_WORDS.includes(fold(text)) ? { mois: text } : null;
}

/** The month that a whole text stands for; a year alone is too little to say so, and a day is the date of the sheet. */
function wholePeriod(text: string): number | null {
  if (text.length > 40 || /^\s*\d{4}\s*$/.test(text) || parseFrenchDate(text) !== null) return null;
  const compact = /^([a-z]+) ?(\d{2}|\d{4})$/.exec(fold(text));
  if (compact && monthOf(compact[1]) === undefined) return null;
  return parsePeriod(text);
}

const IN_TEXT = new RegExp(
  `\\b(${MONTH_WORDS.filter((word) => word.length > 3).join('|')}) (20[0-4]\\d)\\b`,
  'g',
);
/** A date of edition says nothing of the work. */
const EDITED =
  /\b(edite|edition|extrait|extraction|export|exporte|imprime|maj|mis a jour|mise a jour|cree|genere)\b/;

/** The one month that a title speaks of (« Heures d'insertion, mars 2024 »), as a serial day; null when it speaks of none or of several. */
export function monthInText(text: string): number | null {
  const folded = fold(text);
  if (EDITED.test(folded)) return null;
  const found = [...folded.matchAll(IN_TEXT)].map(([month]) => parsePeriod(month));
  const [only] = found;
  return only !== undefined && found.length === 1 ? only : null;
}

/** The one year that some texts speak of: the first that speaks of exactly one. */
export function yearInTexts(texts: readonly string[]): number | null {
  for (const text of texts) {
    const folded = fold(text);
    if (EDITED.test(folded)) continue;
    const years = new Set([...folded.matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/g)].map(([, year]) => Number(year)));
    const [only] = years;
    if (only !== undefined && years.size === 1) return only;
  }
  return null;
}

/** First day of the month of a period that a title gives, or null. */
export function periodGiven(cell: RawCell | undefined): number | null {
  if (cell === undefined || cell === null || typeof cell === 'boolean') return null;
  if (isTypedSerial(cell)) return monthStart(cell.serial);
  return parsePeriod(cell);
}

export const yearGiven = (context: Context): number | null => {
  const year = Number(cellText(context.annee).trim());
  if (Number.isInteger(year) && year >= 1990 && year <= 2099) return year;
  const period = periodGiven(context.periode);
  return period === null ? null : partsOf(period).year;
};
