import type { Note } from './note';

/** Legal and social indicators. */
export const achats: Readonly<Record<string, Note>> = {
  'leg-volume-achats': {
    why: 'Au-delà de 50 M€ HT par an, un SPASER est obligatoire.',
    exclusions: ['Les concessions et les marchés du livre V (D2111-3).'],
  },
  'leg-part-considsoc-nb': {
    why: 'La loi demande les taux réels par catégorie d’achat responsable ; l’État publie le même taux.',
  },
  'leg-part-considsoc-montant': {
    why: 'Quelques gros marchés peuvent cacher le nombre : le montant complète le taux en nombre.',
  },
  'leg-part-considenv-nb': {
    why: 'La loi demande les taux réels ; l’obligation devient générale en août 2026.',
  },
  'leg-part-considenv-montant': { why: 'Dit si les plus gros marchés suivent.' },
  'leg-part-achats-esus': {
    why: 'La loi demande une cible pour les entreprises solidaires d’utilité sociale.',
    assumptions: ['L’agrément ESUS est celui de la date de notification.'],
  },
  'leg-part-fournisseurs-inclusifs': {
    why: 'La loi demande une cible pour les employeurs de personnes défavorisées ou handicapées.',
  },
  'leg-part-depenses-ess': {
    why: 'La dépense réelle, et non le montant notifié, fait vivre les structures de l’ESS.',
  },
  'soc-nb-marches-clause-insertion': { why: 'Le nombre se lit et se compare d’une année sur l’autre.' },
  'soc-part-marches-clause-insertion': { why: 'Rapporte le nombre au volume d’achats de l’année.' },
  'soc-couverture-seuil-ue': {
    why: 'À partir d’août 2026, une condition sociale est due au-dessus des seuils européens, sauf dérogation motivée.',
    assumptions: [
      'Le seuil est celui de l’année de notification, de la catégorie et du type d’acheteur.',
      'Une concession n’a que deux motifs de dérogation (L3114-2-1). Les quatre motifs des marchés sont à vérifier : le texte de L2112-2-1 n’a pas été lu.',
    ],
  },
  'soc-part-marches-critere-social': {
    why: 'Une offre mieux-disante sur le social ne gagne que si un critère la note.',
  },
  'soc-poids-moyen-critere-social': {
    why: 'Un critère de 2 % ne change aucun classement : le poids dit s’il compte.',
    exclusions: ['Les marchés sans critère social, et ceux dont le poids n’est pas renseigné.'],
  },
  'soc-nb-marches-reserves': {
    why: 'La réservation ouvre la commande publique aux structures de l’insertion, du handicap et de l’ESS.',
  },
  'soc-nb-marches-reserves-handicap': {
    why: 'Suit l’accès des EA et des ESAT.',
    assumptions: ['Une réservation « à préciser » ne répond pas : elle compte sous « Sans réponse ».'],
  },
  'soc-part-ess-reservables': { why: 'Dit si les occasions de réserver sont saisies.' },
  'soc-montant-marches-reserves': { why: 'La loi demande des indicateurs en nombre ou en valeur.' },
  'soc-part-marches-egalite': {
    why: 'L’égalité et la lutte contre les discriminations sont des considérations sociales souvent oubliées.',
  },
  'soc-nb-marches-equitables': { why: 'Suit les exigences éthiques et le commerce équitable.' },
  'soc-part-fs-marches-insertion': {
    why: 'L’insertion hors du bâtiment ouvre les clauses à d’autres publics, dont les femmes.',
  },
  'soc-nb-stagiaires': { why: 'Un stage est souvent le premier pas vers un métier.' },
};
