import type { Certainty, LegalRequirement } from '../../catalogue/legalRequirements';
import type { LegalResult } from '../../engine/legalCheck';
import type { LegalState } from '../../scheme/legal';

const STATES: Readonly<Record<LegalState, string>> = {
  couvert: 'Couvert',
  'sans-cible': 'Sans cible',
  'a-verifier': 'À vérifier',
  manquant: 'Manquant',
  'sans-objet': 'Sans objet',
};

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  lu: 'lu dans une source publique',
  partiel: 'lu en partie, à vérifier',
  'a-verifier': 'de mémoire, à vérifier',
};

const TO_CHECK = {
  content: 'Des titres en parlent : vérifier qu’ils y répondent.',
  targets: 'La cible est en mots : vérifier qu’elle peut être comparée au taux réel.',
  dated: 'Une date de publication est notée : vérifier qu’elle a moins de deux ans.',
  followed: 'Vérifier que les actions disent qui fait quoi, et comment on le suit chaque année.',
  buyers: 'Vérifier que les indicateurs sont établis pour chaque acheteur.',
  outside: 'Vérifier que le schéma est en ligne sur le site de l’acheteur.',
} as const;

const quoted = (texts: readonly string[]): string => texts.map((text) => `« ${text} »`).join(', ');

/** What remains to be done, in one sentence; empty when nothing does. */
function toDo({ state, requirement, suggestions }: LegalResult): string {
  const { test, proposal } = requirement;
  switch (state) {
    case 'manquant':
      return suggestions.length > 0
        ? `Ajouter ${quoted(suggestions.map(({ label }) => label))}.`
        : `Écrire un objectif, par exemple « ${proposal.objective} ».`;
    case 'sans-cible':
      return 'Fixer une cible dans l’onglet Cibles.';
    case 'a-verifier':
      return TO_CHECK[test.kind];
    case 'couvert':
    case 'sans-objet':
      return '';
  }
}

/** What answers: the indicators of the scheme, else the objectives that speak of it. */
const answers = ({ indicators, objectives }: LegalResult): string =>
  indicators.length > 0
    ? [...new Set(indicators.map(({ label }) => label))].join(' ; ')
    : objectives.map(({ code, title }) => `${code} ${title}`).join(' ; ');

/** Words of the legal check. They say where to look, never that a scheme is lawful. */
export const legal = {
  legal: {
    title: 'Contenu demandé par la loi',
    summary: (answered: number, asked: number) => `L2111-3 : ${answered} exigences couvertes sur ${asked}`,
    reserve:
      'Aide à la lecture, pas un avis juridique. Le texte en vigueur de l’article L2111-3 du Code de la commande publique n’a pas été lu en entier : à vérifier sur Légifrance.',
    asOf: 'Écrit à l’insertion du schéma : insérez-le à nouveau pour mettre à jour.',
    state: (state: LegalState) => STATES[state],
    requirement: ({ title }: Pick<LegalRequirement, 'id' | 'title'>) => title,
    words: (words: string) => `« ${words} »`,
    certainty: (certainty: Certainty) => CERTAINTY[certainty],
    answers,
    toDo,
    add: 'Ajouter au schéma',
    addWhat: (title: string) => `Ajouter au schéma : ${title}`,
  },
};
