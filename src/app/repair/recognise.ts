import { SHEET_TABLES } from '../../catalogue/tables';
import type { Table } from '../../scheme/fields';
import type { SheetFound } from '../../workbook/host';
import type { SheetPlan, WorkbookPlan } from '../../workbook/plan';

/** A planned sheet with what it should be known by. */
export interface Expected {
  readonly plan: SheetPlan;
  /** Its data table; null for a report sheet. */
  readonly table: Table | null;
  /** Names of its table objects. */
  readonly objects: readonly string[];
}

/** Where a planned sheet was found, and by what. */
export interface Match {
  readonly expected: Expected;
  /** Null = no sheet looks like it. */
  readonly found: SheetFound | null;
  readonly byMemory: boolean;
  /** Several sheets look like it, and nothing tells which is the one. */
  readonly isAmbiguous: boolean;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const expectedSheets = (plan: WorkbookPlan): readonly Expected[] =>
  plan.sheets.map((sheet) => {
    const table = SHEET_TABLES.find(({ id }) => id === sheet.dataTable?.table) ?? null;
    return {
      plan: sheet,
      table,
      objects: table ? [table.tableName] : (sheet.reportTables ?? []).map(({ name }) => name),
    };
  });

export const objectOf = (found: SheetFound, { objects }: Pick<Expected, 'objects'>) =>
  found.tables.find(({ name }) => objects.some((object) => same(object, name)));

/** Labels of a data table that a header bears. */
const known = (table: Table, header: readonly string[]): number => {
  const labels = new Set(header.map((label) => label.trim()));
  return table.fields.filter(({ label }) => labels.has(label)).length;
};

/** Texts that a report sheet begins with: its title, and what stands in its first rows. */
function beginning({ rows }: SheetPlan): readonly (readonly [number, number, string])[] {
  return rows
    .filter(({ row }) => row <= 6)
    .flatMap(({ row, column, cells }) =>
      cells.flatMap((cell, index): [number, number, string][] =>
        cell && !cell.formula && typeof cell.value === 'string' && cell.value !== ''
          ? [[row, column + index, cell.value]]
          : [],
      ),
    );
}

/** Most labels of a data table, or the title and most of the first texts of a report sheet. */
export function looksLike({ plan, table }: Expected, found: SheetFound): boolean {
  if (table) return known(table, found.header) * 2 > table.fields.length;
  const texts = beginning(plan);
  const lines = [found.header, ...found.sample];
  const right = texts.filter(([row, column, text]) => String(lines[row]?.[column] ?? '').trim() === text);
  const title = texts.find(([row, column]) => row === 0 && column === 0);
  return title !== undefined && right.includes(title) && right.length * 2 > texts.length;
}

/**
 * Finds each planned sheet among those of the workbook: by what the host remembers, else by its table object, else by its
 * name, else by what it looks like. A sheet is taken once.
 */
export function matchSheets(expected: readonly Expected[], sheets: readonly SheetFound[]): readonly Match[] {
  const taken = new Set<SheetFound>();
  const matches = new Map<Expected, Match>();
  const free = (): readonly SheetFound[] => sheets.filter((sheet) => !taken.has(sheet));
  const pass = (fits: (one: Expected, sheet: SheetFound) => boolean, byMemory = false): void => {
    for (const one of expected) {
      if (matches.has(one)) continue;
      const candidates = free().filter((sheet) => fits(one, sheet));
      const [found] = candidates;
      if (!found) continue;
      if (candidates.length === 1) taken.add(found);
      matches.set(one, { expected: one, found, byMemory, isAmbiguous: candidates.length > 1 });
    }
  };
  pass((one, sheet) => sheet.planned === one.plan.name, true);
  pass((one, sheet) => objectOf(sheet, one) !== undefined);
  pass((one, sheet) => same(sheet.name, one.plan.name));
  // A sheet that bears the name of another planned one is that one, however much it looks like this one.
  pass((one, sheet) => looksLike(one, sheet) && !expected.some(({ plan }) => same(plan.name, sheet.name)));
  return expected.map(
    (one) => matches.get(one) ?? { expected: one, found: null, byMemory: false, isAmbiguous: false },
  );
}
