import { CONCESSION_DEROGATIONS } from '../../catalogue/tables/marches';
import { isMissing, type DataRow } from '../../scheme/values';
import { same } from '../rowTests';

/** True when the row names a ground to go without a social condition that its kind may invoke: two grounds only for a concession (L3114-2-1). */
export function isExcused(row: DataRow): boolean {
  const ground = row['motif_derogation_social'];
  if (isMissing(ground)) return false;
  return (
    !same(row['type_contrat'], 'Concession') ||
    CONCESSION_DEROGATIONS.some((allowed) => same(ground, allowed))
  );
}
