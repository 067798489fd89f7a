import { parseArgs } from 'node:util';

/** A command line that cannot be understood: exit code 2. `code` has its words in the locales. */
export class UsageError extends Error {
  constructor(
    readonly code:
      'commande-inconnue' | 'option-manquante' | 'option-invalide' | 'annees-illisibles' | 'trop-de-dossiers',
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'UsageError';
  }
}

/** What `build` and `consolidate` both take. */
export interface Making {
  readonly template: string;
  /** Other buyers of a mutualised scheme; empty for one buyer. */
  readonly buyers: readonly string[];
  readonly years: readonly number[];
  readonly data: readonly string[];
  readonly out: string | null;
  readonly json: string | null;
}

export interface BuildArguments extends Making {
  readonly buyer: string;
}

export interface ConsolidateArguments extends Making {
  /** Null = the name of the first folder. */
  readonly buyer: string | null;
  /** At least one. */
  readonly folders: readonly string[];
}

/** `2024-2028` or `2026`, as consecutive years. */
export function parseYears(text: string): readonly number[] {
  const match = /^(20\d\d)(?:\s*[-–]\s*(20\d\d))?$/.exec(text.trim());
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  if (!match || last < first || last - first > 14) throw new UsageError('annees-illisibles', text);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** `Ville A;Ville B`: the buyers with which the first one shares its scheme. */
function parseBuyers(text: string | undefined): readonly string[] {
  const names = (text ?? '').split(';').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  if (text !== undefined && names.length === 0)
    throw new UsageError('option-invalide', `--acheteurs ${text}`);
  return names;
}

const required = (name: string, value: string | undefined): string => {
  if (value === undefined || value.trim() === '') throw new UsageError('option-manquante', `--${name}`);
  return value;
};

function options(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        template: { type: 'string' },
        acheteur: { type: 'string' },
        acheteurs: { type: 'string' },
        annees: { type: 'string' },
        data: { type: 'string', multiple: true },
        out: { type: 'string' },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    throw refusedOption(error);
  }
}

/** Node says what is wrong in English: only the option it quotes is kept. */
export function refusedOption(error: unknown): UsageError {
  const said = error instanceof Error ? error.message : String(error);
  return new UsageError('option-invalide', /'(--?[^'\s]+)/.exec(said)?.[1] ?? said);
}

function making(values: ReturnType<typeof options>['values']): Making {
  const out = values.out ?? null;
  if (out !== null && !out.toLowerCase().endsWith('.xlsx'))
    throw new UsageError('option-invalide', `--out ${out}`);
  return {
    template: required('template', values.template),
    buyers: parseBuyers(values.acheteurs),
    years: parseYears(required('annees', values.annees)),
    data: values.data ?? [],
    out,
    json: values.json ?? null,
  };
}

export function parseBuild(args: readonly string[]): BuildArguments {
  const { values, positionals } = options(args);
  if (positionals.length > 0) throw new UsageError('option-invalide', positionals.join(' '));
  return { ...making(values), buyer: required('acheteur', values.acheteur) };
}

/** Buyers of a mutualised scheme. */
const MOST_FOLDERS = 20;

export function parseConsolidate(args: readonly string[]): ConsolidateArguments {
  const { values, positionals } = options(args);
  if (positionals.length === 0) throw new UsageError('option-manquante', 'DOSSIER');
  if (positionals.length > MOST_FOLDERS) throw new UsageError('trop-de-dossiers', String(positionals.length));
  const buyer = values.acheteur?.trim() ?? null;
  if (buyer === '') throw new UsageError('option-manquante', '--acheteur');
  return { ...making(values), buyer, folders: positionals };
}

/** `review classeur.xlsx [--json [FILE]]`: without a file the JSON goes to the standard output. */
export function parseReview(args: readonly string[]): {
  readonly workbook: string;
  readonly json: string | null;
} {
  const rest = args.filter((argument) => argument !== '--json');
  const [workbook, json, ...extra] = rest;
  if (!workbook || workbook.startsWith('--')) throw new UsageError('option-manquante', 'classeur.xlsx');
  if (extra.length > 0) throw new UsageError('option-invalide', extra.join(' '));
  return { workbook, json: json ?? null };
}
