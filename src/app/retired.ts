import { declarationOf } from '../catalogue/indicators';
import { withEntries } from '../engine/schemeEntries';
import { placedKeys, type TypedValues } from '../engine/schemeFigures';
import { asTyped, fromCell, toCell } from '../scheme/indicator';
import type { Scheme, SchemeIndicator } from '../scheme/scheme';
import type { CellValue } from '../scheme/values';
import { z } from '../scheme/zod';
import type { WorkbookHost } from '../workbook/host';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../workbook/layout';
import type { WorkbookPlan } from '../workbook/plan';
import { trajectoryOf } from '../workbook/sheets/words';

/**
 * What users typed for an indicator or a year that the scheme no longer has: kept in the settings, by code of the indicator
 * then by label of the column of Cibles or Saisie, and written again when a scheme has both. Values are as cells hold them.
 */
export const RETIRED_SETTING = 'spaser.retired';

const linesSchema = z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string()])));
const retiredSchema = z.strictObject({
  indicateurs: linesSchema.default({}),
  cibles: linesSchema,
  saisie: linesSchema,
});
export type Lines = Readonly<Record<string, Readonly<Record<string, number | string>>>>;
export interface Retired {
  readonly indicateurs: Lines;
  readonly cibles: Lines;
  readonly saisie: Lines;
}

export const NOTHING: Retired = { indicateurs: {}, cibles: {}, saisie: {} };

/** What the settings say; an unreadable text is as good as none. */
export function retiredIn(settings: Readonly<Record<string, string>>): Retired {
  try {
    return retiredSchema.parse(JSON.parse(settings[RETIRED_SETTING] ?? 'null'));
  } catch {
    return NOTHING;
  }
}

export const countOf = ({ indicateurs, cibles, saisie }: Retired): number =>
  [indicateurs, cibles, saisie]
    .flatMap(Object.values<Lines[string]>)
    .reduce((sum, line) => sum + Object.keys(line).length, 0);

/** Labels of the columns in which users write, of a planned sheet; code -> row and label -> column. */
function frameOf(plan: WorkbookPlan, name: string) {
  const sheet = plan.sheets.find((one) => one.name === name);
  const header = sheet?.rows.find(({ row }) => row === HEADER_ROW)?.cells ?? [];
  const labels = header.map((cell) => String(cell?.value ?? ''));
  const [area] = sheet?.kept ?? [];
  const isTyped = (column: number): boolean =>
    area !== undefined && column >= area.column && column < area.column + area.columns;
  return {
    labels: new Set(labels.filter((_, column) => isTyped(column))),
    codes: new Set(
      sheet?.rows.flatMap(({ row, cells }) => (row >= FIRST_ROW ? [String(cells[0]?.value ?? '')] : [])),
    ),
  };
}

/** More lines and columns than any scheme has. */
const READ = { row: HEADER_ROW, column: 0, rows: 400, columns: 60 } as const;
/** Columns in which users write; the others are drawn. */
const TYPED =
  /^(Cible \d{4}|\d{4}|Année de référence|Valeur de référence|Tolérance|Trajectoire|Commentaire|Quantifiable|Facile à obtenir|Source de la donnée|Qui la tient|Rythme réel)$/;

/** Filled cells of Cibles or Saisie, by code then label of the column. */
async function written(host: Pick<WorkbookHost, 'readCells'>, sheet: string): Promise<Lines> {
  const [header = [], ...lines] = await host.readCells(sheet, READ);
  const labels = header.map((label) => String(label ?? ''));
  const isValue = (value: CellValue | undefined): value is number | string =>
    typeof value === 'number' || (typeof value === 'string' && value !== '');
  return Object.fromEntries(
    lines.flatMap((line): [string, Record<string, number | string>][] => {
      const code = String(line[0] ?? '');
      if (code === '') return [];
      const cells = labels.flatMap((label, column): [string, number | string][] => {
        const value = line[column];
        return TYPED.test(label) && isValue(value) ? [[label, value]] : [];
      });
      return [[code, Object.fromEntries(cells)]];
    }),
  );
}

/** Cells of Cibles that say no more than what the scheme gave: nobody typed them. */
function isGiven(entry: SchemeIndicator | undefined, label: string, value: number | string): boolean {
  if (label === 'Trajectoire')
    return entry !== undefined && trajectoryOf(value) === (entry.trajectory ?? null);
  if (!entry || typeof value !== 'number') return false;
  const { unit } = declarationOf(entry);
  // Compared as cells hold them: 0.07 times 100 is not 7.
  const says = (given: number | undefined): boolean =>
    given !== undefined && toCell(unit, given) === asTyped(unit, value);
  if (label === 'Année de référence') return entry.baseline?.year === value;
  if (label === 'Tolérance') return entry.tolerance === value;
  if (label === 'Valeur de référence') return says(entry.baseline?.value);
  return says(entry.targets[label.replace('Cible ', '')]);
}

const filterLines = (
  lines: Lines,
  keep: (code: string, label: string, value: number | string) => boolean,
): Lines =>
  Object.fromEntries(
    Object.entries(lines).flatMap(([code, line]) => {
      const kept = Object.entries(line).filter(([label, value]) => keep(code, label, value));
      return kept.length > 0 ? [[code, Object.fromEntries(kept)]] : [];
    }),
  );

