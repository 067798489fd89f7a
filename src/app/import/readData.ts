import { SHEET_TABLES } from '../../catalogue/tables';
import { readSource } from '../../intake';
import type { IntakeFailure, SourceInput, SourceReport } from '../../intake/types';
import type { Rows } from '../completeTables';
import { mainTable, mergeInto, recount } from './mergeSource';

export interface ReadData {
  readonly sources: readonly SourceReport[];
  readonly failures: readonly IntakeFailure[];
  readonly rows: Rows;
}

/** Sources put together as an import would, without any workbook: for what only looks at data. */
export async function readData(inputs: readonly SourceInput[], pseudonymSecret: string): Promise<ReadData> {
  const rows: { -readonly [T in keyof Rows]: Rows[T] } = {};
  const sources: SourceReport[] = [];
  const failures: IntakeFailure[] = [];
  for (const input of inputs) {
    for (const result of await readSource(input, { pseudonymSecret })) {
      if (!result.ok) {
        failures.push(result);
        continue;
      }
      let report = result.report;
      for (const { id } of SHEET_TABLES) {
        const outcome = mergeInto(id, result, rows[id] ?? []);
        rows[id] = outcome.rows;
        if (id === mainTable(report.kind) && id !== 'BENEFICIAIRES')
          report = recount(report, outcome.repeated);
      }
      sources.push(report);
    }
  }
  return { sources, failures, rows };
}
