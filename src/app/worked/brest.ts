import { makeScheme } from '../makeScheme';
import { contractsOf, firstOnes } from './rows';
import type { WorkedExample } from './types';

const YEAR = 2023;
/** The smallest number of contracts of which both published rates are whole counts: 1,2 % = 6, 21 % = 105. */
const CONTRACTS = 500;

/** Brest Métropole, situation of 2023 and targets of 2027. Source: S62. */
export const brest2027: WorkedExample = {
  id: 'brest-2023-2027',
  title: 'Brest Métropole, 2023-2027 : d’une situation de départ à une cible',
  sources: ['S62'],
  scheme: makeScheme({
    templateId: 'brest-2027',
    buyer: 'Brest Métropole (exemple)',
    years: [2023, 2024, 2025, 2026, 2027],
  }),
  rows: {
    MARCHES: contractsOf(YEAR, CONTRACTS, (rank) => ({
      clause_egalite: firstOnes(6, rank),
      critere_env: firstOnes(105, rank),
    })),
  },
  closed: null,
  published: [
    // 6 / 500 = 1,2 %: the baseline itself, hence what is expected of its year
    { key: 'soc-part-marches-egalite', year: YEAR, actual: 1.2, status: 'en-trajectoire' },
    // 105 / 500 = 21 %
    { key: 'env-part-critere-env', year: YEAR, actual: 21, status: 'en-trajectoire' },
    { key: 'leg-part-depenses-ess', year: YEAR, actual: null, status: 'non-calculable' },
    ...[2024, 2025, 2026, 2027].flatMap((year) =>
      ['soc-part-marches-egalite', 'env-part-critere-env', 'leg-part-depenses-ess'].map((key) => ({
        key,
        year,
        actual: null,
        status: 'non-calculable' as const,
      })),
    ),
  ],
  made: [
    'La source donne des taux (1,2 % et 21 %), pas le nombre de contrats. 500 lignes sont le plus petit nombre dont les deux taux font des comptes entiers : 6 et 105.',
    'Aucun résultat publié après 2023 : ces années restent « Non calculable », et la trajectoire dit ce qu’il faudrait.',
  ],
  left: [
    'L’objectif « au moins 3 M€ par an auprès de l’ESS » est un montant, quand l’indicateur du catalogue est une part de la dépense : il reste écrit en mots dans Cibles, sans état.',
    'La Ville a ses propres références (égalité 1 %, critère environnemental 47,1 %, ESS 1 M€) : le modèle porte celles de la Métropole.',
  ],
};
