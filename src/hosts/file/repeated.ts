import type { CellValue } from '../../scheme/values';
import { findSheet, type HostCell, type Model, type SheetState } from './model';
import { formulaText } from './write/plannedSheet';

/** A cell of a sheet, that of the formula where none is named. */
const CELL = /^(?:'((?:[^']|'')+)'!)?\$?([A-Z]{1,3})\$?(\d+)$/;

/** Formulas that do more than repeat a cell are known by their tree: most cells of a workbook. */
const mayRepeat = (formula: HostCell['formula']): formula is NonNullable<HostCell['formula']> =>
  formula !== null &&
  (typeof formula === 'string' || formula.kind === 'parameter' || formula.kind === 'cell');

/** The cell that a formula repeats, by its address or by a defined name of the product; null when it does anything else. */
function repeatedCell(
  model: Model,
  sheet: SheetState,
  { formula }: HostCell,
): readonly [sheet: SheetState, row: number, column: number] | null {
  if (!mayRepeat(formula)) return null;
  const text = formulaText(formula);
  const name = model.names.find((one) => one.name.toLowerCase() === text.toLowerCase());
  const [found, quoted, letters = '', row] = CELL.exec(text) ?? [];
  if (!name && found === undefined) return null;
  const planned = name?.sheet ?? quoted?.replace(/''/g, "'");
  const target = planned === undefined ? sheet : findSheet(model, planned);
  if (!target || target.table) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return name ? [target, name.row, name.column] : [target, Number(row) - 1, column];
}

const isFormula = ({ cells }: SheetState, row: number, column: number): boolean =>
  (cells[row]?.[column]?.formula ?? null) !== null;

/** Cells followed from one to the next: a circle ends. */
const FAR = 20;

/**
 * Value of a cell (0-based) of a sheet that is no data table. Nothing here computes: the result kept beside a formula may be
 * missing, or older than a parameter since changed. One that only repeats another cell says what that cell says; an empty one
 * gives zero, as in spreadsheets.
 */
export function currentValue(
  model: Model,
  sheet: SheetState,
  row: number,
  column: number,
  far = FAR,
): CellValue {
  const cell = sheet.cells[row]?.[column];
  if (!cell) return null;
  const repeated = far > 0 ? repeatedCell(model, sheet, cell) : null;
  if (!repeated) return cell.value;
  const value = currentValue(model, ...repeated, far - 1);
  // Of a formula, nothing is the empty text, which is repeated as it is.
  return value ?? (isFormula(...repeated) ? null : 0);
}
