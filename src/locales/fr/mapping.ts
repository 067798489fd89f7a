import { SHEET_TABLES } from '../../catalogue/tables';
import type { SourceField } from '../../catalogue/synonyms';
import type { FieldGroup, ReasonCode } from '../../intake';
import type { ColumnAnswers, ColumnReason } from '../../intake/types';
import { ledgerFieldWords } from './ledgerFields';

const LABELS = new Map(
  SHEET_TABLES.flatMap((table) => table.fields.map((field) => [field.id, field.label] as const)),
);

/** Fields of a source that are in no table under that name. */
const HELPERS: Readonly<Partial<Record<SourceField, string>>> = {
  lot: 'Lot',
  nature: 'Nature du marché ou du contrat',
  techniques: "Techniques d'achat",
  considerations_sociales: 'Considérations sociales (données essentielles)',
  considerations_env: 'Considérations environnementales (données essentielles)',
  titulaire_type: "Type d'identifiant du titulaire",
  titulaire_2: 'SIRET du 2e titulaire',
  titulaire_3: 'SIRET du 3e titulaire',
  date_publication: 'Date de publication',
  uid: 'Identifiant unique (decp.info)',
  modification_id: "Numéro d'avenant",
  modification_montant: "Montant de l'avenant",
  donnees_actuelles: 'Données actuelles (decp.info)',
  annee: 'Année',
  mois: 'Mois',
  personne_code: 'Code de la personne → pseudonyme',
  personne_nom: 'Nom de la personne → pseudonyme',
  personne_prenom: 'Prénom de la personne → pseudonyme',
  date_naissance: 'Date de naissance → âge à l’entrée',
  date_entree: "Date d'entrée",
  ...ledgerFieldWords,
};

const isHelper = (field: string): field is keyof typeof HELPERS => Object.hasOwn(HELPERS, field);
export const sourceFieldWords = (field: string): string =>
  (isHelper(field) ? HELPERS[field] : undefined) ?? LABELS.get(field) ?? field;

const GROUPS: Readonly<Record<FieldGroup, string>> = {
  marche: 'Marché',
  parties: 'Acheteur, titulaire, employeur',
  clauses: 'Clauses et critères',
  heures: 'Heures',
  personne: 'Personne',
  autres: 'Autres',
};

type Details = NonNullable<ColumnReason['details']>;
const champ = (details: Details): string =>
  `«\u00a0${sourceFieldWords(String(details['champ'] ?? ''))}\u00a0»`;

const REASONS: Readonly<Record<ReasonCode, (details: Details) => string>> = {
  libelle: () => 'En-tête connu.',
  'libelle-contredit': () => 'En-tête connu, mais les cellules ne ressemblent pas à ce champ.',
  'libelle-proche': (details) => `En-tête proche de «\u00a0${details['comme'] ?? ''}\u00a0».`,
  'libelle-proche-contenu': (details) =>
    `En-tête proche de «\u00a0${details['comme'] ?? ''}\u00a0» ; les cellules le confirment.`,
  contenu: () => 'Reconnue à ses seules cellules.',
  public: (details) => `Case cochée pour le public ${details['public'] ?? ''}.`,
  decision: () => 'Votre choix.',
  memoire: () => 'Votre choix lors d’un import de la même forme.',
  'format-public': () => 'Format public.',
  technique: () => 'Sert à lire le fichier ; rien n’en est importé.',
  personnelle: () => 'Donnée personnelle.',
  'a-preciser': (details) => `Peut-être ${champ(details)} : pas assez sûr pour décider.`,
  'champ-pris': (details) => `${champ(details)} est déjà pris dans une autre colonne.`,
  'mois-en-colonne': () => 'Un mois par colonne.',
  'total-en-colonne': () => 'Additionne d’autres colonnes.',
  'hors-tableau': () => 'Connue, mais sans usage dans ce tableau.',
  vide: () => 'Colonne vide.',
  inconnue: () => 'Aucun champ ne lui ressemble.',
};
const isReason = (code: string): code is ReasonCode => Object.hasOwn(REASONS, code);

const QUESTIONS: Readonly<Record<keyof ColumnAnswers, string>> = {
  dayOrder: 'Dans quel ordre ces dates sont-elles écrites\u00a0?',
  dot: 'Que veut dire le point dans ces nombres\u00a0?',
  taxes: 'Ces montants sont-ils hors taxes\u00a0?',
  percent: 'Que veut dire 1 dans cette colonne de pourcentages\u00a0?',
};

