import { importData, insertTemplate, openSession, previewImport, reviewAllYears } from '../app';
import { createFileHost } from '../hosts/file';
import { anomaliesSummary, failureLine, sourceLine } from '../locales/fr/cli';
import { sharedBuyers } from '../scheme/buyers';
import { parseBuild } from './arguments';
import { environment } from './environment';
import { readInput, writeJson, writeWhole } from './disk';
import { print, warn } from './output';
import { templateAt } from './template';
import { resultOf } from './result';

/** `spaser build`: a template and data files in, a workbook and its result out. Exit code 0, or 1 when a file was not read. */
export async function build(args: readonly string[]): Promise<number> {
  const options = parseBuild(args);
  const host = createFileHost();
  const session = openSession(host, environment);
  const template = await templateAt(options.template);
  await insertTemplate(session, {
    templateId: template?.id ?? options.template,
    ...(template ? { template } : {}),
    buyer: options.buyer,
    buyers: sharedBuyers(options.buyer, options.buyers),
    years: options.years,
  });

  const read = await Promise.all(options.data.map(readInput));
  const inputs = read.flatMap((one) => ('ok' in one ? [] : [one]));
  const failures = read.flatMap((one) => ('ok' in one ? [one] : []));
  const preview = await previewImport(session, inputs);
  if (preview.sources.length > 0) await importData(session, preview);
  const allFailures = [...failures, ...preview.failures];

  for (const source of preview.sources) print(sourceLine(source));
  if (preview.anomalies.length > 0) print(anomaliesSummary(preview.anomalies));
  for (const failure of allFailures) warn(failureLine(failure));

  if (options.out) {
    await writeWhole(options.out, await host.save());
    print(`Classeur écrit : ${options.out}`);
  }
  if (options.json) {
    await writeJson(options.json, resultOf(preview.sources, await reviewAllYears(session), allFailures));
    print(`Résultat écrit : ${options.json}`);
  }
  return allFailures.length > 0 ? 1 : 0;
}
