import type { proposals as fr } from '../fr/proposals';

const REASONS: Readonly<Record<string, string>> = {
  'une-lettre': 'their names differ by one letter',
  'nom-compose': 'their names have the same letters, cut otherwise',
  'nom-partiel': 'same birth date, and one more name on one of the rows',
  'naissance-absente': 'same name, but one has no birth date',
  'jour-mois-inverses': 'same name, day and month of birth exchanged',
  'naissance-proche': 'same name, birth dates that differ by one figure',
  'code-ou-nom': 'same name; one has a code, the other has none',
  'deux-codes': 'same name and birth date under two codes',
};

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);
const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`);
const place = (row: number): string =>
  row > 0 ? `row ${row}` : 'somebody known from the workbook or another file';

export const proposals: typeof fr = {
  proposals: {
    title: 'To confirm',
    intro:
      'Nothing is put together or replaced without your approval. Your answers are kept in the workbook.',
    waiting: (count) => `${questions(count)} waiting`,
    words: 'Words near an expected value',
    people: 'People who may be the same',
    cluster: (field, value) => `${field}: “${value}”`,
    word: (proposal) => `“${proposal.word}” (${rows(proposal.rows)})`,
    wordSaid: (proposal) => `Does “${proposal.word}” mean “${proposal.value}”?`,
    confidence: (value) => (value >= 0.85 ? 'very near' : value >= 0.7 ? 'near' : 'look closely'),
    person: (proposal) => `${place(proposal.rows[0])} and ${place(proposal.rows[1])}`,
    personSaid: (proposal) => `Same person, ${place(proposal.rows[0])} and ${place(proposal.rows[1])}?`,
    reason: (code) => REASONS[code] ?? code,
    approve: 'Yes',
    refuse: 'No',
    undecided: 'Later',
    approveAll: 'Accept all',
    approveAllOf: (what) => `Accept all for ${what}`,
    apply: (count) => `Apply ${count === 1 ? '1 answer' : `${count} answers`} and read again`,
    more: (count) => `${questions(count)} more after these`,
  },
};
