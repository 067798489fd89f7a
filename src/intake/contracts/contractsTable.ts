import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue, DataRow } from '../../scheme/values';
import type { AnomalyLog } from '../anomalyLog';
import { groupByRow, groupByState, type Grouped } from './contractGroups';
import { contractBuilder, insertionIssue } from './contractRow';
import { lazyTables, LazyRows } from '../lazyRows';
import { loudRows, overruledRows } from './loudRows';
import { balanced, type Outcome } from '../outcome';
import type { IntakeContext } from '../types';
import { knownSum } from '../values/sum';
import type { ReadColumn } from '../columns/typedRows';
import { setMarked } from '../files/cells';
import { RowValues, valuesAt, type TypedColumn } from '../columns/typedTable';
import { typeTable, type TableInput, type TypedTable } from '../columns/typeRows';

const IDENTIFIERS: readonly SourceField[] = [
  'marche_id',
  'objet',
  'titulaire_siret',
  'titulaire_nom',
  'montant_ht',
  'date_notification',
  'heures_prevues',
  'code_cpv',
];

/**
 * Contracts from a table of any layout. One row of MARCHES per contract; `montant_ht` is the amount at award, never that of an
 * amendment, because amendments in real files often carry a difference (data-formats 0.6).
 */
export async function contractsFromTable(
  input: TableInput,
  _columns: unknown,
  { vocabulary }: Pick<IntakeContext, 'vocabulary'>,
): Promise<Outcome> {
  const { kind, source, columns, log } = input;
  const typed = await typeTable(input, false);
  const { lines } = typed;
  const usable = usableRows(typed, (rank) =>
    log.add({ code: 'ligne-sans-donnee', severity: 'a-verifier' }, { row: lines.numberAt(rank) }),
  );

  const has = (field: SourceField): boolean => columns.some((column) => column.field === field);
  const byState = kind === 'decp-csv-decp-processing' || (has('uid') && has('donnees_actuelles'));
  const grouped = byState
    ? groupByState(typed, usable, columns)
    : groupByRow(typed, usable, columns, kind === 'marches');
  const build = contractBuilder({
    source,
    wholeSansObjetIsNone: kind === 'decp-csv-decp-processing',
    defaultType: kind === 'marches' ? null : 'Marché',
    yearIsDate: !has('date_notification'),
    vocabulary,
  });
  const told = { typed, grouped, columns, build, byState };
  const { kept } = grouped;
  const contracts = new LazyRows(kept.length, (place) => quietContract(kept[place] ?? 0, told));
  const loud = loudRows(typed, grouped);
  const overruled = overruledRows(typed);
  const hours = typed.columns.get('heures_prevues');
  kept.forEach((rank, place) => {
    if (loud[rank] === 1) contracts.put(place, contractOf(rank, told, log));
    else if (overruled[rank] === 1)
      log.add(insertionIssue(hours?.pool[hours.codes[rank] ?? -1] ?? null), { row: lines.numberAt(rank) });
  });
  for (const { row, of, reason } of grouped.duplicates) {
    if (reason === 'repetition')
      log.add({ code: 'doublon', severity: 'info', details: { ligne: of } }, { row: lines.numberAt(row) });
  }
  if (byState && grouped.duplicates.length > 0)
    log.add({
      code: 'lignes-par-titulaire',
      severity: 'info',
      details: { lignes: usable.length, marches: contracts.length },
    });

  const amounts = valuesAt(typed.columns.get('montant_ht'), kept);
  return balanced({
    rows: lines.length + input.aside,
    kept: contracts.length,
    duplicates: grouped.duplicates.length,
    setAside: input.aside + lines.length - usable.length,
    controlSums: { montant_ht: knownSum(amounts) ?? 0 },
    negatives: amounts.filter((amount) => Number(amount ?? 0) < 0).length,
    tables: lazyTables({ MARCHES: contracts }),
    origins: { MARCHES: kept.map((rank) => lines.numberAt(rank)) },
  });
}

