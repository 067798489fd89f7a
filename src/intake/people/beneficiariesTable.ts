import { typeRows, type TableInput } from '../columns/typeRows';
import type { Column } from '../columns/mapping';
import { balanced, type Outcome } from '../outcome';
import { People } from './people';

/** People from a list: one row of BENEFICIAIRES per person, further rows of the same person being counted as duplicates. */
export async function beneficiariesFromTable(
  input: TableInput,
  columns: readonly Column[],
  secret: string,
): Promise<Outcome> {
  const { source, log, aside } = input;
  const people = new People(columns, secret, source, log);
  const typed = await typeRows(input, true);
  people.learn(typed);
  let unknown = 0;
  let duplicates = 0;
  for (const row of typed) {
    const pseudonym = people.pseudonym(row.values);
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
  return balanced({
    rows: typed.length + aside,
    kept: people.count,
    duplicates,
    setAside: unknown + aside,
    controlSums: {},
    negatives: 0,
    tables: { BENEFICIAIRES: people.rows() },
    origins: { BENEFICIAIRES: people.origins() },
  });
}
