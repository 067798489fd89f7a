import { HEADER_SYNONYMS, PERSONAL_HEADERS, PUBLIC_SYNONYMS, VALUE_SYNONYMS } from '../../catalogue/synonyms';
import { fold } from '../values/text';
import { headerKey } from './headerKey';
import { stem, wholeWord } from './words';

const split = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => headerKey(text).split(' '));

/** Words of headers. None is a first name or a family name that one would meet alone. */
// prettier-ignore
const TRADE = 'observation observations commentaire commentaires remarque remarques ville commune cp postal code pays service direction fin debut duree contrat poste metier secteur activite departement region zone date total cumul taux reste ecart montant etat fichier source ligne prescripteur orientation sortie motif suite quartier modification avenant piece justificatif'.split(' ');
/** Further words that a key may keep. */
// prettier-ignore
const MORE = (
  'tranche ferme conditionnelle optionnelle option phase chantier travaux fourniture prestation commande bon facture mandat paiement regle paye engage budget imputation chapitre article compte ' +
  'famille gamme nomenclature segment unite quantite prix unitaire tva ttc ht hors taxe taxes devis reception livraison execution reconduction renouvellement echeance delai jour jours semaine mois ' +
  'annee an trimestre semestre exercice periode janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre solde restant restantes penalite penalites seuil ' +
  'procedure publicite offre offres candidature candidatures lot lots groupement sous traitant traitance cotraitant mandataire titulaire acheteur entreprise societe structure association employeur ' +
  'salarie salaries beneficiaire beneficiaires participant personne personnes public publics insertion clause sociale environnementale heure heures equivalent etp temps plein parcours accompagnement ' +
  'formation diplome niveau age sexe genre quartier prioritaire territoire canton epci metropole lieu site adresse numero reference identifiant id libelle intitule objet designation nom type nature ' +
  'categorie statut classe groupe mode modalite critere criteres ponderation poids note bilan controle validation valide attestation suivi visa version creation mise jour lien url image annexe detail ' +
  'divers autre autres total general moyenne nombre somme pourcentage part ratio realise prevu previsionnel initial actuel nouveau ancien precedent premier dernier maximum minimum estime reel oui non'
).split(' ');

/** Words that a header may show in a table about people; a header with none of them may be somebody's name. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  [...split(Object.values(HEADER_SYNONYMS).flat()), ...TRADE].filter((word) => word.length > 1),
);

const NAMELESS: ReadonlySet<string> = new Set([
  ...[
    ...split(Object.values(HEADER_SYNONYMS).flat()),
    ...split(PERSONAL_HEADERS),
    ...split(Object.values(PUBLIC_SYNONYMS).flat()),
    ...split(Object.keys(PUBLIC_SYNONYMS).map(fold)),
    ...split(Object.values(VALUE_SYNONYMS).flatMap((list) => Object.values(list).flat())),
    ...TRADE,
    ...MORE,
  ].map(stem),
]);

/**
 * True for a word that names nobody: one of the trade or of its abbreviations, or a figure. Compared without number and gender.
 */
export const isNameless = (word: string): boolean =>
  /^\d+$/.test(word) || NAMELESS.has(stem(wholeWord(word)));
