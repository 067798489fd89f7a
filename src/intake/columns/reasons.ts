/**
 * Why a column was given its field, or none. The locales give words to each.
 * - `libelle`: its header is known; `libelle-contredit`: it is, and its cells are something else;
 * - `libelle-proche`: its header is like one that is known (`comme`); `libelle-proche-contenu`: and its cells agree;
 * - `contenu`: its cells alone; `public`: its header is a public, ticked row by row (`public`);
 * - `decision`: the user, now; `memoire`: the user, another day; `format-public`: a public layout says it;
 * - `technique`: it serves to read the others; `personnelle`: it is about people;
 * - `a-preciser`: perhaps a field (`champ`), not sure enough; `champ-pris`: another column fills that field (`champ`);
 * - `mois-en-colonne`: it holds the figures of one month; `total-en-colonne`: it adds others up;
 * - `hors-tableau`: known, and of no use in this table; `vide`: no cell is filled; `inconnue`: nothing is like it.
 */
// prettier-ignore
export const REASON_CODES = [
  'libelle', 'libelle-contredit', 'libelle-proche', 'libelle-proche-contenu', 'contenu', 'public', 'decision', 'memoire', 'format-public', 'technique', 'personnelle', 'a-preciser',
  'champ-pris', 'mois-en-colonne', 'total-en-colonne', 'hors-tableau', 'vide', 'inconnue',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

const OPEN: ReadonlySet<string> = new Set<ReasonCode>(['a-preciser', 'libelle-contredit']);

/** True for a column that the user had better look at. */
export const isOpen = ({ code }: { readonly code: string }): boolean => OPEN.has(code);
