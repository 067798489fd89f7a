import { openSession, type Session } from '../app';
import { openFileHost } from '../hosts/file';
import { checkZip, isZip } from '../intake';
import { failureLine } from '../locales/fr/cli';
import { HostError } from '../workbook/host';
import { readInput } from './disk';
import { environment } from './environment';
import { warn } from './output';

/**
 * Opens one of the product's workbooks; null when the file cannot be read, which has then been said.
 * @throws HostError ItemNotFound when it is no workbook of the product.
 */
export async function workbookAt(path: string): Promise<Session | null> {
  const input = await readInput(path);
  if (!('ok' in input) && !isZip(input.bytes)) throw new HostError('ItemNotFound', `${path} is no .xlsx`);
  const refusal = 'ok' in input ? input : checkZip(input.bytes, input.name);
  if ('ok' in input || refusal) {
    if (refusal) warn(failureLine(refusal));
    return null;
  }
  return openSession(await openFileHost(input.bytes), environment);
}
