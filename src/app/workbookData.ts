import type { ParameterValues } from '../catalogue/parameters';
import { RequestError } from './makeScheme';
import { readWorkbook, type OpenWorkbook } from './readWorkbook';
import type { Session } from './session';

/**
 * Parameters and rows of a workbook, for whoever looks at its data without its scheme.
 * @throws RequestError when it holds no scheme.
 */
export async function workbookData({ host }: Pick<Session, 'host'>): Promise<{
  readonly parameters: ParameterValues;
  readonly rows: OpenWorkbook['rows'];
}> {
  const open = await readWorkbook(host);
  if (!open) throw new RequestError('classeur-sans-schema');
  return { parameters: open.state.parameters, rows: open.rows };
}
