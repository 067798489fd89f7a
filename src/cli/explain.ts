import { parseArgs } from 'node:util';
import { importData, insertTemplate, openSession, originOf, previewImport, type Session } from '../app';
import type { Origin } from '../app/origin';
import { originText } from '../app/origin';
import { DIMENSIONS, type Dimension } from '../catalogue/dimensions';
import { createFileHost } from '../hosts/file';
import { failureLine } from '../locales/fr/cli';
import { origine } from '../locales/fr/origine';
import { parseYears, refusedOption, UsageError } from './arguments';
import { readInput, writeJson } from './disk';
import { environment } from './environment';
import { sorted } from './make';
import { print, warn } from './output';
import { templateAt } from './template';
import { workbookAt } from './workbookAt';

interface Options {
  readonly workbook: string | null;
  readonly data: readonly string[];
  readonly template: string;
  readonly years: readonly number[];
  readonly buyer: string;
  readonly indicator: string;
  readonly year: number;
  readonly dimensions: readonly Dimension[];
  readonly json: string | null;
}

/**
 * `spaser explain`: where a figure comes from, of a workbook or of data under a template. No row is printed. Exit code 0, or
 * 1 when a file was not read.
 */
export async function explain(args: readonly string[]): Promise<number> {
  const asked = options(args);
  const { session, failed } = asked.workbook
    ? { session: await workbookAt(asked.workbook), failed: false }
    : await fromData(asked);
  if (!session) return 1;
  const { indicator, year, dimensions, json } = asked;
  const origin = await originOf(session, { indicator, year });
  if (!origin) throw new UsageError('option-invalide', `--indicateur ${indicator}`);
  originText(origine, origin, dimensions).forEach(print);
  if (json !== null) {
    await writeJson(json, withoutCells(origin, dimensions));
    print(`Résultat écrit : ${json}`);
  }
  return failed ? 1 : 0;
}

/** A file must not carry what rows say of people: their numbers lead to them in the workbook. */
const withoutCells = ({ terms, breakdowns, ...origin }: Origin, dimensions: readonly Dimension[]) => ({
  ...origin,
  terms: terms.map(({ data, ...term }) => ({
    ...term,
    data: data && {
      sheet: data.sheet,
      account: data.account,
      setAside: data.setAside,
      duplicates: data.duplicates,
      rows: data.rows.map(({ number, answer }) => ({ number, answer })),
    },
  })),
  breakdowns: breakdowns.filter(({ dimension }) => dimensions.includes(dimension)),
});

async function fromData({
  data,
  template: name,
  years,
  buyer,
}: Options): Promise<{ readonly session: Session; readonly failed: boolean }> {
  const session = openSession(createFileHost(), environment);
  const template = await templateAt(name);
  await insertTemplate(session, {
    templateId: template?.id ?? name,
    ...(template ? { template } : {}),
    buyer,
    years,
  });
  const { inputs, failures } = sorted(await Promise.all(data.map((path) => readInput(path))));
  const preview = await previewImport(session, inputs);
  if (preview.sources.length > 0) await importData(session, preview);
  const all = [...failures, ...preview.failures];
  all.forEach((failure) => warn(failureLine(failure)));
  return { session, failed: all.length > 0 };
}

function options(args: readonly string[]): Options {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string', multiple: true },
        template: { type: 'string' },
        annees: { type: 'string' },
        acheteur: { type: 'string' },
        indicateur: { type: 'string' },
        annee: { type: 'string' },
        par: { type: 'string' },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    throw refusedOption(error);
  }
  const { values, positionals } = parsed;
  const [workbook = null, ...extra] = positionals;
  if (extra.length > 0) throw new UsageError('option-invalide', extra.join(' '));
  const needed = (name: 'data' | 'template' | 'annees' | 'indicateur' | 'annee'): string => {
    const value = values[name];
    if (value === undefined || value.length === 0) throw new UsageError('option-manquante', `--${name}`);
    return String(value);
  };
  const indicator = needed('indicateur');
  const [year = 0, ...more] = parseYears(needed('annee'));
  if (more.length > 0) throw new UsageError('option-invalide', `--annee ${values.annee}`);
  const dimensions = DIMENSIONS.filter((one) => values.par === undefined || one === values.par);
  if (dimensions.length === 0) throw new UsageError('option-invalide', `--par ${values.par}`);
  if (workbook === null) needed('data');
  return {
    workbook,
    data: values.data ?? [],
    template: workbook === null ? needed('template') : '',
    years: workbook === null ? parseYears(needed('annees')) : [],
    buyer: values.acheteur ?? 'Acheteur',
    indicator,
    year,
    dimensions,
    json: values.json ?? null,
  };
}
