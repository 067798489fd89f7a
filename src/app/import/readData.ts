import { readSource } from '../../intake';
import type { IntakeFailure, IntakeResult, SourceInput, SourceReport } from '../../intake/types';
import type { Rows } from '../completeTables';
import { consolidate } from './consolidate';

export interface ReadData {
  readonly sources: readonly SourceReport[];
  readonly failures: readonly IntakeFailure[];
  readonly rows: Rows;
}

/** Sources put together as an import would, without any workbook: for what only looks at data. */
export async function readData(inputs: readonly SourceInput[], pseudonymSecret: string): Promise<ReadData> {
  const results: IntakeResult[] = [];
  for (const input of inputs) results.push(...(await readSource(input, { pseudonymSecret })));
  const read = results.filter((result) => result.ok);
  const together = await consolidate({}, read, { receptions: [], versionOf: {}, hooks: undefined });
  return {
    sources: together.sources,
    failures: results.filter((result) => !result.ok),
    rows: together.merged,
  };
}
