import { SHEET_TABLES, TABLES } from '../../src/catalogue/tables';
import { evaluateAggregate, type DataSet } from '../../src/engine/aggregate';
import { evaluateFacts, factsOf } from '../../src/engine/board';
import { toColumns } from '../../src/engine/columns';
import { followRows } from '../../src/engine/followRows';
import type { Splice } from '../../src/engine/splice';
import { rowChanges } from '../../src/engine/rowChanges';
import { computeRows } from '../../src/engine/rowRules';
import { evaluateScheme } from '../../src/engine/schemeFigures';
import type { TableId } from '../../src/scheme/fields';
import type { CellValue, DataRow } from '../../src/scheme/values';
import {
  EVERY_YEARS,
  everyParameters,
  everyRows,
  everyScheme,
  type EveryRows,
} from '../support/everyIndicator';
import fc, { runs } from '../support/property';

const parameters = everyParameters();
const scheme = everyScheme();
const facts = factsOf(SHEET_TABLES);
const typedFields = (table: TableId) => TABLES[table].fields.filter(({ rule }) => !rule);

/** Amounts and hours that no binary number holds exactly: adding them in another order gives another sum. */
const untidy = (table: TableId, rows: readonly DataRow[]): readonly DataRow[] =>
  rows.map((row) =>
    Object.fromEntries(
      typedFields(table).map(({ id, type }): [string, CellValue] => {
        const value = row[id] ?? null;
        return [
          id,
          typeof value === 'number' && (type === 'amount' || type === 'hours') ? value * 1.1 : value,
        ];
      }),
    ),
  );

/** Two rows in eight as it is typed and marked, without what follows from it. */
const typed = (rows: EveryRows): EveryRows =>
  Object.fromEntries(
    SHEET_TABLES.map(({ id }) => [
      id,
      untidy(
        id,
        (rows[id] ?? []).filter((_, rank) => rank % 8 < 2),
      ),
    ]),
  );

/** @param size rows of the parts that tables are cut at. */
function fromScratch(rows: EveryRows, size?: number): DataSet {
  const ready: Partial<Record<TableId, readonly DataRow[]>> = { ...rows };
  for (const { id } of SHEET_TABLES) ready[id] = computeRows(id, ready[id] ?? [], parameters, ready);
  return Object.fromEntries(SHEET_TABLES.map(({ id }) => [id, toColumns(id, ready[id] ?? [], size)]));
}

const figuresOf = (data: DataSet) => evaluateScheme(scheme, data, parameters, {}, EVERY_YEARS);

const everything = (data: DataSet) => ({
  figures: figuresOf(data),
  facts: evaluateFacts(facts, data, parameters, EVERY_YEARS),
  rows: JSON.stringify(Object.values(data).map(({ rows }) => rows)),
  columns: JSON.stringify(
    Object.values(data).map(({ table, column }) =>
      TABLES[table].fields.map(({ id }) => {
        const read = column(id);
        return read.kind === 'number'
          ? [...read.values]
          : [[...read.codes], read.words, read.spellings, [...read.codeOf]];
      }),
    ),
  ),
});

const BASE = typed(everyRows());
/** Rows and cells that edits are made of. */
const OTHERS = typed(everyRows(71));

interface Edit {
  readonly table: number;
  readonly kind: 'edit' | 'swap' | 'add' | 'remove' | 'paste';
  readonly row: number;
  readonly donor: number;
  readonly field: number;
  readonly value: 'donor' | 'nothing' | 'tenth' | 'unheard';
}

const edit: fc.Arbitrary<Edit> = fc.record({
  table: fc.nat(),
  kind: fc.constantFrom('edit', 'edit', 'edit', 'swap', 'add', 'remove', 'paste'),
  row: fc.nat(),
  donor: fc.nat(),
  field: fc.nat(),
  value: fc.constantFrom('donor', 'donor', 'nothing', 'tenth', 'unheard'),
});

const at = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;

/** What an edit does to the rows of its table. */
function spliceOf(
  { kind, row, donor, field, value }: Edit,
  table: TableId,
  rows: readonly DataRow[],
): readonly Splice[] {
  const donors = OTHERS[table] ?? [];
  const from = rows.length === 0 ? 0 : row % rows.length;
  if (kind === 'add' || rows.length === 0)
    return [{ from: row % (rows.length + 1), removed: 0, added: [at(donors, donor)] }];
  if (kind === 'remove') return [{ from, removed: 1, added: [] }];
  if (kind === 'paste')
    return [
      {
        from,
        removed: Math.min(3, rows.length - from),
        added: [donor, donor + 5].map((one) => at(donors, one)),
      },
    ];
  if (kind === 'swap') return [{ from, removed: 1, added: [at(donors, donor)] }];
  const { id } = at(typedFields(table), field);
  const cell = at(donors, donor)[id] ?? null;
  const changed: CellValue =
    value === 'nothing'
      ? null
      : value === 'tenth' && typeof cell === 'number'
        ? cell / 10
        : value === 'unheard' && typeof cell === 'string'
          ? `${cell} bis`
          : cell;
  return [{ from, removed: 1, added: [{ ...at(rows, row), [id]: changed }] }];
}

