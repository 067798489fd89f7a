import type { TableId } from '../../scheme/fields';

/** What the page of an indicator says beyond its declaration. Documentation: nothing of it is in the pane. */
export interface Note {
  readonly why: string;
  readonly exclusions?: readonly string[];
  readonly assumptions?: readonly string[];
}

/** What holds of every indicator that reads a table. */
export const TABLE_NOTES: Readonly<Record<TableId, Omit<Note, 'why'>>> = {
  MARCHES: {
    exclusions: [
      'Les marchés sous le montant plancher des Paramètres, les concessions et les marchés subséquents, sauf choix contraire dans Paramètres.',
      'Les marchés sans date de notification : ils n’ont pas d’année.',
    ],
    assumptions: [
      'Une ligne par lot notifié ; un accord-cadre compte une fois, pour son maximum.',
      'Une case vide n’est ni oui ni non : le marché reste au dénominateur et compte sous « Sans réponse ».',
    ],
  },
  HEURES: {
    exclusions: ['Les lignes sans période.'],
    assumptions: [
      'Les heures comptent l’année où elles sont travaillées ; une correction peut être négative.',
    ],
  },
  BENEFICIAIRES: {
    exclusions: ['Les personnes sans aucune heure dans l’année, corrections déduites.'],
    assumptions: [
      'Une personne compte une fois par année où elle a travaillé : les années ne s’additionnent pas.',
      'La caractéristique est celle de l’entrée dans le dispositif ; les critères se cumulent et leurs parts ne font pas 100 %.',
      'Sous cinq personnes, ne pas publier la valeur.',
    ],
  },
  CONTRATS_TRAVAIL: {
    exclusions: ['Les contrats sans date de début.'],
    assumptions: ['Un contrat compte l’année de son début ; un renouvellement est une autre ligne.'],
  },
  SUIVI_SORTIES: {
    exclusions: ['Les personnes qui n’ont pas été jointes : elles ne comptent ni en haut ni en bas.'],
    assumptions: [
      'Publier aussi le taux de réponse : les personnes jointes ne ressemblent pas toujours aux autres.',
    ],
  },
  STAGES: {
    exclusions: ['Les stages sans date de début.'],
    assumptions: ['Un stage compte l’année de son début.'],
  },
  DEPENSES: {
    exclusions: ['Les avoirs, déduits des montants.'],
    assumptions: ['Année civile du mandatement ; montants hors taxes.'],
  },
  CATEGORIES_AGEC: {
    exclusions: ['Les achats hors des familles du décret 2024-134.'],
    assumptions: [
      'Une ligne par famille et par année, comme dans la déclaration ; les dons valorisés y sont compris.',
      'Les minimums de chaque famille sont à recopier du décret : le tableau complet n’a pas été trouvé.',
    ],
  },
  DENREES: {
    exclusions: ['Les achats autres que les denrées (vaisselle, prestations de service facturées à part).'],
    assumptions: ['Valeur d’achat hors taxes ; un produit bio est durable et de qualité.'],
  },
  GES: {
    exclusions: ['Les émissions qui ne viennent pas des achats.'],
    assumptions: [
      'Une estimation : publier la méthode et l’incertitude avec le chiffre, et garder la même méthode.',
    ],
  },
  ACTIONS: {
    exclusions: ['Les actions abandonnées, et celles sans point dans l’année.'],
    assumptions: [
      'Seul le dernier point de l’année compte pour chaque action ; une ligne par action et par date.',
    ],
  },
  AGENTS_ACHAT: {
    exclusions: ['Les agents sans date d’arrivée.'],
    assumptions: ['Un agent parti est à retirer de la liste, avec ses formations.'],
  },
  FORMATIONS: {
    exclusions: ['Les formations sans agent ou sans date.'],
    assumptions: ['Un agent compte une fois, à sa première formation, même s’il en suit plusieurs.'],
  },
  SOURCING: {
    exclusions: ['Les échanges pendant une consultation.'],
    assumptions: ['Une rencontre avec plusieurs fournisseurs compte une fois.'],
  },
  CONCERTATION: {
    exclusions: ['Les propositions sans date.'],
    assumptions: ['Une proposition compte l’année où elle est faite, quelle que soit la décision.'],
  },
  ALIGNEMENT: {
    exclusions: ['Les correspondances qui n’ont pas été vérifiées.'],
    assumptions: ['Une correspondance compte l’année de sa dernière vérification.'],
  },
  INSTANCES: {
    exclusions: ['Les instances sans date de réunion.'],
    assumptions: ['Seule la prochaine réunion est connue : ce qui est passé n’est pas compté.'],
  },
};
