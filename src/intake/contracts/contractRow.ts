import { CONTRACT_TYPES, marches } from '../../catalogue/tables/marches';
import { inputFields } from '../../catalogue/tables';
import type { SourceField } from '../../catalogue/synonyms';
import { OBLIGATION_MODES } from '../../scheme/obligation';
import type { CellValue, DataRow } from '../../scheme/values';
import type { Issue } from '../anomalyLog';
import { RowValues } from '../columns/typedTable';
import type { Vocabulary } from '../types';
import {
  environmentalFields,
  socialFields,
  type ConsiderationOptions,
  type EnvironmentalFields,
  type Read,
  type SocialFields,
} from '../values/considerations';
import { amountIssue, durationIssue } from './contractChecks';
import { isEmptyWord } from '../values/empties';
import { serialOf } from '../values/frenchDate';
import { wordsOfList } from '../values/listWords';
import { remembered } from '../values/remembered';
import { fold } from '../values/text';

/** What a contract is built from: values already typed, by source field. */
export type ContractValues = ReadonlyMap<SourceField, CellValue>;

export interface ContractOptions extends ConsiderationOptions {
  readonly source: string;
  /** Where the source itself says which kind of contract it lists. */
  readonly defaultType: (typeof CONTRACT_TYPES)[number] | null;
  /** True when the source has no notification date but a year: 1 January of it then stands for the date. */
  readonly yearIsDate: boolean;
  /** Words that the user approved. */
  readonly vocabulary?: Vocabulary | undefined;
}

export type FoundIssue = Issue & { readonly field?: SourceField; readonly value?: string };

export interface BuiltContract {
  readonly row: DataRow;
  readonly issues: readonly FoundIssue[];
}

/** A contract of which nothing is known, fields in the order of the table: copying it is the quickest way to a row. */
const BLANK: DataRow = Object.fromEntries(inputFields(marches).map(({ id }) => [id, null]));
const FIELD_IDS: ReadonlySet<string> = new Set(Object.keys(BLANK));

/** Divisions of the CPV: 45 is works, 03 to 44 and 48 are supplies, 50 to 98 are services. */
export function categoryOfCpv(cpv: string): string | null {
  const division = Number(/^(\d{2})\d{6}/.exec(cpv)?.[1] ?? 'NaN');
  if (division === 45) return 'Travaux';
  if ((division >= 3 && division <= 44) || division === 48) return 'Fournitures';
  return division >= 50 && division <= 98 ? 'Services' : null;
}

function contractType(
  nature: string,
  techniques: string,
  fallback: string | null,
  types: ReadonlyMap<string, string>,
): { readonly type: string | null; readonly unknown: boolean } {
  const type = types.get(fold(nature));
  const framework = ` ${fold(techniques)} `.includes(' accord cadre ');
  if (type === 'Marché subséquent' || type === 'Concession') return { type, unknown: false };
  if (framework) return { type: 'Accord-cadre', unknown: false };
  return { type: type ?? fallback, unknown: type === undefined && nature !== '' && !isEmptyWord(nature) };
}

const text = (value: CellValue | undefined): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value);

/** Natures that say it themselves; « Marché » does not say that it is not one. */
const GLOBAL = /\b(marche (public )?global|conception realisation|marche de partenariat)\b/;

interface Readings {
  readonly considerations: readonly {
    readonly field: SourceField;
    readonly read: (raw: string) => Read<SocialFields> | Read<EnvironmentalFields>;
  }[];
  readonly type: (joined: string) => ReturnType<typeof contractType> & { readonly isGlobal: boolean };
}

/** Builds the contracts of one source. Lists of considerations and natures repeat on every row: each is read once. */
export function contractBuilder(options: ContractOptions): (values: ContractValues) => BuiltContract {
  const types = wordsOfList('type_contrat', CONTRACT_TYPES, options.vocabulary);
  const readings: Readings = {
    considerations: [
      { field: 'considerations_sociales', read: remembered((raw: string) => socialFields(raw, options)) },
      { field: 'considerations_env', read: remembered((raw: string) => environmentalFields(raw, options)) },
    ],
    type: remembered((joined: string) => {
      const [nature = '', techniques = ''] = joined.split('\u001f');
      return {
        ...contractType(nature, techniques, options.defaultType, types),
        isGlobal: GLOBAL.test(fold(nature)),
      };
    }),
  };
  return (values) => build(values, options, readings);
}

