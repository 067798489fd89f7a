import { parseArgs } from 'node:util';
import { parametersFor, readData, reviewThresholds, workbookData, type BuyerType } from '../app';
import { anomalyLine, failureLine, moreAnomalies } from '../locales/fr/cli';
import { volumeLine } from '../locales/fr/thresholds';
import { refusedOption, UsageError } from './arguments';
import { readInput, writeJson } from './disk';
import { environment } from './environment';
import { print, warn } from './output';
import { anomaliesOf, failuresOf, linesOf, sourcesOf } from './result';
import { workbookAt } from './workbookAt';

/** Anomalies said in full; all are in the JSON. */
const SAID = 12;

const TYPES: Readonly<Record<string, BuyerType>> = {
  local: 'Local',
  etat: 'État',
  entite: 'Entité adjudicatrice',
};

interface Options {
  readonly data: readonly string[];
  /** Null = that of the workbook. */
  readonly type: BuyerType | null;
  readonly workbook: string | null;
  readonly json: string | null;
}

/**
 * `spaser thresholds`: contracts and spending before the thresholds, without any scheme. A workbook of the product, where
 * one is given, brings its thresholds and parameters, and its own rows when no file is. Exit code 0, or 1 when a file was
 * not read.
 * @throws HostError ItemNotFound when it is no workbook of the product.
 */
export async function thresholds(args: readonly string[]): Promise<number> {
  const { data, type, workbook, json } = options(args);
  const own = workbook === null ? null : await ownData(workbook);
  if (workbook !== null && own === null) return 1;
  const read = await Promise.all(data.map((path) => readInput(path)));
  const inputs = read.flatMap((one) => ('ok' in one ? [] : [one]));
  const found = await readData(inputs, environment.newSecret());
  const failures = [...read.flatMap((one) => ('ok' in one ? [one] : [])), ...found.failures];
  const parameters = {
    ...(own?.parameters ?? parametersFor('Local')),
    ...(type === null ? {} : { type_acheteur: type }),
  };
  const rows = data.length > 0 ? found.rows : (own?.rows ?? {});
  const review = reviewThresholds(rows.MARCHES ?? [], rows.DEPENSES ?? [], parameters);
  for (const line of found.sources.flatMap(linesOf)) print(line);
  for (const volume of review.volumes) print(volumeLine(volume));
  // A reason that is not read leaves a contract unexcused: it is said where it stands.
  found.anomalies.slice(0, SAID).forEach((anomaly) => warn(anomalyLine(anomaly)));
  if (found.anomalies.length > SAID) warn(moreAnomalies(found.anomalies.length - SAID));
  for (const failure of failures) warn(failureLine(failure));
  if (json !== null) {
    await writeJson(json, {
      ...review,
      sources: sourcesOf(found.sources),
      anomalies: anomaliesOf(found.anomalies),
      failures: failuresOf(failures),
    });
    print(`Résultat écrit : ${json}`);
  }
  return failures.length > 0 ? 1 : 0;
}

/** What a workbook holds; null when the file could not be read, which has then been said. */
async function ownData(path: string) {
  const session = await workbookAt(path);
  return session && (await workbookData(session));
}

function options(args: readonly string[]): Options {
  let values: { data?: string[]; type?: string; classeur?: string; json?: string };
  let positionals: string[];
  try {
    ({ values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string', multiple: true },
        type: { type: 'string' },
        classeur: { type: 'string' },
        json: { type: 'string' },
      },
    }));
  } catch (error) {
    throw refusedOption(error);
  }
  if (positionals.length > 0) throw new UsageError('option-invalide', positionals.join(' '));
  const workbook = values.classeur ?? null;
  const data = values.data ?? [];
  if (data.length === 0 && workbook === null) throw new UsageError('option-manquante', '--data');
  if (values.type === undefined) {
    if (workbook === null) throw new UsageError('option-manquante', '--type');
    return { data, type: null, workbook, json: values.json ?? null };
  }
  const type = Object.hasOwn(TYPES, values.type) ? TYPES[values.type] : undefined;
  if (type === undefined) throw new UsageError('option-invalide', `--type ${values.type}`);
  return { data, type, workbook, json: values.json ?? null };
}
