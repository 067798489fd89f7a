import type { buyers as fr } from '../fr/buyers';

/** The same words in English; the compiler checks that none is missing. */
export const buyers: typeof fr = {
  field: 'Joint scheme: other buyers, one per line',
  hint: 'Leave empty for one buyer. Names are those that your data bear; the SIRET may follow in brackets.',
  wrong: (buyer) =>
    `“${buyer}” cannot be one of the buyers of a joint scheme. To fix it: give 2 to 20 different names, of 100 characters at most, without * ? ~ | and without = < > at the start.`,
  label: 'Buyer',
  all: 'All (consolidated)',
  none: 'Without buyer',
  note: 'Figures of this buyer. Targets are those of the whole scheme: they are not judged buyer by buyer.',
  noteNone: 'Rows whose buyer is empty or not in the scheme: fill in the Acheteur column.',
  noFigure: (count) =>
    count === 1
      ? '1 indicator has no figure by buyer: it is about the whole scheme, or about a sheet without buyers.'
      : `${count} indicators have no figure by buyer: they are about the whole scheme, or about a sheet without buyers.`,
};
