import type { Field, Table, TableId } from '../../scheme/fields';
import { actions } from './actions';
import { agentsAchat, formations } from './agents';
import { alignement } from './alignement';
import { beneficiaires } from './beneficiaires';
import { categoriesAgec } from './categoriesAgec';
import { concertation } from './concertation';
import { contratsTravail } from './contratsTravail';
import { denrees } from './denrees';
import { depenses } from './depenses';
import { ges } from './ges';
import { heures } from './heures';
import { instances } from './instances';
import { marches } from './marches';
import { sourcing } from './sourcing';
import { stages } from './stages';
import { suiviSorties } from './suiviSorties';

/** In workbook order. */
export const TABLES: Readonly<Record<TableId, Table>> = {
  CONCERTATION: concertation,
  ALIGNEMENT: alignement,
  ACTIONS: actions,
  INSTANCES: instances,
  MARCHES: marches,
  HEURES: heures,
  BENEFICIAIRES: beneficiaires,
  CONTRATS_TRAVAIL: contratsTravail,
  SUIVI_SORTIES: suiviSorties,
  STAGES: stages,
  DEPENSES: depenses,
  CATEGORIES_AGEC: categoriesAgec,
  DENREES: denrees,
  GES: ges,
  AGENTS_ACHAT: agentsAchat,
  FORMATIONS: formations,
  SOURCING: sourcing,
};

/** Every table in workbook order. A workbook holds those that its scheme reads: see `engine/schemeTables`. */
export const SHEET_TABLES: readonly Table[] = Object.values(TABLES);

/** Tables that every workbook has the sheets of. The other data tables come with the indicators that read them, or with their rows. */
export const STANDING_TABLES: readonly TableId[] = ['MARCHES', 'HEURES', 'BENEFICIAIRES'];

/** Tables that imports write to. The others are filled by hand. */
export const IMPORTED_TABLES: readonly TableId[] = [
  ...STANDING_TABLES,
  'CONTRATS_TRAVAIL',
  'DEPENSES',
  'DENREES',
];

/** Tables kept by hand to steer the scheme: every workbook has their sheets, and their rows are not its data. */
export const STEERING_TABLES: readonly TableId[] = SHEET_TABLES.flatMap(({ id, phase }) =>
  phase ? [id] : [],
);

/** @throws Error when the table has no such field (a fault of the catalogue, caught by its tests). */
export function fieldOf(table: Table, id: string): Field {
  const found = table.fields.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${table.id}.${id}: unknown field`);
  return found;
}

/** Fields that imports and users write; the others follow. */
export const inputFields = (table: Table): readonly Field[] =>
  table.fields.filter((f) => f.origin === 'saisi');
