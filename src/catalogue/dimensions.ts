import type { TableId } from '../scheme/fields';

/** By what a figure may be split: whose it is, when, what is bought, for whom, and with which kind of structure. */
export const DIMENSIONS = ['acheteur', 'annee', 'categorie', 'public', 'structure'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A three-state field that says « this supplier is one of these »: several may hold of one supplier. */
export interface Flag {
  readonly field: string;
  readonly label: string;
}

/**
 * Where the rows of a table say what they are.
 * - `field`: one value;
 * - `list`: several values joined by « ; »;
 * - `flags`: one part per field that is OUI;
 * - `through`: what another table says of the row's key.
 */
export type SplitSource =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'list'; readonly field: string }
  | { readonly kind: 'flags'; readonly flags: readonly Flag[] }
  | { readonly kind: 'through'; readonly key: string; readonly table: TableId };

const field = (id: string): SplitSource => ({ kind: 'field', field: id });
const ofContract: SplitSource = { kind: 'through', key: 'marche_id', table: 'MARCHES' };
const ofPerson: SplitSource = { kind: 'through', key: 'beneficiaire_id', table: 'BENEFICIAIRES' };

/** Kinds of suppliers that Marchés tells apart; a SIAE is often ESS and ESUS too. */
const SUPPLIERS: readonly Flag[] = [
  { field: 'est_siae', label: 'SIAE' },
  { field: 'est_ea_esat', label: 'EA ou ESAT' },
  { field: 'est_esus', label: 'ESUS' },
  { field: 'est_ess', label: 'ESS' },
  { field: 'est_pme', label: 'PME' },
];

/** Buyers and years are those of the table itself (`Table.buyer`, `Table.period`). Tables left out cannot be split so. */
export const SPLIT_SOURCES: Readonly<
  Record<Exclude<Dimension, 'acheteur' | 'annee'>, Partial<Readonly<Record<TableId, SplitSource>>>>
> = {
  categorie: {
    MARCHES: field('categorie'),
    HEURES: ofContract,
    CONTRATS_TRAVAIL: ofContract,
    STAGES: ofContract,
    DEPENSES: field('segment'),
    CATEGORIES_AGEC: field('categorie_agec'),
    GES: field('poste'),
    ACTIONS: field('volet'),
  },
  public: {
    BENEFICIAIRES: { kind: 'list', field: 'criteres' },
    HEURES: ofPerson,
    CONTRATS_TRAVAIL: ofPerson,
    SUIVI_SORTIES: ofPerson,
  },
  structure: {
    HEURES: field('type_employeur'),
    CONTRATS_TRAVAIL: field('type_employeur'),
    MARCHES: { kind: 'flags', flags: SUPPLIERS },
    DEPENSES: { kind: 'flags', flags: [{ field: 'est_ess', label: 'ESS' }] },
    SOURCING: field('public'),
  },
};
