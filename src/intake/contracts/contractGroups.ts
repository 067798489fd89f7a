import type { SourceField } from '../../catalogue/synonyms';
import { cellText } from '../files/cell';
import type { ReadColumn, TypedRow } from '../columns/typedRows';

/** How rows of a layout make contracts. */
export interface Grouped {
  /** Rows that stand for a contract, in file order. */
  readonly kept: readonly KeptRow[];
  readonly duplicates: readonly {
    readonly row: TypedRow;
    readonly of: number;
    readonly reason: 'repetition' | 'titulaire' | 'etat';
  }[];
}

export interface KeptRow {
  readonly row: TypedRow;
  /** Further holders told by other rows. */
  titulaires: number;
  /** Amount of a later state, when it differs. */
  laterAmount: number | null;
  /** False when the first state of the contract is not in the file. */
  readonly initial: boolean;
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

const rawOf = ({ cells }: TypedRow, { index }: ReadColumn): string => cellText(cells[index]).trim();

/**
 * One row per contract, two exceptions: a row equal to another in every cell but the publication date is a repetition;
 * a row that differs from another by its holder only is the same contract with one more holder (its amount is the contract's,
 * repeated: data-formats 5.5). Same number with another object, amount or date is another lot, kept.
 */
export function groupByRow(
  rows: readonly TypedRow[],
  columns: readonly ReadColumn[],
  foldHolders: boolean,
): Grouped {
  const publication = columns.find((column) => column.field === 'date_publication')?.index ?? -1;
  const described = columns.filter((column) => !HOLDER.has(column.field));
  const exactText = (row: TypedRow): string =>
    row.cells.map((cell, index) => (index === publication ? '' : cellText(cell))).join(SEPARATOR);
  // The number tells most rows apart by itself: the rest is only compared between rows that share it.
  const lead = described.find((column) => column.field === 'marche_id') ?? described[0];
  const keyOf = (row: TypedRow): string => described.map((column) => rawOf(row, column)).join(SEPARATOR);
  /** Rows that say the same of the contract; whole rows are compared only once two of them meet. */
  interface Bucket {
    readonly first: KeptRow;
    exact: Map<string, KeptRow> | null;
  }
  const groups = new Map<string, KeptRow | Map<string, Bucket>>();
  const kept: KeptRow[] = [];
  const duplicates: { row: TypedRow; of: number; reason: 'repetition' | 'titulaire' }[] = [];
  for (const row of rows) {
    const one: KeptRow = { row, titulaires: 1, laterAmount: null, initial: true };
    const number = lead === undefined ? '' : rawOf(row, lead);
    const group = groups.get(number);
    if (group === undefined) {
      groups.set(number, one);
      kept.push(one);
      continue;
    }
    const buckets =
      group instanceof Map
        ? group
        : new Map<string, Bucket>([[keyOf(group.row), { first: group, exact: null }]]);
    if (buckets !== group) groups.set(number, buckets);
    const key = keyOf(row);
    const bucket = buckets.get(key);
    if (bucket === undefined) {
      buckets.set(key, { first: one, exact: null });
      kept.push(one);
      continue;
    }
    bucket.exact ??= new Map([[exactText(bucket.first.row), bucket.first]]);
    const exact = exactText(row);
    const repeated = bucket.exact.get(exact);
    const sameContract = foldHolders && typeof row.values.get('marche_id') === 'string';
    if (repeated) duplicates.push({ row, of: repeated.row.number, reason: 'repetition' });
    else if (sameContract) {
      bucket.first.titulaires += 1;
      duplicates.push({ row, of: bucket.first.row.number, reason: 'titulaire' });
    } else kept.push(one);
    if (!repeated) bucket.exact.set(exact, sameContract ? bucket.first : one);
  }
  return { kept, duplicates };
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
export function groupByState(rows: readonly TypedRow[], columns: readonly ReadColumn[]): Grouped {
  const column = (field: SourceField): ReadColumn | undefined =>
    columns.find((candidate) => candidate.field === field);
  const [uid, object, amount, date, state, current] = [
    column('uid'),
    column('objet'),
    column('montant_ht'),
    column('date_notification'),
    column('modification_id'),
    column('donnees_actuelles'),
  ];
  const raw = (row: TypedRow, of: ReadColumn | undefined): string => (of === undefined ? '' : rawOf(row, of));
  // Schema 2019 ends the number itself with the two digits of the state (…00 as awarded, …01 amended).
  const idOf = (row: TypedRow): string =>
    state === undefined ? raw(row, uid).replace(/\d\d$/, '') : raw(row, uid);
  const stateOf = (row: TypedRow): number =>
    Number((state === undefined ? /\d\d$/.exec(raw(row, uid))?.[0] : raw(row, state)) ?? 0) || 0;

  const kept: KeptRow[] = [];
  const duplicates: { row: TypedRow; of: number; reason: 'titulaire' | 'etat' }[] = [];
  const byKey = new Map<string, KeptRow>();
  const byUid = new Map<string, KeptRow[]>();
  const add = (row: TypedRow, key: string, initial: boolean): void => {
    const known = byKey.get(key);
    if (known) {
      known.titulaires += 1;
      duplicates.push({ row, of: known.row.number, reason: 'titulaire' });
      return;
    }
    const one: KeptRow = { row, titulaires: 1, laterAmount: null, initial };
    byKey.set(key, one);
    const id = idOf(row);
    byUid.set(id, [...(byUid.get(id) ?? []), one]);
    kept.push(one);
  };
  for (const row of rows) {
    if (stateOf(row) === 0)
      add(row, [idOf(row), ...[object, amount, date].map((of) => raw(row, of))].join(SEPARATOR), true);
  }
  const isCurrent = (row: TypedRow): boolean => /^(true|oui|1|vrai)$/i.test(raw(row, current));
  const later = rows
    .filter((row) => stateOf(row) !== 0)
    .sort(
      (a, b) => Number(isCurrent(b)) - Number(isCurrent(a)) || stateOf(b) - stateOf(a) || a.number - b.number,
    );
  for (const row of later) {
    const siblings = byUid.get(idOf(row)) ?? [];
    const owner =
      siblings.find((one) => raw(one.row, object) === raw(row, object)) ??
      siblings.find((one) => one.initial);
    if (owner === undefined) {
      add(row, [idOf(row), raw(row, object), 'etat'].join(SEPARATOR), false);
      continue;
    }
    const value = row.values.get('montant_ht');
    // Latest states come first, so the first amount met is the last one decided.
    if (owner.initial && typeof value === 'number' && owner.laterAmount === null) owner.laterAmount = value;
    duplicates.push({ row, of: owner.row.number, reason: 'etat' });
  }
  kept.sort((a, b) => a.row.number - b.row.number);
  return { kept, duplicates };
}
