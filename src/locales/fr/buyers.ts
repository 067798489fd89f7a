/** Why a scheme cannot have this buyer among several. */
export const wrongBuyerWords = (buyer: string): string =>
  `« ${buyer} » ne peut pas être un des acheteurs du schéma mutualisé. Pour corriger : donner 2 à 20 noms tous différents, de 100 caractères au plus, sans * ? ~ | ni signe = < > au début.`;

/** Words of the pane for a scheme of several buyers. */
export const buyers = {
  /** The form that inserts a scheme. */
  field: 'Schéma mutualisé : autres acheteurs, un par ligne',
  hint: 'Laisser vide pour un seul acheteur. Les noms sont ceux que portent vos données ; le SIRET peut suivre entre parenthèses.',
  wrong: wrongBuyerWords,
  /** Suivi. */
  label: 'Acheteur',
  all: 'Tous (consolidé)',
  none: 'Sans acheteur',
  note: 'Valeurs de cet acheteur. Les cibles sont celles du schéma entier : elles ne se jugent pas acheteur par acheteur.',
  noteNone: 'Lignes dont l’acheteur est vide ou absent du schéma : remplissez la colonne Acheteur.',
  noFigure: (count: number) =>
    count < 2
      ? `${count} indicateur n’a pas de valeur par acheteur : il porte sur le schéma entier, ou sur un onglet sans acheteur.`
      : `${count} indicateurs n’ont pas de valeur par acheteur : ils portent sur le schéma entier, ou sur un onglet sans acheteur.`,
};
