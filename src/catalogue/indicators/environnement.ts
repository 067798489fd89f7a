import type { Indicator } from '../../scheme/indicator';
import type { Measure } from '../../scheme/measure';
import { count, eq, meanShare, percent, rate } from './build';

const share = (field: string): Measure => percent(count('MARCHES', eq(field, 'OUI')), count('MARCHES'));

/** Environmental considerations of contracts. */
export const environnement: readonly Indicator[] = [
  rate(
    {
      id: 'env-part-critere-env',
      label: "Part des marchés avec critère environnemental d'attribution",
      definition: "Au moins un critère prenant en compte les caractéristiques environnementales de l'offre.",
      unit: '%',
      direction: 'hausse',
      measure: share('critere_env'),
      sources: '[S17][S33][S62]',
      targetSeen: '100 % (Brest 2027 ; Bretagne 2023 ; loi août 2026)',
      status: 'légal (août 2026)',
    },
    ['categorie'],
  ),
  rate({
    id: 'env-poids-moyen-critere-env',
    label: 'Pondération moyenne du critère environnemental',
    definition: 'Moyenne des poids sur les marchés avec critère.',
    unit: '%',
    direction: 'hausse',
    measure: meanShare('MARCHES', 'poids_critere_env', eq('critere_env', 'OUI')),
    sources: '[S60][S58]',
    targetSeen: '≥ 10 %, 20 % sur segments à enjeux (État ◐)',
    status: 'observé',
  }),
  rate(
    {
      id: 'env-part-clause-env',
      label: "Part des marchés avec condition d'exécution environnementale",
      definition: "L2112-2 : obligation générale à compter d'août 2026.",
      unit: '%',
      direction: 'hausse',
      measure: share('clause_env'),
      sources: '[S15][S33]',
      targetSeen: "100 % à compter d'août 2026",
      status: 'légal (août 2026)',
    },
    ['categorie'],
  ),
  rate({
    id: 'env-part-cout-cycle-vie',
    label: 'Part des marchés jugés en coût du cycle de vie / coût complet',
    definition: 'Critère coût fondé sur le cycle de vie.',
    unit: '%',
    direction: 'hausse',
    measure: share('cout_cycle_vie'),
    sources: 'AMP obj. 5 [S42] ; GHT 72 [S69]',
    targetSeen: 'pas de cible publiée trouvée',
    status: 'observé',
  }),
  rate({
    id: 'env-part-questionnement-carbone',
    label: 'Part des consultations soumises au questionnement carbone / énergie',
    definition: "Consultations lancées ayant fait l'objet d'un questionnement préalable.",
    unit: '%',
    direction: 'hausse',
    measure: share('questionnement_carbone'),
    sources: '[S56] Lyon',
    targetSeen: '100 % en 2024 (Lyon)',
    status: 'observé',
  }),
  rate({
    id: 'env-part-evenementiel-zero-dechet',
    label: 'Part des marchés événementiels avec démarche zéro déchet',
    definition: 'Sur les seuls marchés événementiels.',
    unit: '%',
    direction: 'hausse',
    measure: percent(
      count('MARCHES', eq('evenementiel', 'OUI'), eq('zero_dechet', 'OUI')),
      count('MARCHES', eq('evenementiel', 'OUI')),
    ),
    sources: '[S56] Lyon',
    targetSeen: '100 % en 2024 (Lyon)',
    status: 'observé',
  }),
  rate({
    id: 'env-part-operations-biosourcees',
    label: 'Part des opérations de construction / rénovation lourde avec matériaux biosourcés ou bas-carbone',
    definition: 'Opérations intégrant ces matériaux.',
    unit: '%',
    direction: 'hausse',
    measure: percent(
      count('MARCHES', eq('operation_batiment', 'OUI'), eq('biosource_bas_carbone', 'OUI')),
      count('MARCHES', eq('operation_batiment', 'OUI')),
    ),
    sources: '[S30]',
    targetSeen: '25 % à compter du 1er janvier 2030 (loi)',
    status: 'légal (2030)',
  }),
];
