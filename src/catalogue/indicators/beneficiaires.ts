import type { Indicator } from '../../scheme/indicator';
import { contains, count, eq, gte, lt, people, percent, persons, ratio, single, sum, within } from './build';

/** Insertion: the people, counted once in each year. Their shares do not add up: a person may meet several criteria. */
export const beneficiaires: readonly Indicator[] = [
  persons(
    {
      id: 'ins-nb-beneficiaires',
      label: 'Nombre de bénéficiaires (participants)',
      definition: "Personnes distinctes ayant réalisé au moins une heure dans l'année.",
      unit: 'nb',
      direction: 'hausse',
      measure: single(people()),
      sources: '[S78][S61][S74]',
      targetSeen: '≥ 80/an (CINOR)',
      status: 'observé',
    },
    ['sexe'],
  ),
  persons({
    id: 'ins-heures-moyennes',
    label: 'Heures moyennes par bénéficiaire',
    definition: 'Intensité du parcours.',
    unit: 'h',
    direction: 'hausse',
    measure: ratio(sum('HEURES', 'heures_declarees'), people()),
    sources: 'dérivé [S78] : 439 h en 2021',
    targetSeen: 'repère 390-500 h (◐ dérivé)',
    status: 'proposé',
  }),
  persons({
    id: 'ins-part-femmes',
    label: 'Part des femmes parmi les bénéficiaires',
    definition:
      "Caractéristique appréciée à l'entrée dans le dispositif ; une personne peut cumuler plusieurs critères (les parts ne s'additionnent pas).",
    unit: '%',
    direction: 'hausse',
    measure: percent(people(eq('sexe', 'F')), people()),
    sources: '[S73][S75]',
    targetSeen: 'pas de cible publiée trouvée',
    status: 'observé',
  }),
  persons({
    id: 'ins-part-qpv',
    label: 'Part des bénéficiaires résidant en QPV',
    definition:
      "Caractéristique appréciée à l'entrée dans le dispositif ; une personne peut cumuler plusieurs critères (les parts ne s'additionnent pas).",
    unit: '%',
    direction: 'hausse',
    measure: percent(people(eq('qpv', 'OUI')), people()),
    sources: '[S73][S71]',
    targetSeen: 'pas de cible publiée trouvée',
    status: 'observé',
  }),
  persons({
    id: 'ins-part-brsa',
    label: 'Part des bénéficiaires du RSA',
    definition:
      "Caractéristique appréciée à l'entrée dans le dispositif ; une personne peut cumuler plusieurs critères (les parts ne s'additionnent pas).",
    unit: '%',
    direction: 'neutre',
    measure: percent(people(contains('criteres', 'BRSA')), people()),
    sources: '[S71][S72]',
    targetSeen: 'pas de cible publiée trouvée',
    status: 'observé',
  }),
  persons({
    id: 'ins-part-deld',
    label: "Part des demandeurs d'emploi de longue durée (DELD)",
    definition:
      "Caractéristique appréciée à l'entrée dans le dispositif ; une personne peut cumuler plusieurs critères (les parts ne s'additionnent pas).",
    unit: '%',
    direction: 'neutre',
    measure: percent(people(contains('criteres', 'DELD')), people()),
    sources: '[S71][S72]',
    targetSeen: 'pas de cible publiée trouvée',
    status: 'observé',
  }),
  persons({
    id: 'ins-part-jeunes',
    label: 'Part des moins de 26 ans',
    definition:
      "Caractéristique appréciée à l'entrée dans le dispositif ; une personne peut cumuler plusieurs critères (les parts ne s'additionnent pas).",
    unit: '%',
    direction: 'neutre',
    measure: percent(people(lt('age_entree', 26)), people()),
    sources: '[S73][S71]',
    targetSeen: 'pas de cible publiée trouvée',
    status: 'observé',
  }),
  persons({
    id: 'ins-part-seniors',
    label: 'Part des 50 ans et plus',
    definition:
      "Caractéristique appréciée à l'entrée dans le dispositif ; une personne peut cumuler plusieurs critères (les parts ne s'additionnent pas).",
    unit: '%',
    direction: 'neutre',
    measure: percent(people(gte('age_entree', 50)), people()),
    sources: '[S71][S72]',
    targetSeen: 'pas de cible publiée trouvée',
    status: 'observé',
  }),
  persons({
    id: 'ins-part-th',
    label: 'Part des travailleurs handicapés (RQTH / OETH)',
    definition:
      "Caractéristique appréciée à l'entrée dans le dispositif ; une personne peut cumuler plusieurs critères (les parts ne s'additionnent pas).",
    unit: '%',
    direction: 'neutre',
    measure: percent(people(contains('criteres', 'TH')), people()),
    sources: '[S71][S72]',
    targetSeen: 'pas de cible publiée trouvée',
    status: 'observé',
  }),
  persons({
    id: 'ins-part-infra-bac',
    label: 'Part des bénéficiaires de niveau infra-bac',
    definition:
      "Caractéristique appréciée à l'entrée dans le dispositif ; une personne peut cumuler plusieurs critères (les parts ne s'additionnent pas).",
    unit: '%',
    direction: 'neutre',
    measure: percent(people(within('niveau_formation', 'Sans diplôme', 'CAP/BEP')), people()),
    sources: '[S73]',
    targetSeen: 'pas de cible publiée trouvée',
    status: 'observé',
  }),
  persons({
    id: 'ins-emploi-3m',
    label: "Taux d'emploi ou de formation à 3 mois",
    definition:
      'Bénéficiaires en emploi ou formation 3 mois après la sortie, parmi les bénéficiaires interrogés et joints (afficher aussi le taux de réponse).',
    unit: '%',
    direction: 'hausse',
    measure: percent(
      count(
        'SUIVI_SORTIES',
        eq('echeance', '3 mois'),
        eq('joint', 'OUI'),
        within('situation', 'Emploi durable', 'Emploi de transition', 'Formation'),
      ),
      count('SUIVI_SORTIES', eq('echeance', '3 mois'), eq('joint', 'OUI')),
    ),
    sources: '[S76] (effets mesurés 6-20 mois) ; 3/6/12 ★',
    targetSeen: 'pas de cible publiée trouvée',
    status: 'proposé',
  }),
  persons({
    id: 'ins-emploi-6m',
    label: "Taux d'emploi ou de formation à 6 mois",
    definition:
      'Bénéficiaires en emploi ou formation 6 mois après la sortie, parmi les bénéficiaires interrogés et joints (afficher aussi le taux de réponse).',
    unit: '%',
    direction: 'hausse',
    measure: percent(
      count(
        'SUIVI_SORTIES',
        eq('echeance', '6 mois'),
        eq('joint', 'OUI'),
        within('situation', 'Emploi durable', 'Emploi de transition', 'Formation'),
      ),
      count('SUIVI_SORTIES', eq('echeance', '6 mois'), eq('joint', 'OUI')),
    ),
    sources: '[S76] (effets mesurés 6-20 mois) ; 3/6/12 ★',
    targetSeen: 'pas de cible publiée trouvée',
    status: 'proposé',
  }),
  persons({
    id: 'ins-emploi-12m',
    label: "Taux d'emploi ou de formation à 12 mois",
    definition:
      'Bénéficiaires en emploi ou formation 12 mois après la sortie, parmi les bénéficiaires interrogés et joints (afficher aussi le taux de réponse).',
    unit: '%',
    direction: 'hausse',
    measure: percent(
      count(
        'SUIVI_SORTIES',
        eq('echeance', '12 mois'),
        eq('joint', 'OUI'),
        within('situation', 'Emploi durable', 'Emploi de transition', 'Formation'),
      ),
      count('SUIVI_SORTIES', eq('echeance', '12 mois'), eq('joint', 'OUI')),
    ),
    sources: '[S76] (effets mesurés 6-20 mois) ; 3/6/12 ★',
    targetSeen: 'pas de cible publiée trouvée',
    status: 'proposé',
  }),
];
