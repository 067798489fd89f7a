import { fieldOf, TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import type { CellValue } from '../../scheme/values';
import { some } from './commands';
import { valueWords } from './values';

/** Same words as `ChangeKind` of the app, which no locale may import. */
type Kind = 'nouvelle' | 'changee' | 'videe' | 'conflit' | 'disparue';

const n = (count: number): string => count.toLocaleString('fr-FR');

const GROUPS: Readonly<Record<Kind, (rows: number) => string>> = {
  nouvelle: (rows) => `Ajouter ${some(rows, 'nouvelle ligne', 'nouvelles lignes')}`,
  changee: (rows) => `Mettre à jour ${some(rows, 'ligne changée', 'lignes changées')}`,
  videe: (rows) => `Les cases vides effacent (${some(rows, 'ligne', 'lignes')})`,
  conflit: (rows) => `Remplacer ce qui est saisi à la main (${some(rows, 'ligne', 'lignes')})`,
  disparue: (rows) => `Supprimer ${some(rows, 'ligne disparue du fichier', 'lignes disparues du fichier')}`,
};

/** « Ce qui change » : a source beside what the workbook already had of it. */
export const changes = {
  title: 'Ce qui change',
  explain: 'Rien n’est effacé ni supprimé sans votre accord.',
  version: 'Ce fichier est',
  versionOf: (file: string) => `une nouvelle version de « ${file} »`,
  apart: 'un autre tableau : tout s’ajoute',
  received: (file: string, at: string) => `« ${file} » a été reçu le ${at}.`,
  same: (at: string) => `Ce même fichier a déjà été reçu le ${at}.`,
  unchanged: (rows: number) => some(rows, 'ligne inchangée', 'lignes inchangées'),
  group: (kind: Kind, rows: number) => GROUPS[kind](rows),
  see: (rows: number) => `Voir ${rows > 1 ? `les ${n(rows)} lignes` : 'la ligne'}`,
  more: (rows: number) => `et ${some(rows, 'autre ligne', 'autres lignes')}, cochées ou non avec le groupe`,
  conflictHint: 'Par défaut, ce qui est saisi dans le classeur est gardé.',
  value: (table: TableId, field: string, value: CellValue) =>
    valueWords(fieldOf(TABLES[table], field).type, value),
  change: (label: string, old: string, now: string) => `${label} : ${old} → ${now}`,
  noName: 'ligne sans nom',
};
