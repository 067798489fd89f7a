import type { Words } from './intake';

/** What a refusal is about: a sheet, a table, an address, a number of rows. */
interface About {
  readonly subject: string;
  readonly other: string;
}

interface Text {
  readonly message: (about: About) => string;
  readonly fix: string;
}

const STILL_FAILS = 'Si cela se reproduit, enregistrez le classeur, fermez-le et rouvrez-le.';

/** Refusals of a workbook that the product foresees, each with its remedy. The port names them by these keys. */
const REASONS = {
  'feuille-protegee': {
    message: ({ subject }) => `L’onglet « ${subject} » est protégé : rien n’y a été écrit.`,
    fix: 'Onglet Révision d’Excel, « Ôter la protection de la feuille », puis recommencez. SPASER ne l’ôte jamais lui-même.',
  },
  'structure-protegee': {
    message: ({ subject }) =>
      `La structure du classeur est protégée : l’onglet « ${subject} » ne peut pas être ajouté.`,
    fix: 'Onglet Révision d’Excel, « Protéger le classeur » pour ôter la protection, puis recommencez.',
  },
  'feuille-prise': {
    message: ({ subject }) =>
      `Un onglet « ${subject} » existe déjà et n’est pas celui de SPASER : il a été laissé tel quel.`,
    fix: 'Renommez votre onglet, ou insérez le modèle dans un autre classeur.',
  },
  'tableau-pris': {
    message: ({ subject, other }) => `Un tableau « ${subject} » existe déjà dans l’onglet « ${other} ».`,
    fix: 'Renommez votre tableau (onglet Création de tableau, « Nom du tableau »), puis recommencez.',
  },
  'nom-pris': {
    message: ({ subject }) => `Le nom « ${subject} » est déjà défini dans ce classeur.`,
    fix: 'Onglet Formules, « Gestionnaire de noms » : renommez le vôtre, puis recommencez.',
  },
  'cellules-fusionnees': {
    message: ({ subject, other }) =>
      `Des cellules fusionnées gênent dans l’onglet « ${subject} » (${other}).`,
    fix: 'Sélectionnez-les et annulez la fusion (onglet Accueil, « Fusionner et centrer »), puis recommencez.',
  },
  'cellules-dessous': {
    message: ({ subject }) => `Des cellules remplies sous le tableau empêchent de l’agrandir (${subject}).`,
    fix: 'Déplacez-les dans un autre onglet, puis recommencez.',
  },
  'cellules-a-droite': {
    message: ({ subject }) =>
      `Des cellules remplies à droite du tableau empêchent de lui ajouter des colonnes (${subject}).`,
    fix: 'Déplacez-les dans un autre onglet, puis recommencez.',
  },
  'tableau-filtre': {
    message: () => 'Un tableau de données est filtré : rien n’y a été écrit.',
    fix: 'Onglet Données, « Effacer » le filtre, puis recommencez.',
  },
  'colonne-perdue': {
    message: ({ subject, other }) => `Le tableau « ${subject} » n’a plus sa colonne « ${other} ».`,
    fix: 'Écran Accueil, « Mettre à jour » ou « Réparer » ; ou remettez cet intitulé dans la première ligne du tableau, puis recommencez.',
  },
  'tableau-perdu': {
    message: ({ subject }) => `Le tableau « ${subject} » n’est plus dans le classeur.`,
    fix: 'Insérez à nouveau le modèle : les onglets manquants sont refaits, ce que vous avez saisi est gardé.',
  },
  'entete-perdu': {
    message: ({ subject }) =>
      `L’onglet « ${subject} » a perdu son tableau, et sa première ligne n’est plus celle des intitulés.`,
    fix: 'Renommez cet onglet pour le garder, puis insérez à nouveau le modèle.',
  },
  'feuille-perdue': {
    message: ({ subject }) => `L’onglet « ${subject} » n’est plus dans le classeur.`,
    fix: 'Insérez à nouveau le modèle : les onglets manquants sont refaits, ce que vous avez saisi est gardé.',
  },
  'trop-de-lignes': {
    message: ({ subject, other }) => `L’onglet « ${subject} » ne peut pas contenir ${other} lignes.`,
    fix: 'Importez une période plus courte, ou un classeur par période.',
  },
  'selection-trop-grande': {
    message: ({ subject }) => `La sélection est trop grande : ${subject} cellules.`,
    fix: 'Sélectionnez seulement le tableau, ou déposez le fichier dans le volet.',
  },
  'annulation-perdue': {
    message: () => 'Cette opération ne peut plus être annulée d’ici.',
    fix: 'Utilisez la commande Annuler d’Excel, ou une version précédente du fichier.',
  },
  'excel-ancien': {
    message: ({ subject }) => `Cette version d’Excel est trop ancienne : il faut ExcelApi ${subject}.`,
    fix: 'Mettez Office à jour : Excel 2021 ou plus récent, Microsoft 365, ou Excel sur le web.',
  },
  'sans-reponse': {
    message: ({ subject }) => `Excel n’a pas répondu en ${subject} secondes.`,
    fix: `Terminez la saisie en cours dans une cellule (Entrée ou Échap) et fermez les boîtes de dialogue, puis recommencez. ${STILL_FAILS}`,
  },
} as const satisfies Readonly<Record<string, Text>>;

export type HostReason = keyof typeof REASONS;

/** What Excel refuses by itself, by its own code. */
const CODES: Readonly<Record<string, Words>> = {
  Cancelled: {
    message: 'Arrêté à votre demande : rien n’a été écrit.',
    fix: 'Recommencez quand vous voulez.',
  },
  AccessDenied: {
    message: 'Excel refuse l’écriture : un onglet ou le classeur est protégé, ou ouvert en lecture seule.',
    fix: 'Ôtez la protection (onglet Révision) ou enregistrez une copie modifiable, puis recommencez.',
  },
  InvalidOperationInCellEditMode: {
    message: 'Une cellule est en cours de saisie.',
    fix: 'Terminez-la avec Entrée ou Échap, puis recommencez.',
  },
  RequestPayloadSizeLimitExceeded: {
    message: 'Il y a trop de cellules pour un seul échange avec Excel.',
    fix: 'Importez une période plus courte, ou un fichier à la fois.',
  },
  ItemNotFound: {
    message: 'Une partie du schéma n’est plus dans le classeur.',
    fix: 'Insérez à nouveau le modèle : ce qui manque est refait, ce que vous avez saisi est gardé.',
  },
};

const UNKNOWN: Words = { message: 'L’opération a échoué.', fix: `Réessayez. ${STILL_FAILS}` };

/** A failure of a workbook, as far as its words need it. */
export interface HostFailure {
  readonly code: string;
  readonly done: number;
  readonly why: { readonly reason: HostReason; readonly subject?: string; readonly other?: string } | null;
}

/** What is wrong with the workbook and how to put it right; when rows are in all the same, how many. */
export function hostFailureWords({ code, why, done }: HostFailure): Words {
  const known: Text | null = why && REASONS[why.reason];
  const words: Words = known
    ? { message: known.message({ subject: '', other: '', ...why }), fix: known.fix }
    : (CODES[code] ?? UNKNOWN);
  if (done === 0) return words;
  return {
    message: `${words.message} Les lignes 1 à ${done.toLocaleString('fr-FR')} sont écrites, et le classeur n’a pas pu être remis comme avant.`,
    fix: `${words.fix} « Annuler la dernière opération » ou un nouvel import complète l’écriture.`,
  };
}
