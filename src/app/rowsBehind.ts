import { declarationOf } from '../catalogue/indicators';
import { TABLES } from '../catalogue/tables';
import type { DataSet } from '../engine/aggregate';
import { buyerViews } from '../engine/byBuyer';
import { rowAnswers } from '../engine/masks';
import { countedAggregate } from '../engine/figure';
import { placedKeys } from '../engine/schemeFigures';
import { buyersOf } from '../scheme/buyers';
import type { Field } from '../scheme/fields';
import type { TableAggregate } from '../scheme/measure';
import type { RowsBehind } from './contracts';
import { readWorkbook, type OpenWorkbook } from './readWorkbook';
import type { Session } from './session';

/** Rows shown at once; the total says how many there are. */
const SHOWN = 200;

/** What identifies a row to its reader, before the fields that the measure tests. */
const LEADING = {
  MARCHES: ['marche_id', 'objet', 'montant_ht'],
  HEURES: ['periode', 'marche_id', 'heures_declarees'],
  BENEFICIAIRES: ['beneficiaire_id', 'annees'],
} as const;

/** Fields that tell a row to its reader, and what the aggregate looks at. */
export function fieldsShown(aggregate: TableAggregate): readonly Field[] {
  const leading: readonly string[] =
    aggregate.table in LEADING
      ? LEADING[aggregate.table as keyof typeof LEADING]
      : TABLES[aggregate.table].fields.slice(0, 3).map(({ id }) => id);
  const tested = aggregate.where.map(({ field }) => field);
  const figure = aggregate.kind === 'count' ? [] : [aggregate.field];
  const { fields } = TABLES[aggregate.table];
  return [...new Set([...leading, ...tested, ...figure])].flatMap(
    (id) => fields.find((candidate) => candidate.id === id) ?? [],
  );
}

function dataOf({ state }: OpenWorkbook, buyer: string | null | undefined): DataSet {
  if (buyer === undefined) return state.data;
  const names = buyersOf(state.scheme).map(({ name }) => name);
  const rank = buyer === null ? names.length : names.indexOf(buyer);
  return buyerViews(state.data, names)[rank] ?? {};
}

/**
 * The rows that a figure counts, then those whose answer is not known. Null for a typed indicator.
 * Row numbers are those of the sheet, its header being row 1. `buyer`: rows of one buyer of a mutualised scheme, null for
 * those that name none of its buyers.
 */
export async function rowsBehind(
  session: Session,
  key: string,
  year: number,
  buyer?: string | null,
): Promise<RowsBehind | null> {
  const open = await readWorkbook(session.host);
  const placed = open && placedKeys(open.state.scheme).find((candidate) => candidate.key === key)?.placed;
  const aggregate = placed ? countedAggregate(declarationOf(placed.entry).measure) : null;
  if (!open || !aggregate || aggregate.kind === 'parameter') return null;
  const columns = dataOf(open, buyer)[aggregate.table];
  const rows = open.rows[aggregate.table];
  if (!columns || !rows) return null;

  const table = TABLES[aggregate.table];
  const test = rowAnswers(columns, aggregate.where);
  const fields = fieldsShown(aggregate);
  const found: { index: number; answer: 'oui' | 'inconnu' }[] = [];
  for (let index = 0; index < columns.length; index += 1) {
    const years = columns.yearsOf(index);
    const inside = aggregate.span === 'toDate' ? years.some((one) => one <= year) : years.includes(year);
    const answer = inside ? test(index) : 0;
    if (answer !== 0) found.push({ index, answer: answer === 1 ? 'oui' : 'inconnu' });
  }
  found.sort((a, b) => (a.answer === b.answer ? a.index - b.index : a.answer === 'oui' ? -1 : 1));
  return {
    table: table.id,
    sheet: table.sheet,
    fields: fields.map(({ id, label }) => ({ id, label })),
    rows: found.slice(0, SHOWN).map(({ index, answer }) => ({
      number: index + 2,
      answer,
      values: fields.map(({ id }) => rows[index]?.[id] ?? null),
    })),
    total: found.length,
  };
}
