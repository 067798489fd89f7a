import type { PurgePreview } from '../../scheme/purge';
import { some } from './commands';

const years = (list: readonly number[]): string => list.join(', ');

/** Words of the removal of people whose retention has run out. */
export const retention = {
  retention: {
    title: 'Conservation des données',
    intro:
      'Les lignes sur les personnes ne se gardent pas sans fin. La durée se règle dans Paramètres, et se compte depuis la dernière période de chaque personne.',
    look: 'Voir qui est concerné',
    none: 'Personne n’a passé sa durée de conservation.',
    due: (people: number, day: string) =>
      `${some(people, 'personne', 'personnes')} sans période depuis le ${day}.`,
    undated: (count: number) =>
      `${some(count, 'personne n’a aucune date : elle est gardée', 'personnes n’ont aucune date : elles sont gardées')}.`,
    table: (rows: number, after: number) =>
      `${some(rows, 'ligne concernée', 'lignes concernées')}, ${some(after, 'ligne ensuite', 'lignes ensuite')} dans l’onglet`,
    how: 'Comment faire',
    detacher: 'Détacher les personnes (les indicateurs ne changent pas)',
    detacherHint:
      'Le pseudonyme est remplacé par un identifiant tiré au hasard, les heures sont réunies par année, les dates et numéros de contrat partent. Sexe, âge, QPV, niveau et publics restent : ce ne sont pas des données anonymes si les personnes sont peu nombreuses.',
    supprimer: 'Supprimer les personnes (leurs années perdent les nombres de personnes)',
    supprimerHint: (list: PurgePreview['years']) =>
      `Les heures restent, sans personne et réunies par année. Les indicateurs qui comptent des personnes, ou les heures par sexe ou par QPV, baissent pour : ${years(list)}. Publier ou noter ces chiffres avant.`,
    final:
      'Ce n’est pas annulable : les états gardés pour « Annuler » sont détruits aussi. Les copies que vous avez faites du fichier, l’historique d’Excel ou du stockage en ligne ne sont pas touchés.',
    reimport:
      'Ne réimportez pas les fichiers de ces périodes : les personnes reviendraient, et compteraient deux fois.',
    confirm: 'J’ai compris, c’est définitif',
    apply: (people: number) => `Traiter ${some(people, 'personne', 'personnes')}`,
    done: (people: number) =>
      `${some(people, 'personne traitée', 'personnes traitées')}. Rien n’est annulable.`,
  },
};
