import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sampleData } from '../app';
import { refusedOption, UsageError } from './arguments';
import { writeWhole } from './disk';
import { print } from './output';

/** `spaser sample`: the invented data of the demonstration, as files. The same seed gives the same files. */
export async function sample(args: readonly string[]): Promise<number> {
  const { out, seed } = options(args);
  await mkdir(out, { recursive: true });
  for (const { name, text = '' } of sampleData(seed)) {
    await writeWhole(join(out, name), text);
    print(join(out, name));
  }
  return 0;
}

function options(args: readonly string[]): { readonly out: string; readonly seed: number | undefined } {
  let values: { out?: string; seed?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, seed: { type: 'string' } },
    }));
  } catch (error) {
    throw refusedOption(error);
  }
  if (!values.out) throw new UsageError('option-manquante', '--out');
  const seed = values.seed === undefined ? undefined : Number(values.seed);
  if (seed !== undefined && !Number.isInteger(seed))
    throw new UsageError('option-invalide', `--seed ${values.seed}`);
  return { out: values.out, seed };
}
