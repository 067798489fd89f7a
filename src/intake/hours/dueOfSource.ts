import type { ReadPart } from '../readPart';
import { dueOf } from './plannedHours';

/**
 * Hours due of each contract over all the tables of a source: a sheet per lot adds up, and the same lot told again in the sheet
 * of each month counts once. Every table then says the same of a contract, whatever the order of the sheets.
 */
export function withDueOfSource(parts: readonly ReadPart[]): readonly ReadPart[] {
  const told = parts.filter(({ outcome }) => outcome.due !== undefined);
  if (told.length < 2) return parts;
  const all = new Map<string, Map<string, number>>();
  for (const { outcome } of told)
    for (const { contract, byLot } of outcome.due ?? []) {
      const known = all.get(contract) ?? new Map<string, number>();
      all.set(contract, known);
      // Two numbers for one lot: the larger one, as within a table.
      for (const [lot, hours] of byLot) known.set(lot, Math.max(hours, known.get(lot) ?? hours));
    }
  return parts.map((part) => {
    const { due, tables } = part.outcome;
    if (due === undefined) return part;
    const contracts = (tables.MARCHES ?? []).map((row, rank) => ({
      ...row,
      heures_prevues: dueOf(all.get(due[rank]?.contract ?? '') ?? new Map()),
    }));
    return { ...part, outcome: { ...part.outcome, tables: { ...tables, MARCHES: contracts } } };
  });
}
