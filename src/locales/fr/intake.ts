import { TABLES } from '../../catalogue/tables';
import type { AnomalyCode, FailureCode } from '../../intake/codes';
import type { Anomaly, IntakeFailure } from '../../intake/types';

type Where = Anomaly['where'];
type Details = Readonly<Record<string, string | number>>;

interface AnomalyText {
  readonly message: (where: Where, details: Details) => string;
  readonly fix: string;
}
interface FailureText {
  readonly message: (details: Details) => string;
  readonly fix: string;
}
export interface Words {
  readonly message: string;
  readonly fix: string;
}

/** A year takes no space between its figures. */
const year = (value: string | number | undefined): string => String(value ?? '?');
const number = (value: string | number | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('fr-FR', { maximumFractionDigits: 2 }) : (value ?? '?');
const plural = (value: string | number | undefined, one: string, several: string): string =>
  `${number(value)} ${typeof value === 'number' && value > 1 ? several : one}`;

/** A sheet by its name, or by its rank where its name may be somebody's; or a table by its rank. */
const partName = (part: string): string => {
  if (/^\d+$/.test(part)) return `tableau ${part}`;
  const rank = /^\((\d+)\)(.*)$/.exec(part);
  return rank ? `feuille n° ${rank[1] ?? ''}${rank[2] ?? ''}` : `feuille « ${part} »`;
};

/** « Feuille « mars », ligne 12, colonne « Montant » : », or what of it is known. */
function at({ part, row, column }: Where): string {
  const parts = [
    part === undefined ? '' : partName(part),
    row === undefined ? '' : `ligne ${row}`,
    column === undefined ? '' : `colonne « ${column} »`,
  ].filter((part) => part !== '');
  const text = parts.join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)} : `;
}
/** The text as typed, or « la valeur » where it may not be repeated. */
const typed = ({ value }: Where): string =>
  value === undefined ? 'la valeur (non reproduite)' : `« ${value} »`;
/** Name of a field as the data sheets show it, else as it is. */
const titleField = (id: string | number | undefined): string => {
  for (const { fields } of [TABLES.HEURES, TABLES.MARCHES]) {
    const found = fields.find((field) => field.id === id);
    if (found) return found.label;
  }
  return TITLE_FIELDS[String(id)] ?? String(id ?? '');
};
const TITLE_FIELDS: Readonly<Record<string, string>> = {
  annee: 'Année',
  mois: 'Mois',
  lot: 'Lot',
  personne_nom: 'Personne',
  personne_code: 'Code de la personne',
};
const say =
  (sentence: (where: Where, details: Details) => string) =>
  (where: Where, details: Details): string => {
    const place = at(where);
    const text = sentence(where, details);
    return place === '' ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : `${place}${text}`;
  };

/** Words of every anomaly. The type makes a code without words impossible. */
// prettier-ignore
const ANOMALIES: Readonly<Record<AnomalyCode, AnomalyText>> = {
  'nombre-illisible': { message: say((where) => `${typed(where)} n'est pas un nombre.`), fix: 'Écrire un nombre (par exemple 1 234,50), ou laisser la cellule vide si la valeur est inconnue.' },
  'date-illisible': { message: say((where) => `${typed(where)} n'est pas une date.`), fix: 'Écrire une date (par exemple 31/12/2025), un mois (12/2025) ou laisser la cellule vide.' },
  'date-invraisemblable': { message: say((where) => `${typed(where)} est une date antérieure à 1990.`), fix: "Vérifier l'année." },
  'oui-non-illisible': { message: say((where) => `${typed(where)} n'est ni oui ni non.`), fix: 'Écrire OUI ou NON, ou laisser la cellule vide si la réponse est inconnue.' },
  'valeur-hors-liste': { message: say((where, details) => `${typed(where)} ne fait pas partie des valeurs attendues${details['choix'] === undefined ? '' : ` (${details['choix']})`}.`), fix: 'Choisir une valeur de la liste de la colonne.' },
  'public-inconnu': { message: say((_, details) => `${plural(details['nombre'], 'public non reconnu, compté', 'publics non reconnus, comptés')} sous AUTRE.`), fix: 'Utiliser les codes de la colonne Publics (DELD, BRSA, TH…).' },
  'entier-arrondi': { message: say((where, details) => `${typed(where)} est arrondi à ${number(details['valeur'])}.`), fix: 'Écrire un nombre entier.' },
  'age-invraisemblable': { message: say(() => "l'âge sort de 14 à 80 ans : il n'est pas repris."), fix: "Vérifier l'âge ou la date de naissance." },
  'part-invraisemblable': { message: say((where) => `${typed(where)} n'est pas une part entre 0 et 100 %.`), fix: 'Écrire un pourcentage, par exemple 10 %.' },
  'montant-ttc': { message: say((where) => `${where.value === undefined ? 'les montants sont' : `${typed(where)} est`} toutes taxes comprises, alors que le suivi est hors taxes.`), fix: 'Remplacer par le montant hors taxes.' },
  'heures-negatives': { message: say((where) => `${typed(where)} : des heures prévues ne peuvent pas être négatives.`), fix: 'Vérifier le signe.' },
  'heures-invraisemblables': { message: say((_, details) => `${number(details['heures'])} heures pour une personne sur une ligne, soit plus d'une année de travail.`), fix: "Vérifier s'il s'agit d'un total ou d'une erreur de saisie." },
  'formule-en-erreur': { message: say((where) => `${typed(where)} est une formule en erreur.`), fix: 'Corriger la formule dans le fichier, puis importer à nouveau.' },

  'siret-longueur': { message: say((where) => `${typed(where)} n'est pas un SIRET : il faut 14 chiffres.`), fix: 'Remettre les 14 chiffres, zéros de tête compris (mettre la colonne au format Texte).' },
  'siret-cle': { message: say((where) => `la clé du SIRET ${typed(where)} est fausse ; il est gardé tel quel.`), fix: "Vérifier le numéro dans l'annuaire des entreprises." },
  'siret-zero-restitue': { message: say((where) => `${typed(where)} avait perdu son zéro de tête : il est remis, la clé du SIRET le confirme.`), fix: 'Vérifier le numéro, et mettre la colonne au format Texte.' },
  'siret-siren-seul': { message: say((where) => `${typed(where)} est un SIREN (9 chiffres) ; le SIRET en a 14.`), fix: "Ajouter les 5 chiffres de l'établissement." },
  'siret-arrondi': { message: say((where) => `${typed(where)} est un SIRET arrondi par le tableur : les derniers chiffres sont perdus.`), fix: 'Reprendre le numéro dans la source, colonne au format Texte.' },
  'titulaire-sans-siret': { message: say(() => "le titulaire est identifié autrement que par un SIRET : son numéro n'est pas repris."), fix: 'Rien à faire pour un titulaire étranger ; sinon, saisir son SIRET.' },
  'identifiant-arrondi': { message: say((where) => `${typed(where)} a plus de 15 chiffres : le tableur en a perdu.`), fix: "Reprendre l'identifiant dans la source, colonne au format Texte." },

  'consideration-inconnue': { message: say((where) => `${typed(where)} n'est pas une considération connue.`), fix: 'Utiliser les mots de la nomenclature : Clause sociale, Critère social, Marché réservé, Pas de considération sociale (de même pour l’environnement).' },
  'consideration-contradictoire': { message: say((where) => `${typed(where)} dit à la fois « Pas de considération » et son contraire : la considération est gardée.`), fix: 'Retirer la mention fausse dans la source.' },

  'date-absente': { message: say(() => "pas de date de notification : le marché n'entre dans aucune année."), fix: 'Compléter la date de notification.' },
  'montant-absent': { message: say(() => 'pas de montant : le marché compte en nombre, pas en montant.'), fix: 'Compléter le montant HT.' },
  'identifiant-absent': { message: say(() => 'pas de numéro de marché : les heures ne pourront pas lui être rattachées.'), fix: 'Compléter le numéro de marché.' },
  'publication-avant-notification': { message: say((_, details) => `publié ${plural(details['jours'], 'jour', 'jours')} avant sa notification.`), fix: 'Vérifier les deux dates.' },
  'duree-invraisemblable': { message: say((_, details) => `une durée de ${number(details['mois'])} mois sort de 1 à 180.`), fix: "Vérifier la durée ; elle s'exprime en mois, pas en jours." },
  'montant-trop-grand': { message: say((where) => `${typed(where)} dépasse 3 milliards d'euros.`), fix: 'Vérifier le montant : il pèse sur tous les taux en montant.' },
  'montant-repete': { message: say((where) => `${typed(where)} répète le même chiffre : c'est souvent un montant fictif.`), fix: "Remplacer par le montant, ou par le maximum estimé de l'accord-cadre." },
  'montant-suite': { message: say((where) => `${typed(where)} commence par 123456789 : c'est souvent un montant fictif.`), fix: 'Remplacer par le montant réel.' },
  'montant-sous-un-euro': { message: say((where) => `${typed(where)} est inférieur à 1 euro.`), fix: "Remplacer par le montant, ou par le maximum estimé de l'accord-cadre." },
  'montant-sentinelle': { message: say((where) => `${typed(where)} remplace un montant de plus de 11 chiffres dans les données de decp.info.`), fix: 'Reprendre le montant chez l’acheteur.' },
  'montant-modifie': { message: say((_, details) => `un avenant indique ${number(details['modifie'])} € ; le montant initial de ${number(details['initial'])} € est gardé.`), fix: "Rien à faire : le suivi retient le montant à l'attribution, car des avenants publient une différence et non un total." },
  'date-deduite-annee': { message: say((_, details) => `seule l'année ${number(details['annee']).replace(/\s/g, '')} est connue : le 1er janvier tient lieu de date.`), fix: 'Ajouter la date de notification si elle est connue.' },
  'republication-modifiee': { message: say((_, details) => `même marché que l'enregistrement ${number(details['ligne'])}, avec d'autres avenants : les deux sont comptés.`), fix: 'Supprimer la publication la plus ancienne.' },
  'marche-multi-titulaires': { message: say((_, details) => `${number(details['titulaires'])} lignes pour un même marché, une par titulaire : le montant est compté une fois.`), fix: "Rien à faire, sauf s'il s'agit de lots : leur donner alors un objet ou un numéro différent." },
  'lignes-par-titulaire': { message: say((_, details) => `${plural(details['lignes'], 'ligne', 'lignes')} (une par titulaire et par avenant) pour ${plural(details['marches'], 'marché', 'marchés')} : chacun est compté une fois.`), fix: 'Rien à faire : ce fichier répète chaque marché.' },
  'modification-sans-initial': { message: say(() => "le fichier ne contient que l'état modifié de ce marché : montant et date sont ceux de l'avenant."), fix: "Ajouter l'état initial du marché." },
  'nature-inconnue': { message: say((where) => `${typed(where)} n'est pas un type de contrat connu.`), fix: 'Choisir Marché, Accord-cadre, Marché subséquent ou Concession.' },
  'insertion-deduite': { message: say((_, details) => `${plural(details['heures'], 'heure prévue', 'heures prévues')} alors que la clause est notée NON : la clause d'insertion est comptée.`), fix: 'Corriger la clause ou les heures prévues.' },

  'periode-absente': { message: say(() => "pas de période : ces heures n'entrent dans aucune année."), fix: 'Ajouter le mois travaillé, par exemple 03/2025.' },
  'heures-absentes': { message: say(() => "pas d'heures sur cette ligne."), fix: 'Compléter les heures réalisées, ou supprimer la ligne.' },
  'ligne-identique': { message: say((_, details) => `identique à la ligne ${number(details['ligne'])}, sans personne pour les distinguer : les deux sont comptées.`), fix: "Supprimer l'une des deux s'il s'agit d'une répétition." },
  'heures-prevues-contradictoires': { message: say((_, details) => `deux volumes d'heures prévues pour le même marché (${number(details['premier'])} et ${number(details['second'])}) : le plus grand, ${number(details['retenu'])}, est retenu.`), fix: 'Indiquer le même volume sur toutes les lignes du marché.' },
  'marche-absent': { message: say(() => 'pas de numéro de marché : ces heures ne se rattachent à aucun marché.'), fix: 'Compléter le numéro de marché.' },
  'personne-sans-identite': { message: say(() => 'rien ne désigne la personne : elle ne peut pas être comptée.'), fix: 'Ajouter un code, ou un nom et un prénom (ils ne sont pas importés).' },
  'personnes-par-nom': { message: say(() => 'des personnes ne sont reconnues que par leur nom : deux homonymes comptent pour une.'), fix: 'Ajouter un code par personne ou la date de naissance (elle n’est pas importée).' },
  'attribut-contradictoire': { message: say(() => 'la même personne y a deux valeurs différentes : la première est gardée.'), fix: 'Indiquer la même valeur sur toutes les lignes de la personne.' },

  'ligne-total': { message: say(() => 'ligne de total, mise de côté.'), fix: 'Rien à faire.' },
  'ligne-entete-repetee': { message: say(() => "ligne d'en-tête répétée, mise de côté."), fix: 'Rien à faire.' },
  'ligne-sans-donnee': { message: say(() => 'ni identifiant ni chiffre utilisable : la ligne est mise de côté.'), fix: 'Compléter la ligne, ou la supprimer.' },
  'ligne-de-note': { message: say(() => 'une note seule sur sa ligne, mise de côté.'), fix: 'Rien à faire ; si c’est un marché, compléter ses autres colonnes.' },
  'enregistrement-illisible': { message: say(() => "cet enregistrement n'est pas lisible : il est mis de côté."), fix: 'Reprendre le fichier à sa source.' },
  doublon: { message: say((_, details) => details['ligne'] === undefined ? 'répétition, comptée une fois.' : `répète la ligne ${number(details['ligne'])} : comptée une fois.`), fix: 'Rien à faire.' },
  'ligne-trop-longue': { message: say(() => 'plus de 16 384 cellules : la ligne est mise de côté.'), fix: 'Vérifier le séparateur du fichier.' },

  'numero-deja-connu': { message: say((_, details) => `ce numéro de marché est déjà dans le classeur${details['source'] === undefined ? '' : ` (« ${details['source']} »)`} avec ${details['faits'] === undefined ? 'un autre objet, montant, date ou titulaire' : details['faits']} : les deux comptent.`), fix: 'Si c’est un autre lot, rien à faire ; sinon, supprimer la ligne de trop dans l’onglet Marchés.' },
  'hors-perimetre': { message: say((_, details) => `${plural(details['lignes'], 'marché subséquent ou concession n’est pas compté', 'marchés subséquents ou concessions ne sont pas comptés')} dans les indicateurs.`), fix: 'Si c’est voulu, rien à faire ; sinon, mettre OUI à « Compter les marchés subséquents » ou « Compter les concessions » dans l’onglet Paramètres.' },
  'acheteur-inconnu': { message: say((where, details) => `${typed(where)} n’est pas un acheteur du schéma : ${plural(details['lignes'], 'ligne est gardée et comptée', 'lignes sont gardées et comptées')} « Sans acheteur ».`), fix: 'Corriger le nom dans le fichier ou dans l’onglet de données, ou ajouter cet acheteur au schéma (écran Modèles).' },
  'acheteur-absent': { message: say((_, details) => `${plural(details['lignes'], 'ligne ne dit pas son acheteur : elle est gardée et comptée', 'lignes ne disent pas leur acheteur : elles sont gardées et comptées')} « Sans acheteur ».`), fix: 'Remplir la colonne Acheteur de l’onglet de données, avec le nom que porte l’onglet Par acheteur.' },
  'hors-annees': { message: say((_, details) => `${plural(details['lignes'], 'ligne est d’une année', 'lignes sont d’années')} que le schéma ne suit pas (${details['annees']}) : gardées, elles n’entrent dans aucune année du Suivi.`), fix: 'Pour les compter, insérer à nouveau le modèle avec ces années (écran Modèles) : ce qui est saisi est gardé.' },
  'heures-deja-connues': { message: say(() => 'cette personne a déjà des heures pour ce marché et cette période : les deux lignes comptent.'), fix: 'Si c’est une correction, supprimer l’ancienne ligne dans l’onglet Heures.' },

  'valeurs-contradictoires': { message: say(({ value }, details) => `${value === undefined ? 'une autre valeur' : `« ${value} »`}${details['de'] === undefined ? '' : ` pour ${details['de']}`}, alors que ${details['source'] === undefined ? 'le classeur' : `« ${details['source']} »`} dit ${details['gardee'] === undefined ? 'autre chose' : `« ${details['gardee']} »`} : ce que dit le classeur est gardé, les heures et montants ne comptent qu’une fois.`), fix: 'Demander aux deux sources laquelle est juste, et corriger la cellule dans l’onglet de données si besoin.' },
  'depenses-deja-connues': { message: say(() => 'un autre montant est déjà là pour ce fournisseur, cette année et cette famille d’achat : les deux comptent.'), fix: 'Si c’est la même dépense, supprimer la ligne de trop dans l’onglet Dépenses.' },
  'saisies-gardees': { message: say((_, details) => `${plural(details['lignes'], 'ligne corrigée à la main diffère', 'lignes corrigées à la main diffèrent')} de ce que dit le fichier : ce qui est saisi est gardé.`), fix: 'Si le fichier a raison, l’importer à nouveau et cocher ces lignes dans « Ce qui change ».' },
  'personnes-supprimees': { message: say((_, details) => `${plural(details['lignes'], 'ligne d’heures est', 'lignes d’heures sont')} d’une période dont les personnes ont été supprimées du classeur : ${typeof details['lignes'] === 'number' && details['lignes'] > 1 ? 'elles compteraient' : 'elle compterait'} deux fois.`), fix: 'Retirer du fichier les lignes de cette période, puis recommencer.' },

  'guillemet-mal-place': { message: say(() => 'un guillemet est mal placé : la ligne est lue telle quelle.'), fix: 'Vérifier les cellules de cette ligne.' },
  'encodage-douteux': { message: say(() => 'des lettres accentuées semblent abîmées dans ce fichier.'), fix: 'Enregistrer à nouveau le fichier en « CSV UTF-8 » depuis sa source.' },
  'encodage-windows': { message: say(() => "le fichier n'est pas en UTF-8 : il est lu comme un fichier Windows."), fix: 'Vérifier les accents.' },
  'donnee-personnelle-ecartee': { message: say(() => 'une donnée personnelle (adresse électronique, téléphone ou numéro de sécurité sociale) n’est pas reprise.'), fix: 'La retirer du fichier.' },
  'feuille-sans-tableau': { message: say(() => 'pas de tableau connu dans cette feuille : elle n’est pas lue.'), fix: 'Si elle contient des données, lui donner une ligne d’en-tête avec des titres comme « N° de marché », « Mois », « Heures réalisées ».' },
  'tableau-vide': { message: say(() => 'un en-tête sans ligne dessous : ce tableau n’apporte rien.'), fix: 'Rien à faire, sauf si des lignes manquent.' },
  'zone-non-lue': { message: say((_, details) => `les lignes ${number(details['premiere'])} à ${number(details['derniere'])}, au-dessus du premier en-tête reconnu, ressemblent à un tableau et ne sont pas lues.`), fix: 'Si elles contiennent des données, donner à leur en-tête des titres comme « N° de marché », « Mois », « Heures réalisées ».' },
  'mois-en-colonnes': { message: say((_, details) => `${plural(details['colonnes'], 'colonne de mois est lue', 'colonnes de mois sont lues')} comme autant de lignes ; une case vide ou à zéro n’en fait pas.`), fix: 'Rien à faire.' },
  'valeur-du-titre': { message: say((_, details) => `« ${titleField(details['champ'])} » est pris dans un titre, ou dans le nom de la feuille ou du fichier, pour les lignes du tableau.`), fix: 'Vérifier cette valeur ; une colonne du tableau l’emporterait.' },
  'annee-inconnue': { message: say(() => 'les mois du tableau n’ont pas d’année : leurs heures n’entrent dans aucune année.'), fix: 'Écrire l’année dans les en-têtes (janv-25), dans une colonne « Année » ou dans un titre.' },
  'ligne-somme': { message: say(() => 'ses chiffres sont la somme des lignes du dessus : c’est un total, mis de côté.'), fix: 'Si c’est une vraie ligne, compléter ce qui la désigne (marché, personne, mois).' },
  'ligne-de-titre': { message: say(() => 'un titre pour les lignes qui suivent : il n’est pas une ligne de données.'), fix: 'Rien à faire.' },
  'tableau-recapitulatif': { message: say((_, details) => `ce tableau récapitule les autres du fichier : ses ${number(details['heures'])} h, déjà comptées marché par marché, ne le sont pas deux fois.`), fix: 'Si ce sont d’autres heures, l’importer à part.' },
  'cellules-du-dessus': { message: say((_, details) => `${plural(details['lignes'], 'ligne ne répète pas', 'lignes ne répètent pas')} le marché de la ligne du dessus : il est repris.`), fix: 'Vérifier ; remplir chaque ligne l’écrit sans doute possible.' },
  'cumul-en-differences': { message: say((_, details) => `« ${titleField(details['champ'])} » est un cumul : chaque ligne compte sa différence avec la précédente, soit ${number(details['heures'])} h et non ${number(details['lues'])} h. Le premier cumul d’une série compte en entier dans son mois.`), fix: 'Rien à faire ; si les premières lignes portent des heures d’années passées, ajouter les mois qui manquent.' },
  'cumul-reconnu': { message: say((_, details) => `« ${titleField(details['champ'])} » ne baisse jamais d’un mois à l’autre : c’est sans doute un cumul. Chaque ligne compte sa différence avec la précédente, soit ${number(details['heures'])} h et non ${number(details['lues'])} h.`), fix: 'Vérifier. Pour l’écrire sans doute possible, mettre « cumul » dans l’en-tête de la colonne.' },
  'cumul-seul': { message: say((_, details) => `« ${titleField(details['champ'])} » est un cumul donné une seule fois par série : il compte en entier à la date de la ligne.`), fix: 'Donner les heures mois par mois, ou les cumuls des mois d’avant.' },
  'clause-formation': { message: say(() => 'clause sociale de formation : c’est une autre clause, ses heures ne s’ajoutent pas aux heures d’insertion.'), fix: 'Rien à faire.' },
  'heures-non-reprises': { message: say((_, details) => `${plural(details['heures'], 'heure réalisée est écrite', 'heures réalisées sont écrites')} sur des lignes de marchés, sans mois : elles ne sont pas reprises.`), fix: 'Importer aussi un tableau d’heures par mois ou par année ; ici, une colonne « Mois » suffit.' },
  'encodage-mixte': { message: say((_, details) => `le fichier mélange deux codages : ${plural(details['lignes'], 'ligne est lue', 'lignes sont lues')} comme du texte Windows, les autres en UTF-8.`), fix: 'Vérifier les accents.' },

  'point-milliers': { message: say(() => 'les nombres comme 1.234 sont lus 1 234 (point = séparateur de milliers).'), fix: 'Remplacer le point par une virgule si ce sont des décimales.' },
  'jour-mois-inverse': { message: say(() => 'les dates sont écrites mois/jour/année.'), fix: 'Vérifier quelques dates.' },
  'annee-absente': { message: say(() => "ni année ni date : la ligne n'entre dans aucune année."), fix: "Compléter l'année, ou la mettre dans le nom du fichier (« achats 2025.csv »)." },
  'annee-du-nom': { message: say((_, details) => `le fichier ne date pas ses lignes : l'année ${year(details['annee'])} de son nom est donnée à ${plural(details['lignes'], 'ligne', 'lignes')}.`), fix: "Vérifier l'année, ou ajouter une colonne Année." },
  'depense-sans-montant': { message: say(() => 'pas de montant sur cette ligne : il reste inconnu.'), fix: 'Compléter le montant HT, ou supprimer la ligne.' },
  'depense-identique': { message: say((_, details) => `identique à la ligne ${number(details['ligne'])} : les deux sont comptées.`), fix: "Supprimer l'une des deux si c'est une répétition." },
  avoirs: { message: say((_, details) => `${plural(details['lignes'], 'avoir ou montant négatif', 'avoirs ou montants négatifs')}, pour ${number(details['montant'])} € : déduits.`), fix: 'Rien à faire.' },
  'label-inconnu': { message: say((where) => `${typed(where)} n'est pas une catégorie EGalim connue : la qualité du produit reste inconnue si rien d'autre ne la dit.`), fix: 'Utiliser BIO, LABEL_ROUGE, AOCAOP, IGP, STG, HVE, PECHE_DURABLE, RUP, COMMERCE_EQUITABLE, FERMIER, EXTERNALITES ou PERFORMANCE.' },
  'egalim-vide-non': { message: say((_, details) => `${plural(details['lignes'], 'achat', 'achats')} sans catégorie EGalim : dans un fichier « ma cantine », une catégorie vide veut dire que le produit n'en a pas. Produit EGalim et bio sont notés NON.`), fix: 'Compléter les catégories manquantes.' },
  'debut-absent': { message: say(() => "pas de date de début : le contrat n'entre dans aucune année."), fix: 'Compléter la date de début.' },
  'fin-avant-debut': { message: say(() => 'le contrat finit avant de commencer.'), fix: 'Vérifier les deux dates.' },
  'durees-deduites': { message: say((_, details) => `la durée de ${plural(details['lignes'], 'contrat', 'contrats')} est calculée d'après ses dates.`), fix: 'Rien à faire.' },
  'structure-sans-numero': { message: say(() => "ni SIRET ni SIREN valable : la structure ne peut pas être reconnue, la ligne est mise de côté."), fix: 'Remettre les 14 chiffres du SIRET ou les 9 du SIREN (colonne au format Texte).' },
  'structure-type-inconnu': { message: say((where) => `${where.value === undefined ? 'rien ne dit ce qu’est' : `${typed(where)} ne dit pas ce qu’est`} cette structure : la ligne est mise de côté.`), fix: 'Ajouter une colonne Type (EI, ACI, AI, ETTI, EITI, EA, EATT, ESAT, ESUS, ESS), ou nommer le fichier d’après la liste (« ESUS.csv »).' },
  'structures-sans-effet': { message: say((_, details) => `${plural(details['lignes'], 'structure est d’un type', 'structures sont d’un type')} (GEIQ, travail en prison) qui n’est ni SIAE, ni EA ou ESAT, ni ESUS, ni ESS.`), fix: 'Rien à faire.' },
  'entete-absente': { message: say(() => 'le tableau n’a pas d’en-tête : ses colonnes sont reconnues à leur contenu.'), fix: 'Vérifier les colonnes, ou ajouter une ligne d’en-tête.' },

  'pseudonymes-autre-classeur': { message: say(() => 'les pseudonymes de ce classeur sont gardés tels quels : ils viennent d’un autre secret que celui du vôtre, et une même personne peut compter pour deux.'), fix: 'Pour des personnes distinctes exactes, importer dans un seul classeur les fichiers d’origine.' },
  'element-repete': { message: say((where) => `cet élément figure plusieurs fois avec des valeurs différentes : la première est gardée${where.value === undefined ? '' : `, pas ${typed(where)}`}.`), fix: 'Vérifier la valeur chez l’éditeur du fichier.' },
  'decrets-melanges': { message: say((_, details) => `${plural(details['anciens'], 'marché suit', 'marchés suivent')} le format de 2019, sur ${number(details['lus'])} : ce format ne dit rien des considérations sociales et environnementales, qui restent inconnues.`), fix: 'Compléter les considérations de ces marchés, ou reprendre leur publication au format de 2022.' },
  'json-nan': { message: say(() => 'des valeurs NaN sont lues comme inconnues.'), fix: 'Rien à faire.' },
};

