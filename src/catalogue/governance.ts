/** An instance proposed to a scheme that has none yet. */
export interface ProposedInstance {
  readonly instance: string;
  readonly role: string;
  readonly composition: string;
  readonly frequence: string;
  readonly decisions: string;
}

/**
 * Instances seen in published schemes and in the guide of France urbaine, with functions and no names (« proposition »;
 * rhythms: 1 to 2 a year for the COPIL, quarterly for the COTECH).
 */
export const PROPOSED_INSTANCES: readonly ProposedInstance[] = [
  {
    instance: 'COPIL (comité de pilotage)',
    role: 'Porte le schéma : orientations, cibles, arbitrages, publication.',
    composition:
      'Élu·e référent·e commande publique, direction générale, chef·fe de projet SPASER, commande publique, développement durable, emploi-insertion, finances',
    frequence: '1 à 2 fois par an',
    decisions: 'Valider le suivi annuel, les cibles, la publication tous les deux ans',
  },
  {
    instance: 'COTECH (comité technique)',
    role: 'Suit le plan d’actions et les indicateurs, prépare le COPIL.',
    composition:
      'Chef·fe de projet SPASER, commande publique, référents par direction, facilitateur de la clause sociale',
    frequence: 'Tous les 3 mois',
    decisions: 'Lever les blocages des actions, corriger les données',
  },
  {
    instance: 'Groupe de travail thématique',
    role: 'Traite une famille d’achat ou un sujet, propose des clauses types.',
    composition: 'Acheteur et juriste en binôme, service prescripteur, partenaires selon le sujet',
    frequence: 'Selon le sujet',
    decisions: 'Clauses, critères et segments à réserver',
  },
  {
    instance: 'Comité de pilotage de la clause sociale',
    role: 'Suit l’insertion : volumes d’heures, publics, parcours, sorties.',
    composition:
      'Guichet de la clause sociale, emploi-insertion, France Travail, Mission locale, Cap emploi, PLIE ou maison de l’emploi, réseaux de SIAE, EA et ESAT',
    frequence: '1 à 2 fois par an',
    decisions: 'Préconisations du guichet pour le schéma et les marchés à venir',
  },
];
