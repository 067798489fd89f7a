import type { IntakeResult, SourceInput, Vocabulary } from '../../intake/types';
import type { Hooks } from '../../workbook/host';
import { SECRET_SETTING } from '../insertTemplate';
import type { Session } from '../session';

/** Every table of every source, read one source after the other. */
export async function readAll(
  { host, readSource }: Session,
  inputs: readonly SourceInput[],
  buyers: readonly string[] | undefined,
  vocabulary: Vocabulary,
  hooks?: Hooks,
): Promise<readonly IntakeResult[]> {
  const pseudonymSecret = (await host.readSettings())[SECRET_SETTING] ?? '';
  const results: IntakeResult[] = [];
  for (const input of inputs)
    results.push(
      ...(await readSource(input, { pseudonymSecret, vocabulary, ...(buyers ? { buyers } : {}), ...hooks })),
    );
  return results;
}
