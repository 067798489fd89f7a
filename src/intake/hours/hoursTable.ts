import { inputFields } from '../../catalogue/tables';
import { heures } from '../../catalogue/tables/heures';
import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue, DataRow } from '../../scheme/values';
import { cellText } from '../files/cell';
import { typeRows, type TableInput } from '../columns/typeRows';
import type { Column } from '../columns/mapping';
import { balanced, negativesOf, type Outcome } from '../outcome';
import { People } from '../people/people';
import { periodOf } from './period';
import { withoutRunningTotals } from './cumulative';
import { Fates } from './fates';
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
  secret: string,
): Promise<Outcome> {
  const { kind, source, log, aside } = input;
  const aboutPeople = kind === 'heures-personne';
  const headerOf = (field: SourceField): string | undefined =>
    columns.find((column) => column.field === field)?.header;
  const people = new People(columns, secret, source, log);
  const planned = new PlannedHours(source, log);
  const all = await typeRows(input, aboutPeople);
  const { rows: typed, still } = withoutRunningTotals(
    all,
    FIGURES.filter((field) => columns.some((column) => column.field === field)),
    input.cumulative ?? new Set(),
    aboutPeople,
    log,
  );
  people.learn(typed);
  const seen = new Map<string, number>();
  const rows: DataRow[] = [];
  const origins: number[] = [];
  // A source row may give several rows, one per month: it is accounted for once.
  const fates = new Fates();
  for (const row of typed) {
    if (!isUsable(row)) {
      if (fates.note(row.number, 'aside'))
        log.add({ code: 'ligne-sans-donnee', severity: 'a-verifier' }, { row: row.number });
      continue;
    }
    const person = aboutPeople ? people.pseudonym(row.values) : null;
    const exact = row.cells.map(cellText).join('\u001f');
    const first = seen.get(exact);
    if (first === undefined) seen.set(exact, row.number);
    else if (person !== null) {
      if (fates.note(row.number, 'repeated'))
        log.add({ code: 'doublon', severity: 'info', details: { ligne: first } }, { row: row.number });
      continue;
      // Without a person, two people may well have done the same hours: both rows stay, and the user is told.
    } else if (!fates.knows(row.number))
      log.add(
        { code: 'ligne-identique', severity: 'a-verifier', details: { ligne: first } },
        { row: row.number },
      );

    const again = fates.knows(row.number);
    fates.note(row.number, 'kept');
    // What stands outside the columns of months is told with the first of them.
    for (const { issue, where } of row.issues)
      if (!again || isOfMonth(row, where.column)) log.add(issue, where);
    planned.add(row, headerOf('heures_prevues'));
    if (still.has(row)) continue;
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
    if (person !== null) people.add(person, row, period);
    check(row, { period, person, aboutPeople, again }, input, headerOf);
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
  return balanced({
    rows: fates.count() + aside,
    kept: fates.count('kept'),
    duplicates: fates.count('repeated'),
    setAside: fates.count('aside') + aside,
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
    ...(contracts.length > 0 ? { due: planned.due() } : {}),
  });
}

const isOfMonth = ({ columns }: TypedRow, column: string | undefined): boolean =>
  column !== undefined && columns !== undefined && columns.has(column);

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
  /** True when another month of the same source row was already looked at. */
  readonly again: boolean;
}

function check(
  { number, values }: TypedRow,
  { period, person, aboutPeople, again }: Found,
  { log }: TableInput,
  headerOf: (field: SourceField) => string | undefined,
): void {
  const figures = FIGURES.map((field) => values.get(field) ?? null).filter(
    (value) => typeof value === 'number',
  );
  if (figures.length === 0) log.add({ code: 'heures-absentes', severity: 'info' }, { row: number });
  else if (period === null) log.add({ code: 'periode-absente', severity: 'a-verifier' }, { row: number });
  if (!again && (values.get('marche_id') ?? null) === null)
    log.add({ code: 'marche-absent', severity: 'a-verifier' }, { row: number });
  if (!aboutPeople) return;
  if (!again && person === null)
    log.add({ code: 'personne-sans-identite', severity: 'a-verifier' }, { row: number });
  for (const field of FIGURES) {
    const value = values.get(field);
    if (typeof value === 'number' && value > TOO_MANY)
      log.add(
        { code: 'heures-invraisemblables', severity: 'a-verifier', details: { heures: value } },
        { row: number, column: headerOf(field) },
      );
  }
}