/** Rows that say something of a contract, in order; `tell` is told of the others. O(rows), by columns. */
function usableRows({ lines, columns }: TypedTable, tell: (rank: number) => void): readonly number[] {
  const says = new Uint8Array(lines.length);
  for (const field of IDENTIFIERS) {
    const column = columns.get(field);
    if (column !== undefined) setMarked(says, 1, column.codes, knownIn(column));
    if (!says.includes(0)) break;
  }
  const usable: number[] = [];
  for (let rank = 0; rank < says.length; rank += 1)
    if (says[rank] === 1) usable.push(rank);
    else tell(rank);
  return usable;
}

function knownIn({ pool }: TypedColumn): Uint8Array {
  const known = new Uint8Array(pool.length);
  for (let rank = 0; rank < known.length; rank += 1) if (pool[rank] !== null) known[rank] = 1;
  return known;
}

interface Told {
  readonly typed: TypedTable;
  readonly grouped: Grouped;
  readonly columns: readonly ReadColumn[];
  readonly build: ReturnType<typeof contractBuilder>;
  readonly byState: boolean;
}

/** A row of which all was told. @throws Error when something else is to be: a fault of `loudRows`, never of the file. */
function quietContract(rank: number, told: Told): DataRow {
  return contractOf(rank, told, {
    add: ({ code }) => {
      if (code !== 'insertion-deduite') throw new Error(`intake: ${rank} ${code}`);
    },
  });
}

function contractOf(
  rank: number,
  { typed, grouped, columns, build, byState }: Told,
  log: Pick<AnomalyLog, 'add'>,
): DataRow {
  const number = typed.lines.numberAt(rank);
  const own = new RowValues(typed.columns, rank);
  const headerOf = (field: SourceField | undefined): string | undefined =>
    columns.find((column) => column.field === field)?.header;
  const values = holderChecked(lotInObject(own));
  // A holder outside France has no SIRET: the source says so itself, and it is no typing error.
  const foreign = isForeign(own);
  for (const { issue, where } of typed.issuesOf(rank)) {
    if (foreign && where.column === headerOf('titulaire_siret')) continue;
    log.add(issue, where);
  }
  if (foreign)
    log.add(
      { code: 'titulaire-sans-siret', severity: 'info' },
      { row: number, column: headerOf('titulaire_siret') },
    );
  const { row, issues } = build(values);
  for (const { field, value, ...issue } of issues)
    log.add(issue, { row: number, column: headerOf(field), value });
  const holders = grouped.holders.get(rank) ?? 1;
  if (holders > 1 && !byState)
    log.add(
      { code: 'marche-multi-titulaires', severity: 'info', details: { titulaires: holders } },
      { row: number },
    );
  if (grouped.amended.has(rank))
    log.add({ code: 'modification-sans-initial', severity: 'a-verifier' }, { row: number });
  const amount = row['montant_ht'];
  const later = grouped.laterAmounts.get(rank) ?? own.get('modification_montant') ?? null;
  if (typeof later === 'number' && typeof amount === 'number' && later !== amount) {
    log.add(
      { code: 'montant-modifie', severity: 'info', details: { initial: amount, modifie: later } },
      { row: number, column: headerOf('montant_ht') },
    );
  }
  return row;
}

const isForeign = (values: ReadonlyMap<SourceField, CellValue>): boolean => {
  const type = values.get('titulaire_type');
  return typeof type === 'string' && !/^siret\b/i.test(type.trim());
};

const holderChecked = (values: ReadonlyMap<SourceField, CellValue>): ReadonlyMap<SourceField, CellValue> =>
  isForeign(values) ? new Map([...values, ['titulaire_siret', null]]) : values;

/** The lot goes at the end of the object: the number stays as the buyer writes it, since hours and amendments refer to it. */
function lotInObject(values: ReadonlyMap<SourceField, CellValue>): ReadonlyMap<SourceField, CellValue> {
  const lot = values.get('lot');
  const object = values.get('objet');
  if (typeof lot !== 'string' || (typeof object === 'string' && /\blot\b/i.test(object))) return values;
  const label = /^lot\b/i.test(lot) ? lot : `lot ${lot}`;
  return new Map([...values, ['objet', typeof object === 'string' ? `${object} (${label})` : label]]);
}