// prettier-ignore
const FAILURES: Readonly<Record<FailureCode, FailureText>> = {
  'fichier-vide': { message: () => 'Le fichier est vide.', fix: 'Vérifier le fichier et recommencer.' },
  'json-tronque': { message: (details) => `Le fichier JSON s'arrête avant sa fin (ligne ${number(details['ligne'])}, position ${number(details['position'])}).`, fix: 'Télécharger le fichier à nouveau, en entier.' },
  'json-invalide': { message: (details) => `Le fichier n'est pas un JSON valide (ligne ${number(details['ligne'])}, position ${number(details['position'])}).`, fix: 'Reprendre le fichier à sa source.' },
  'json-sans-marche': { message: () => 'Ce fichier JSON ne contient pas de marchés.', fix: 'Choisir un fichier de données essentielles (DECP).' },
  'zip-bombe': { message: () => 'Une fois décompressé, ce classeur dépasserait la taille permise : il n’est pas ouvert.', fix: 'Ouvrir le fichier dans le tableur et enregistrer la feuille utile en CSV.' },
  'fichier-illisible': { message: () => 'Ce fichier n’est pas du texte.', fix: 'Choisir un fichier CSV, JSON, XML ou .xlsx.' },
  'type-inconnu': { message: () => "Ce type de fichier n'est pas lu.", fix: 'Choisir un fichier CSV, JSON, XML ou .xlsx, ou copier-coller le tableau.' },
  'ancien-tableur': { message: () => "Ce fichier est d'un ancien format (.xls, .doc).", fix: 'L’ouvrir et l’enregistrer au format .xlsx ou CSV.' },
  'aucune-colonne-reconnue': { message: () => 'Aucun tableau de marchés, d’heures, de bénéficiaires, de dépenses, de denrées ou de structures n’est reconnu : les en-têtes ne correspondent à aucune colonne connue.', fix: 'Vérifier que la ligne d’en-tête est présente, avec des titres comme « N° de marché », « Objet », « Montant HT », « Date de notification », « Heures réalisées ».' },
  'aucune-ligne': { message: () => "Le tableau n'a pas de ligne sous son en-tête.", fix: 'Copier aussi les lignes de données.' },
  'tableur-protege': { message: () => 'Ce classeur est protégé par un mot de passe.', fix: 'Retirer le mot de passe, puis recommencer.' },
  'tableur-illisible': { message: () => 'Ce classeur est abîmé : il ne peut pas être ouvert.', fix: "L'ouvrir dans le tableur et l'enregistrer à nouveau." },
  annule: { message: () => 'La lecture a été interrompue.', fix: 'Relancer l’import.' },
  'guillemet-ouvert': { message: (details) => `Un guillemet ouvert à la ligne ${number(details['ligne'])} n'est jamais fermé : la suite du fichier serait perdue.`, fix: 'Fermer ou supprimer ce guillemet.' },
  'fichier-trop-gros': { message: (details) => `Le fichier pèse ${number(typeof details['octets'] === 'number' ? Math.round(details['octets'] / 1_048_576) : undefined)} Mo, plus que la limite.`, fix: 'Découper le fichier, par exemple par année.' },
  'fichier-introuvable': { message: () => "Ce fichier n'existe pas.", fix: 'Vérifier le nom et le dossier du fichier.' },
  'fichier-dossier': { message: () => "C'est un dossier, pas un fichier.", fix: 'Donner chaque fichier du dossier, un --data par fichier.' },
  'dossier-vide': { message: () => 'Ce dossier ne contient aucun fichier à lire.', fix: 'Y ranger les fichiers à réunir (.csv, .xlsx, .json…), ou donner un autre dossier.' },
  'dossier-introuvable': { message: () => "Ce dossier n'existe pas, ou ne peut pas être ouvert.", fix: 'Vérifier le nom du dossier et les droits de lecture.' },
  'fichier-refuse': { message: () => "L'ordinateur refuse de lire ce fichier.", fix: 'Vérifier les droits de lecture, et que le fichier n’est pas ouvert ailleurs.' },
  'xml-doctype': { message: () => 'Ce fichier XML déclare un type de document (DOCTYPE) : par sécurité, il n’est pas ouvert.', fix: 'Télécharger le fichier à nouveau depuis sa source ; les données essentielles n’ont pas de DOCTYPE.' },
  'xml-trop-profond': { message: (details) => `Les balises de ce fichier XML s’emboîtent trop (ligne ${number(details['ligne'])}) : il n’est pas lu.`, fix: 'Choisir un fichier de données essentielles (DECP).' },
  'xml-balise-trop-longue': { message: (details) => `Une balise de ce fichier XML est anormalement longue (ligne ${number(details['ligne'])}) : il n’est pas lu.`, fix: 'Choisir un fichier de données essentielles (DECP).' },
  'xml-invalide': { message: (details) => `Le fichier n’est pas un XML valide (ligne ${number(details['ligne'])}, position ${number(details['position'])}).`, fix: 'Télécharger le fichier à nouveau : il s’arrête peut-être avant sa fin.' },
  'xml-sans-marche': { message: () => 'Ce fichier XML ne contient pas de marchés.', fix: 'Choisir un fichier de données essentielles (DECP), au format XML, JSON ou CSV.' },
};

const known = <Code extends string>(table: Readonly<Record<Code, unknown>>, code: string): code is Code =>
  Object.hasOwn(table, code);

/** Sentence and « Pour corriger » of an anomaly. A grouped line says how many more there are. */
export function anomalyWords({ code, where, details, count }: Anomaly): Words {
  if (!known(ANOMALIES, code)) return { message: code, fix: '' };
  const { message, fix } = ANOMALIES[code];
  if (count === undefined) return { message: message(where, details ?? {}), fix };
  return { message: `${plural(count, 'autre cas', 'autres cas')} du même type dans cette source.`, fix };
}

/** Sentence and « Pour corriger » of a source that could not be read. */
export function failureWords({ code, details }: Pick<IntakeFailure, 'code' | 'details'>): Words {
  if (!known(FAILURES, code)) return { message: code, fix: '' };
  const { message, fix } = FAILURES[code];
  return { message: message(details), fix };
}