const both = (a: Lines, b: Lines): Lines =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((code) => [code, { ...a[code], ...b[code] }]),
  );

/**
 * What stays aside once a plan is applied: what was aside and still has no cell, and what is typed now and loses its own.
 * @param given the scheme that the workbook was given, to tell what the buyer decided.
 */
export async function setAside(
  host: Pick<WorkbookHost, 'readCells' | 'readSettings'>,
  given: Scheme,
  plan: WorkbookPlan,
): Promise<{ readonly retired: Retired; readonly aside: number; readonly back: number }> {
  const before = retiredIn(await host.readSettings());
  const entries = new Map(placedKeys(given).map(({ key, placed }) => [key, placed.entry]));
  const [indicateurs, cibles, saisie] = [
    frameOf(plan, SHEETS.indicateurs),
    frameOf(plan, SHEETS.cibles),
    frameOf(plan, SHEETS.saisie),
  ];
  const lost = (frame: typeof cibles) => (code: string, label: string) =>
    !(frame.codes.has(code) && frame.labels.has(label));
  const now: Retired = {
    indicateurs: filterLines(await written(host, SHEETS.indicateurs), lost(indicateurs)),
    cibles: filterLines(
      await written(host, SHEETS.cibles),
      (code, label, value) => lost(cibles)(code, label) && !isGiven(entries.get(code), label, value),
    ),
    saisie: filterLines(await written(host, SHEETS.saisie), lost(saisie)),
  };
  const still: Retired = {
    indicateurs: filterLines(before.indicateurs, lost(indicateurs)),
    cibles: filterLines(before.cibles, lost(cibles)),
    saisie: filterLines(before.saisie, lost(saisie)),
  };
  return {
    retired: {
      indicateurs: both(still.indicateurs, now.indicateurs),
      cibles: both(still.cibles, now.cibles),
      saisie: both(still.saisie, now.saisie),
    },
    aside: countOf(now),
    back: countOf(before) - countOf(still),
  };
}

/** Numbers that were aside and that a scheme has a cell for again. What its cells say already wins. */
export function bringBack(
  retired: Retired,
  scheme: Scheme,
  typedValues: TypedValues,
): { readonly scheme: Scheme; readonly typedValues: TypedValues } {
  const values: Record<string, Readonly<Record<string, number>>> = { ...typedValues };
  const changed = withEntries(scheme, (key, entry) => {
    const { unit } = declarationOf(entry);
    const typed = Object.entries(retired.saisie[key] ?? {}).flatMap(([year, value]): [string, number][] =>
      typeof value === 'number' && scheme.years.includes(Number(year)) ? [[year, asTyped(unit, value)]] : [],
    );
    if (typed.length > 0) values[key] = { ...Object.fromEntries(typed), ...typedValues[key] };
    const decided = retired.cibles[key];
    return decided ? withDecisions(entry, decided, scheme.targetYears) : entry;
  });
  return { scheme: changed, typedValues: values };
}

/** An entry with the targets, the baseline, the tolerance and the trajectory that were aside. */
function withDecisions(
  entry: SchemeIndicator,
  decided: Lines[string],
  targetYears: readonly number[],
): SchemeIndicator {
  const { unit } = declarationOf(entry);
  const number = (label: string): number | null => {
    const value = decided[label];
    return typeof value === 'number' ? value : null;
  };
  const said = (label: string): number | null => {
    const value = number(label);
    return value === null ? null : fromCell(unit, asTyped(unit, value));
  };
  const targets: Record<string, number> = { ...entry.targets };
  for (const year of targetYears) {
    const target = said(`Cible ${year}`);
    if (target !== null) targets[String(year)] = target;
  }
  const year = number('Année de référence') ?? entry.baseline?.year;
  const value = said('Valeur de référence') ?? entry.baseline?.value;
  const isKnown = year !== undefined && value !== undefined;
  return {
    ...entry,
    targets,
    baseline: isKnown ? { ...entry.baseline, year, value } : entry.baseline,
    tolerance: number('Tolérance') ?? entry.tolerance,
    trajectory: trajectoryOf(decided['Trajectoire']) ?? entry.trajectory,
  };
}

/** Words that were aside, in the cells that a plan has for them again. */
export function withWords(plan: WorkbookPlan, retired: Retired): WorkbookPlan {
  const linesOf = new Map<string, Lines>([
    [SHEETS.indicateurs, retired.indicateurs],
    [SHEETS.cibles, retired.cibles],
    [SHEETS.saisie, retired.saisie],
  ]);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const lines = linesOf.get(sheet.name);
      if (!lines || Object.keys(lines).length === 0) return sheet;
      const labels = sheet.rows
        .find(({ row }) => row === HEADER_ROW)
        ?.cells.map((cell) => String(cell?.value ?? ''));
      return {
        ...sheet,
        rows: sheet.rows.map((line) => {
          const aside = line.row >= FIRST_ROW ? lines[String(line.cells[0]?.value ?? '')] : undefined;
          if (!aside) return line;
          return {
            ...line,
            cells: line.cells.map((cell, column) => {
              const word = aside[labels?.[column] ?? ''];
              const isFree = cell?.value === null || cell?.value === undefined;
              return cell && isFree && typeof word === 'string' ? { ...cell, value: word } : cell;
            }),
          };
        }),
      };
    }),
  };
}
