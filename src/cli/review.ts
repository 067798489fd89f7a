import { openSession, reviewAllYears } from '../app';
import { openFileHost } from '../hosts/file';
import { HostError } from '../workbook/host';
import { checkZip, isZip } from '../intake';
import { failureLine } from '../locales/fr/cli';
import { parseReview } from './arguments';
import { environment } from './environment';
import { readInput, writeJson } from './disk';
import { print, warn } from './output';
import { resultOf } from './result';

/** `spaser review`: reads one of the product's workbooks, with whatever its users changed, and judges it again. */
export async function review(args: readonly string[]): Promise<number> {
  const { workbook, json } = parseReview(args);
  const input = await readInput(workbook);
  if (!('ok' in input) && !isZip(input.bytes)) throw new HostError('ItemNotFound', `${workbook} is no .xlsx`);
  const refusal = 'ok' in input ? input : checkZip(input.bytes, input.name);
  if ('ok' in input || refusal) {
    if (refusal) warn(failureLine(refusal));
    return 1;
  }
  const session = openSession(await openFileHost(input.bytes), environment);
  const result = resultOf([], await reviewAllYears(session), []);
  if (json) {
    await writeJson(json, result);
    print(`Résultat écrit : ${json}`);
  } else print(JSON.stringify(result, null, 2));
  return 0;
}
