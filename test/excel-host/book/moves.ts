import { MAX_COLUMNS, MAX_ROWS, type Area } from './address';
import type { Book } from './book';
import { referenceText, rewriteReferences, areaOf, type Corner, type Reference } from './references';
import { isFormula, type SheetState } from './state';

/**
 * Cells inserted in a sheet (or removed from it): whole rows, whole columns, or a block whose neighbours below or to the
 * right move within the lines of the block.
 */
export interface Move {
  readonly sheet: SheetState;
  /** Axis along which cells move. */
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Lines inserted; negative = removed. */
  readonly count: number;
  /** Lines of the other axis that take part. */
  readonly from: number;
  readonly to: number;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Lines of a span after the move; null when all of them are removed. */
function movedSpan({ first, last }: Span, { at, count }: Move): Span | null {
  if (count > 0)
    return { first: first >= at ? first + count : first, last: last >= at ? last + count : last };
  const end = at - count;
  const after = (line: number, inside: number): number =>
    line < at ? line : line >= end ? line + count : inside;
  const span = { first: after(first, at), last: after(last, at - 1) };
  return span.first > span.last ? null : span;
}

const alongOf = (area: Area, { axis }: Move): Span =>
  axis === 'row'
    ? { first: area.row, last: area.row + area.rows - 1 }
    : { first: area.column, last: area.column + area.columns - 1 };

/** Only what lies wholly within the moving lines moves: Excel leaves alone a reference that sticks out of them. */
export const takesPart = (area: Area, { axis, from, to }: Move): boolean =>
  axis === 'row'
    ? area.column >= from && area.column + area.columns - 1 <= to
    : area.row >= from && area.row + area.rows - 1 <= to;

/** Where an area is after a move; null when it is gone. A whole row or column keeps its length. */
export function movedArea(area: Area, move: Move): Area | null {
  if (!takesPart(area, move)) return area;
  if (move.axis === 'row' ? area.rows === MAX_ROWS : area.columns === MAX_COLUMNS) return area;
  const span = movedSpan(alongOf(area, move), move);
  if (!span) return null;
  const length = span.last - span.first + 1;
  return move.axis === 'row'
    ? { ...area, row: span.first, rows: length }
    : { ...area, column: span.first, columns: length };
}

/** A reference after a move: `$` does not hold it, since it must keep naming the same cells. */
function movedReference(reference: Reference, move: Move): string | null {
  const area = areaOf(reference);
  const moved = movedArea(area, move);
  if (moved === area) return null;
  if (!moved) return '#REF!';
  const span = alongOf(moved, move);
  const put = (corner: Corner, line: number): Corner => ({ ...corner, [move.axis]: line });
  const { first, last } = reference;
  const isReversed = last !== null && (first[move.axis] ?? 0) > (last[move.axis] ?? 0);
  return referenceText({
    ...reference,
    first: put(first, isReversed ? span.last : span.first),
    last: last && put(last, isReversed ? span.first : span.last),
  });
}

/** A formula of the sheet `owner` after a move in another or the same sheet. */
export function movedFormula(formula: string, owner: SheetState | null, move: Move): string {
  return rewriteReferences(formula, (reference) => {
    const isThere =
      reference.sheet === null
        ? owner === move.sheet
        : reference.sheet.toLowerCase() === move.sheet.name.toLowerCase();
    return isThere ? movedReference(reference, move) : null;
  });
}

/** Every text that starts with `=` inside a rule, however deep. */
function movedRule(rule: unknown, owner: SheetState, move: Move): unknown {
  if (typeof rule === 'string') return rule.startsWith('=') ? movedFormula(rule, owner, move) : rule;
  if (Array.isArray(rule)) return rule.map((part) => movedRule(part, owner, move));
  if (typeof rule !== 'object' || rule === null) return rule;
  return Object.fromEntries(Object.entries(rule).map(([key, part]) => [key, movedRule(part, owner, move)]));
}

/** A chart keeps to the cells that it covers; on a removed one, it stays where it is. */
function anchored(cell: string, sheet: SheetState, move: Move): string {
  const moved = movedFormula(cell, sheet, move);
  return moved.includes('#REF!') ? cell : moved;
}

/** Charts name their data without `=`. */
const movedSource = (source: unknown, move: Move): unknown =>
  typeof source === 'string' ? movedFormula(source, null, move) : source;

/** References of the whole book follow the cells that they name (Microsoft support: insert or delete rows and columns). */
export function moveReferences(book: Book, move: Move): void {
  for (const sheet of book.sheets) {
    for (const line of sheet.cells) {
      line?.forEach((cell, column) => {
        if (!isFormula(cell)) return;
        const formula = movedFormula(cell.formula, sheet, move);
        if (formula !== cell.formula) line[column] = { formula, value: cell.value };
      });
    }
    sheet.validations = sheet.validations.map((one) => ({ ...one, rule: movedRule(one.rule, sheet, move) }));
    sheet.conditionals = sheet.conditionals.map((one) => ({
      ...one,
      settings: movedRule(one.settings, sheet, move) as Record<string, unknown>,
    }));
    for (const { series, settings } of sheet.charts) {
      for (const key of ['from', 'to']) {
        const cell = settings[key];
        if (typeof cell === 'string') settings[key] = anchored(cell, sheet, move);
      }
      for (const one of series)
        for (const key of ['values', 'categories', 'sizes'])
          if (key in one) one[key] = movedSource(one[key], move);
    }
  }
  for (const name of book.names) name.formula = movedFormula(name.formula, null, move);
  book.stale = true;
}
