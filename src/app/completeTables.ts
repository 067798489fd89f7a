import type { ParameterValues } from '../catalogue/parameters';
import { SHEET_TABLES } from '../catalogue/tables';
import { markRows } from '../engine/markRows';
import { computeRows } from '../engine/rowRules';
import { BuyerNames } from '../intake';
import { buyersOf } from '../scheme/buyers';
import type { TableId } from '../scheme/fields';
import type { Scheme } from '../scheme/scheme';
import type { DataRow } from '../scheme/values';

export type Rows = Partial<Readonly<Record<TableId, readonly DataRow[]>>>;

/** Tables of which a name or a mark may change when buyers do, those filled by hand included. */
export const BUYER_TABLES: readonly TableId[] = SHEET_TABLES.flatMap(({ id, buyer }) => (buyer ? [id] : []));

/** Buyers typed by hand are spelt as the scheme does too: formulas tell accents apart. */
export function spelt(rows: Rows, buyers: readonly string[] | undefined): Rows {
  if (!buyers) return { ...rows };
  const names = new BuyerNames(buyers, rows.MARCHES ?? []);
  return Object.fromEntries(SHEET_TABLES.map(({ id }) => [id, names.spell(id, rows[id] ?? [])]));
}

/** Rows with their marks and computed fields, which depend on all the rows together. */
export function complete(rows: Rows, scheme: Pick<Scheme, 'buyers'>, parameters: ParameterValues): Rows {
  const marked = markRows(
    spelt(rows, scheme.buyers),
    buyersOf(scheme).map(({ name }) => name),
  );
  return Object.fromEntries(
    SHEET_TABLES.map(({ id }) => [id, computeRows(id, marked[id] ?? [], parameters, marked)]),
  );
}
