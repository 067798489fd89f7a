import { inputFields } from '../../catalogue/tables';
import { contratsTravail } from '../../catalogue/tables/contratsTravail';
import type { CellValue, DataRow } from '../../scheme/values';
import type { Column } from '../columns/mapping';
import { typeRows, type TableInput } from '../columns/typeRows';
import type { TypedRow } from '../columns/typedRows';
import { cellText } from '../files/cell';
import { balanced } from '../outcome';
import { People } from '../people/people';
import { withPeople, type PeopleOutcome } from '../people/withPeople';
import type { IntakeContext } from '../types';
import { monthsBetween } from './monthsBetween';

const FIELDS = inputFields(contratsTravail).map((field) => field.id);

/**
 * Contracts of employment: rows of CONTRATS_TRAVAIL, with the people that they name (BENEFICIAIRES) under their pseudonyms. The same line
 * twice is one contract; a person may have several.
 */
export async function workContractsFromTable(
  input: TableInput,
  columns: readonly Column[],
  context: Pick<IntakeContext, 'pseudonymSecret' | 'vocabulary'>,
): Promise<PeopleOutcome> {
  const { source, log, aside } = input;
  const people = new People(columns, context, source, log);
  const typed = await typeRows(input, true);
  people.learn(typed);
  const seen = new Map<string, number>();
  const rows: DataRow[] = [];
  const origins: number[] = [];
  let unusable = 0;
  let duplicates = 0;
  let deduced = 0;
  for (const row of typed) {
    if (!isUsable(row)) {
      unusable += 1;
      log.add({ code: 'ligne-sans-donnee', severity: 'a-verifier' }, { row: row.number });
      continue;
    }
    const exact = row.cells.map(cellText).join('\u001f');
    const first = seen.get(exact);
    if (first !== undefined) {
      duplicates += 1;
      log.add({ code: 'doublon', severity: 'info', details: { ligne: first } }, { row: row.number });
      continue;
    }
    seen.set(exact, row.number);
    for (const { issue, where } of row.issues) log.add(issue, where);
    const person = people.pseudonym(row.values, row.number);
    const start = row.values.get('date_debut_contrat') ?? null;
    const end = row.values.get('date_fin_contrat') ?? null;
    const given = row.values.get('duree_contrat_mois') ?? null;
    const between = given === null ? monthsBetween(start, end) : null;
    if (between !== null) deduced += 1;
    rows.push({ ...contractOf(row, { person, start, end, months: given ?? between }), source });
    origins.push(row.number);
    if (person === null)
      log.add({ code: 'personne-sans-identite', severity: 'a-verifier' }, { row: row.number });
    else people.add(person, row, typeof start === 'number' ? start : null);
    if (start === null) log.add({ code: 'debut-absent', severity: 'a-verifier' }, { row: row.number });
    if (typeof start === 'number' && typeof end === 'number' && end < start)
      log.add({ code: 'fin-avant-debut', severity: 'a-verifier' }, { row: row.number });
  }
  if (deduced > 0) log.add({ code: 'durees-deduites', severity: 'info', details: { lignes: deduced } });
  const persons = people.rows();
  return withPeople(
    people,
    balanced({
      rows: typed.length + aside,
      kept: rows.length,
      duplicates,
      setAside: unusable + aside,
      negatives: 0,
      controlSums: {},
      tables: { CONTRATS_TRAVAIL: rows, ...(persons.length > 0 ? { BENEFICIAIRES: persons } : {}) },
      origins: {
        CONTRATS_TRAVAIL: origins,
        ...(persons.length > 0 ? { BENEFICIAIRES: people.origins() } : {}),
      },
    }),
  );
}

/** Something to name the contract, its person or its dates. */
const isUsable = ({ values }: TypedRow): boolean =>
  (['contrat_id', 'contrat_travail', 'date_debut_contrat', 'personne_code', 'personne_nom'] as const).some(
    (field) => (values.get(field) ?? null) !== null,
  );

interface Known {
  readonly person: string | null;
  readonly start: CellValue;
  readonly end: CellValue;
  readonly months: CellValue;
}

function contractOf({ values }: TypedRow, { person, start, end, months }: Known): DataRow {
  const row = Object.fromEntries(FIELDS.map((id) => [id, null])) as Record<string, CellValue>;
  for (const field of ['contrat_id', 'marche_id', 'employeur_siret', 'type_employeur'] as const)
    row[field] = values.get(field) ?? null;
  return Object.assign(row, {
    beneficiaire_id: person,
    type_contrat: values.get('contrat_travail') ?? null,
    date_debut: start,
    date_fin: end,
    duree_mois: months,
    acheteur: values.get('acheteur_nom') ?? values.get('acheteur_siret') ?? null,
  });
}
