import type { CellValue } from '../../scheme/values';
import type { Formula } from '../../workbook/formula';
import type { Block, FormulaSeen } from '../../workbook/host';
import type { SheetPlan } from '../../workbook/plan';

/** A text in quotes, a quoted sheet, a structured reference, or anything else of a formula. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[[^[\]]*(?:\[[^\]]*\][^[\]]*)*\]|[^"'[]+/gu;

const plainPart = (part: string): string => {
  if (part.startsWith('"')) return part;
  // Spreadsheets drop the quotes of sheet names that need none, and write « this row » in two ways.
  if (part.startsWith("'")) return part.slice(1, -2).replace(/''/g, "'").toLowerCase() + '!';
  if (part.startsWith('['))
    return part
      .replace(/\[#This Row\],\s*/gi, '@')
      .replace(/^\[@\[?([^[\]]*)\]?\]$/u, '[@[$1]]')
      .toLowerCase();
  return part.replace(/\s/g, '').replace(/[()]/g, '').toLowerCase();
};

/**
 * A formula as its sense, so that two texts of one formula are equal: spreadsheets write blanks, quotes of sheet names,
 * case and needless parentheses their own way. Two formulas that differ by the place of a parenthesis only would be taken
 * for one: the values, compared beside, tell them apart.
 */
export const canonicalFormula = (text: string): string => (text.match(PARTS) ?? []).map(plainPart).join('');

/** The smallest block that holds every formula of a planned sheet; null when it has none. */
export function formulaBlock(sheet: SheetPlan): Block | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column, cells } of sheet.rows) {
    cells.forEach((cell, index) => {
      if (!cell?.formula) return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column + index);
      right = Math.max(right, column + index);
    });
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** What the cells hold that should hold the formulas of a planned sheet. `textOf` writes a formula as the host reads it. */
export function formulasSeen(
  sheet: SheetPlan,
  block: Block,
  formulas: readonly (readonly (string | null)[])[],
  values: readonly (readonly CellValue[])[],
  textOf: (formula: Formula) => string,
): readonly FormulaSeen[] {
  return sheet.rows.flatMap(({ row, column, cells }) =>
    cells.flatMap((cell, index): FormulaSeen[] => {
      if (!cell?.formula) return [];
      const [r, c] = [row - block.row, column + index - block.column];
      const held = formulas[r]?.[c] ?? null;
      return [
        {
          sheet: sheet.name,
          row,
          column: column + index,
          isPlanned: held !== null && canonicalFormula(held) === canonicalFormula(textOf(cell.formula)),
          formula: held,
          value: values[r]?.[c] ?? null,
        },
      ];
    }),
  );
}
