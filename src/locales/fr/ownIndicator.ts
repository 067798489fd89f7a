/** What the declaration of a buyer's own indicator says of itself in the workbook. */
export const ownWords = {
  frequency: 'annuelle',
  sources: 'indicateur construit par l’acheteur',
  targetSeen: 'pas de cible publiée : indicateur propre à l’acheteur',
  status: 'propre à l’acheteur',
};
