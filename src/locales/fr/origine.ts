import type { Dimension } from '../../catalogue/dimensions';
import type { NotAdditive } from '../../engine/breakdown';
import type { PUBLICS } from '../../catalogue/tables/beneficiaires';
import { format, n, plural } from './figures';

const PUBLIC_WORDS: Readonly<Record<(typeof PUBLICS)[number], string>> = {
  DELD: 'Demandeurs d’emploi de longue durée',
  DETLD: 'Demandeurs d’emploi de très longue durée',
  BRSA: 'Bénéficiaires du RSA',
  MINIMA: 'Autres minima sociaux',
  TH: 'Travailleurs handicapés',
  JEUNE: 'Jeunes',
  SENIOR: 'Seniors',
  QPV: 'Habitants d’un QPV',
  ZRR: 'Habitants d’une ZRR',
  PJ: 'Personnes sous main de justice',
  ASE: 'Aide sociale à l’enfance',
  PARENT: 'Parents isolés',
  HEBERG: 'Personnes hébergées',
  REFUGIE: 'Réfugiés',
  LICENC: 'Licenciés économiques',
  IAE: 'Parcours IAE',
  GEIQ: 'Parcours GEIQ',
  EPIDE: 'Epide',
  E2C: 'École de la 2e chance',
  AUTRE: 'Autres publics',
};

const DIMENSIONS: Readonly<Record<Dimension, string>> = {
  acheteur: 'Acheteur',
  annee: 'Année',
  categorie: 'Catégorie',
  public: 'Public',
  structure: 'Type de structure',
};

const REASONS: Readonly<Record<NotAdditive, string>> = {
  schema: 'Ce chiffre porte sur le schéma ou sur une date, pas sur des lignes : il n’a pas de parts.',
  'sans-champ': 'Les onglets de ce chiffre ne le disent pas : il n’a pas de parts ainsi.',
  saisie: 'La valeur est saisie à la main : aucune ligne ne la donne, elle n’a pas de parts.',
  taux: 'Un taux ou une moyenne ne s’additionne pas : il se recalcule pour chaque part.',
  personnes: 'Une personne compte une fois dans chaque part où elle est, et une seule fois en tout.',
  'publics-multiples': 'Une personne peut relever de plusieurs publics : elle compte dans chacun.',
  'structures-multiples':
    'Une entreprise peut être SIAE, ESUS, ESS et PME à la fois : elle compte dans chaque type.',
  'compte-une-fois':
    'Employeurs, consultations et actions comptent une seule fois en tout, et une fois dans chaque part.',
  inconnu: 'Le chiffre est non disponible : les parts n’ont pas de total à retrouver.',
};

const isPublic = (code: string): code is keyof typeof PUBLIC_WORDS => Object.hasOwn(PUBLIC_WORDS, code);

