import type { Field } from '../../scheme/fields';
import { OBLIGATION_MODES } from '../../scheme/obligation';
import { field } from './field';

/** How a contract fixes its insertion hours, and when it runs (guides of the clause sociale: fixed hours, tranches, share). */
export const obligationFields: readonly Field[] = [
  field(
    'mode_obligation',
    'Mode obligation',
    'code',
    "Comment le marché fixe ses heures d'insertion ; vide : les heures prévues.",
    { values: [...OBLIGATION_MODES] },
  ),
  field(
    'heures_par_tranche',
    'Heures par tranche',
    'hours',
    "Heures d'insertion dues par tranche de montant (Toulouse : 35 h par 10 000 €).",
  ),
  field('montant_tranche', 'Montant de la tranche', 'amount', 'Montant HT de la tranche (10 000 €).'),
  field(
    'seuil_obligation',
    'Seuil obligation',
    'amount',
    'Montant HT sous lequel aucune heure n’est due ; vide : dès le premier euro.',
  ),
  field(
    'heures_travail_marche',
    'Heures de travail du marché',
    'hours',
    "Total des heures de travail du marché, dont une part revient à l'insertion.",
  ),
  field(
    'part_heures_insertion',
    'Part insertion',
    'fraction',
    'Part des heures de travail due en insertion (10 % = 0,10).',
  ),
  field(
    'date_debut_execution',
    'Début exécution',
    'date',
    "Premier jour d'exécution ; vide : la date de notification.",
  ),
  field(
    'date_fin_execution',
    'Fin exécution',
    'date',
    "Dernier jour d'exécution ; vide : d'après la durée en mois.",
  ),
];
