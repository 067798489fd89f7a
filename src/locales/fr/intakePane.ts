import { SHEET_TABLES } from '../../catalogue/tables';
import type { Anomaly, IntakeFailure, MappedColumn, SourceKind } from '../../intake/types';
import { n, plural } from './figures';
import { anomalyWords, failureWords } from './intake';
import { sourceKindWords } from './sources';

/** What is wrong, and how to put it right. */
export interface Advice {
  readonly message: string;
  readonly fix: string;
}

const FIELD_LABELS = new Map(
  SHEET_TABLES.flatMap((table) => table.fields.map((field) => [field.id, field.label] as const)),
);

const OUTCOMES: Readonly<Record<MappedColumn['outcome'], string>> = {
  importee: 'Importée',
  ignoree: 'Ignorée',
  personnelle: 'Jamais importée',
  pseudonyme: 'Pseudonyme',
};

/** Sentences of the screen where data come in. */
export const intakePane = {
  title: 'Ajouter des données',
  needScheme: 'Choisissez d’abord un modèle : les données s’écrivent dans ses onglets.',
  paste: 'Coller un tableau',
  pasteHint: 'Sélectionnez le tableau dans Excel avec ses en-têtes, copiez, puis collez ici (Ctrl+V).',
  read: 'Lire le collage',
  selection: 'Lire la sélection du classeur',
  selectionHint:
    'Un tableau est déjà dans un onglet ? Sélectionnez-le avec ses en-têtes : rien n’y est modifié.',
  selectionEmpty: 'La sélection est vide.',
  selectionEmptyFix: 'Sélectionnez dans le classeur un tableau avec ses en-têtes, puis recommencez.',
  pasteName: 'Collage',
  pasteReading: 'Lecture du presse-papiers…',
  pasteHeld: 'Seul le début est montré : tout le collage sera lu.',
  pasteClear: 'Effacer le collage',
  pasteRefused: 'Le navigateur n’a pas donné le contenu du presse-papiers.',
  pasteRefusedFix: 'Collez encore une fois, ou enregistrez le tableau en .csv et déposez-le ci-dessous.',
  drop: 'Déposez vos fichiers ici',
  dropHint: '.csv, .txt, .tsv, .json, .xml, .xlsx ; plusieurs à la fois',
  choose: 'Choisir des fichiers',
  sampleTitle: 'Pas de fichier sous la main ?',
  sample: 'Essayer avec des données d’exemple',
  sampleHint: 'Données inventées : aucun vrai marché, aucune vraie personne.',
  reading: 'Lecture des données',
  writing: 'Écriture dans le classeur',
  previewTitle: 'Avant d’écrire',
  kind: (kind: SourceKind) => sourceKindWords(kind),
  account: (rows: number, kept: number, duplicates: number, aside: number) =>
    `${plural(rows, 'ligne')} = ${plural(kept, 'gardée')} + ${plural(duplicates, 'doublon')} + ${plural(aside, 'mise de côté', 'mises de côté')}`,
  field: (id: string) => FIELD_LABELS.get(id) ?? id,
  columns: (understood: number, total: number) => `Colonnes : ${n(understood)} sur ${n(total)} reconnues`,
  outcome: (outcome: MappedColumn['outcome']) => OUTCOMES[outcome],
  personal: (count: number) =>
    `${plural(count, 'colonne personnelle', 'colonnes personnelles')} : jamais ${count < 2 ? 'importée' : 'importées'}.`,
  anomalies: (count: number) => `${plural(count, 'anomalie')} à connaître`,
  anomaly: (anomaly: Anomaly): Advice => anomalyWords(anomaly),
  failure: (failure: IntakeFailure): Advice => failureWords(failure),
  times: (count: number) => `${n(count)} fois`,
  where: (source: string, row?: number, column?: string) =>
    [source, row === undefined ? '' : `ligne ${n(row)}`, column ? `« ${column} »` : '']
      .filter(Boolean)
      .join(', '),
  more: (count: number) => `et ${n(count)} de plus, dans l’onglet Anomalies`,
  added: (count: number) => `${n(count)} à ajouter`,
  already: (count: number) => `${n(count)} déjà là`,
  nothing: 'Rien de nouveau à écrire.',
  import: 'Importer',
  better: (rows: number) =>
    `Au-delà de ${n(rows)} lignes, chaque saisie devient lente dans cette page : après l’import, téléchargez plutôt le classeur .xlsx.`,
  done: (rows: number, changed: number) =>
    `Import terminé : ${plural(rows, 'ligne ajoutée', 'lignes ajoutées')}${changed > 0 ? `, ${plural(changed, 'ligne mise à jour', 'lignes mises à jour')}` : ''}.`,
  doneAnomalies: (count: number) =>
    `${plural(count, 'anomalie notée', 'anomalies notées')} dans l’onglet Anomalies.`,
  seeReview: 'Voir le suivi',
  again: 'Ajouter d’autres données',
  noticeSample: 'Données inventées',
};
