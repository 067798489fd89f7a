import { legalCheck, type LegalCheck } from '../../engine/legalCheck';
import { readWorkbook } from '../readWorkbook';
import type { Session } from '../session';

/** What L2111-3 asks of the scheme of a workbook, as its cells now say it; null while it holds none. */
export async function legalReview({ host }: Session): Promise<LegalCheck | null> {
  const open = await readWorkbook(host);
  return open && legalCheck(open.state.scheme, open.state.parameters);
}
