import { HEADER_SYNONYMS } from '../catalogue/synonyms';
import { headerKey } from './columns/headerKey';
import { isAboutPeople } from './columns/kinds';
import type { Region } from './columns/regions';
import { isBlank } from './files/cell';
import type { Sheet } from './files/matrix';
import { holdsPersonalData } from './privacy/personal';
import { MONTH_WORDS } from './values/frenchDate';

/** Words that the name of a sheet may show; a name made of others may be somebody's. */
// prettier-ignore
const COMMON_WORDS = new Set([
  ...Object.values(HEADER_SYNONYMS).flatMap((synonyms) => synonyms.flatMap((synonym) => headerKey(synonym).split(' '))),
  ...MONTH_WORDS,
  ...'feuil feuille sheet onglet tableau donnees data base export import saisie suivi bilan synthese total recap recapitulatif liste notice aide lisez moi mode emploi consignes instructions notes note parametres listes legende graphique detail annexe sommaire accueil clauses clause insertion formation social sociale sociales travaux services fournitures trimestre semestre cumul mensuel annuel'.split(' '),
]);

/** The name of a sheet as anomalies and the journal may show it: « (3) », its rank, where it may name somebody. */
export function shownName(sheet: Sheet, rank: number, regions: readonly Region[]): string {
  const name = sheet.name ?? '';
  const aboutNobody = regions.length > 0 && regions.every(({ heading }) => !isAboutPeople(heading.kind));
  const words = headerKey(name)
    .replace(/\d+/g, ' ')
    .split(' ')
    .filter((word) => word.length > 1);
  const safe = aboutNobody || words.every((word) => COMMON_WORDS.has(word));
  return safe && name.trim() !== '' && !holdsPersonalData(name) ? name : `(${rank + 1})`;
}

/** Rows that look like a table and are in none that we know: those above the first header. Rows as a spreadsheet counts them. */
export function unreadLines(
  { rows }: Sheet,
  regions: readonly Region[],
): readonly { readonly premiere: number; readonly derniere: number }[] {
  const first = regions[0]?.heading.first ?? 0;
  const spans: { premiere: number; derniere: number }[] = [];
  for (let index = 0; index < first; index += 1) {
    if ((rows[index] ?? []).filter((cell) => !isBlank(cell)).length < 3) continue;
    const last = spans.at(-1);
    if (last?.derniere === index) last.derniere = index + 1;
    else spans.push({ premiere: index + 1, derniere: index + 1 });
  }
  return spans.filter(({ premiere, derniere }) => derniere - premiere >= 2);
}
