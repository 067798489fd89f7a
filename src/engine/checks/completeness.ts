import { TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import { isMissing } from '../../scheme/values';
import { isBlank, rowsOf, whereRows } from './rowsOf';
import type { Finding, Rule } from './types';

const missing = (
  id: Rule['id'],
  table: TableId,
  field: string,
  effect: Rule['effect'] = 'manque',
  more: Partial<Rule> = {},
): Rule => ({
  id,
  effect,
  find: (checked) => whereRows(checked, table, field, (row) => isMissing(row[field])),
  ...more,
});

/** Fields whose absence has a rule of its own, or is an answer. */
const HAVE_THEIR_OWN: ReadonlySet<string> = new Set([
  'MARCHES.marche_id',
  'MARCHES.date_notification',
  'MARCHES.montant_ht',
  'MARCHES.acheteur_nom',
  'MARCHES.heures_prevues',
  'MARCHES.motif_derogation_social',
  'MARCHES.type_contrat',
  'HEURES.periode',
  'HEURES.marche_id',
  'HEURES.heures_declarees',
  'HEURES.heures_formation',
  'HEURES.type_employeur',
]);

/** What is not said: of contracts, of hours, and of all that indicators ask. */
export const completeness: readonly Rule[] = [
  missing('contrat-sans-numero', 'MARCHES', 'marche_id'),
  missing('contrat-sans-date', 'MARCHES', 'date_notification', 'sans-annee', { doubts: { MARCHES: '*' } }),
  missing('contrat-sans-montant', 'MARCHES', 'montant_ht'),
  missing('contrat-sans-acheteur', 'MARCHES', 'acheteur_nom', 'porte', {
    doubts: { MARCHES: '*' },
    mayBeRight: true,
    skip: ({ buyers }) => (buyers.length === 0 ? 'un-seul-acheteur' : null),
  }),
  missing('heures-sans-periode', 'HEURES', 'periode', 'sans-annee', { doubts: { HEURES: '*' } }),
  missing('heures-sans-marche', 'HEURES', 'marche_id', 'porte', { mayBeRight: true }),
  {
    id: 'heures-sans-volume',
    effect: 'manque',
    doubts: { HEURES: ['heures_declarees', 'heures_validees'] },
    find: (checked) =>
      whereRows(
        checked,
        'HEURES',
        'heures_declarees',
        (row) =>
          isMissing(row['heures_declarees']) &&
          isMissing(row['heures_validees']) &&
          isMissing(row['heures_formation']),
      ),
  },
  {
    id: 'employeur-sans-type',
    effect: 'manque',
    find: (checked) =>
      whereRows(
        checked,
        'HEURES',
        'type_employeur',
        (row) =>
          isMissing(row['type_employeur']) &&
          (!isMissing(row['employeur_nom']) || !isMissing(row['employeur_siret'])),
      ),
  },
  {
    id: 'reponse-manquante',
    effect: 'manque',
    collapsed: true,
    find: (checked) =>
      [...checked.read].flatMap(([table, fields]) => {
        const rows = rowsOf(checked, table);
        return [...fields].flatMap((field): Finding[] => {
          const declared = TABLES[table].fields.find(({ id }) => id === field);
          if (declared?.origin !== 'saisi' || HAVE_THEIR_OWN.has(`${table}.${field}`)) return [];
          return rows.flatMap((row, index) =>
            isMissing(row[field]) && !isBlank(row) ? [{ table, row: index, field }] : [],
          );
        });
      }),
  },
];
