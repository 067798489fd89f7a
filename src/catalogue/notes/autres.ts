import type { Note } from './note';

/** Environment, economy, governance. */
export const autres: Readonly<Record<string, Note>> = {
  'env-part-critere-env': {
    why: 'À partir d’août 2026, tout marché note au moins une caractéristique environnementale.',
  },
  'env-poids-moyen-critere-env': {
    why: 'Un critère faible ne change aucun classement.',
    exclusions: ['Les marchés sans critère environnemental, et ceux dont le poids n’est pas renseigné.'],
  },
  'env-part-clause-env': { why: 'L’obligation devient générale en août 2026.' },
  'env-agec-reemploi': { why: 'La loi AGEC fixe un minimum de réemploi par famille de produits.' },
  'env-agec-recycle': { why: 'La loi AGEC fixe un minimum de matières recyclées par famille de produits.' },
  'env-agec-categories-conformes': {
    why: 'Résume en un chiffre ce que la loi demande famille par famille.',
    exclusions: ['Les familles sans dépense dans l’année.'],
  },
  'env-egalim-qualite': { why: 'La loi demande 50 % de produits durables et de qualité.' },
  'env-egalim-bio': { why: 'La loi demande 20 % de produits bio.' },
  'env-ges-achats': { why: 'Les achats sont souvent le premier poste du bilan carbone d’une collectivité.' },
  'env-part-cout-cycle-vie': { why: 'Un prix bas à l’achat peut coûter cher à l’usage.' },
  'env-part-questionnement-carbone': {
    why: 'La question posée avant la consultation évite l’achat inutile.',
  },
  'env-part-evenementiel-zero-dechet': { why: 'Les événements concentrent déchets et visibilité.' },
  'env-part-operations-biosourcees': { why: 'La loi demande 25 % des opérations à partir de 2030.' },
  'eco-part-pme-nb': { why: 'Les PME font l’essentiel du tissu économique local.' },
  'eco-part-pme-montant': {
    why: 'Les PME gagnent plus de marchés que de montants : les deux taux se lisent ensemble.',
  },
  'eco-part-locaux': {
    why: 'Dit où va l’argent public.',
    assumptions: [
      'Le territoire est celui que l’acheteur définit ; la localisation n’est jamais un critère.',
    ],
  },
  'eco-part-marches-allotis': {
    why: 'L’allotissement ouvre les marchés aux petites entreprises.',
    exclusions: ['Les marchés sans numéro de consultation.'],
    assumptions: ['Une consultation compte une fois par année ; le repère est écrit à l’import.'],
  },
  'eco-nb-moyen-offres': {
    why: 'Peu d’offres, peu de concurrence : le marché est-il attractif ?',
    exclusions: ['Les marchés dont le nombre d’offres n’est pas renseigné.'],
  },
  'eco-delai-paiement': {
    why: 'Payer vite protège les petites entreprises.',
    exclusions: ['Les dépenses sans délai renseigné.'],
    assumptions: ['Moyenne simple des lignes, non pondérée par les montants.'],
  },
  'gov-part-acheteurs-formes': { why: 'Sans acheteurs formés, les clauses restent des modèles vides.' },
  'gov-nb-sourcing': { why: 'On ne réserve bien que ce que l’on sait pouvoir acheter.' },
  'gov-taux-avancement-actions': { why: 'Un schéma se juge à ce qui est fait.' },
  'gov-taux-indicateurs-renseignes': {
    why: 'Un indicateur sans valeur n’est pas suivi.',
    exclusions: ['Lui-même : il ne peut pas se compter.'],
    assumptions: ['Une valeur saisie compte comme une valeur calculée.'],
  },
  'gov-completude-donnees': {
    why: 'Un taux ne vaut que ce que valent les réponses.',
    assumptions: ['Ici, une considération inconnue est un « non renseigné » : elle fait baisser le taux.'],
  },
  'gov-publication-bisannuelle': {
    why: 'La loi demande une publication tous les deux ans.',
    exclusions: ['Les années avant la publication, et celles dont rien n’est connu.'],
    assumptions: ['Mois de 30,4375 jours (365,25 ÷ 12).'],
  },
};
