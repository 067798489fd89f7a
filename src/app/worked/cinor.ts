import { serialOf } from '../../engine/serialDate';
import { makeScheme } from '../makeScheme';
import { contractsOf, firstOnes, shared } from './rows';
import type { WorkedExample } from './types';

const YEAR = 2020;
const CONTRACTS = 175;
const WITH_CLAUSE = 44;
const PLANNED = 41_190;
const DONE = 91_478;
const PERSONS = 184;

/** 44 × 936 = 41 184, and 6 contracts have one hour more: 41 190. */
const planned = shared(PLANNED, WITH_CLAUSE);
/** 184 × 497 = 91 448, and 30 persons have one hour more: 91 478. */
const done = shared(DONE, PERSONS);

const personOf = (rank: number): string => `P-${String(rank + 1).padStart(4, '0')}`;

/** CINOR (La Réunion), year 2020: the only scheme found with targets and results for every indicator. Source: S61. */
export const cinor2020: WorkedExample = {
  id: 'cinor-2020',
  title: 'CINOR, 2020 : quatre cibles annuelles, quatre résultats',
  sources: ['S61'],
  scheme: makeScheme({ templateId: 'cinor-2017', buyer: 'CINOR (exemple)', years: [YEAR] }),
  rows: {
    MARCHES: contractsOf(YEAR, CONTRACTS, (rank) => ({
      clause_insertion: firstOnes(WITH_CLAUSE, rank),
      ...(rank < WITH_CLAUSE ? { clause_sociale: 'OUI', heures_prevues: planned[rank] ?? null } : {}),
    })),
    HEURES: done.map((hours, rank) => ({
      periode: serialOf(YEAR, (rank % 12) + 1, 1),
      marche_id: `${YEAR}-${String((rank % WITH_CLAUSE) + 1).padStart(4, '0')}`,
      beneficiaire_id: personOf(rank),
      heures_declarees: hours,
    })),
    BENEFICIAIRES: done.map((_, rank) => ({ beneficiaire_id: personOf(rank) })),
  },
  closed: null,
  published: [
    // 44 / 175 = 25,142…% against 20 %
    { key: 'soc-part-marches-clause-insertion', year: YEAR, actual: 25.14, status: 'atteint' },
    { key: 'ins-heures-prevues', year: YEAR, actual: PLANNED, status: 'atteint' }, // 41 190 against 30 000
    { key: 'ins-heures-realisees', year: YEAR, actual: DONE, status: 'atteint' }, // 91 478 against 70 000
    { key: 'ins-nb-beneficiaires', year: YEAR, actual: PERSONS, status: 'atteint' }, // 184 against 80
  ],
  made: [
    '175 marchés de plus de 40 000 €, dont 44 à clause : les deux nombres sont dans la source. Les montants n’y sont pas : la colonne reste vide.',
    '41 190 heures prévues sur 44 marchés : la source ne donne que le total. 38 marchés en portent 936 et 6 en portent 937 (44 × 936 + 6 = 41 190).',
    '91 478 heures réalisées par 184 personnes : 154 personnes en font 497 et 30 en font 498 (184 × 497 + 30 = 91 478).',
  ],
  left: [],
};
