import type { Outcome } from '../outcome';
import type { PersonAlias } from '../types';
import type { People } from './people';
import type { PersonProposal } from './personProposals';

/** What a table of people gives besides its rows: who may be whom. */
export interface PeopleOutcome extends Outcome {
  readonly people: {
    readonly proposals: readonly PersonProposal[];
    readonly aliases: readonly PersonAlias[];
  };
}

/** What a reader of tables gives: contracts name no people. */
export type ReadOutcome = Outcome & Partial<Pick<PeopleOutcome, 'people'>>;

export const NOBODY: PeopleOutcome['people'] = { proposals: [], aliases: [] };

export const withPeople = (people: People, outcome: Outcome): PeopleOutcome => ({
  ...outcome,
  people: { proposals: people.proposals(), aliases: people.aliases() },
});