const ANSWERS: Readonly<Record<ColumnAnswers[keyof ColumnAnswers], string>> = {
  dmy: 'Jour/mois/année',
  mdy: 'Mois/jour/année',
  thousands: 'Il sépare les milliers (1.234 = 1 234)',
  decimal: 'C’est une virgule (1.234 = 1,234)',
  ht: 'Hors taxes',
  ttc: 'Toutes taxes comprises (chaque montant sera signalé à corriger)',
  fraction: '1 = 100 %',
  points: '1 = 1 %',
};
const isAnswer = (answer: string): answer is keyof typeof ANSWERS => Object.hasOwn(ANSWERS, answer);

const some = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('fr-FR')} ${count < 2 ? one : many}`;

/** Words of the dialog where columns are given their fields. */
export const mapping = {
  open: (count: number) =>
    count === 0 ? 'Vérifier les correspondances' : `Vérifier les correspondances (${count} à préciser)`,
  title: 'Correspondances',
  intro:
    'Chaque colonne de la source, le champ où elle va, et pourquoi. Vos choix sont retenus dans le classeur avec l’import, pour le prochain fichier de même forme.',
  close: 'Terminé',
  kind: 'Ce que contient ce tableau',
  unknownTable: 'Ce tableau n’est pas reconnu. Dites ce qu’il contient, puis ce que sont ses colonnes.',
  unknownKind: 'Je ne sais pas',
  column: (header: string) => (header.trim() === '' ? '(colonne sans titre)' : header),
  fieldOf: (header: string) => `Champ de la colonne «\u00a0${header}\u00a0»`,
  skip: 'Ne pas lire',
  group: (group: FieldGroup) => GROUPS[group],
  field: (field: string) => sourceFieldWords(field),
  reason: ({ code, details }: ColumnReason) => (isReason(code) ? REASONS[code](details ?? {}) : ''),
  confidence: {
    sure: 'Sûr',
    likely: 'Probable',
    open: 'À préciser',
    none: 'Non lue',
    personal: 'Jamais importée',
    pseudonym: 'Pseudonyme',
  },
  percentSure: (confidence: number) => `${Math.round(confidence * 100)} %`,
  samples: (header: string) => `Premières valeurs de «\u00a0${header}\u00a0»`,
  typed: 'Écrit',
  understood: 'Compris',
  notUnderstood: 'non compris',
  yes: 'oui',
  no: 'non',
  question: (about: keyof ColumnAnswers) => QUESTIONS[about],
  ofColumn: (header: string, rows: number, example?: string) =>
    `Colonne «\u00a0${header}\u00a0»${example === undefined ? '' : `, par exemple «\u00a0${example}\u00a0»`} : ${some(rows, 'cellule concernée', 'cellules concernées')}, et aucune ne le prouve.`,
  answer: (answer: string) => (isAnswer(answer) ? ANSWERS[answer] : answer),
  assumed: (answer: string) => `${isAnswer(answer) ? ANSWERS[answer] : answer} (supposé)`,
  reading: 'Aperçu en cours…',
  effect: (kept: number, duplicates: number, aside: number) =>
    `${some(kept, 'ligne gardée', 'lignes gardées')}, ${some(duplicates, 'doublon')}, ${some(aside, 'mise de côté', 'mises de côté')}.`,
  stillOpen: (count: number) => (count === 0 ? 'Tout est précisé.' : `${some(count, 'point')} à préciser.`),
  failed: 'L’aperçu n’a pas pu être refait : le précédent reste valable.',
  sheets: 'Lire un autre onglet du classeur',
  sheetsTitle: 'Onglets du classeur',
  noSheet: 'Le classeur n’a pas d’autre onglet rempli que ceux du schéma.',
  readSheet: (name: string) => `Lire «\u00a0${name}\u00a0»`,
  sheetEmpty: 'Cet onglet est vide.',
  memory: (forms: number) =>
    `${some(forms, 'forme de source retenue', 'formes de source retenues')} dans ce classeur.`,
  forget: 'Oublier les correspondances',
  forgotten: 'Correspondances oubliées. « Annuler la dernière opération » les rend.',
};
export type MappingText = typeof mapping;