const spliced = (rows: readonly DataRow[], splices: readonly Splice[]): readonly DataRow[] =>
  [...splices]
    .reverse()
    .reduce(
      (all, { from, removed, added }) => [...all.slice(0, from), ...added, ...all.slice(from + removed)],
      rows,
    );

it('gives, after any edits, to the last bit what a table made anew gives', () => {
  fc.assert(
    // Tables are read in one piece and cut at the first change: a few rows a part try what only large tables do.
    fc.property(
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(1, 4, 1_000),
      (edits, size) => {
        let rows = BASE;
        const first = fromScratch(rows, size);
        let data = first;
        everything(data);
        for (const one of edits) {
          const table = at(SHEET_TABLES, one.table).id;
          const splices = spliceOf(one, table, rows[table] ?? []);
          const before = rows[table] ?? [];
          rows = { ...rows, [table]: spliced(before, splices) };
          // Half of the time as the reading of the whole table tells it.
          const told = one.row % 2 === 0 ? splices : rowChanges(table, before, rows[table] ?? []);
          data = followRows(data, table, told, parameters);
          // And half of the time nothing is asked between two changes.
          if (one.donor % 2 === 0) expect(figuresOf(data)).toStrictEqual(figuresOf(fromScratch(rows)));
        }
        expect(everything(data)).toStrictEqual(everything(fromScratch(rows)));
        // Another follow-up of the same data, with which this one shares what did not change.
        const [last] = edits.slice(-1);
        if (!last) return;
        const table = at(SHEET_TABLES, last.table).id;
        const splices = spliceOf(last, table, BASE[table] ?? []);
        const other = { ...BASE, [table]: spliced(BASE[table] ?? [], splices) };
        expect(figuresOf(followRows(first, table, splices, parameters))).toStrictEqual(
          figuresOf(fromScratch(other)),
        );
      },
    ),
    runs(40),
  );
});

it('counts again only what a changed row moves', () => {
  const data = fromScratch(BASE);
  const of = (set: DataSet, field: string) =>
    evaluateAggregate(
      { kind: 'sum', table: 'MARCHES', field, where: [], span: 'year' },
      set,
      parameters,
      EVERY_YEARS,
    );
  const [amounts, offers] = [of(data, 'montant_ht'), of(data, 'nb_offres')];
  const row = data.MARCHES?.rows[0] ?? {};
  const after = followRows(
    data,
    'MARCHES',
    [{ from: 0, removed: 1, added: [{ ...row, montant_ht: 0.3 }] }],
    parameters,
  );
  expect(of(after, 'nb_offres').map((value, year) => value === offers[year])).toEqual([true, true, true]);
  expect(of(after, 'montant_ht').map((value, year) => value === amounts[year])).toEqual([false, true, true]);
  expect(of(data, 'montant_ht')).toEqual(amounts);
});

it('follows a person into the hours that they worked', () => {
  const data = fromScratch(BASE);
  const rank = data.BENEFICIAIRES?.rows.findIndex(({ sexe }) => sexe === 'F') ?? -1;
  const person = data.BENEFICIAIRES?.rows[rank] ?? {};
  const hoursOf = (set: DataSet) =>
    (set.HEURES?.rows ?? []).flatMap(({ beneficiaire_id: id, sexe }) =>
      id === person['beneficiaire_id'] ? [sexe] : [],
    );
  expect(new Set(hoursOf(data))).toEqual(new Set(['F']));
  const after = followRows(
    data,
    'BENEFICIAIRES',
    [{ from: rank, removed: 1, added: [{ ...person, sexe: 'H' }] }],
    parameters,
  );
  expect(new Set(hoursOf(after))).toEqual(new Set(['H']));
});

it('puts a row in before one that its key changes', () => {
  const rows = [
    { agent_id: 'A1', date_formation: 45_700 },
    { agent_id: 'A2', date_formation: 45_701 },
  ];
  const data = fromScratch({ FORMATIONS: rows });
  const added = { agent_id: 'a2', date_formation: 45_600 };
  const after = followRows(data, 'FORMATIONS', [{ from: 1, removed: 0, added: [added] }], parameters);
  expect(after.FORMATIONS?.rows).toEqual(
    fromScratch({ FORMATIONS: [rows[0] ?? {}, added, rows[1] ?? {}] }).FORMATIONS?.rows,
  );
});
