import { PARAMETERS } from '../../catalogue/parameters';
import { TABLES } from '../../catalogue/tables';
import { CLOSED_STATES } from '../../catalogue/tables/actions';
import { PENDING_DECISION } from '../../catalogue/tables/concertation';
import { dueDates, REPEATED, type CountedFrom, type DueId, type ReminderKind } from '../../engine/calendar';
import type { TableId } from '../../scheme/fields';
import { isMissing, type DataRow } from '../../scheme/values';
import { FIRST_ROW, SHEETS } from '../../workbook/layout';
import { firstPast } from '../privacy/retention';
import type { OpenWorkbook } from '../readWorkbook';

/** Something to do, and where in the workbook. Serial days; `row` as the sheet numbers it (first row = 1). */
export interface Reminder {
  readonly kind: ReminderKind;
  /** Null for what has no date and waits now. */
  readonly due: number | null;
  readonly late: boolean;
  readonly from: CountedFrom | null;
  /** Title of the action, name of the instance; empty otherwise. */
  readonly subject: string;
  /** How many proposals wait; 1 otherwise. */
  readonly count: number;
  readonly place: { readonly sheet: string; readonly row: number };
}

/** Row of the sheet where data row `index` stands, under the header. */
const rowOf = (index: number): number => index + 2;
const place = (table: TableId, index: number): Reminder['place'] => ({
  sheet: TABLES[table].sheet,
  row: rowOf(index),
});

const textOf = (row: DataRow, field: string): string => String(row[field] ?? '').trim();

const parameterPlace = (id: string): Reminder['place'] => ({
  sheet: SHEETS.parametres,
  row: FIRST_ROW + PARAMETERS.findIndex((parameter) => parameter.id === id) + 1,
});

const PLACES: Readonly<Record<DueId, Reminder['place']>> = {
  'suivi-annuel': parameterPlace(REPEATED['suivi-annuel'].parameter),
  publication: parameterPlace(REPEATED.publication.parameter),
  elaboration: place('CONCERTATION', 0),
  fin: { sheet: SHEETS.suivi, row: 1 },
};

const calendar = ({ state }: OpenWorkbook, today: number): readonly Reminder[] =>
  dueDates(state.scheme, state.parameters).map(({ id, date, from }) => ({
    kind: id,
    due: date,
    late: date < today,
    from,
    subject: '',
    count: 1,
    place: PLACES[id],
  }));

/** The last thing said of each action: its latest dated row, else its last row. */
function lastPoints(rows: readonly DataRow[]): readonly { row: DataRow; index: number }[] {
  const last = new Map<string, { row: DataRow; index: number }>();
  rows.forEach((row, index) => {
    const key = (textOf(row, 'action_id') || textOf(row, 'titre')).toUpperCase();
    if (key === '') return;
    const before = last.get(key)?.row['date_point'];
    const own = row['date_point'];
    if (typeof before === 'number' && (typeof own !== 'number' || own < before)) return;
    last.set(key, { row, index });
  });
  return [...last.values()];
}

/** Actions whose date is past and that are neither done nor given up. A point without a date keeps that of the others. */
function overdue(rows: readonly DataRow[], today: number): readonly Reminder[] {
  const dates = new Map<string, number>();
  for (const row of rows)
    if (typeof row['echeance'] === 'number')
      dates.set(textOf(row, 'action_id').toUpperCase(), row['echeance']);
  return lastPoints(rows).flatMap(({ row, index }): Reminder[] => {
    const own = row['echeance'];
    const due = typeof own === 'number' ? own : dates.get(textOf(row, 'action_id').toUpperCase());
    if (due === undefined || due >= today || CLOSED_STATES.includes(textOf(row, 'statut'))) return [];
    const subject = textOf(row, 'titre') || textOf(row, 'action_id');
    return [
      { kind: 'action', due, late: true, from: null, subject, count: 1, place: place('ACTIONS', index) },
    ];
  });
}

const meetings = (rows: readonly DataRow[], today: number): readonly Reminder[] =>
  rows.flatMap((row, index): Reminder[] => {
    const due = row['date_reunion'];
    if (typeof due !== 'number') return [];
    const subject = textOf(row, 'instance');
    return [
      {
        kind: 'reunion',
        due,
        late: due < today,
        from: null,
        subject,
        count: 1,
        place: place('INSTANCES', index),
      },
    ];
  });

/** Proposals that nobody has decided on, as one reminder that shows the first. */
function pending(rows: readonly DataRow[]): readonly Reminder[] {
  const waiting = rows.flatMap((row, index) => {
    const isSaid = !isMissing(row['proposition_id']) || !isMissing(row['proposition']);
    const decision = textOf(row, 'decision');
    return isSaid && (decision === '' || decision === PENDING_DECISION) ? [index] : [];
  });
  const [first] = waiting;
  if (first === undefined) return [];
  return [
    {
      kind: 'decisions',
      due: null,
      late: false,
      from: null,
      subject: '',
      count: waiting.length,
      place: place('CONCERTATION', first),
    },
  ];
}

/** People whose rows should have gone, as one reminder. */
function retention({ rows, state }: OpenWorkbook, today: number): readonly Reminder[] {
  const past = firstPast(rows, state.parameters, today);
  if (past === null) return [];
  const { index, count, due } = past;
  return [
    {
      kind: 'conservation',
      due,
      late: true,
      from: null,
      subject: '',
      count,
      place: place('BENEFICIAIRES', index),
    },
  ];
}

/**
 * What the scheme of a workbook asks for, soonest first: due dates of the law and of the scheme, meetings, actions past
 * their date, proposals that wait (placed at today). @param today a serial day.
 */
export function remindersOf(open: OpenWorkbook, today: number): readonly Reminder[] {
  const all = [
    ...calendar(open, today),
    ...overdue(open.rows.ACTIONS ?? [], today),
    ...meetings(open.rows.INSTANCES ?? [], today),
    ...pending(open.rows.CONCERTATION ?? []),
    ...retention(open, today),
  ];
  return [...all].sort((a, b) => (a.due ?? today) - (b.due ?? today));
}
