import { parseArgs } from 'node:util';
import { openSession, previewPurge, purge as remove } from '../app';
import { openFileHost } from '../hosts/file';
import { checkZip } from '../intake';
import { failureLine } from '../locales/fr/cli';
import { purgeLines } from '../locales/fr/purge';
import { refusedOption, UsageError } from './arguments';
import { readInput, writeWhole } from './disk';
import { environment } from './environment';
import { print, warn } from './output';

interface PurgeArguments {
  readonly workbook: string;
  readonly before: string | undefined;
  readonly mode: 'detacher' | 'supprimer';
  readonly out: string;
  readonly sure: boolean;
}

function options(args: readonly string[]): PurgeArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        avant: { type: 'string' },
        supprimer: { type: 'boolean' },
        oui: { type: 'boolean' },
        out: { type: 'string' },
      },
    });
    const [workbook, ...extra] = positionals;
    if (!workbook) throw new UsageError('option-manquante', 'classeur.xlsx');
    if (extra.length > 0) throw new UsageError('option-invalide', extra.join(' '));
    const out = values.out ?? workbook;
    if (!out.toLowerCase().endsWith('.xlsx')) throw new UsageError('option-invalide', `--out ${out}`);
    return {
      workbook,
      before: values.avant,
      mode: values.supprimer ? 'supprimer' : 'detacher',
      out,
      sure: values.oui ?? false,
    };
  } catch (error) {
    throw error instanceof UsageError ? error : refusedOption(error);
  }
}

/** `spaser purge`: says whose retention has run out; with `--oui`, removes them for good and writes the workbook. */
export async function purge(args: readonly string[]): Promise<number> {
  const { workbook, before, mode, out, sure } = options(args);
  const input = await readInput(workbook);
  const refusal = 'ok' in input ? input : checkZip(input.bytes, input.name);
  if ('ok' in input || refusal) {
    if (refusal) warn(failureLine(refusal));
    return 1;
  }
  const host = await openFileHost(input.bytes);
  const session = openSession(host, environment);
  const request = { mode, ...(before === undefined ? {} : { before }) };
  const preview = await previewPurge(session, request);
  purgeLines(preview, sure).forEach(print);
  if (!sure || preview.people === 0) return 0;
  await remove(session, request);
  await writeWhole(out, await host.save());
  print(`Classeur écrit : ${out}`);
  return 0;
}
