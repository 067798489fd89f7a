import { PUBLICS } from '../catalogue/tables/beneficiaires';
import { isMissing, type CellValue, type DataRow } from '../scheme/values';

/** Spreadsheets compare keys without regard to case. */
const keyOf = (value: CellValue | undefined): string | null =>
  isMissing(value) ? null : String(value).toUpperCase();

/** Codes of a person, in the order of the list, those that nobody knows last. */
function inOrder(codes: ReadonlySet<string>): string {
  const rank = (code: string): number => {
    const at = (PUBLICS as readonly string[]).indexOf(code);
    return at < 0 ? PUBLICS.length : at;
  };
  return [...codes].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).join(' ; ');
}

/**
 * Writes on each row of hours the eligible publics of its person, so that a plain sum counts the hours of a public. A person of
 * several publics counts in each. Null where the row names nobody, or somebody of whom nothing is said. Written at each
 * import (`repere`): twenty codes looked for row by row would be too slow on 20,000 rows.
 */
export function markPublics(heures: readonly DataRow[], people: readonly DataRow[]): readonly DataRow[] {
  const codes = new Map<string, Set<string>>();
  for (const { beneficiaire_id: id, criteres } of people) {
    const key = keyOf(id);
    if (key === null || isMissing(criteres)) continue;
    const known = codes.get(key) ?? new Set<string>();
    codes.set(key, known);
    for (const code of String(criteres).split(';'))
      if (code.trim() !== '') known.add(code.trim().toUpperCase());
  }
  const said = new Map([...codes].map(([key, known]) => [key, inOrder(known)]));
  return heures.map((row) => {
    const publics = said.get(keyOf(row['beneficiaire_id']) ?? '') ?? null;
    return (row['publics'] ?? null) === publics ? row : { ...row, publics };
  });
}
