import type { CellReader, Reading } from './reading';

/** Different texts kept for one column: beyond, it is a column of free texts or of numbers. */
const MOST = 8_192;
/** Cells looked at before a column is judged, and the share of them that memory must have answered. */
const TRIAL = 2_048;
const WORTH = 0.25;

/**
 * The same reader, which reads a text that a column repeats only once: dates, holders, yes and no, code lists. A column whose texts
 * do not repeat (numbers of contracts, amounts) is soon read without memory. One memory for each column and source.
 */
export function rememberedReader(read: CellReader): CellReader {
  let known: Map<string, Reading> | null = new Map<string, Reading>();
  let asked = 0;
  let answered = 0;
  return (cell) => {
    if (known === null || typeof cell !== 'string') return read(cell);
    asked += 1;
    const before = known.get(cell);
    if (before !== undefined) {
      answered += 1;
      return before;
    }
    const reading = read(cell);
    if (asked >= TRIAL && answered < asked * WORTH) known = null;
    else if (known.size < MOST) known.set(cell, reading);
    return reading;
  };
}
