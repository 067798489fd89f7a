import { CONCESSION_DEROGATIONS, DEROGATIONS } from '../../catalogue/tables/marches';
import { isMissing, type DataRow } from '../../scheme/values';
import { same } from '../rowTests';

/** True when the row names a ground to go without a social condition that its kind may invoke: four (L2112-2-1), two of which for a concession (L3114-2-1). */
export function isExcused(row: DataRow): boolean {
  const ground = row['motif_derogation_social'];
  if (isMissing(ground)) return false;
  const allowed = same(row['type_contrat'], 'Concession') ? CONCESSION_DEROGATIONS : DEROGATIONS;
  return allowed.some((one) => same(ground, one));
}
