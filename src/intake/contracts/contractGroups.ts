import type { SourceField } from '../../catalogue/synonyms';
import { cellText } from '../files/cell';
import type { ReadColumn } from '../columns/typedRows';
import type { TypedTable } from '../columns/typeRows';
import type { Cells } from '../files/cells';
import { TextIndex } from '../values/textIndex';

/** How rows of a layout make contracts. Rows are told by their rank in the table. */
export interface Grouped {
  /** Rows that stand for a contract, in file order. */
  readonly kept: readonly number[];
  /** Holders of a contract, by its row, where other rows tell further ones. */
  readonly holders: ReadonlyMap<number, number>;
  /** Amount of a later state, by row of a contract, where the file holds one. */
  readonly laterAmounts: ReadonlyMap<number, number>;
  /** Rows that stand for a contract whose first state is not in the file. */
  readonly amended: ReadonlySet<number>;
  readonly duplicates: readonly {
    readonly row: number;
    readonly of: number;
    readonly reason: 'repetition' | 'titulaire' | 'etat';
  }[];
}

const SEPARATOR = '\u001f';
/** Fields that describe the holder: they may differ between two rows of one contract. */
const HOLDER: ReadonlySet<SourceField> = new Set([
  'titulaire_siret',
  'titulaire_type',
  'titulaire_nom',
  'titulaire_2',
  'titulaire_3',
  'est_pme',
  'est_ess',
  'est_esus',
  'est_siae',
  'est_ea_esat',
  'date_publication',
]);

const rawOf = (row: number, cells: Cells): string => cellText(cells.at(row)).trim();

/**
 * One row per contract, two exceptions: a row equal to another in every cell but the publication date is a repetition;
 * a row that differs from another by its holder only is the same contract with one more holder (its amount is the contract's,
 * repeated: data-formats 5.5). Same number with another object, amount or date is another lot, kept.
 */
export function groupByRow(
  { lines, columns: typed }: TypedTable,
  rows: Iterable<number>,
  columns: readonly ReadColumn[],
  foldHolders: boolean,
): Grouped {
  const publication = columns.find((column) => column.field === 'date_publication')?.index ?? -1;
  const described = columns.filter((column) => !HOLDER.has(column.field));
  const texts = described.map(({ index }) => lines.column(index));
  const exactText = (row: number): string =>
    lines
      .at(row)
      .cells.map((cell, index) => (index === publication ? '' : cellText(cell)))
      .join(SEPARATOR);
  // The number tells most rows apart by itself: the rest is only compared between rows that share it.
  const lead =
    texts[
      Math.max(
        0,
        described.findIndex((column) => column.field === 'marche_id'),
      )
    ];
  const numbers = lead?.pool.map((cell) => cellText(cell).trim()) ?? [];
  const keyOf = (row: number): string => texts.map((cells) => rawOf(row, cells)).join(SEPARATOR);
  const ids = typed.get('marche_id');
  const hasId = (row: number): boolean => typeof ids?.pool[ids.codes[row] ?? 0] === 'string';
  /** Rows that say the same of the contract; whole rows are compared only once two of them meet. */
  interface Bucket {
    readonly first: number;
    exact: Map<string, number> | null;
  }
  const numbered = new TextIndex(lines.length);
  const groups = new Map<number, Map<string, Bucket>>();
  const kept: number[] = [];
  const holders = new Map<number, number>();
  const duplicates: { row: number; of: number; reason: 'repetition' | 'titulaire' }[] = [];
  for (const row of rows) {
    const number = numbers[lead?.codes[row] ?? 0] ?? '';
    const first = numbered.firstOf(number, row);
    if (first === row) {
      kept.push(row);
      continue;
    }
    const buckets = groups.get(first) ?? new Map<string, Bucket>([[keyOf(first), { first, exact: null }]]);
    groups.set(first, buckets);
    const key = keyOf(row);
    const bucket = buckets.get(key);
    if (bucket === undefined) {
      buckets.set(key, { first: row, exact: null });
      kept.push(row);
      continue;
    }
    bucket.exact ??= new Map([[exactText(bucket.first), bucket.first]]);
    const exact = exactText(row);
    const repeated = bucket.exact.get(exact);
    const sameContract = foldHolders && hasId(row);
    if (repeated !== undefined) duplicates.push({ row, of: lines.numberAt(repeated), reason: 'repetition' });
    else if (sameContract) {
      holders.set(bucket.first, (holders.get(bucket.first) ?? 1) + 1);
      duplicates.push({ row, of: lines.numberAt(bucket.first), reason: 'titulaire' });
    } else kept.push(row);
    if (repeated === undefined) bucket.exact.set(exact, sameContract ? bucket.first : row);
  }
  return { kept, holders, laterAmounts: new Map(), amended: new Set(), duplicates };
}

