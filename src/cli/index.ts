import { RequestError, templates } from '../app';
import { hostWords, requestWords, USAGE, usageWords, writeWords } from '../locales/fr/cli';
import { HostError } from '../workbook/host';
import { UsageError } from './arguments';
import { WriteError } from './disk';
import { build } from './build';
import { consolidate } from './consolidate';
import { explain } from './explain';
import { print, warn } from './output';
import { purge } from './purge';
import { review } from './review';
import { sample } from './sample';
import { template, TemplateFileError } from './template';
import { thresholds } from './thresholds';

const listTemplates = (args: readonly string[]): Promise<number> => {
  if (args.some((argument) => argument !== '--json')) throw new UsageError('option-invalide', args.join(' '));
  const list = templates().map(({ id, title, period, indicators, warning }) => ({
    id,
    title,
    period,
    indicators,
    warnings: [warning],
  }));
  if (args.includes('--json')) print(JSON.stringify(list, null, 2));
  else list.forEach(({ id, title }) => print(`${id}\t${title}`));
  return Promise.resolve(0);
};

async function run([command, ...args]: readonly string[]): Promise<number> {
  if (args.includes('--help')) return run(['help']);
  switch (command) {
    case 'build':
      return build(args);
    case 'consolidate':
      return consolidate(args);
    case 'templates':
      return listTemplates(args);
    case 'template':
      return template(args);
    case 'review':
      return review(args);
    case 'purge':
      return purge(args);
    case 'thresholds':
      return thresholds(args);
    case 'explain':
      return explain(args);
    case 'sample':
      return sample(args);
    case undefined:
    case 'help':
    case '--help':
      print(USAGE);
      return command === undefined ? 2 : 0;
    default:
      throw new UsageError('commande-inconnue', command);
  }
}

/** Usage faults exit with 2; a file or workbook that cannot be read or written exits with 1. */
run(process.argv.slice(2))
  .catch((error: unknown): number => {
    if (error instanceof UsageError) {
      warn(`${usageWords(error.code, error.detail)}\n\n${USAGE}`);
      return 2;
    }
    if (error instanceof RequestError) {
      warn(requestWords(error.code, error.details));
      return error.code === 'classeur-sans-schema' ? 1 : 2;
    }
    if (error instanceof TemplateFileError) {
      error.lines.forEach(warn);
      return 1;
    }
    if (error instanceof WriteError) {
      warn(writeWords(error.code, error.path));
      return 1;
    }
    if (error instanceof HostError) {
      warn(hostWords(error.code));
      return 1;
    }
    throw error;
  })
  .then((code) => {
    process.exitCode = code;
  });
