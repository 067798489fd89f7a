import { parseArgs } from 'node:util';
import { parametersFor, readData, reviewThresholds, type BuyerType } from '../app';
import { failureLine, sourceLine } from '../locales/fr/cli';
import { volumeLine } from '../locales/fr/thresholds';
import { refusedOption, UsageError } from './arguments';
import { readInput, writeJson } from './disk';
import { environment } from './environment';
import { print, warn } from './output';
import { failuresOf, sourcesOf } from './result';

const TYPES: Readonly<Record<string, BuyerType>> = {
  local: 'Local',
  etat: 'État',
  entite: 'Entité adjudicatrice',
};

interface Options {
  readonly data: readonly string[];
  readonly type: BuyerType;
  readonly json: string | null;
}

/**
 * `spaser thresholds`: contracts and spending before the thresholds, without any scheme. Exit code 0, or 1 when a file
 * was not read.
 */
export async function thresholds(args: readonly string[]): Promise<number> {
  const { data, type, json } = options(args);
  const read = await Promise.all(data.map((path) => readInput(path)));
  const inputs = read.flatMap((one) => ('ok' in one ? [] : [one]));
  const found = await readData(inputs, environment.newSecret());
  const failures = [...read.flatMap((one) => ('ok' in one ? [one] : [])), ...found.failures];
  const review = reviewThresholds(found.rows.MARCHES ?? [], found.rows.DEPENSES ?? [], parametersFor(type));
  for (const source of found.sources) print(sourceLine(source));
  for (const volume of review.volumes) print(volumeLine(volume));
  for (const failure of failures) warn(failureLine(failure));
  if (json !== null) {
    await writeJson(json, { ...review, sources: sourcesOf(found.sources), failures: failuresOf(failures) });
    print(`Résultat écrit : ${json}`);
  }
  return failures.length > 0 ? 1 : 0;
}

function options(args: readonly string[]): Options {
  let values: { data?: string[]; type?: string; json?: string };
  let positionals: string[];
  try {
    ({ values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string', multiple: true },
        type: { type: 'string' },
        json: { type: 'string' },
      },
    }));
  } catch (error) {
    throw refusedOption(error);
  }
  if (positionals.length > 0) throw new UsageError('option-invalide', positionals.join(' '));
  if (!values.data || values.data.length === 0) throw new UsageError('option-manquante', '--data');
  if (values.type === undefined) throw new UsageError('option-manquante', '--type');
  const type = Object.hasOwn(TYPES, values.type) ? TYPES[values.type] : undefined;
  if (type === undefined) throw new UsageError('option-invalide', `--type ${values.type}`);
  return { data: values.data, type, json: values.json ?? null };
}
