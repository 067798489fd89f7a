import { SHEET_TABLES, TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import type { CellValue } from '../../scheme/values';
import type { FormulaSeen, WorkbookHost } from '../../workbook/host';
import type { WorkbookPlan } from '../../workbook/plan';
import { HEADER_ROW, SHEETS } from '../../workbook/layout';
import { LAYOUT_VERSION, layoutOf } from '../../workbook/layoutVersion';
import { columnOf } from '../../workbook/sheets/obligationColumns';
import { holdsAll, shownContracts } from '../obligations/shownContracts';
import { alteredTargets } from './publishedTargets';
import { readWorkbook } from '../readWorkbook';
import { redrawn } from '../redraw';
import type { Session } from '../session';

/**
 * - `ecrasee`: a value stands where a formula was;
 * - `changee`: the formula is another one;
 * - `perimee`: the formula is right, and its value is not what the data give;
 * - `tableau-coupe`: rows stand under a data table that does not hold them;
 * - `liste-perimee`: the lines of a report are no longer those of the contracts;
 * - `version-precedente`: the sheets are laid out as a former version did, and nearly every cell would differ (`migrate`);
 * - `cible-modifiee`: a target is no longer the one published (`publish`).
 */
export type FindingKind =
  | 'ecrasee'
  | 'changee'
  | 'perimee'
  | 'tableau-coupe'
  | 'liste-perimee'
  | 'version-precedente'
  | 'cible-modifiee';

/** What writing the formulas again puts right: targets are the user's (`publish`), and a former version is another command. */
export const isMended = ({ kind }: Finding): boolean =>
  kind !== 'cible-modifiee' && kind !== 'version-precedente';

/** A cell that does not say what the product's own engine says. Row and column are 0-based. */
export interface Finding {
  readonly kind: FindingKind;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What the cell should say; null = empty, or unknown for a computed cell of a data table. */
  readonly expected: CellValue;
  readonly value: CellValue;
  /** In en-US without `=`, where one is held. */
  readonly formula: string | null;
  /** Rows left out, for a table that was cut. */
  readonly rows?: number;
}

/** Rows looked at under a data table. */
const UNDER = 200;
/** Fifteen figures are what a spreadsheet keeps; sums of cents in another order differ by less. */
const SAME = 1e-9;

const isSame = (a: CellValue, b: CellValue): boolean => {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a), Math.abs(b));
  const text = (value: CellValue): string => (value === null ? '' : String(value));
  return text(a) === text(b);
};

/** What is said of a sheet as a whole. */
const ofSheet = (kind: FindingKind, sheet: string, row: number): Finding => ({
  kind,
  sheet,
  row,
  column: 0,
  expected: null,
  value: null,
  formula: null,
});
const STALE_LIST = ofSheet('liste-perimee', SHEETS.obligations, HEADER_ROW);
const FORMER_LAYOUT = ofSheet('version-precedente', SHEETS.sommaire, 0);

/** Where a row stands, which blank rows above it move: nothing that a figure could be wrong of. */
const isPlace = ({ sheet, column }: FormulaSeen): boolean =>
  sheet === SHEETS.obligations && column === columnOf('line');

/** What the plan says of each cell. */
function expectedValues(plan: WorkbookPlan): (cell: FormulaSeen) => CellValue {
  const values = new Map<string, CellValue>();
  const key = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;
  for (const { name, rows } of plan.sheets)
    for (const { row, column, cells } of rows)
      cells.forEach((cell, index) => {
        if (cell?.formula) values.set(key(name, row, column + index), cell.value ?? null);
      });
  return ({ sheet, row, column }) => values.get(key(sheet, row, column)) ?? null;
}

/**
 * Every cell of the workbook that no longer says what the engine says of the same data: overtyped, formula changed, value out
 * of date, rows left out of a table. Empty when all agree; null when the workbook holds no scheme. Nothing is written.
 */
export async function checkWorkbook({ host }: Session): Promise<readonly Finding[] | null> {
  const open = await readWorkbook(host);
  if (!open) return null;
  if (layoutOf(await host.readSettings()) < LAYOUT_VERSION)
    return [FORMER_LAYOUT, ...(await cutTables(host)), ...(await alteredTargets(host, open.state.scheme))];
  const standing = await shownContracts(host);
  const state = standing === null ? open.state : { ...open.state, shownContracts: standing };
  const plan = await redrawn(host, state);
  const isListed = standing === null || holdsAll(plan, standing);
  const expectedOf = expectedValues(plan);
  const reports = new Set(plan.sheets.flatMap(({ name, dataTable }) => (dataTable ? [] : [name])));
  const cells = (await host.readFormulaCells(plan)).flatMap((cell): Finding[] => {
    const { sheet, row, column, formula, value } = cell;
    // Every cell of another list would differ: the list itself is what is to be said.
    if (!isListed && sheet === SHEETS.obligations) return [];
    const found = { sheet, row, column, formula, value, expected: expectedOf(cell) };
    if (!cell.isPlanned) return [{ ...found, kind: formula === null ? 'ecrasee' : 'changee' }];
    return reports.has(sheet) && !isPlace(cell) && !isSame(value, found.expected)
      ? [{ ...found, kind: 'perimee' }]
      : [];
  });
  return [
    ...cells,
    ...(isListed ? [] : [STALE_LIST]),
    ...(await cutTables(host)),
    ...(await alteredTargets(host, open.state.scheme)),
  ];
}

/** Data tables under which rows stand that they do not hold. A host without table objects reads every row, and cuts none. */
async function cutTables(host: WorkbookHost): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const { name, planned, tables } of await host.inspect()) {
    for (const table of tables) {
      const declared = SHEET_TABLES.find(({ tableName }) => tableName === table.name);
      if (!declared) continue;
      const sheet = planned ?? name;
      const rows = await rowsUnder(host, declared.id, sheet, table);
      if (rows === 0) continue;
      found.push({
        ...ofSheet('tableau-coupe', sheet, table.row + table.rows),
        column: table.column,
        rows,
      });
    }
  }
  return found;
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows right under a table, down to the first blank one. */
async function rowsUnder(host: WorkbookHost, id: TableId, sheet: string, table: Place): Promise<number> {
  const lines = await host.readCells(sheet, {
    row: table.row + table.rows,
    column: table.column,
    rows: UNDER,
    columns: Math.min(table.columns, TABLES[id].fields.length),
  });
  const blank = lines.findIndex((line) => line.every((value) => value === null || value === ''));
  return blank < 0 ? lines.length : blank;
}
