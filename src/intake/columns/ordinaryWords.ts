import { HEADER_SYNONYMS } from '../../catalogue/synonyms';
import { MONTH_WORDS } from '../values/frenchDate';
import { headerKey } from './headerKey';

/** Words that the name of a sheet, or a header put together from two lines, may show; one made of others may name somebody. */
// prettier-ignore
const COMMON_WORDS = new Set([
  ...Object.values(HEADER_SYNONYMS).flatMap((synonyms) => synonyms.flatMap((synonym) => headerKey(synonym).split(' '))),
  ...MONTH_WORDS,
  ...'observation observations commentaire commentaires remarque remarques ville commune cp postal code pays service direction fin debut duree contrat poste metier secteur activite departement region zone date taux reste ecart montant etat fichier source ligne orientation sortie motif suite quartier modification avenant piece justificatif general somme'.split(' '),
  ...'feuil feuille sheet onglet tableau donnees data base export import saisie suivi bilan synthese total recap recapitulatif liste notice aide lisez moi mode emploi consignes instructions notes note parametres listes legende graphique detail annexe sommaire accueil clauses clause insertion formation social sociale sociales travaux services fournitures trimestre semestre cumul mensuel annuel'.split(' '),
]);

/** True when every word of a text is one that any table may hold. */
export const isCommon = (text: string): boolean =>
  headerKey(text)
    .replace(/\d+/g, ' ')
    .split(' ')
    .every((word) => word.length < 2 || COMMON_WORDS.has(word));
