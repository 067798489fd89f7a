import { isCommon } from './columns/ordinaryWords';
import { isAboutPeople } from './columns/kinds';
import type { Region } from './columns/regions';
import { isBlank } from './files/cell';
import type { Sheet } from './files/matrix';
import { isEchoable } from './privacy/discreet';

/** The name of a sheet as anomalies and the journal may show it: « (3) », its rank, where it may name somebody. */
export function shownName(sheet: Sheet, rank: number, regions: readonly Region[]): string {
  const name = sheet.name ?? '';
  const aboutNobody = regions.length > 0 && regions.every(({ heading }) => !isAboutPeople(heading.kind));
  const safe = aboutNobody || isCommon(name);
  return safe && name.trim() !== '' && isEchoable(name) ? name : `(${rank + 1})`;
}

/** Rows that look like a table and are in none that we know: those above the first header. Rows as a spreadsheet counts them. */
export function unreadLines(
  { grid }: Sheet,
  regions: readonly Region[],
): readonly { readonly premiere: number; readonly derniere: number }[] {
  const first = regions[0]?.heading.first ?? 0;
  const spans: { premiere: number; derniere: number }[] = [];
  for (let index = 0; index < first; index += 1) {
    if (grid.row(index).filter((cell) => !isBlank(cell)).length < 3) continue;
    const last = spans.at(-1);
    if (last?.derniere === index) last.derniere = index + 1;
    else spans.push({ premiere: index + 1, derniere: index + 1 });
  }
  return spans.filter(({ premiere, derniere }) => derniere - premiere >= 2);
}
