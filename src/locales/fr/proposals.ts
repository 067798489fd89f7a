import type { Proposal } from '../../intake/types';
import { some } from './commands';

type WordProposal = Extract<Proposal, { readonly kind: 'word' }>;
type PersonProposal = Extract<Proposal, { readonly kind: 'person' }>;

const REASONS: Readonly<Record<string, string>> = {
  'une-lettre': 'leurs noms diffèrent d’une lettre',
  'nom-compose': 'leurs noms ont les mêmes lettres, coupées autrement',
  'nom-partiel': 'même date de naissance, et un nom de plus sur l’une des lignes',
  'naissance-absente': 'même nom, mais la date de naissance manque à l’une',
  'jour-mois-inverses': 'même nom, jour et mois de naissance échangés',
  'naissance-proche': 'même nom, dates de naissance différentes d’un seul chiffre',
  'code-ou-nom': 'même nom ; l’une a un code, l’autre n’en a pas',
  'deux-codes': 'même nom et même date de naissance sous deux codes',
};

const place = (row: number): string =>
  row > 0 ? `ligne ${row}` : 'personne déjà connue du classeur ou d’un autre fichier';

/** Words of what the user may approve or refuse. Nobody is named. */
export const proposals = {
  proposals: {
    title: 'À confirmer',
    intro: 'Rien n’est réuni ni remplacé sans votre accord. Vos réponses sont gardées dans le classeur.',
    waiting: (count: number) => some(count, 'question attend', 'questions attendent'),
    words: 'Mots proches d’une valeur attendue',
    people: 'Personnes peut-être identiques',
    cluster: (field: string, value: string) => `${field} : « ${value} »`,
    word: (proposal: WordProposal) => `« ${proposal.word} » (${some(proposal.rows, 'ligne', 'lignes')})`,
    wordSaid: (proposal: WordProposal) => `« ${proposal.word} » veut-il dire « ${proposal.value} » ?`,
    confidence: (value: number): string =>
      value >= 0.85 ? 'très proche' : value >= 0.7 ? 'proche' : 'à regarder de près',
    person: ({ rows }: PersonProposal) => `${place(rows[0])} et ${place(rows[1])}`,
    personSaid: ({ rows }: PersonProposal) => `Même personne, ${place(rows[0])} et ${place(rows[1])} ?`,
    reason: (code: string) => REASONS[code] ?? code,
    approve: 'Oui',
    refuse: 'Non',
    undecided: 'Plus tard',
    approveAll: 'Tout accepter',
    approveAllOf: (what: string) => `Tout accepter pour ${what}`,
    apply: (count: number) => `Appliquer ${some(count, 'réponse', 'réponses')} et relire`,
    more: (count: number) => `${some(count, 'autre question', 'autres questions')} après celles-ci`,
  },
};
