import { inputFields } from '../../catalogue/tables';
import { heures } from '../../catalogue/tables/heures';
import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue, DataRow } from '../../scheme/values';
import { cellText } from '../files/cell';
import { typeRows, type TableInput } from '../columns/typeRows';
import type { Column } from '../columns/mapping';
import { balanced, negativesOf } from '../outcome';
import { People } from '../people/people';
import { withPeople, type PeopleOutcome } from '../people/withPeople';
import type { IntakeContext } from '../types';
import { periodOf } from './period';
import { PlannedHours } from './plannedHours';
import { knownSum } from '../values/sum';
import type { TypedRow } from '../columns/typedRows';

const FIELDS = inputFields(heures).map((field) => field.id);
const FIGURES: readonly SourceField[] = ['heures_declarees', 'heures_validees', 'heures_formation'];
/** More than a full year of work on one person's row: the row is a total, or a typing error. */
const TOO_MANY = 2_000;

/**
 * Hours of insertion clauses: rows of HEURES, the people of their rows (BENEFICIAIRES), and the contracts they name, to complete MARCHES.
 * Hours are kept as given: nothing declared is deduced from what is validated, and the reverse.
 */
export async function hoursFromTable(
  input: TableInput,
  columns: readonly Column[],
  context: Pick<IntakeContext, 'pseudonymSecret' | 'vocabulary'>,
): Promise<PeopleOutcome> {
  const { kind, source, log, aside } = input;
  const aboutPeople = kind === 'heures-personne';
  const headerOf = (field: SourceField): string | undefined =>
    columns.find((column) => column.field === field)?.header;
  const people = new People(columns, context, source, log);
  const planned = new PlannedHours(source, log);
  const typed = await typeRows(input, aboutPeople);
  people.learn(typed);
  const seen = new Map<string, number>();
  const rows: DataRow[] = [];
  const origins: number[] = [];
  let unusable = 0;
  let duplicates = 0;
  for (const row of typed) {
    if (!isUsable(row)) {
      unusable += 1;
      log.add({ code: 'ligne-sans-donnee', severity: 'a-verifier' }, { row: row.number });
      continue;
    }
    const person = aboutPeople ? people.pseudonym(row.values, row.number) : null;
    const exact = row.cells.map(cellText).join('\u001f');
    const first = seen.get(exact);
    if (first === undefined) seen.set(exact, row.number);
    else if (person !== null) {
      duplicates += 1;
      log.add({ code: 'doublon', severity: 'info', details: { ligne: first } }, { row: row.number });
      continue;
      // Without a person, two people may well have done the same hours: both rows stay, and the user is told.
    } else
      log.add(
        { code: 'ligne-identique', severity: 'a-verifier', details: { ligne: first } },
        { row: row.number },
      );

    for (const { issue, where } of row.issues) log.add(issue, where);
    const period = periodOf(row.values);
    const record = Object.fromEntries(
      FIELDS.map((id) => [id, row.values.get(id as SourceField) ?? null]),
    ) as Record<string, CellValue>;
    origins.push(row.number);
    rows.push(
      Object.assign(record, {
        periode: period,
        beneficiaire_id: person,
        acheteur: row.values.get('acheteur_nom') ?? row.values.get('acheteur_siret') ?? null,
        source,
      }),
    );
    planned.add(row, headerOf('heures_prevues'));
    if (person !== null) people.add(person, row, period);
    check(row, { period, person, aboutPeople }, input, headerOf);
  }
  const sums: Record<string, number> = {};
  for (const field of ['heures_declarees', 'heures_validees'] as const) {
    const sum = knownSum(rows.map((row) => row[field]));
    if (sum !== null) sums[field] = sum;
  }
  const contracts = planned.rows();
  const due = knownSum(contracts.map((row) => row['heures_prevues']));
  if (due !== null) sums['heures_prevues'] = due;
  const persons = people.rows();
  return withPeople(
    people,
    balanced({
      rows: typed.length + aside,
      kept: rows.length,
      duplicates,
      setAside: unusable + aside,
      negatives: negativesOf(rows, FIGURES),
      controlSums: sums,
      tables: {
        HEURES: rows,
        ...(persons.length > 0 ? { BENEFICIAIRES: persons } : {}),
        ...(contracts.length > 0 ? { MARCHES: contracts } : {}),
      },
      origins: {
        HEURES: origins,
        ...(persons.length > 0 ? { BENEFICIAIRES: people.origins() } : {}),
        ...(contracts.length > 0 ? { MARCHES: planned.origins() } : {}),
      },
    }),
  );
}

/** A row without hours of any kind, nor planned ones, nor anyone or anything to attach them to, tells nothing. */
function isUsable({ values }: TypedRow): boolean {
  const filled = (field: SourceField): boolean => (values.get(field) ?? null) !== null;
  return [
    ...FIGURES,
    'heures_prevues' as const,
    'marche_id' as const,
    'personne_code' as const,
    'personne_nom' as const,
  ].some(filled);
}

interface Found {
  readonly period: number | null;
  readonly person: string | null;
  readonly aboutPeople: boolean;
}

function check(
  { number, values }: TypedRow,
  { period, person, aboutPeople }: Found,
  { log }: TableInput,
  headerOf: (field: SourceField) => string | undefined,
): void {
  const figures = FIGURES.map((field) => values.get(field) ?? null).filter(
    (value) => typeof value === 'number',
  );
  if (figures.length === 0) log.add({ code: 'heures-absentes', severity: 'info' }, { row: number });
  else if (period === null) log.add({ code: 'periode-absente', severity: 'a-verifier' }, { row: number });
  if ((values.get('marche_id') ?? null) === null)
    log.add({ code: 'marche-absent', severity: 'a-verifier' }, { row: number });
  if (!aboutPeople) return;
  if (person === null) log.add({ code: 'personne-sans-identite', severity: 'a-verifier' }, { row: number });
  for (const field of FIGURES) {
    const value = values.get(field);
    if (typeof value === 'number' && value > TOO_MANY)
      log.add(
        { code: 'heures-invraisemblables', severity: 'a-verifier', details: { heures: value } },
        { row: number, column: headerOf(field) },
      );
  }
}
