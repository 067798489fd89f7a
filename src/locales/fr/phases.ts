import type { CountedFrom, ReminderKind } from '../../engine/calendar';
import { some } from './commands';

const DUE: Readonly<
  Record<Exclude<ReminderKind, 'action' | 'reunion' | 'decisions' | 'conservation'>, string>
> = {
  'suivi-annuel': 'Présenter le suivi annuel',
  publication: 'Publier les indicateurs (tous les deux ans)',
  elaboration: 'Lancer l’élaboration du schéma suivant',
  fin: 'Fin du schéma',
};

const FROM: Readonly<Record<CountedFrom, string>> = {
  dernier: '',
  adoption: 'Compté depuis l’adoption du schéma.',
  debut: 'Compté depuis le 1er janvier de la première année : notez la date d’adoption dans Paramètres.',
};

/** Words of the three phases: what is due, meetings, actions past their date, proposals that wait. */
export const phases = {
  reminders: {
    title: 'À faire',
    none: 'Rien n’est dû.',
    what: (kind: ReminderKind, subject: string, count: number): string => {
      switch (kind) {
        case 'action':
          return `Action « ${subject} »`;
        case 'reunion':
          return `Réunir : ${subject}`;
        case 'decisions':
          return some(count, 'proposition attend une décision', 'propositions attendent une décision');
        case 'conservation':
          return some(
            count,
            'personne a passé sa durée de conservation',
            'personnes ont passé leur durée de conservation',
          );
        default:
          return DUE[kind];
      }
    },
    late: (day: string) => `En retard : prévu le ${day}`,
    past: (day: string) => `Date passée (${day}) : notez la prochaine`,
    due: (day: string) => `Le ${day}`,
    now: 'À trancher',
    from: (from: CountedFrom | null) => (from ? FROM[from] : ''),
    show: 'Afficher',
    showWhat: (what: string) => `Afficher : ${what}`,
    more: (count: number) => some(count, 'autre échéance', 'autres échéances'),
  },
};
