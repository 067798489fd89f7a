import type { Table } from '../../scheme/fields';
import { buyerField, field, imprintField, sourceField, tri } from './field';

export const denrees: Table = {
  id: 'DENREES',
  sheet: 'Denrées',
  tableName: 'Denrees',
  rowMeaning: 'une dépense de denrées pour la restauration collective',
  words: { plural: 'dépenses de denrées', inYear: 'facturées en' },
  period: { field: 'annee', kind: 'year' },
  buyer: { field: 'acheteur', kind: 'one', marks: {} },
  fields: [
    field('annee', 'Année', 'integer', 'Année de la dépense.'),
    field('libelle', 'Lot ou produit', 'text', 'Lot de denrées, famille ou produit.'),
    field('montant_ht', 'Montant HT', 'amount', "Valeur d'achat HT."),
    tri(
      'egalim',
      'Produit EGalim',
      'Produit durable ou de qualité au sens de la loi EGalim (labels, AOP, IGP…).',
    ),
    tri('bio', 'Produit bio', "Produit de l'agriculture biologique."),
    buyerField,
    tri('durable', 'Durable ou de qualité', 'OUI si le produit est EGalim ou bio ; NON si EGalim est NON.', {
      kind: 'anyOf',
      positives: [
        { field: 'egalim', op: 'eq', value: 'OUI' },
        { field: 'bio', op: 'eq', value: 'OUI' },
      ],
      negatives: ['egalim'],
    }),
    sourceField,
    imprintField,
  ],
};
