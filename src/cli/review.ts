import { reviewAllYears } from '../app';
import { parseReview } from './arguments';
import { writeJson } from './disk';
import { print } from './output';
import { resultOf } from './result';
import { workbookAt } from './workbookAt';

/** `spaser review`: reads one of the product's workbooks, with whatever its users changed, and judges it again. */
export async function review(args: readonly string[]): Promise<number> {
  const { workbook, json } = parseReview(args);
  const session = await workbookAt(workbook);
  if (!session) return 1;
  const result = resultOf([], await reviewAllYears(session), []);
  if (json) {
    await writeJson(json, result);
    print(`Résultat écrit : ${json}`);
  } else print(JSON.stringify(result, null, 2));
  return 0;
}
