import { HostError, type Block } from '../../workbook/host';
import { fromRead, gridOf, toRestore, type Written } from './cellText';
import { codeOf } from './errors';
import type { Call } from './runner';
import { batches } from './sizes';
import type { CellValue } from '../../scheme/values';

/** Cells asked for at once: about 1.5 MB of usual rows, when a response may weigh 5 MB on the web (docs: resource-limits). */
const CELLS = 60_000;

/** Blocks of whole rows with at most `CELLS` cells. */
export function rowBlocks(block: Block, cells = CELLS): Block[] {
  const each = Math.max(1, Math.floor(cells / Math.max(1, block.columns)));
  const blocks: Block[] = [];
  for (let from = 0; from < block.rows; from += each)
    blocks.push({ ...block, row: block.row + from, rows: Math.min(each, block.rows - from) });
  return blocks;
}

const isTooLarge = (failure: unknown): boolean =>
  codeOf(failure) === 'ResponsePayloadSizeLimitExceeded' ||
  codeOf(failure) === 'RequestPayloadSizeLimitExceeded';

/** Reads a block by one sync, or by two halves when its texts turn out to be too long for one response. */
async function readPiece<T>(
  call: Call,
  sheet: Excel.Worksheet,
  block: Block,
  members: string,
  take: (range: Excel.Range) => T[],
): Promise<T[]> {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns).load(members);
  try {
    await call.sync();
  } catch (failure) {
    if (!isTooLarge(failure) || block.rows === 1) throw failure;
    const half = Math.ceil(block.rows / 2);
    const top = await readPiece(call, sheet, { ...block, rows: half }, members, take);
    return [
      ...top,
      ...(await readPiece(
        call,
        sheet,
        { ...block, row: block.row + half, rows: block.rows - half },
        members,
        take,
      )),
    ];
  }
  return take(range);
}

async function readAll<T>(
  call: Call,
  sheet: Excel.Worksheet,
  block: Block,
  members: string,
  take: (range: Excel.Range) => T[],
): Promise<T[]> {
  const rows: T[] = [];
  for (const piece of rowBlocks(block)) {
    const found = await readPiece(call, sheet, piece, members, take);
    // Beyond 5 M cells Excel answers null without an error (docs: excel performance).
    if (found.length !== piece.rows)
      throw new HostError('RequestPayloadSizeLimitExceeded', 'Excel did not give the cells asked for');
    for (const row of found) rows.push(row);
  }
  return rows;
}

/** Values as the workbook computes them now. */
export const readValues = (call: Call, sheet: Excel.Worksheet, block: Block): Promise<CellValue[][]> =>
  readAll(call, sheet, block, 'values', (range) => gridOf(range.values).map((row) => row.map(fromRead)));

/** Values of blocks of several sheets, in the order given. Those that fit in one response share a sync. */
export async function readBlocks(
  call: Call,
  asked: readonly { readonly sheet: Excel.Worksheet; readonly block: Block }[],
): Promise<readonly (readonly CellValue[][])[]> {
  const sized = asked.map((one, index) => ({ ...one, index, size: one.block.rows * one.block.columns }));
  const values: CellValue[][][] = asked.map(() => []);
  for (const batch of batches(
    sized.filter(({ size }) => size > 0),
    CELLS,
  )) {
    for (const [index, lines] of await readTogether(call, batch)) values[index] = lines;
  }
  return values;
}

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly block: Block;
  readonly index: number;
}

/** One sync for a batch; each block by itself when it is alone, or when together they are too much. */
async function readTogether(
  call: Call,
  batch: readonly Asked[],
): Promise<readonly [number, CellValue[][]][]> {
  if (batch.length > 1) {
    const ranges = batch.map(({ sheet, block }) =>
      sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns).load('values'),
    );
    try {
      await call.sync();
      return batch.map(({ index }, at) => [
        index,
        gridOf(ranges[at]?.values ?? []).map((row) => row.map(fromRead)),
      ]);
    } catch (failure) {
      if (!isTooLarge(failure)) throw failure;
    }
  }
  const read: [number, CellValue[][]][] = [];
  for (const { sheet, block, index } of batch) read.push([index, await readValues(call, sheet, block)]);
  return read;
}

/** What to write to bring a block back as it is. */
export const readForUndo = (call: Call, sheet: Excel.Worksheet, block: Block): Promise<Written[][]> =>
  readAll(call, sheet, block, 'formulas,values', (range) => {
    const values = gridOf(range.values);
    return gridOf(range.formulas).map((row, r) =>
      row.map((formula, c) => toRestore(formula, values[r]?.[c])),
    );
  });

/** The same with number formats, for cells that a plan may give others. */
export async function readWithFormats(
  call: Call,
  sheet: Excel.Worksheet,
  block: Block,
): Promise<{ readonly cells: Written[][]; readonly formats: string[][] }> {
  const lines = await readAll(call, sheet, block, 'formulas,values,numberFormat', (range) => {
    const [values, formats] = [gridOf(range.values), gridOf(range.numberFormat)];
    return gridOf(range.formulas).map((row, r) => ({
      cells: row.map((formula, c) => toRestore(formula, values[r]?.[c])),
      formats: (formats[r] ?? []).map(String),
    }));
  });
  return { cells: lines.map(({ cells }) => cells), formats: lines.map(({ formats }) => formats) };
}

/** Formulas and values of one block, cell by cell. */
export async function readBoth(
  call: Call,
  sheet: Excel.Worksheet,
  block: Block,
): Promise<{ readonly formulas: (string | null)[][]; readonly values: CellValue[][] }> {
  const lines = await readAll(call, sheet, block, 'formulas,values', (range) => {
    const values = gridOf(range.values);
    return gridOf(range.formulas).map((row, r) => ({
      formulas: row.map((formula, c) => heldFormula(formula, values[r]?.[c])),
      values: (values[r] ?? []).map(fromRead),
    }));
  });
  return { formulas: lines.map(({ formulas }) => formulas), values: lines.map(({ values }) => values) };
}

const heldFormula = (formula: unknown, value: unknown): string | null =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : null;

/** Formulas in en-US without `=`, null where a cell holds none; a text that begins with `=` is not one. */
export const readFormulaTexts = (
  call: Call,
  sheet: Excel.Worksheet,
  block: Block,
): Promise<(string | null)[][]> =>
  readAll(call, sheet, block, 'formulas,values', (range) => {
    const values = gridOf(range.values);
    return gridOf(range.formulas).map((row, r) =>
      row.map((formula, c) => heldFormula(formula, values[r]?.[c])),
    );
  });
