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
