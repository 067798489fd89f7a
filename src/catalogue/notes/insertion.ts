import type { Note } from './note';

const PROFILE = 'Dit à qui profitent les clauses.';

/** Insertion: hours, people, contracts of employment. */
export const insertion: Readonly<Record<string, Note>> = {
  'ins-heures-prevues': {
    why: 'Mesure l’engagement pris dans les marchés de l’année.',
    assumptions: ['Toutes les heures d’un marché pluriannuel comptent l’année de sa notification.'],
  },
  'ins-heures-realisees': { why: 'C’est le chiffre que publient tous les réseaux de la clause sociale.' },
  'ins-heures-validees': { why: 'Seules les heures contrôlées éteignent l’obligation du titulaire.' },
  'ins-taux-realisation': {
    why: 'Dit si les engagements sont tenus.',
    assumptions: [
      'Cumul depuis le début : les heures prévues appartiennent à l’année de notification, les heures validées aux mois travaillés. Comparer année à année serait faux.',
    ],
  },
  'ins-etp': {
    why: 'Parle mieux que des heures à qui ne connaît pas l’insertion.',
    assumptions: ['1 600 h par ETP par défaut ; la base est un paramètre, à citer avec le chiffre.'],
  },
  'ins-nb-beneficiaires': { why: 'Derrière les heures, des personnes.' },
  'ins-nb-contrats': {
    why: 'Une personne peut signer plusieurs contrats : le nombre dit la continuité des parcours.',
  },
  'ins-heures-moyennes': {
    why: 'Un parcours de quelques jours n’insère personne : la moyenne dit l’intensité.',
  },
  'ins-part-femmes': {
    why: 'Les clauses du bâtiment touchent peu les femmes : ce taux montre si l’on en sort.',
  },
  'ins-part-qpv': { why: 'Les quartiers prioritaires sont une cible des politiques de l’emploi.' },
  'ins-part-brsa': { why: PROFILE },
  'ins-part-deld': { why: PROFILE },
  'ins-part-jeunes': { why: PROFILE },
  'ins-part-seniors': { why: PROFILE },
  'ins-part-th': { why: PROFILE },
  'ins-part-infra-bac': { why: PROFILE },
  'ins-part-heures-siae': {
    why: 'Situe la place des structures de l’insertion dans la réalisation des clauses.',
    exclusions: ['Les heures portées par les GEIQ, EA, ESAT et EITI.'],
  },
  'ins-nb-entreprises': {
    why: 'Dit combien d’employeurs prennent part à l’insertion.',
    assumptions: ['Un employeur est son SIRET, sinon son nom ; il compte une fois par année.'],
  },
  'ins-part-contrats-durables': {
    why: 'Un contrat long change une vie plus qu’une mission.',
    assumptions: [
      'Borne des Paramètres : plus de 6 mois par défaut ; écrire 5 pour « 6 mois et plus » (Dares).',
    ],
  },
  'ins-emploi-3m': { why: 'Ce que devient la personne, trois mois après, vaut plus que les heures.' },
  'ins-emploi-6m': { why: 'Six mois après, l’emploi tient-il ?' },
  'ins-emploi-12m': { why: 'Un an après : l’insertion durable.' },
  'ins-heures-formation': { why: 'La formation rend le parcours utile après le marché.' },
  'ins-intensite-10k': { why: 'Compare l’effort d’insertion de marchés de tailles différentes.' },
};