/**
 * One row of MARCHES from typed values, with what a reader should check.
 * Considerations fill the fields that no column of their own fills; hours planned mean an insertion clause, and an
 * insertion clause is a social clause. What is not said stays null.
 */
function build(values: ContractValues, options: ContractOptions, readings: Readings): BuiltContract {
  const issues: FoundIssue[] = [];
  const row: Record<string, CellValue> = { ...BLANK };
  if (values instanceof RowValues) values.copyTo(row, FIELD_IDS);
  else for (const [field, value] of values) if (FIELD_IDS.has(field)) row[field] = value;
  row['source'] = options.source;

  for (const { field, read } of readings.considerations) {
    const raw = text(values.get(field));
    if (raw === '') continue;
    const { fields, issues: found } = read(raw);
    for (const [id, value] of Object.entries(fields)) row[id] ??= value;
    for (const issue of found) issues.push({ ...issue, field });
  }

  const { type, unknown, isGlobal } = readings.type(
    `${text(values.get('nature'))}\u001f${text(values.get('techniques'))}`,
  );
  row['type_contrat'] = type;
  if (unknown)
    issues.push({
      code: 'nature-inconnue',
      severity: 'info',
      field: 'nature',
      value: text(values.get('nature')),
    });
  if (isGlobal) row['marche_global'] ??= 'OUI';
  row['categorie'] ??= categoryOfCpv(text(row['code_cpv']));
  if (row['date_notification'] === null && options.yearIsDate) {
    const year = values.get('annee');
    const serial = typeof year === 'number' ? serialOf(year, 1, 1) : null;
    if (serial !== null) {
      row['date_notification'] = serial;
      issues.push({ code: 'date-deduite-annee', severity: 'info', details: { annee: Number(year) } });
    }
  }
  insertion(row, issues);
  check(row, values, issues);
  return { row, issues };
}

export const insertionIssue = (hours: CellValue): Issue => ({
  code: 'insertion-deduite',
  severity: 'a-verifier',
  details: { heures: Number(hours) },
});

/** Hours planned prove an insertion clause; a « NON » typed beside them is overruled and shown. */
function insertion(row: Record<string, CellValue>, issues: FoundIssue[]): void {
  const hours = row['heures_prevues'];
  const planned = typeof hours === 'number' && hours > 0;
  obligation(row);
  const contradicted = planned && (row['clause_insertion'] === 'NON' || row['clause_sociale'] === 'NON');
  if (planned) row['clause_insertion'] = 'OUI';
  if (row['clause_insertion'] === 'OUI') row['clause_sociale'] = 'OUI';
  if (contradicted) issues.push(insertionIssue(hours));
}

const [, PER_TRANCHE, SHARE] = OBLIGATION_MODES;

/** Columns of a tranche or of a share say the mode where no column does; hours already written stay the ones due. */
function obligation(row: Record<string, CellValue>): void {
  const mode =
    row['heures_par_tranche'] !== null ? PER_TRANCHE : row['part_heures_insertion'] !== null ? SHARE : null;
  if (mode === null) return;
  if (row['heures_prevues'] === null) row['mode_obligation'] ??= mode;
  // Hours asked for are an insertion clause, unless the source says there is none.
  row['clause_insertion'] ??= 'OUI';
}

function check(row: DataRow, values: ContractValues, found: FoundIssue[]): void {
  const amount = row['montant_ht'];
  const duration = row['duree_mois'];
  const date = row['date_notification'];
  const publication = values.get('date_publication');
  const hours = row['heures_prevues'];
  if (row['marche_id'] === null) found.push({ code: 'identifiant-absent', severity: 'a-verifier' });
  if (date === null) found.push({ code: 'date-absente', severity: 'a-verifier' });
  if (amount === null) found.push({ code: 'montant-absent', severity: 'a-verifier' });
  const bad = typeof amount === 'number' ? amountIssue(amount) : null;
  if (bad) found.push({ ...bad, field: 'montant_ht', value: text(amount) });
  const long = typeof duration === 'number' ? durationIssue(duration) : null;
  if (long) found.push({ ...long, field: 'duree_mois', value: text(duration) });
  if (typeof publication === 'number' && typeof date === 'number' && publication < date) {
    found.push({
      code: 'publication-avant-notification',
      severity: 'a-verifier',
      field: 'date_publication',
      details: { jours: date - publication },
    });
  }
  if (typeof hours === 'number' && hours < 0)
    found.push({
      code: 'heures-negatives',
      severity: 'a-verifier',
      field: 'heures_prevues',
      value: text(hours),
    });
}
