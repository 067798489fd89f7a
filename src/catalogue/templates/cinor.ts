import type { Template } from '../../scheme/scheme';
import { action, at, axis, deduced, follow, noted, objective, read } from './build';

const YEARLY = 'Cible annuelle permanente, portée par 2020, année du résultat publié.';
const yearly = noted(read('S61'), YEARLY);

/** Four quantified indicators and their results: the one scheme found with both. */
export const cinor: Template = {
  id: 'cinor-2017',
  title: 'Inspiré du SPASER CINOR (La Réunion) : volet social entièrement chiffré',
  place: 'CINOR (La Réunion)',
  warning:
    'Cibles et réalisé 2020 : source presse. Cibles annuelles, portées ici par 2020 ; fin de période supposée.',
  period: [2017, 2022],
  sources: ['S61'],
  axes: [
    axis('1', "Clause sociale d'insertion", deduced('S61'), [
      objective('1.1', 'Développer la clause sociale dans les marchés de plus de 40 000 €', deduced('S61'), {
        actions: [action('Évaluer chaque année les résultats', read('S61'))],
        indicators: [
          follow('soc-part-marches-clause-insertion', yearly, {
            targets: { 2020: 20 },
            known: [at(2020, 25.14, noted(read('S61'), '44 marchés sur 175.'))],
          }),
          follow('ins-heures-prevues', yearly, {
            targets: { 2020: 30_000 },
            known: [at(2020, 41_190, read('S61'))],
          }),
          follow('ins-heures-realisees', yearly, {
            targets: { 2020: 70_000 },
            known: [at(2020, 91_478, read('S61'))],
          }),
          follow('ins-nb-beneficiaires', yearly, {
            targets: { 2020: 80 },
            known: [at(2020, 184, read('S61'))],
          }),
        ],
      }),
    ]),
  ],
};
