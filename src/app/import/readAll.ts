import type { IntakeResult, SourceInput, Vocabulary } from '../../intake/types';
import type { Hooks } from '../../workbook/host';
import { SECRET_SETTING } from '../insertTemplate';
import type { Session } from '../session';
import { memoryIn, withMemory, type Decisions } from './memory';

/** Every table of every source, read one source after the other. */
export async function readAll(
  { host, readSource }: Session,
  inputs: readonly SourceInput[],
  buyers: readonly string[] | undefined,
  vocabulary: Vocabulary,
  hooks?: Hooks,
  fresh: Decisions = {},
): Promise<readonly IntakeResult[]> {
  const settings = await host.readSettings();
  const pseudonymSecret = settings[SECRET_SETTING] ?? '';
  const decisions = withMemory(memoryIn(settings), fresh);
  const results: IntakeResult[] = [];
  for (const input of inputs)
    results.push(
      ...(await readSource(input, {
        pseudonymSecret,
        decisions,
        vocabulary,
        ...(buyers ? { buyers } : {}),
        ...hooks,
      })),
    );
  return results.map((result) => sayingMemory(result, fresh));
}

/** Columns that were decided another day say so: « memoire ». */
function sayingMemory(result: IntakeResult, fresh: Decisions): IntakeResult {
  if (!result.ok) return result;
  const { report } = result;
  const now = fresh[report.signature]?.columns ?? {};
  const columns = report.columns.map((column) =>
    column.reason.code === 'decision' && !Object.hasOwn(now, column.key)
      ? { ...column, reason: { code: 'memoire' } }
      : column,
  );
  return { ...result, report: { ...report, columns } };
}
