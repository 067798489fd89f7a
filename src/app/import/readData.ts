import { readSource } from '../../intake';
import type { Anomaly, IntakeFailure, IntakeResult, SourceInput, SourceReport } from '../../intake/types';
import type { Rows } from '../completeTables';
import { consolidate } from './consolidate';

export interface ReadData {
  readonly sources: readonly SourceReport[];
  readonly failures: readonly IntakeFailure[];
  /** What reading noted of the rows, source by source, then what sources say differently of one contract or person. */
  readonly anomalies: readonly Anomaly[];
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
    anomalies: [...read.flatMap(({ anomalies }) => anomalies), ...together.anomalies],
    rows: together.merged,
  };
}
