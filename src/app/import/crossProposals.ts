import { isDecided, personProposal } from '../../intake';
import type { IntakeSuccess, Proposal, Vocabulary } from '../../intake/types';
import type { Rows } from '../completeTables';

const idsOf = (rows: Rows | IntakeSuccess['tables']): readonly string[] =>
  [...(rows.BENEFICIAIRES ?? []), ...(rows.HEURES ?? [])].flatMap(({ beneficiaire_id: id }) =>
    typeof id === 'string' ? [id] : [],
  );

/** Questions that a user can bear for one import. */
const MOST = 500;

/**
 * All that the sources of one import propose, once each, with the people that two sources, or a source and the workbook,
 * may know under two pseudonyms. Only pseudonyms are compared: sources never share names.
 */
export function allProposals(
  results: readonly IntakeSuccess[],
  rows: Rows,
  vocabulary: Vocabulary,
): readonly Proposal[] {
  const known = new Set([...idsOf(rows), ...results.flatMap(({ tables }) => idsOf(tables))]);
  const found = new Map<string, Proposal>();
  for (const proposal of results.flatMap(({ proposals }) => proposals)) {
    const before = found.get(proposal.id);
    // The same word in two sources is one question, about the rows of both.
    if (before?.kind === 'word' && proposal.kind === 'word')
      found.set(proposal.id, { ...before, rows: before.rows + proposal.rows });
    else if (!before) found.set(proposal.id, proposal);
  }
  for (const { person, alias, row, reason } of results.flatMap(({ aliases }) => aliases ?? [])) {
    if (person === alias || !known.has(alias) || isDecided(vocabulary, person, alias)) continue;
    const proposal = personProposal(person, alias, reason.code, [row, 0]);
    if (!found.has(proposal.id)) found.set(proposal.id, proposal);
  }
  return [...found.values()].slice(0, MOST);
}
