import type { Parameter } from './parameters';

/** What the sheet Obligations counts as done, and what an hour that is not done costs. After the others: older workbooks have none of these lines. */
export const OBLIGATION_PARAMETERS: readonly Parameter[] = [
  {
    id: 'heures_retenues',
    label: "Obligations d'insertion : heures comptées comme faites",
    type: 'choice',
    choices: ['Réalisées', 'Validées'],
    initial: 'Réalisées',
    unit: '',
    source: 'proposition ; les heures de formation restent à part',
  },
  {
    id: 'penalite_heure',
    label: "Obligations d'insertion : pénalité par heure non faite",
    type: 'number',
    initial: 200,
    unit: '€ par heure',
    source: 'exemple : un CCAP de la DINUM (200 €) ; SNCF : 60 €. À remplacer par celle de vos marchés',
  },
];

/** The two minimums of marchés globaux, by day. After the others: older workbooks have none of these lines. */
export const GLOBAL_PARAMETERS: readonly Parameter[] = [
  {
    id: 'date_minimum_pme_globaux',
    label: 'Marchés globaux : cette part minimale vaut depuis le',
    type: 'date',
    initial: 45_658,
    unit: '',
    source: 'décret 2024-1251 : 01/01/2025 ; par la date de notification, faute de celle de l’avis',
  },
  {
    id: 'minimum_pme_globaux_avant',
    label: 'Marchés globaux : part minimale avant cette date',
    type: 'share',
    initial: 0.1,
    unit: 'part du montant',
    source: '10 % avant le décret 2024-1251',
  },
];
