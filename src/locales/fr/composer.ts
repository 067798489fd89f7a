import type { TemplateProblem } from '../../scheme/templateFile';
import { createFormat } from '../format';
import { templateProblemWords } from './templateFile';

const format = createFormat('fr-FR', 'points');
const n = format.number;
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${n(count)} ${count < 2 ? one : many}`;

const named = (title: string): string => (title.trim() === '' ? 'sans titre' : `« ${title} »`);

/** What prevents the insertion of a draft, by its code. `where` is the code of an axis or objective, or an indicator. */
const PROBLEMS: Readonly<Record<string, (where: string) => string>> = {
  'titre-vide': () => 'Donnez un titre au schéma.',
  'aucun-axe': () => 'Ajoutez au moins un axe.',
  'aucun-indicateur': () => 'Ajoutez au moins un indicateur.',
  'axe-sans-titre': (where) => `Donnez un titre à l’axe ${where}.`,
  'axe-vide': (where) => `Ajoutez un objectif à l’axe ${where}, ou retirez-le.`,
  'objectif-sans-titre': (where) => `Donnez un titre à l’objectif ${where}.`,
  'objectif-vide': (where) => `Ajoutez un indicateur ou une action à l’objectif ${where}, ou retirez-le.`,
  'indicateur-double': (where) => `« ${where} » est deux fois dans un même objectif : retirez-en un.`,
  'declarations-differentes': (where) =>
    `Deux indicateurs différents portent le code « ${where} » : retirez-en un, puis construisez-le sous un autre nom.`,
};

/** Why choices make no indicator, and what to do about it, by code; `table` is a sheet, `field` a column. */
const REFUSALS: Readonly<Record<string, (table: string, field: string) => string>> = {
  'nom-vide': () => 'Donnez un nom à l’indicateur.',
  'champ-requis': (table) => `Choisissez la colonne de ${table} à additionner.`,
  'champ-non-sommable': (table, field) =>
    `« ${field} » ne s’additionne pas (${table}) : une part, une année ou un code n’ont pas de somme. Choisissez des heures, un montant ou une quantité.`,
  'distinct-impossible': (table) =>
    `${table} ne permet pas de compter ces valeurs sans doublon. Comptez les lignes, ou comptez les personnes dans Bénéficiaires.`,
  'distinct-sous-condition': (table) =>
    `Le compte sans doublon de ${table} porte sur toutes les lignes : retirez les conditions.`,
  'personnes-cumulees': (table) =>
    `Des personnes ne s’additionnent pas d’une année à l’autre (${table}) : une même personne serait comptée deux fois. Choisissez « dans l’année ».`,
  'trop-de-conditions': () => 'Trois conditions au plus.',
  'condition-champ-absent': (table, field) =>
    `${table} n’a pas de colonne « ${field} » : choisissez une autre colonne.`,
  'condition-incompatible': (_table, field) =>
    `Cette comparaison ne va pas avec « ${field} » : choisissez-en une autre.`,
  'condition-incomplete': (_table, field) => `Complétez la condition sur « ${field} ».`,
  'condition-valeur-inconnue': (_table, field) =>
    `« ${field} » n’a pas cette valeur : choisissez dans sa liste.`,
  'rapport-identique': () =>
    'Ce rapport vaudrait toujours 100 % : ajoutez une condition, ou choisissez un autre dénominateur.',
  'rapport-natures': () =>
    'Ces deux quantités ne se divisent pas : elles doivent être de même nature, ou le dénominateur un nombre de lignes ou de personnes (ou des euros, pour des heures).',
};

/** Sentences of the composer and of the builder of indicators. English has the same keys. */
export const composer = {
  compose: 'Composer',
  fromScratch: 'Partir de zéro',
  editCurrent: 'Modifier le schéma du classeur',
  openTemplate: 'Ouvrir un modèle enregistré (.json)',
  templateProblem: (problem: TemplateProblem) => templateProblemWords(problem),
  saveTemplate: 'Enregistrer comme modèle',
  saveHelp:
    'Un fichier sans données ni acheteur, qu’une autre collectivité peut ouvrir dans « Modèles ». Si Excel refuse le téléchargement, copiez le texte dans un fichier .json.',
  saveFile: 'Télécharger le modèle (.json)',
  templateFile: (title: string) => `modele-${title}.json`,
  templateText: 'Texte du modèle',
  legalAdded: 'Ajouté au schéma, marqué « proposé ».',
  title: 'Composer le schéma',
  intro: 'Rien n’est écrit avant votre accord. Ce qui est saisi dans le classeur suit chaque indicateur.',
  ownTitle: (buyer: string) => `SPASER de ${buyer}`,
  ownWarning:
    'Schéma composé par l’acheteur : ses indicateurs et ses cibles sont à valider par son assemblée.',
  schemeTitle: 'Titre du schéma',
  undo: 'Annuler la dernière modification',
  undone: 'Modification annulée.',
  preview: 'Prévisualiser',
  quit: 'Quitter le compositeur',
  quitAsk: 'Ce brouillon n’est pas enregistré. Le quitter ?',
  quitYes: 'Oui, quitter',
  stay: 'Continuer',
  toFix: (count: number) => `${plural(count, 'point')} à corriger avant de prévisualiser`,
  problem: (code: string, where: string) => PROBLEMS[code]?.(where) ?? code,
  axis: (code: string, title: string) => `Axe ${code} · ${title || 'sans titre'}`,
  axisTitle: 'Titre de l’axe',
  objective: (code: string, title: string) => `${code} ${title || 'sans titre'}`,
  objectiveTitle: 'Titre de l’objectif',
  indicators: (count: number) => plural(count, 'indicateur'),
  addAxis: 'Ajouter un axe',
  addObjective: 'Ajouter un objectif',
  addAction: 'Ajouter une action',
  addIndicator: 'Ajouter un indicateur',
  buildIndicator: 'Construire un indicateur',
  newAxis: 'Nouvel axe',
  newObjective: 'Nouvel objectif',
  newAction: 'Nouvelle action',
  actions: 'Actions',
  actionTitle: 'Action',
  up: (title: string) => `Monter ${named(title)}`,
  down: (title: string) => `Descendre ${named(title)}`,
  remove: (title: string) => `Retirer ${named(title)}`,
  removed: (title: string) => `Retiré : ${named(title)}.`,
  moved: (title: string) => `Déplacé : ${named(title)}.`,
  added: (title: string) => `Ajouté : ${named(title)}.`,
  label: 'Libellé chez vous',
  labelHint: (label: string) => `Sans libellé : ${label}`,
  baselineYear: 'Année de référence',
  baselineValue: (unit: string) => `Valeur de référence (${unit})`,
  target: (year: number, unit: string) => `Cible ${year} (${unit})`,
  tolerance: 'Tolérance (%)',
  toleranceHint: 'Écart accepté autour de la trajectoire. Vide : celle de l’onglet Paramètres.',
  trajectory: 'Trajectoire entre deux cibles',
  trajectoryHint:
    'Par paliers : la dernière cible (ou la référence) est attendue jusqu’à l’année de la suivante.',
  trajectories: { lineaire: 'Linéaire', paliers: 'Par paliers' },
  follow: 'Suivi de l’indicateur',
  quantifiable: 'Peut-on le chiffrer ?',
  easy: 'Le chiffre est-il facile à obtenir ?',
  yes: 'Oui',
  no: 'Non',
  unknown: 'Sans réponse',
  followSource: 'Source du chiffre',
  followSourceHint: 'Logiciel, fichier, service…',
  owner: 'Responsable',
  ownerHint: 'Une fonction ou un service, pas un nom de personne.',
  frequency: 'Fréquence',
  toReview: 'À revoir',
  toReviewHelp: 'Un indicateur n’est utile que s’il se chiffre et s’obtient facilement.',
  sources: (sources: readonly string[]) => `Sources : ${sources.join(', ')}`,
  note: (note: string) => `Note : ${note}`,
  aim: (text: string, year: number | undefined) =>
    year === undefined ? `Ambition : ${text}` : `Ambition ${year} : ${text}`,
  known: (year: number, value: string) => `Valeur publiée ${year} : ${value}`,
  wrongNumber: 'Écrivez un nombre, par exemple 30 ou 12,5.',
  wrongYear: 'Écrivez une année sur quatre chiffres.',
  own: 'construit ici',

  search: 'Ajouter un indicateur',
  searchFor: 'Chercher',
  searchHint: 'Par exemple « insertion » ou « égalité »',
  theme: 'Thème',
  allThemes: 'Tous les thèmes',
  obligation: 'Obligation',
  allObligations: 'Toutes',
  obligations: { legal: 'légal', officiel: 'officiel', observe: 'observé', propose: 'proposé' },
  data: 'Données nécessaires',
  allData: 'Toutes les données',
  noData: 'Aucune',
  onlyAbsent: 'Masquer ceux du schéma',
  withCount: (label: string, count: number) => `${label} (${n(count)})`,
  found: (count: number, total: number) => `${plural(count, 'indicateur')} sur ${n(total)}`,
  nothingFound: 'Aucun indicateur ne répond. Retirez un filtre, ou construisez le vôtre.',
  more: (count: number) => `Afficher les ${n(count)} suivants`,
  interest: (desirability: number, feasibility: number) =>
    `intérêt ${n(desirability)}/4 · facilité ${n(feasibility)}/3`,
  interestHelp:
    'Proposition : intérêt selon l’obligation, facilité selon les données (3 = tout vient des imports).',
  add: (label: string) => `Ajouter « ${label} »`,
  addShort: 'Ajouter',
  inDraft: 'déjà dans le schéma',
  back: 'Retour au schéma',

  build: 'Construire un indicateur',
  name: 'Nom de l’indicateur',
  nameHint: 'Par exemple « Heures réalisées par des femmes »',
  table: 'Onglet de données',
  operation: 'Calcul',
  operations: {
    compter: 'Compter les lignes',
    additionner: 'Additionner une colonne',
    distincts: 'Compter sans doublon',
  },
  field: 'Colonne',
  condition: (rank: number) => `Condition ${rank}`,
  conditionField: (rank: number) => `Colonne de la condition ${rank}`,
  addCondition: 'Ajouter une condition',
  removeCondition: (rank: number) => `Retirer la condition ${rank}`,
  test: (rank: number) => `Comparaison ${rank}`,
  value: (rank: number) => `Valeur ${rank}`,
  tests: {
    eq: 'est',
    ne: 'n’est pas',
    in: 'est parmi',
    contains: 'contient',
    filled: 'est renseigné',
    gte: 'est d’au moins',
    lt: 'est inférieur à',
  },
  span: 'Période',
  spans: { year: 'dans l’année', toDate: 'depuis le début (cumul)' },
  ratio: 'Rapporter à',
  ratios: {
    none: 'rien : garder le nombre',
    same: 'le même calcul sans les conditions (%)',
    other: 'un autre calcul',
  },
  denominator: 'Dénominateur',
  direction: 'Sens souhaité',
  directions: { hausse: 'hausse', baisse: 'baisse', neutre: 'neutre' },
  result: 'Ce qui sera compté',
  formula: (year: number) => `Formule pour ${year}`,
  values: 'Valeur sur les données présentes',
  noValues: 'Le classeur n’a pas encore de schéma : la valeur se calculera après l’insertion.',
  noValue: 'n.d.',
  unknownRows: (unknown: number, rows: number) => `${n(unknown)} sans réponse sur ${plural(rows, 'ligne')}`,
  people: 'Ces lignes parlent de personnes : les petits nombres seront masqués à la publication.',
  refusal: (code: string, table: string, field: string) => REFUSALS[code]?.(table, field) ?? code,
  refused: 'Pour finir',
  addOwn: 'Ajouter au schéma',
};

export type ComposerText = typeof composer;
