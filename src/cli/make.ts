import {
  importData,
  insertTemplate,
  openSession,
  previewImport,
  reviewAllYears,
  type PreviewOptions,
} from '../app';
import { createFileHost } from '../hosts/file';
import type { IntakeFailure, SourceInput } from '../intake/types';
import { anomaliesSummary, conflictsSummary, failureLine } from '../locales/fr/cli';
import type { Making } from './arguments';
import { writeJson, writeWhole } from './disk';
import { environment } from './environment';
import { print, warn } from './output';
import { linesOf, resultOf } from './result';
import { templateAt } from './template';

interface Made extends PreviewOptions {
  readonly making: Making;
  readonly buyer: string;
  /** Those of a mutualised scheme; empty for one buyer. */
  readonly buyers: readonly string[];
  readonly inputs: readonly SourceInput[];
  /** Files that the disk refused. */
  readonly failures: readonly IntakeFailure[];
  /** Added to the JSON. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A template and sources in, a workbook and its result out. Exit code 0, or 1 when a file was not read. */
export async function make({
  making,
  buyer,
  buyers,
  inputs,
  failures,
  more,
  ...options
}: Made): Promise<number> {
  const host = createFileHost();
  const session = openSession(host, environment);
  const template = await templateAt(making.template);
  await insertTemplate(session, {
    templateId: template?.id ?? making.template,
    ...(template ? { template } : {}),
    buyer,
    buyers,
    years: making.years,
  });
  const preview = await previewImport(session, inputs, undefined, options);
  if (preview.sources.length > 0) await importData(session, preview);
  const allFailures = [...failures, ...preview.failures];

  for (const line of preview.sources.flatMap(linesOf)) print(line);
  if (preview.anomalies.length > 0) print(anomaliesSummary(preview.anomalies));
  const result = resultOf(preview.sources, await reviewAllYears(session), allFailures, preview.anomalies);
  if (result.conflicts.length > 0) print(conflictsSummary(result.conflicts.length));
  for (const failure of allFailures) warn(failureLine(failure));

  if (making.out) {
    await writeWhole(making.out, await host.save());
    print(`Classeur écrit : ${making.out}`);
  }
  if (making.json) {
    await writeJson(making.json, { ...result, ...more });
    print(`Résultat écrit : ${making.json}`);
  }
  return allFailures.length > 0 ? 1 : 0;
}

/** Files read from the disk, and those that it refused. */
export const sorted = (
  read: readonly (SourceInput | IntakeFailure)[],
): { readonly inputs: readonly SourceInput[]; readonly failures: readonly IntakeFailure[] } => ({
  inputs: read.flatMap((one) => ('ok' in one ? [] : [one])),
  failures: read.flatMap((one) => ('ok' in one ? [one] : [])),
});
