import { typeRows, type TableInput } from '../columns/typeRows';
import type { Column } from '../columns/mapping';
import { balanced } from '../outcome';
import type { IntakeContext } from '../types';
import { People } from './people';
import { withPeople, type PeopleOutcome } from './withPeople';

/** People from a list: one row of BENEFICIAIRES per person, further rows of the same person being counted as duplicates. */
export async function beneficiariesFromTable(
  input: TableInput,
  columns: readonly Column[],
  context: Pick<IntakeContext, 'pseudonymSecret' | 'vocabulary'>,
): Promise<PeopleOutcome> {
  const { source, log, aside } = input;
  const people = new People(columns, context, source, log);
  const typed = await typeRows(input, true);
  people.learn(typed);
  let unknown = 0;
  let duplicates = 0;
  for (const row of typed) {
    const pseudonym = people.pseudonym(row.values, row.number);
    if (pseudonym === null) {
      unknown += 1;
      log.add({ code: 'personne-sans-identite', severity: 'a-verifier' }, { row: row.number });
      continue;
    }
    const before = people.count;
    for (const { issue, where } of row.issues) log.add(issue, where);
    people.add(pseudonym, row, null);
    if (people.count === before) {
      duplicates += 1;
      log.add({ code: 'doublon', severity: 'info' }, { row: row.number });
    }
  }
  return withPeople(
    people,
    balanced({
      rows: typed.length + aside,
      kept: people.count,
      duplicates,
      setAside: unknown + aside,
      controlSums: {},
      negatives: 0,
      tables: { BENEFICIAIRES: people.rows() },
      origins: { BENEFICIAIRES: people.origins() },
    }),
  );
}
