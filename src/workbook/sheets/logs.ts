import { headerAt, titleRows } from '../cells';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../layout';
import type { SheetPlan } from '../plan';

/** Columns of the three sheets that commands write to, in order. */
export const LOG_COLUMNS = {
  anomalies: [
    'Gravité',
    'Cellule',
    'Ce qui ne va pas',
    'Pour corriger',
    'Effet',
    'Indicateur',
    'Valeur lue',
    'Valeur comprise',
    'Source',
    'Ligne',
    'Colonne',
    'Fois',
    'Repère',
  ],
  sources: [
    'Fichier',
    'Nature',
    'Lignes',
    'Gardées',
    'Doublons',
    'Mises de côté',
    'Montant HT',
    'Heures réalisées',
    'Le',
    // Added after the others: lines of an older workbook stay under their headers.
    'Partie',
    'Empreinte',
    'Colonnes lues',
    'Colonnes personnelles',
    'Lignes négatives',
    'Heures validées',
    'Heures prévues',
    'Autres sommes',
    'Onglet avant',
    'Onglet après',
    'Remplace',
    'Forme',
  ],
  journal: ['Le', 'Commande', 'Détail'],
} as const;

/** Rows beyond which a log keeps its first lines and says how many more there were. */
export const LOG_LIMIT = 5000;

const log = (
  sheet: keyof typeof LOG_COLUMNS,
  purpose: string,
  explanation: string,
  widths: readonly number[],
  hidden: readonly number[] = [],
): SheetPlan => ({
  name: SHEETS[sheet],
  purpose,
  rows: [...titleRows(SHEETS[sheet], explanation), headerAt(HEADER_ROW, LOG_COLUMNS[sheet])],
  widths,
  hidden,
  freeze: { rows: FIRST_ROW, columns: 0 },
  print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
  kept: [{ row: FIRST_ROW, column: 0, rows: LOG_LIMIT, columns: LOG_COLUMNS[sheet].length }],
});

export const planLogs = (): readonly SheetPlan[] => [
  log(
    'anomalies',
    'Ce qui est à vérifier ou à corriger dans les données reçues.',
    'Corriger la cellule indiquée, puis « Revérifier les données » dans le volet : la ligne disparaît. La gravité suit l’effet sur les indicateurs (limites dans Paramètres).',
    [13, 15, 38, 36, 26, 28, 12, 13, 18, 6, 14, 5, 25],
    [LOG_COLUMNS.anomalies.indexOf('Repère')],
  ),
  log(
    'sources',
    'Les fichiers reçus et ce qui en a été gardé.',
    'Lignes = gardées + doublons + mises de côté. Les sommes sont celles du fichier.',
    [44, 26, 9, 10, 10, 14, 18, 16, 18, 16, 15, 60, 12, 10, 16, 16, 36, 48, 48, 30, 18],
  ),
  log('journal', 'Ce que le complément a fait, et quand.', 'Une ligne par commande.', [20, 16, 110]),
];
