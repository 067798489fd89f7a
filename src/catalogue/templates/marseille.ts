import type { Template } from '../../scheme/scheme';
import { action, axis, deduced, follow, noted, objective, proposed, read } from './build';

const YEAR_DEDUCED = 'Année déduite : fin du schéma.';

export const marseille: Template = {
  id: 'marseille-2021-2026',
  title: 'Inspiré du SPASER de la Ville de Marseille 2021-2026 (4e version)',
  place: 'Ville de Marseille',
  warning:
    "Trois volets et deux cibles : source Ville. Année d'atteinte (fin de période) déduite ; volet handicap sans indicateur publié.",
  period: [2021, 2026],
  sources: ['N19'],
  axes: [
    axis('1', 'Volet social', read('N19'), [
      objective('1.1', 'Porter à 20 % le volume de dossiers intégrant une clause sociale', deduced('N19'), {
        actions: [
          action(
            "Intégrer une clause sociale dans les marchés pour un parcours d'insertion durable",
            read('N19'),
          ),
        ],
        indicators: [
          follow('soc-part-marches-clause-insertion', noted(read('N19'), YEAR_DEDUCED), {
            label: 'Part des dossiers intégrant une clause sociale',
            targets: { 2026: 20 },
          }),
        ],
      }),
    ]),
    axis('2', 'Volet handicap', read('N19'), [
      objective('2.1', 'Recourir aux structures du handicap', proposed(), {
        actions: [action('Réserver des marchés aux EA et ESAT', proposed())],
        indicators: [follow('soc-nb-marches-reserves-handicap', proposed())],
      }),
    ]),
    axis('3', 'Volet environnement', read('N19'), [
      objective(
        '3.1',
        'Porter à 30 % le volume de dossiers intégrant une clause environnementale',
        deduced('N19'),
        {
          actions: [action('Intégrer une clause environnementale dans les marchés', read('N19'))],
          indicators: [
            follow('env-part-clause-env', noted(read('N19'), YEAR_DEDUCED), { targets: { 2026: 30 } }),
          ],
        },
      ),
    ]),
  ],
};
