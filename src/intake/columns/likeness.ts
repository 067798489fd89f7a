import type { SourceField } from '../../catalogue/synonyms';
import { headerKeys } from './headerKey';
import { knownLabels } from './labels';
import { stemmed, wholeWord, wordLikeness, type StemmedWord } from './words';

/** A field that a header may mean without being written as any header that we know. */
export interface Likeness {
  readonly field: SourceField;
  /** 0 to 0.9: only a header that is known is certain. */
  readonly score: number;
  /** The known header that it is like. */
  readonly like: string;
}

interface Label {
  readonly key: string;
  readonly fields: readonly SourceField[];
  readonly words: readonly string[];
}

/** Words that tell nothing, and the answers that a header may list (« O/N »). */
const IDLE = new Set([
  'dans',
  'sur',
  'avec',
  'chez',
  'ou',
  'un',
  'une',
  'concerne',
  'concernee',
  'concernes',
  'oui',
  'non',
  'o',
]);
const withoutAnswers = (key: string): string => key.replace(/ (o numero|oui non)$/, '');

const ALL: readonly Label[] = [...knownLabels()].map(([key, candidates]) => ({
  key,
  fields: candidates.map(({ field }) => field),
  words: key.split(' '),
}));
const ALL_WORDS = new Set(ALL.flatMap(({ words }) => words));

/** « datenotification » and its like are names of public layouts: alone, « Date » is no beginning of them. */
const isGlued = (word: string): boolean =>
  Array.from({ length: Math.max(0, word.length - 3) }, (_, index) => index + 2).some((at) => {
    const [start, end] = [word.slice(0, at), word.slice(at)];
    return ALL_WORDS.has(start) && (ALL_WORDS.has(end) || isGlued(end));
  });
const LABELS = ALL.filter(
  ({ key, words }) =>
    key === withoutAnswers(key) && !words.some((word) => isGlued(word) || /^\d+$/.test(word)),
);

/** Word -> how much it tells: « date » and « nom » are in many fields and tell little, « notification » is in one. */
const WEIGHTS: ReadonlyMap<string, number> = (() => {
  const fields = new Map<string, Set<SourceField>>();
  for (const { words, fields: of } of LABELS)
    for (const word of words) {
      const known = fields.get(word) ?? new Set<SourceField>();
      for (const field of of) known.add(field);
      fields.set(word, known);
    }
  return new Map([...fields].map(([word, { size }]) => [word, 1 / (1 + Math.log(size))]));
})();
const weightOf = (word: string): number => WEIGHTS.get(word) ?? 1;

/** Word -> the labels that hold it. */
const HOLDERS: ReadonlyMap<string, readonly Label[]> = (() => {
  const holders = new Map<string, Label[]>();
  for (const label of LABELS)
    for (const word of new Set(label.words)) holders.set(word, [...(holders.get(word) ?? []), label]);
  return holders;
})();

/** Known words by their first letter. */
const BY_LETTER: ReadonlyMap<string, readonly StemmedWord[]> = (() => {
  const words = new Map<string, StemmedWord[]>();
  for (const word of HOLDERS.keys())
    words.set(word.charAt(0), [...(words.get(word.charAt(0)) ?? []), stemmed(word)]);
  return words;
})();

/** Words that make something else of the header that they are added to: what is left to do is not what was done. */
// prettier-ignore
const TURNS = new Set([
  'fin', 'sortie', 'restant', 'restantes', 'reste', 'ecart', 'taux', '%', 'pourcentage', 'part', 'ratio', 'ttc', 'tva', 'solde', 'penalite', 'penalites', 'moyen', 'moyenne', 'prix', 'unitaire', 'cout',
  'nombre', 'ville', 'commune', 'postal', 'cp', 'pays', 'region', 'departement', 'commentaire', 'commentaires', 'observation', 'observations', 'remarque', 'remarques', 'previsionnelle', 'limite',
  'telephone', 'mail', 'email', 'courriel', 'adresse', 'referent', 'contact', 'avenant', 'avenants', 'reception', 'relance', 'facture', 'factures', 'mandat', 'mandate', 'paye', 'regle', 'engage',
  'lien', 'url', 'statut', 'etat', 'piece', 'justificatif', 'signature', 'validation', 'saisie', 'creation', 'modification', 'mise', 'hors', 'sans', 'non', 'autre', 'autres', 'ancien', 'nouveau', 'precedent',
  'visa', 'annuel', 'annuelle', 'seuil', 'realisation', 'taille', 'version', 'ape', 'naf', 'bon', 'bons', 'commande', 'sous',
]);

/** Cells of prose are no headers, and looking at each of their words would cost much. */
const LONGEST = 120;
const MOST_WORDS = 12;

/**
 * Fields that a header may mean: words in any order, abbreviated (« Nb h. réal. », « dt notif. »), in another number or
 * gender, or with a typing error, compared with the headers that are known. One likeness for each field, the best first.
 */
export function likenesses(header: string): readonly Likeness[] {
  if (header.length > LONGEST) return [];
  const best = new Map<SourceField, Likeness>();
  headerKeys(header).forEach((key, index) => {
    for (const one of likenessesOf(key)) {
      // What stands in brackets was left out: a little less sure.
      const score = Math.max(0, one.score - index * 0.03);
      if (score > (best.get(one.field)?.score ?? 0)) best.set(one.field, { ...one, score });
    }
  });
  return [...best.values()].sort((a, b) => b.score - a.score || (a.field < b.field ? -1 : 1));
}

function likenessesOf(key: string): Iterable<Likeness> {
  const words = withoutAnswers(key)
    .split(' ')
    .filter((word) => word !== '' && !IDLE.has(word))
    .map(wholeWord);
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  // « Taux », « Part », « Seuil » alone: of what, nothing says.
  if (words.every((word) => TURNS.has(word))) return [];
  // What each word of the header may stand for: known word -> how much.
  const meanings = words.map((word) => {
    const found = new Map<string, number>();
    const own = stemmed(word);
    for (const known of BY_LETTER.get(word.charAt(0)) ?? []) {
      const like = wordLikeness(own, known);
      if (like > 0) found.set(known.word, like);
    }
    return found;
  });
  const labels = new Set(
    meanings.flatMap((found) => [...found.keys()].flatMap((known) => HOLDERS.get(known) ?? [])),
  );
  const best = new Map<SourceField, Likeness>();
  for (const label of labels) {
    const score = Math.min(0.9, scoreOf(words, meanings, label));
    if (score < WEAKEST) continue;
    for (const field of label.fields)
      if (score > (best.get(field)?.score ?? 0)) best.set(field, { field, score, like: label.key });
  }
  return best.values();
}

/** Below, two headers merely share a word. */
const WEAKEST = 0.4;

/** Twice what they share over what they hold, each word for what it tells. */
function scoreOf(
  words: readonly string[],
  meanings: readonly ReadonlyMap<string, number>[],
  label: Label,
): number {
  const free = [...label.words];
  let shared = 0;
  let held = label.words.reduce((sum, word) => sum + weightOf(word), 0);
  words.forEach((word, index) => {
    let like = 0;
    let at = -1;
    free.forEach((known, place) => {
      const found = meanings[index]?.get(known) ?? 0;
      if (found > like) [like, at] = [found, place];
    });
    if (at < 0) {
      held += TURNS.has(word) || /^\d+$/.test(word) ? 2 : weightOf(word);
      return;
    }
    const weight = weightOf(free[at] ?? '');
    free.splice(at, 1);
    shared += like * weight;
    held += weight;
  });
  return held === 0 ? 0 : (2 * shared) / held;
}
