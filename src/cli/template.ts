import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { currentTemplate, readTemplateFile, templateById, writeTemplateFile } from '../app';
import { failureLine } from '../locales/fr/cli';
import { templateProblemWords } from '../locales/fr/templateFile';
import type { Template } from '../scheme/scheme';
import { refusedOption, UsageError } from './arguments';
import { readInput, writeWhole } from './disk';
import { print } from './output';
import { workbookAt } from './workbookAt';

/** A template file that cannot be used, with a line for each reason. */
export class TemplateFileError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'TemplateFileError';
  }
}

const isFile = (template: string): boolean => template.toLowerCase().endsWith('.json');

/**
 * The template of a `.json` file; null for a name of the library.
 * @throws TemplateFileError when the file cannot be read or used.
 */
export async function templateAt(template: string): Promise<Template | null> {
  if (!isFile(template)) return null;
  const input = await readInput(template);
  if ('ok' in input) throw new TemplateFileError([failureLine(input)]);
  const result = readTemplateFile(new TextDecoder().decode(input.bytes));
  if (result.ok) return result.template;
  throw new TemplateFileError(
    result.problems.map((problem) => {
      const { message, fix } = templateProblemWords(problem);
      return `${basename(template)} : ${message} Pour corriger : ${fix}`;
    }),
  );
}

function options(args: readonly string[]): { readonly from: string; readonly out: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    const [from, ...extra] = positionals;
    if (!from) throw new UsageError('option-manquante', 'classeur.xlsx ou MODELE');
    if (extra.length > 0) throw new UsageError('option-invalide', extra.join(' '));
    if (!values.out) throw new UsageError('option-manquante', '--out');
    return { from, out: values.out };
  } catch (error) {
    throw error instanceof UsageError ? error : refusedOption(error);
  }
}

/** `spaser template`: the scheme of a workbook, or a template of the library, as a file that buyers exchange. */
export async function template(args: readonly string[]): Promise<number> {
  const { from, out } = options(args);
  const found = from.toLowerCase().endsWith('.xlsx') ? await ofWorkbook(from) : templateById(from);
  if (!found) return 1;
  await writeWhole(out, writeTemplateFile(found));
  print(`Modèle écrit : ${out}`);
  return 0;
}

async function ofWorkbook(path: string): Promise<Template | null> {
  const session = await workbookAt(path);
  return session && currentTemplate(session);
}
