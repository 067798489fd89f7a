import type { retention as fr } from '../fr/retention';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

export const retention: typeof fr = {
  retention: {
    title: 'Retention of data',
    intro:
      'Rows about people are not kept without end. The period is set in Paramètres, and counted from the last period of each person.',
    look: 'See who is concerned',
    none: 'Nobody is past their retention period.',
    due: (count, day) => `${people(count)} without any period since ${day}.`,
    undated: (count) => `${people(count)} without any date: kept.`,
    table: (concerned, after) => `${rows(concerned)} concerned, ${rows(after)} afterwards in the sheet`,
    how: 'What to do',
    detacher: 'Detach people (indicators do not change)',
    detacherHint:
      'The pseudonym becomes an identifier drawn at random, hours are added up by year, dates and contract numbers go. Sex, age, QPV, level and groups stay: this is no anonymous data where people are few.',
    supprimer: 'Remove people (their years lose the counts of people)',
    supprimerHint: (list) =>
      `Hours stay, without anyone and added up by year. Indicators that count people, or hours by sex or QPV, go down for: ${list.join(', ')}. Publish or note those figures first.`,
    final:
      'This cannot be undone: states kept for “Undo” are destroyed too. Copies that you made of the file, and the history of Excel or of an online storage, are not touched.',
    reimport: 'Do not import the files of those periods again: people would come back, and count twice.',
    confirm: 'I understand, this is final',
    apply: (count) => `Process ${people(count)}`,
    done: (count) => `${people(count)} processed. Nothing can be undone.`,
  },
};
