import { isBlank } from '../files/cell';
import type { HeadingArea } from './headers';
import { monthHeader } from './monthHeader';

/** Lines that a header may have above its last one. */
const MOST_ABOVE = 2;

/** Some lines of a header, the lowest last, blanks of the upper ones filled with what stands over them. */
export interface HeaderLines {
  readonly first: number;
  readonly upper: readonly (readonly UpperCell[])[];
  readonly lowest: readonly string[];
}
interface UpperCell {
  readonly text: string;
  /** True when the text stands in another column, and nothing says that it covers this one. */
  readonly spilled: boolean;
}

/** One or two lines above joined to a header row, nearest first. */
export function* headerLines(
  area: HeadingArea,
  index: number,
  text: (row: number) => readonly string[],
): Generator<HeaderLines> {
  const lowest = text(index);
  for (let above = 1; above <= MOST_ABOVE; above += 1) {
    const first = index - above;
    if (first < 0 || area.grid.row(first).slice(area.left, area.right).every(isBlank)) return;
    const upper = [];
    for (let at = first; at < index; at += 1) upper.push(spread(area, at, text(at), lowest.length));
    if (upper.every((line) => isOverSome(line, lowest))) yield { first, upper, lowest };
  }
}

/** A line of the header stands over some columns, in a few words; one text over all of them is a title. */
function isOverSome(line: readonly UpperCell[], lowest: readonly string[]): boolean {
  const texts = new Set(line.flatMap(({ text }) => (text.trim() === '' ? [] : [text])));
  if (texts.size > 1) return true;
  const [only = ''] = texts;
  const under = lowest.filter((text) => text.trim() !== '').length;
  const covered = line.filter(({ text }, place) => text !== '' && (lowest[place] ?? '').trim() !== '').length;
  return only.length <= 30 && covered < under;
}

/** Each cell of an upper line over the columns that it covers: as merged, else up to the next filled one. */
function spread(
  area: HeadingArea,
  row: number,
  cells: readonly string[],
  width: number,
): readonly UpperCell[] {
  const merges = (area.merges ?? []).filter(({ startRow, endRow }) => startRow <= row && row <= endRow);
  let last = '';
  return Array.from({ length: width }, (_, place) => {
    const own = cells[place] ?? '';
    if (own.trim() !== '') {
      last = own;
      return { text: own, spilled: false };
    }
    const column = area.left + place;
    const merge = merges.find(({ startCol, endCol }) => startCol <= column && column <= endCol);
    if (merge !== undefined) return { text: cells[merge.startCol - area.left] ?? '', spilled: false };
    // A workbook with merged cells says itself what covers what.
    if (merges.length > 0) return { text: '', spilled: false };
    return { text: last, spilled: last !== '' };
  });
}

/** « Employeur » over « Nom » is the employer's name, not somebody's. */
const NAME = /^\s*(nom|raison sociale|libell[ée]|intitul[ée]|d[ée]signation)\s*$/i;
/** Words that say nothing without the line above. */
const GENERIC =
  /^\s*(nom|raison sociale|libell[ée]|intitul[ée]|d[ée]signation|siret|siren|code|id|identifiant|n°|num[ée]ro|r[ée]f[ée]rence|date|type|statut|nature|heures|total|d[ée]but|fin)\s*$/i;
/** How many generic words of the lowest line the lines above made known: « SIRET » under « Employeur ». */
export const resolvedBy = (
  { lowest }: HeaderLines,
  joined: readonly string[],
  isKnown: (header: string) => boolean,
): number =>
  lowest.filter((sub, place) => {
    const header = joined[place] ?? '';
    return GENERIC.test(sub) && header !== sub && isKnown(header);
  }).length;

/** Columns that say when: « 2024 » over « Mois » makes no column of the year 2024. */
const PERIOD = /^\s*(mois|ann[ée]e|p[ée]riode|trimestre)\s*$/i;

/** Header of each column from its lines: the most telling text that is known, upper words first, then last. */
export function joinedHeaders(
  { upper, lowest }: HeaderLines,
  isKnown: (header: string) => boolean,
): readonly string[] {
  return lowest.map((sub, place) => {
    const over = upper
      .map((line) => line[place])
      .filter((cell) => cell !== undefined && cell.text.trim() !== '');
    const words = over.map((cell) => cell?.text.trim() ?? '');
    if (words.length === 0) return sub;
    const top = words.join(' ');
    if (sub.trim() === '') return over.some((cell) => cell?.spilled) ? '' : top;
    // The same words on both lines are said once.
    if (words.at(-1) === sub.trim()) return isKnown(top) ? top : sub;
    const nearest = words.at(-1) ?? '';
    const joins = [`${top} ${sub}`, `${sub} ${top}`, `${nearest} ${sub}`, `${sub} ${nearest}`];
    const spilled = over.every((cell) => cell?.spilled);
    if (spilled && isKnown(sub) && !GENERIC.test(sub)) return sub;
    const known = joins.find((join) => isKnown(join) || (!PERIOD.test(sub) && monthHeader(join) !== null));
    if (known !== undefined) return known;
    if (spilled) return sub;
    if (NAME.test(sub) && isKnown(nearest)) return nearest;
    // « Salarié » over « Sexe »: the lower line says enough; « Référent » over « Nom » would not.
    return isKnown(sub) && !GENERIC.test(sub) ? sub : (joins[0] ?? sub);
  });
}