/** « D'où vient ce chiffre ? »: for the pane, the copied text and the command line. */
export const origine = {
  format,
  view: 'Origine',
  title: 'D’où vient ce chiffre ?',
  open: 'D’où vient ce chiffre ?',
  openFor: (label: string) => `D’où vient ce chiffre ? ${label}`,
  back: 'Retour aux indicateurs',
  readCell: 'Lire la cellule sélectionnée',
  empty: 'Choisissez une cellule de Suivi, puis demandez d’où vient son chiffre.',
  reading: 'Lecture du chiffre…',
  cell: (cell: string) => `Cellule ${cell}`,
  noFigure: 'Ce chiffre n’est plus dans le schéma.',
  noFigureFix: 'Choisissez une cellule de Suivi.',
  refusals: {
    'sans-schema': 'Ce classeur ne contient pas de schéma.',
    'sans-selection': 'Aucune cellule n’est sélectionnée, ou plusieurs zones le sont.',
    'autre-onglet': 'Cet onglet ne porte pas de chiffre du suivi.',
    'pas-un-chiffre': 'Cette cellule est un titre ou une note : elle ne porte pas de chiffre.',
    'sans-acheteur': 'Cet indicateur n’a pas de chiffre par acheteur.',
  },
  refusalFix: 'Sélectionnez une cellule de chiffre dans Suivi, Détail ou Par acheteur.',
  selected: (sheet: string) => `Onglet sélectionné : ${sheet}.`,

  /** The sentence, the value in the unit of the indicator. */
  sentence: (year: number, value: string) => `En ${year} : ${value}.`,
  sentenceOf: (year: number, value: string, numerator: string, denominator: string) =>
    `En ${year} : ${value}, soit ${numerator} sur ${denominator}.`,
  sentenceTyped: (year: number, value: string) =>
    `En ${year} : ${value}. Cette valeur est saisie à la main dans l’onglet Saisie, les données ne disant rien de l’année.`,
  sentenceNone: (year: number) => `En ${year} : non disponible (n.d.).`,
  noneWhy: {
    rows: 'Aucune ligne de données pour cette année.',
    unknown: 'Des lignes existent, mais aucune ne dit ce qu’il faut compter.',
    denominator: 'Il n’y a rien à diviser : le dénominateur est nul.',
    schema: 'La date ou les autres indicateurs dont il dépend ne sont pas encore connus.',
  },
  ofBuyer: (buyer: string) => `Acheteur : ${buyer}`,
  noBuyer: 'Sans acheteur du schéma',

  counted: 'Ce qui est compté',
  equation: 'Le calcul',
  numerator: 'Numérateur',
  denominator: 'Dénominateur',
  result: 'Résultat',
  times: (scale: number) => `× ${n(scale)}`,
  formula: 'Formule',
  cellFormula: 'Formule de la cellule',
  steps: 'Les étapes dans le classeur',
  step: (sheet: string, row: number) => `${sheet}, ligne ${n(row)}`,
  stepOpen: (sheet: string, row: number) => `Aller à ${sheet}, ligne ${n(row)}`,

  accounts: 'Les lignes',
  ofTerm: { numerateur: 'du numérateur', denominateur: 'du dénominateur' },
  /** `role` null where the figure has one term only. */
  sheet: (sheet: string, role: string | null) => `Onglet ${sheet}${role === null ? '' : `, ${role}`}`,
  inSheet: 'Lignes de l’onglet',
  elsewhere: (isOne: boolean): string => (isOne ? 'D’autres années ou acheteurs' : 'D’autres années'),
  outside: 'Hors du périmètre des Paramètres',
  undated: 'Sans date',
  ofYear: (year: number, isToDate: boolean): string => (isToDate ? `Jusqu’à ${year}` : `De ${year}`),
  used: 'Retenues',
  refused: 'Écartées par la condition',
  unknown: 'Sans réponse',
  leftOut: (setAside: number, duplicates: number) =>
    setAside + duplicates === 0
      ? 'À l’import : aucune ligne mise de côté, aucun doublon.'
      : `À l’import : ${plural(setAside, 'ligne mise', 'lignes mises')} de côté et ${plural(duplicates, 'doublon')}, qui ne sont pas dans l’onglet (voir Sources).`,
  people: (used: number, value: number) =>
    `${plural(used, 'ligne')} pour ${plural(value, 'personne distincte', 'personnes distinctes')}.`,

  parameters: 'Ce dont il dépend',
  parametersNone: 'Aucun paramètre : les lignes seules le donnent.',
  parameter: (label: string, value: string, source: string) => `${label} : ${value} (${source})`,
  blank: 'non renseigné',
  day: (serial: number) =>
    new Date((serial - 25_569) * 86_400_000).toLocaleDateString('fr-FR', { timeZone: 'UTC' }),

  breakdown: 'Répartition',
  by: 'Par',
  dimension: (dimension: Dimension) => DIMENSIONS[dimension],
  byDimension: (dimension: Dimension) => `Par ${DIMENSIONS[dimension].toLocaleLowerCase('fr-FR')}`,
  unsaid: 'Non renseigné',
  part: (dimension: Dimension, label: string | null, isShared: boolean): string =>
    label === null
      ? dimension === 'acheteur' && isShared
        ? 'Sans acheteur du schéma'
        : 'Non renseigné'
      : dimension === 'public' && isPublic(label.toUpperCase())
        ? PUBLIC_WORDS[label.toUpperCase() as keyof typeof PUBLIC_WORDS]
        : label,
  noValue: 'n.d.',
  outOf: (numerator: string, denominator: string) => `${numerator} sur ${denominator}`,
  partRows: (count: number) => plural(count, 'ligne'),
  ofTotal: (share: number) => `${n(share, 1)} % du total`,
  reconciled: (sum: string) => `✓ La somme des parts est le total : ${sum}.`,
  reconciledYears: (sum: string) => `✓ La somme des années est le total du schéma : ${sum}.`,
  reason: (reason: NotAdditive) => REASONS[reason],
  sums: (role: string, sum: string, total: string) =>
    `✓ ${role} : la somme des parts est ${sum}, le total ${total}.`,
  sumsRepeated: (role: string, sum: string, repeated: string, total: string) =>
    `✓ ${role} : ${sum} en additionnant les parts − ${repeated} comptés plus d’une fois = ${total}.`,
  sumsWrong: (role: string, sum: string, total: string) =>
    `✕ ${role} : la somme des parts est ${sum}, le total ${total}. Cet écart est un défaut : signalez-le.`,
  more: (count: number) => `Montrer ${plural(count, 'autre part', 'autres parts')}`,

  rows: 'Voir les lignes',
  rowsOf: 'De quel terme',
  rowsWhich: 'Lesquelles',
  answer: { oui: 'Retenues', inconnu: 'Sans réponse', non: 'Écartées par la condition' },
  row: 'Ligne',
  rowShow: (row: number) => `Sélectionner la ligne ${n(row)} dans le tableur`,
  rowsNone: 'Aucune ligne ici.',
  rowsFirst: (count: number) => `Les ${n(count)} premières sont listées.`,
  page: (page: number, pages: number) => `Page ${n(page)} sur ${n(pages)}`,
  previous: 'Précédentes',
  next: 'Suivantes',

  copy: 'Copier en texte',
  copied: 'Copié.',
  notCopied: 'La copie a été refusée : sélectionnez le texte à la main.',
};

export type OriginWords = typeof origine;
