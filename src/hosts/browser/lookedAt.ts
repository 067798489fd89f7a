import type { Model } from '@ironcalc/wasm';
import type { CellValue } from '../../scheme/values';

/**
 * Formulas whose figure is that of another cell: it is read there, to the last digit, where under a rounding format a copy of
 * the whole workbook would be needed.
 */

/** A reference to one cell: its sheet, bare or quoted, its column and its row. */
const CELL = String.raw`(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?\$?([A-Z]{1,3})\$?(\d+)`;
const ONE_CELL = new RegExp(`^=${CELL}$`, 'u');
const EACH_CELL = new RegExp(CELL, 'gu');

/** A cell by its sheet (0-based), its row and its column (1-based), as IronCalc counts them. */
export type Place = readonly [sheet: number, row: number, column: number];

function placeOf(model: Model, sheet: number, found: RegExpMatchArray): Place | null {
  const [, quoted, bare, letters = '', row] = found;
  const name = quoted?.replace(/''/g, "'") ?? bare;
  const index =
    name === undefined ? sheet : model.getWorksheetsProperties().findIndex((one) => one.name === name);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return index < 0 ? null : [index, Number(row), column];
}

/** The cell that a formula of a sheet repeats; null when it does anything else. */
export function repeatedCell(model: Model, content: string, sheet: number): Place | null {
  const found = ONE_CELL.exec(content);
  return found && placeOf(model, sheet, found);
}

/** Every cell that a formula looks at, where it only chooses among them and texts: its figure is one of theirs. Null elsewhere. */
export function cellsOfChoice(model: Model, content: string, sheet: number): readonly Place[] | null {
  const bare = content.replace(/"(?:[^"]|"")*"/g, '');
  if (!/^=(?:SI\(|[;)]|=|<>)*$/.test(bare.replace(EACH_CELL, ''))) return null;
  const places = [...bare.matchAll(EACH_CELL)].map((found) => placeOf(model, sheet, found));
  return places.every((place) => place !== null) ? places : null;
}

const isBelowOne = (figure: CellValue | undefined): boolean =>
  typeof figure === 'number' && figure !== 0 && Math.abs(figure) < 1;

/**
 * The figure among `candidates` of which `shown` is the rounding; undefined when several are, or when one is not known.
 * @param shown as displayed in French, `221 000 €`.
 */
export function chosenFigure(
  shown: string,
  candidates: readonly (CellValue | undefined)[],
): number | undefined {
  const digits = shown.replace(/[\s\u00A0\u202F€]/g, '');
  if (!/^-?\d+(,\d+)?$/.test(digits) || candidates.includes(undefined)) return undefined;
  const figure = Number(digits.replace(',', '.'));
  // IronCalc rounds what is below one wrongly (0.96 under one decimal is shown 0.0): what it shows proves nothing (ADR 4).
  if (Math.abs(figure) <= 1 && candidates.some(isBelowOne)) return undefined;
  const half = 0.5000001 / 10 ** (digits.split(',')[1]?.length ?? 0);
  const near = new Set(
    candidates.filter((one): one is number => typeof one === 'number' && Math.abs(one - figure) <= half),
  );
  return near.size === 1 ? [...near][0] : undefined;
}
