import { fold } from './text';

/** Words that say « no value » (data-formats 8). Folded, so « n.c. », « N/C » and « NC » are one entry or two. */
// prettier-ignore
const EMPTY_WORDS = new Set([
  '', 'nc', 'n c', 'na', 'n a', 'n d', 'nd', 'neant', 'sans objet', 'so', 's o', 'non disponible', 'non renseigne', 'non renseignee', 'non communique', 'non communiquee',
  'non connu', 'non connue', 'inconnu', 'inconnue', 'non precise', 'non applicable', 'a completer', 'a preciser', 'a renseigner', 'nan', 'null', 'none', 'cdl', 'mq', 'mq nc', 'nr',
  'nsp', 'ne sait pas', 'vide', 'nat',
]);

/** A lone « m* » (secret of a small count) folds to « m », which elsewhere is « monsieur »: only the raw text tells. */
const RAW_EMPTY = /^\s*(m\*|\*+|\?+)\s*$/i;
const UNUSABLE = /^\s*INX(\s|$)/;

/** True when the text stands for « unknown »: never for zero, never for « non ». */
export function isEmptyWord(text: string): boolean {
  if (text.length > 24 || /\d/.test(text)) return text.includes('INX') && UNUSABLE.test(text);
  // Most cells of a file are told by their first sign: no empty word begins with a digit, nor with these letters.
  if (/^\s*[b-hj-lo-ru-z]/i.test(text) && !/^\s*[cv]/i.test(text)) return false;
  return RAW_EMPTY.test(text) || UNUSABLE.test(text) || EMPTY_WORDS.has(fold(text));
}

/** data.economie marks an unusable value « INX value »: for an identifier the value is still worth keeping. */
export const withoutUnusableMark = (text: string): string => text.replace(/^\s*INX\s+/, '');
