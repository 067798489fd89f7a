import type { SourceField } from '../../catalogue/synonyms';
import { SOURCE_KINDS, type SourceKind } from '../types';
import { FIELDS_OF_KIND } from './kinds';

/** Kinds that a table of columns can be read as when the user says so: not those of public layouts. */
export const TABLE_KINDS: readonly SourceKind[] = SOURCE_KINDS.filter(
  (kind) => !kind.startsWith('decp-') && FIELDS_OF_KIND[kind].length > 0,
);

const GROUPS = ['marche', 'parties', 'clauses', 'heures', 'personne', 'autres'] as const;
export type FieldGroup = (typeof GROUPS)[number];

/** Fields of public layouts, which nobody would choose for a column of a sheet. */
const TECHNICAL: ReadonlySet<SourceField> = new Set([
  'uid',
  'modification_id',
  'modification_montant',
  'donnees_actuelles',
  'titulaire_2',
  'titulaire_3',
  'titulaire_type',
  'date_publication',
]);

const FAMILIES: readonly (readonly [FieldGroup, RegExp])[] = [
  ['parties', /^(acheteur|titulaire)_|^est_|^employeur_|^type_employeur$/],
  ['heures', /^heures_|^periode$|^mois$|^modalite$/],
  [
    'personne',
    /^personne_|^date_(naissance|entree)$|^sexe$|^age_entree$|^qpv$|^niveau_formation$|^criteres$/,
  ],
  [
    'clauses',
    /clause|critere|consideration|reserv|derogation|carbone|dechet|cycle_vie|biosource|evenementiel/,
  ],
  [
    'marche',
    /^(marche_id|lot|objet|date_notification|montant_ht|categorie|nature|techniques|code_cpv|procedure|duree_mois|nb_offres|annee|consultation_id|alloti|operation_batiment)$/,
  ],
];

/** The fields that a column of a table of this kind may be given, in families, in their order there. */
export function fieldGroups(
  kind: SourceKind,
): readonly { readonly group: FieldGroup; readonly fields: readonly SourceField[] }[] {
  const familyOf = (field: SourceField): FieldGroup =>
    FAMILIES.find(([, pattern]) => pattern.test(field))?.[0] ?? 'autres';
  const choosable = FIELDS_OF_KIND[kind].filter((field) => !TECHNICAL.has(field));
  return GROUPS.flatMap((group) => {
    const fields = choosable.filter((field) => familyOf(field) === group);
    return fields.length === 0 ? [] : [{ group, fields }];
  });
}
