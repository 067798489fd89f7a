import type { CountedFrom, ReminderKind } from '../../engine/calendar';
import type { phases as fr } from '../fr/phases';

const DUE: Readonly<
  Record<Exclude<ReminderKind, 'action' | 'reunion' | 'decisions' | 'conservation'>, string>
> = {
  'suivi-annuel': 'Present the annual follow-up',
  publication: 'Publish the indicators (every two years)',
  elaboration: 'Start drafting the next scheme',
  fin: 'End of the scheme',
};

const FROM: Readonly<Record<CountedFrom, string>> = {
  dernier: '',
  adoption: 'Counted from the adoption of the scheme.',
  debut: 'Counted from 1 January of the first year: write the date of adoption in Paramètres.',
};

export const phases: typeof fr = {
  reminders: {
    title: 'To do',
    none: 'Nothing is due.',
    what: (kind, subject, count) => {
      switch (kind) {
        case 'action':
          return `Action “${subject}”`;
        case 'reunion':
          return `Meeting: ${subject}`;
        case 'decisions':
          return count === 1 ? '1 proposal awaits a decision' : `${count} proposals await a decision`;
        case 'conservation':
          return count === 1
            ? '1 person is past their retention period'
            : `${count} people are past their retention period`;
        default:
          return DUE[kind];
      }
    },
    late: (day) => `Late: was due on ${day}`,
    past: (day) => `Date gone by (${day}): write the next one`,
    due: (day) => `On ${day}`,
    now: 'To be decided',
    from: (from) => (from ? FROM[from] : ''),
    show: 'Show',
    showWhat: (what) => `Show: ${what}`,
    more: (count) => (count === 1 ? '1 other date' : `${count} other dates`),
  },
};
