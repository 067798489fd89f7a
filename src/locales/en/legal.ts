import type { Certainty } from '../../catalogue/legalRequirements';
import type { LegalState } from '../../scheme/legal';
import { legal as fr } from '../fr/legal';

const STATES: Readonly<Record<LegalState, string>> = {
  couvert: 'Covered',
  'sans-cible': 'No target',
  'a-verifier': 'To check',
  manquant: 'Missing',
  'sans-objet': 'Not concerned',
};

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  lu: 'read in a public source',
  partiel: 'read in part, to be checked',
  'a-verifier': 'from memory, to be checked',
};

const TITLES: Readonly<Record<string, string>> = {
  'objectifs-sociaux': 'Social objectives',
  'objectifs-ecologiques': 'Ecological objectives',
  'gaz-effet-serre': 'Greenhouse gas emissions',
  energie: 'Energy consumption',
  eau: 'Water consumption',
  materiaux: 'Consumption of materials',
  durabilite: 'Durability of products',
  'sobriete-numerique': 'Digital restraint',
  'economie-circulaire': 'Circular economy',
  'taux-social': 'Real rate of socially responsible purchases',
  'taux-ecologique': 'Real rate of ecologically responsible purchases',
  'cibles-categories': 'A target for each category',
  'cible-esus': 'Solidarity enterprises (ESUS)',
  'cible-employeurs': 'Employers of disadvantaged people (SIAE, EA, ESAT)',
  'suivi-annuel': 'Implementation and annual follow-up',
  publication: 'Indicators published every two years',
  'rendu-public': 'Scheme made public',
  'par-acheteur': 'Joint scheme: indicators for each buyer',
};

const TO_CHECK = {
  content: 'Titles speak of it: check that they answer it.',
  targets: 'The target is in words: check that it can be compared with the real rate.',
  dated: 'A date of publication is noted: check that it is less than two years old.',
  followed: 'Check that the actions say who does what, and how it is followed each year.',
  buyers: 'Check that the indicators are established for each buyer.',
  outside: 'Check that the scheme is on the website of the buyer.',
} as const;

/** The words of the law stay French. */
export const legal: typeof fr = {
  legal: {
    ...fr.legal,
    title: 'Content asked by the law',
    summary: (answered, asked) => `L2111-3: ${answered} of ${asked} requirements covered`,
    reserve:
      'A reading aid, not legal advice. The text of article L2111-3 in force was not read in full: to be checked on Légifrance.',
    asOf: 'Written when the scheme was inserted: insert it again to bring up to date.',
    state: (state) => STATES[state],
    requirement: ({ id, title }) => TITLES[id] ?? title,
    certainty: (certainty) => CERTAINTY[certainty],
    toDo: ({ state, requirement, suggestions }) => {
      switch (state) {
        case 'manquant':
          return suggestions.length > 0
            ? `Add ${suggestions.map(({ label }) => `“${label}”`).join(', ')}.`
            : `Write an objective, such as “${requirement.proposal.objective}”.`;
        case 'sans-cible':
          return 'Set a target in the sheet Cibles.';
        case 'a-verifier':
          return TO_CHECK[requirement.test.kind];
        case 'couvert':
        case 'sans-objet':
          return '';
      }
    },
    add: 'Add to the scheme',
    addWhat: (title) => `Add to the scheme: ${title}`,
  },
};
