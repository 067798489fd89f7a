/** Abbreviations that are no beginning of their word, as facilitateurs and buyers write them. */
// prettier-ignore
const SHORT: Readonly<Record<string, string>> = {
  h: 'heures', hres: 'heures', cl: 'clause', hr: 'heures', dt: 'date', dte: 'date', mt: 'montant', mnt: 'montant', mtt: 'montant', mts: 'montant', mtant: 'montant', tit: 'titulaire', titul: 'titulaire',
  ach: 'acheteur', ent: 'entreprise', entr: 'entreprise', ets: 'entreprise', sal: 'salarie', benef: 'beneficiaire', bnf: 'beneficiaire', ref: 'reference', mche: 'marche', mch: 'marche',
  mrc: 'marche', mar: 'marche', cat: 'categorie', op: 'operation', fourn: 'fournisseur', frs: 'fournisseur', fnr: 'fournisseur', rs: 'raison', env: 'environnementale', envt: 'environnementale',
  soc: 'sociale', crit: 'critere', pond: 'ponderation', niv: 'niveau', naiss: 'naissance', emp: 'employeur', struct: 'structure', form: 'formation', trim: 'trimestre', per: 'periode',
  qte: 'quantite', tx: 'taux', pct: 'pourcentage', obj: 'objet', cde: 'commande', ident: 'identifiant', eff: 'effectuees', nbh: 'heures', ins: 'insertion', mod: 'modalite',
};

/** A word without its number and gender: « réalisées » and « réalisé », « sociaux » and « sociale » become the same. */
export function stem(word: string): string {
  if (/aux$/.test(word) && word.length > 5) return `${word.slice(0, -3)}al`;
  const cut = word.replace(/(ees|ee|es|s|x|e)$/, '');
  return cut.length >= 3 ? cut : word;
}

/** The whole word behind a usual abbreviation, else the word itself. */
export const wholeWord = (word: string): string =>
  Object.hasOwn(SHORT, word) ? (SHORT[word] ?? word) : word;

/** True when at most `most` letters must be added, removed, changed or swapped to go from one word to the other. */
export function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let line = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((line[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (line[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return false;
    before = line;
    line = next;
  }
  return (line[b.length] ?? 0) <= most;
}

/** Letters that a typing error may change: none in a short word, where they make another word. */
const mistakes = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

/** A word with its stem, worked out once. */
export interface StemmedWord {
  readonly word: string;
  readonly stem: string;
}
export const stemmed = (word: string): StemmedWord => ({ word, stem: stem(word) });

/**
 * How much a word of a header stands for a word that is known, both whole and of one first letter, since nobody mistakes
 * it (« observation » is no « réservation »): 1 the same, 0.95 the same but for number and gender, 0.9 its beginning
 * (« notif »), 0.85 but for a typing error, 0 something else.
 */
export function wordLikeness(word: StemmedWord, known: StemmedWord): number {
  if (word.word === known.word) return 1;
  if (word.stem === known.stem) return 0.95;
  // « réal. » is short for what was done rather than for what is to do.
  if (word.word.length >= 3 && known.word.length >= word.word.length + 2 && known.word.startsWith(word.word))
    return known.word.endsWith('er') ? 0.7 : 0.9;
  const most = mistakes(Math.min(word.stem.length, known.stem.length));
  return most > 0 && isNear(word.stem, known.stem, most) ? 0.85 : 0;
}
