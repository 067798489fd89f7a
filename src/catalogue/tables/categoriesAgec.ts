import type { Field, Table } from '../../scheme/fields';
import { field, tri } from './field';

/** Product families named in the sources read; the decree counts 17 of them. Source: loi AGEC, décret 2024-134. */
export const AGEC_FAMILIES = [
  'Textiles et vêtements',
  'Papier',
  'Fournitures de bureau',
  'Mobilier',
  'Informatique',
  'Téléphonie',
  'Bâtiments modulaires',
  'Équipements de collecte des déchets',
  'Articles de sport',
  "Matériel d'entretien des espaces verts",
  'Autre famille',
] as const;

/** Share and state of a family before one of its two minimums: the user types the minimum, the row judges it. */
const judged = (id: 'reemploi' | 'recycle', what: string): readonly Field[] => {
  const of = { part: `montant_${id}_ht`, whole: 'depense_ht' };
  return [
    field(`part_${id}`, `Part de ${what}`, 'fraction', `Part de la dépense : ${what}.`, {
      origin: 'calcule',
      rule: { kind: 'share', ...of },
    }),
    field(
      `etat_${id}`,
      `État ${what}`,
      'text',
      'Part devant le minimum écrit sur la ligne : atteint, points qui manquent, ou ce qu’il reste à écrire.',
      { origin: 'calcule', rule: { kind: 'minimum', ...of, minimum: `taux_min_${id}` } },
    ),
  ];
};

export const categoriesAgec: Table = {
  id: 'CATEGORIES_AGEC',
  sheet: 'Catégories AGEC',
  tableName: 'CategoriesAgec',
  rowMeaning: 'une famille de produits de la loi AGEC, pour une année',
  words: { plural: 'familles de produits AGEC', inYear: 'déclarées en' },
  period: { field: 'annee', kind: 'year' },
  fields: [
    field('annee', 'Année', 'integer', 'Année civile de la dépense.'),
    field('categorie_agec', 'Famille de produits', 'code', 'Famille du décret 2024-134.', {
      values: [...AGEC_FAMILIES],
    }),
    field(
      'depense_ht',
      'Dépense HT',
      'amount',
      "Dépense HT de l'année dans la famille, dons valorisés inclus.",
    ),
    field(
      'montant_reemploi_ht',
      'Réemploi HT',
      'amount',
      'Part de la dépense issue du réemploi ou de la réutilisation, dons valorisés inclus.',
    ),
    field(
      'montant_recycle_ht',
      'Matières recyclées HT',
      'amount',
      'Part de la dépense de biens intégrant des matières recyclées.',
    ),
    field(
      'taux_min_reemploi',
      'Minimum de réemploi',
      'fraction',
      "Taux minimal de l'année pour la famille (décret).",
    ),
    field(
      'taux_min_recycle',
      'Minimum de recyclé',
      'fraction',
      "Taux minimal de l'année pour la famille (décret).",
    ),
    ...judged('reemploi', 'réemploi'),
    ...judged('recycle', 'recyclé'),
    tri(
      'conforme',
      'Conforme',
      "OUI si les deux taux atteignent le minimum de l'année ; NON si l'un des deux ne l'atteint pas.",
      {
        kind: 'cases',
        cases: [
          {
            when: [
              {
                field: 'montant_reemploi_ht',
                op: 'reaches',
                whole: 'depense_ht',
                share: 'taux_min_reemploi',
              },
              { field: 'montant_recycle_ht', op: 'reaches', whole: 'depense_ht', share: 'taux_min_recycle' },
            ],
            then: 'OUI',
          },
          {
            when: [
              'depense_ht',
              'montant_reemploi_ht',
              'montant_recycle_ht',
              'taux_min_reemploi',
              'taux_min_recycle',
            ].map((id) => ({ field: id, op: 'filled' as const })),
            then: 'NON',
          },
        ],
      },
    ),
  ],
};