/**
 * decp-processing writes one row per holder and per state (modification_id 0 = as awarded). A contract is what shares
 * uid, object, amount and notification date at state 0.
 *
 * The holder cannot be part of that key: no row carries the whole list, so every co-contractor would become a contract.
 * Nor can the publication date: a republication would become a second one. The price is that two lots of one number with the same
 * object, amount and date but other holders cannot be told from one contract with two holders; that layout does not say.
 * Rows of later states belong to a contract of the same uid (same object first); when the file holds no state 0 of a uid,
 * its latest state stands for it, one per object, and is reported.
 */
export function groupByState(
  { lines, columns: typed }: TypedTable,
  rows: readonly number[],
  columns: readonly ReadColumn[],
): Grouped {
  const column = (field: SourceField): Cells | undefined => {
    const found = columns.find((candidate) => candidate.field === field);
    return found && lines.column(found.index);
  };
  const [uid, object, amount, date, state, current] = [
    column('uid'),
    column('objet'),
    column('montant_ht'),
    column('date_notification'),
    column('modification_id'),
    column('donnees_actuelles'),
  ];
  const raw = (row: number, of: Cells | undefined): string => (of === undefined ? '' : rawOf(row, of));
  // Schema 2019 ends the number itself with the two digits of the state (…00 as awarded, …01 amended).
  const idOf = (row: number): string =>
    state === undefined ? raw(row, uid).replace(/\d\d$/, '') : raw(row, uid);
  const stateOf = (row: number): number =>
    Number((state === undefined ? /\d\d$/.exec(raw(row, uid))?.[0] : raw(row, state)) ?? 0) || 0;

  const kept: number[] = [];
  const holders = new Map<number, number>();
  const amended = new Set<number>();
  const laterAmounts = new Map<number, number>();
  const duplicates: { row: number; of: number; reason: 'titulaire' | 'etat' }[] = [];
  const byKey = new Map<string, number>();
  const byUid = new Map<string, number[]>();
  const add = (row: number, key: string): boolean => {
    const known = byKey.get(key);
    if (known !== undefined) {
      holders.set(known, (holders.get(known) ?? 1) + 1);
      duplicates.push({ row, of: lines.numberAt(known), reason: 'titulaire' });
      return false;
    }
    byKey.set(key, row);
    const id = idOf(row);
    byUid.set(id, [...(byUid.get(id) ?? []), row]);
    kept.push(row);
    return true;
  };
  for (const row of rows)
    if (stateOf(row) === 0)
      add(row, [idOf(row), ...[object, amount, date].map((of) => raw(row, of))].join(SEPARATOR));
  const isCurrent = (row: number): boolean => /^(true|oui|1|vrai)$/i.test(raw(row, current));
  const later = rows
    .filter((row) => stateOf(row) !== 0)
    .sort((a, b) => Number(isCurrent(b)) - Number(isCurrent(a)) || stateOf(b) - stateOf(a) || a - b);
  const amounts = typed.get('montant_ht');
  for (const row of later) {
    const siblings = byUid.get(idOf(row)) ?? [];
    const owner =
      siblings.find((one) => raw(one, object) === raw(row, object)) ??
      siblings.find((one) => !amended.has(one));
    if (owner === undefined) {
      if (add(row, [idOf(row), raw(row, object), 'etat'].join(SEPARATOR))) amended.add(row);
      continue;
    }
    const value = amounts?.pool[amounts.codes[row] ?? 0];
    // Latest states come first, so the first amount met is the last one decided.
    if (!amended.has(owner) && typeof value === 'number' && !laterAmounts.has(owner))
      laterAmounts.set(owner, value);
    duplicates.push({ row, of: lines.numberAt(owner), reason: 'etat' });
  }
  kept.sort((a, b) => a - b);
  return { kept, holders, laterAmounts, amended, duplicates };
}
