import type { JournalLine } from '../../scheme/journal';
import { SHEET_TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import type { Provenance } from '../../scheme/indicator';
import { anomaliesPane } from './anomalies';
import { buyers } from './buyers';
import { changes } from './changes';
import { commandWords } from './commands';
import { format, n, plural } from './figures';
import { hostFailureWords, type HostFailure } from './host';
import { intakePane, type Advice } from './intakePane';
import { legal } from './legal';
import { mapping } from './mapping';
import { origine } from './origine';
import { phases } from './phases';
import { places } from './places';
import { proposals } from './proposals';
import { produce } from './produce';
import { check } from './check';
import { repair } from './repair';
import { retention } from './retention';
import { followUp } from './followUp';
import { obligations } from './obligations';
import { simulation } from './simulation';
import { suiviViews } from './suiviViews';
import { thresholdsPane } from './thresholdsPane';
import { suppliers } from './suppliers';

/** Rows of a table are called by the name of its sheet. */
const TABLE_WORDS = new Map(SHEET_TABLES.map(({ id, sheet }) => [id, sheet]));

const PROVENANCE_WORDS: Readonly<Record<Provenance, string>> = {
  source: 'source',
  deduit: 'déduit',
  propose: 'proposé',
};

/** `2026-11-24 14:05` as « 24/11/2026 à 14:05 ». */
const moment = (at: string): string => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}:\d{2})/.exec(at);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]} à ${parts[4]}` : at;
};

/** Every sentence of the pane. English has the same keys, and the compiler checks it. */
export const fr = {
  lang: 'fr',
  format,
  appName: 'SPASER',
  tabs: { accueil: 'Accueil', modeles: 'Modèles', donnees: 'Données', suivi: 'Suivi' },
  tabsLabel: 'Écrans du volet',
  noScheme: 'Aucun schéma dans ce classeur',
  period: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
  loading: 'Lecture du classeur…',
  working: 'En cours…',
  cancel: 'Annuler',
  stop: 'Arrêter',
  toFix: 'Pour corriger',
  cancelled: 'Arrêté : rien n’a été écrit.',
  hostFailure: (failure: HostFailure): Advice => hostFailureWords(failure),
  failed: 'L’opération a échoué : le classeur est comme avant.',
  failedFix: 'Réessayez. Si cela se reproduit, enregistrez le classeur puis rouvrez le volet.',
  again: 'Réessayer',
  technical: (message: string) => `Message technique : ${message}`,
  day: (serial: number) =>
    new Date((serial - 25_569) * 86_400_000).toLocaleDateString('fr-FR', { timeZone: 'UTC' }),
  progress: (done: number, total: number) => `${n(done)} sur ${n(total)}`,
  status: {
    atteint: 'Atteint',
    'en-avance': 'En avance',
    'en-trajectoire': 'En trajectoire',
    vigilance: 'Vigilance',
    'en-ecart': 'En écart',
    'non-calculable': 'Non calculable',
    'sans-cible': 'Sans cible',
    'suivi-simple': 'Suivi simple',
  },
  tables: (table: TableId) => TABLE_WORDS.get(table) ?? table,
  provenance: (provenance: Provenance) => PROVENANCE_WORDS[provenance],
  provenanceHelp:
    'source : lu dans un document public · déduit : tiré d’une source · proposé : point de départ, à adapter',

  next: {
    title: 'Et maintenant ?',
    noScheme:
      'Choisissez un modèle de schéma : le classeur est créé avec ses axes, ses indicateurs et leurs formules.',
    chooseTemplate: 'Choisir un modèle',
    noData:
      'Le schéma est en place. Il lui faut des marchés : collez un tableau, déposez un fichier ou essayez avec des données inventées.',
    addData: 'Ajouter des données',
    trySample: 'Essayer avec un exemple',
    gaps: (count: number) =>
      `${plural(count, 'indicateur')} ${count < 2 ? 'demande' : 'demandent'} votre attention : en vigilance ou en écart avec la trajectoire.`,
    seeGaps: 'Voir les écarts',
    missing: (count: number, labels: readonly string[]) =>
      `${plural(count, 'indicateur')} ${count < 2 ? 'attend' : 'attendent'} des données, dont ${labels.join(' et ')}.`,
    seeMissing: 'Voir ce qui manque',
    fine: 'Tous les indicateurs jugés sont dans leur trajectoire.',
    seeReview: 'Voir le suivi',
  },
  state: {
    title: 'Où en est le schéma',
    year: (year: number) => `Année ${year}`,
    show: (word: string, count: number) => `${word} : ${n(count)}. Afficher dans Suivi`,
    none: 'Aucun indicateur jugé pour le moment.',
  },
  data: {
    title: 'Données',
    empty: 'Aucune ligne pour le moment.',
    anomalies: 'Anomalies relevées',
    setAside: 'Lignes mises de côté',
    last: (line: JournalLine) =>
      `${commandWords(line).word} du ${moment(line.at)} : ${commandWords(line).sentence}`,
    undo: 'Annuler la dernière opération',
    undoWarning: 'Ce qui a été tapé depuis dans le classeur sera perdu aussi.',
    undone: 'Annulé : le classeur est comme avant.',
  },
  file: {
    title: 'Classeur',
    export: 'Télécharger le classeur (.xlsx)',
    exporting: 'Préparation du fichier…',
    help: 'Le fichier s’ouvre dans Excel et LibreOffice, formules vivantes comprises. Rien n’est envoyé sur Internet.',
    startOver: 'Tout effacer et recommencer',
    startOverAsk: 'Effacer le schéma et les données de ce navigateur ? Cette fois, pas de retour possible.',
    startOverYes: 'Oui, tout effacer',
    name: (buyer: string) => `spaser-${buyer}.xlsx`,
  },

  template: {
    title: 'Choisir un modèle',
    intro:
      'Un modèle est un point de départ : axes, objectifs, indicateurs et cibles restent modifiables dans le classeur.',
    replace:
      'Ce classeur contient déjà un schéma : insérer un modèle met à jour ses onglets, et garde ce que vous avez saisi.',
    size: (axes: number, objectives: number, indicators: number) =>
      `${plural(axes, 'axe')} · ${plural(objectives, 'objectif')} · ${plural(indicators, 'indicateur')}`,
    groups: {
      own: 'Modèles',
      founding: 'Inspirés de schémas publiés',
      others: 'Autres collectivités et État',
    },
    lines: (lines: Readonly<Record<Provenance, number>>) =>
      `Lignes : ${n(lines.source)} de source publique · ${n(lines.deduit)} déduites · ${n(lines.propose)} proposées`,
    years: (from: number, to: number) => `Cibles du modèle : ${from}–${to}`,
    buyer: 'Nom de l’acheteur',
    buyerHint: 'Par exemple « Ville d’Exemple »',
    buyerNeeded: 'Indiquez le nom de l’acheteur.',
    from: 'Première année',
    to: 'Dernière année',
    yearsWrong: 'La dernière année doit suivre la première, de 14 ans au plus.',
    preview: 'Prévisualiser',
    previewTitle: 'Avant d’écrire',
    nothingYet: 'Rien n’est écrit avant votre accord.',
    sheets: (count: number) => plural(count, 'onglet'),
    sheetNew: 'nouveau',
    sheetUpdated: 'mis à jour',
    content: 'Axes, objectifs et indicateurs',
    computed: 'calculé',
    typed: 'à saisir',
    target: (value: string, year: string) => `cible ${year} : ${value}`,
    noTarget: 'sans cible',
    insert: 'Insérer dans le classeur',
    inserting: 'Insertion des onglets',
    done: 'Le schéma est dans le classeur.',
    doneNext:
      'Prochaine étape : ajouter des marchés et des heures. Les cibles se modifient dans l’onglet Cibles.',
  },

  mapping,
  intake: intakePane,

  review: {
    title: 'Suivi',
    year: 'Année',
    filter: 'État',
    all: 'Tous les états',
    axis: (code: string, title: string) => `Axe ${code} · ${title}`,
    worst: 'pire état',
    shown: (count: number, total: number) => `${plural(count, 'indicateur')} sur ${n(total)}`,
    fraction: (numerator: string, denominator: string) => `(${numerator} / ${denominator})`,
    expected: (value: string) => `attendu ${value}`,
    target: (year: number, value: string) => `cible ${year} : ${value}`,
    finalTarget: (year: number, value: string) => `${year} : ${value}`,
    noValue: 'n.d.',
    gapMissing: (expected: string, value: string, gap: string) =>
      `${expected} attendus − ${value} = ${gap} manquants`,
    gapAhead: (value: string, expected: string, gap: string) =>
      `${value} − ${expected} attendus = ${gap} d’avance`,
    gapOver: (value: string, expected: string, gap: string) =>
      `${value} − ${expected} au plus = ${gap} de trop`,
    gapUnder: (expected: string, value: string, gap: string) =>
      `${expected} au plus − ${value} = ${gap} de marge`,
    gapNone: 'Exactement la valeur attendue.',
    needed: (needed: number, denominator: number, more: number) =>
      `Pour y être : ${n(needed)} sur ${n(denominator)}, soit ${n(more)} de plus.`,
    unknown: (count: number) => `${n(count)} sans réponse, ${count < 2 ? 'gardé' : 'gardés'} dans le total`,
    details: 'Détail',
    measure: 'Ce qui est compté',
    definition: 'Définition',
    trend: (points: string) => `Évolution : ${points}`,
    trendPoint: (year: number, value: string) => `${year} : ${value}`,
    rowsTitle: (total: number, sheet: string) => `${plural(total, 'ligne')} dans l’onglet ${sheet}`,
    rowsFirst: (count: number) => `Les ${n(count)} premières`,
    rowsNone: 'Aucune ligne ne répond pour cette année.',
    row: 'Ligne',
    rowReveal: (row: number) => `Ligne ${n(row)}`,
    rowUnknown: 'sans réponse',
    seeRows: 'Voir les lignes',
    whyTyped: 'Rien n’est saisi pour cette année.',
    whyTypedFix: 'Tapez la valeur dans l’onglet Saisie.',
    whyNoRows: 'Aucune ligne de données pour cette année.',
    whyNoRowsFix: 'Ajoutez les données de l’année dans l’écran Données.',
    whyUnknown: (unknown: number, rows: number) =>
      `L’information manque pour ${n(unknown)} lignes sur ${n(rows)}.`,
    whyUnknownFix: 'Complétez la colonne dans le classeur, puis revenez ici.',
    whyFew: (denominator: number) => `Trop peu de lignes (${n(denominator)}) pour un verdict.`,
    whyFewFix: 'Le seuil se règle dans l’onglet Paramètres.',
    goData: 'Ajouter des données',
    openTyped: 'Ouvrir Saisie',
  },
  ...places,
  ...produce,
  ...phases,
  ...proposals,
  ...retention,
  ...legal,
  buyers,
  suiviViews,
  simulation,
  obligations,
  followUp,
  thresholds: thresholdsPane,
  changes,
  anomalies: anomaliesPane,
  ...repair,
  ...suppliers,
  ...check,
  origine,
};

export type PaneText = typeof fr;
