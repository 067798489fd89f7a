import type { TableId } from '../scheme/fields';
import type { DataRow } from '../scheme/values';
import { buyersFromContracts, markBuyerPresence } from './buyerMarks';
import { markPublics } from './markPublics';
import { markConsultations, markEmployers, markPresence } from './derive';

type Rows = Partial<Readonly<Record<TableId, readonly DataRow[]>>>;

/** Tables whose rows name a contract, from which their buyer may follow. */
const OF_CONTRACTS: readonly TableId[] = ['HEURES', 'CONTRATS_TRAVAIL', 'STAGES'];

/**
 * Every mark that is written at an import, over all the rows together. `buyers`: names of those of a mutualised scheme,
 * for the marks by buyer and for rows that only name their contract.
 */
export function markRows(rows: Rows, buyers: readonly string[]): Rows {
  const marches = markConsultations(rows.MARCHES ?? [], buyers);
  const named = Object.fromEntries(
    OF_CONTRACTS.map((id) => [
      id,
      buyers.length > 0 ? buyersFromContracts(rows[id] ?? [], marches) : (rows[id] ?? []),
    ]),
  );
  const heures = markPublics(markEmployers(named['HEURES'] ?? [], buyers), rows.BENEFICIAIRES ?? []);
  const people = markPresence(rows.BENEFICIAIRES ?? [], heures);
  return {
    ...rows,
    ...named,
    MARCHES: marches,
    HEURES: heures,
    BENEFICIAIRES: buyers.length > 0 ? markBuyerPresence(people, heures, buyers) : people,
  };
}
