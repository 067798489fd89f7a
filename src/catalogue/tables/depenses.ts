import type { Table } from '../../scheme/fields';
import { buyerField, field, imprintField, sourceField, tri } from './field';

/** What a payment comes from: the 50 M€ threshold counts contracts only, neither concessions nor livre V (D2111-3). */
export const SPENDING_KINDS = ['Marché', 'Concession', 'Marché du livre V'] as const;

export const depenses: Table = {
  id: 'DEPENSES',
  sheet: 'Dépenses',
  tableName: 'Depenses',
  rowMeaning: "la dépense d'une année auprès d'un fournisseur",
  words: { plural: 'dépenses', inYear: 'mandatées en' },
  period: { field: 'annee', kind: 'year' },
  buyer: { field: 'acheteur', kind: 'one', marks: {} },
  fields: [
    field('annee', 'Année', 'integer', 'Année civile du mandatement.'),
    field('fournisseur_siret', 'SIRET fournisseur', 'siret', 'Les 14 chiffres du fournisseur.'),
    field('fournisseur_nom', 'Fournisseur', 'text', 'Raison sociale du fournisseur.'),
    field('segment', 'Segment', 'text', "Famille d'achat, si la dépense est suivie par famille."),
    field('montant_mandate_ht', 'Montant mandaté HT', 'amount', 'Montant mandaté HT, avoirs déduits.'),
    field('type_depense', 'Nature de la dépense', 'code', 'Marché, concession, ou marché du livre V.', {
      values: [...SPENDING_KINDS],
    }),
    tri('est_ess', 'Fournisseur ESS', "Fournisseur de l'économie sociale et solidaire."),
    field(
      'delai_paiement_jours',
      'Délai de paiement en jours',
      'number',
      'Jours entre la réception de la facture et le paiement, en moyenne pour la ligne.',
    ),
    buyerField,
    tri(
      'dans_assiette',
      'Compté au seuil',
      'NON pour une concession ou un marché du livre V ; OUI pour toute autre dépense (D2111-3).',
      {
        kind: 'cases',
        cases: [
          {
            when: [{ field: 'type_depense', op: 'in', values: ['Concession', 'Marché du livre V'] }],
            then: 'NON',
          },
          { when: [{ field: 'montant_mandate_ht', op: 'filled' }], then: 'OUI' },
        ],
      },
    ),
    sourceField,
    imprintField,
  ],
};
