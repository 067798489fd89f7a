import Papa from 'papaparse';
import { SourceRefused } from '../failure';
import { cellText } from './cell';
import type { Grid } from './grid';
import type { Matrix } from './matrix';
import { RowGrid } from './rowGrid';
import { tokenize } from './tokenize';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const PREVIEW = 40;

export interface Delimited extends Matrix {
  /** Numbers of the lines whose quotes are out of place (the cells are kept as read). */
  readonly oddQuotes: readonly number[];
}

const parse = (text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, {
    delimiter,
    preview,
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
  });

/** Well-formed text goes the short way, and gives the same cells. A first line of `skipped` signs is a row without cells. */
function parseWhole(
  text: string,
  delimiter: string,
  skipped = 0,
): { grid: Grid; errors: readonly Papa.ParseError[] } {
  const grid = tokenize(text, delimiter, skipped);
  if (grid !== null) return { grid, errors: [] };
  const { data, errors } = parse(text.slice(skipped), delimiter);
  return { grid: new RowGrid(skipped > 0 ? [[], ...data] : data), errors };
}

/**
 * The separator whose first lines agree on the largest number of cells. A title line or a `;` inside a cell spoils a line
 * or two, so that lines vote: what counts is how many share the most frequent width.
 */
export function sniffDelimiter(text: string): string {
  const head = text.slice(0, 200_000);
  let best: { delimiter: string; score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    if (!head.includes(delimiter)) continue;
    const widths = parse(head, delimiter, PREVIEW)
      .data.map((row) => row.length)
      .filter((width) => width > 1);
    const votes = new Map<number, number>();
    for (const width of widths) votes.set(width, (votes.get(width) ?? 0) + 1);
    for (const [width, count] of votes) {
      const score = count * Math.log2(width);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

/**
 * Text of a CSV, TSV or pasted range to rows of texts.
 * @throws SourceRefused `guillemet-ouvert` with the line of the quote that is never closed: everything after it would be swallowed.
 */
export function readDelimited(text: string): Delimited {
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const skipped = hint?.[0].length ?? 0;
  const delimiter = hint?.[1] ?? sniffDelimiter(text);
  const { grid, errors } = parseWhole(text, delimiter, skipped);
  const offset = hint ? 1 : 0;
  const open = errors.find((error) => error.code === 'MissingQuotes');
  if (open)
    throw new SourceRefused('guillemet-ouvert', {
      ligne: open.row === undefined ? grid.height : open.row + 1 + offset,
    });
  const oddQuotes = [
    ...new Set(
      errors.filter((error) => error.code === 'InvalidQuotes').map((error) => (error.row ?? 0) + 1 + offset),
    ),
  ];
  return { ...unwrapped(grid, delimiter), oddQuotes };
}

/** A comma file saved again by a French spreadsheet holds each line quoted in one cell: the lines are taken out and read again. */
function unwrapped(grid: Grid, delimiter: string): Matrix {
  const cell = cellText(grid.row(0)[0]);
  const single = grid.height > 1 && grid.width <= 1;
  if (!single || !DELIMITERS.some((candidate) => cell.split(candidate).length > 2))
    return { grid, delimiter };
  const inner = grid.rows.map((row) => cellText(row[0])).join('\n');
  const separator = sniffDelimiter(inner);
  return { grid: parseWhole(inner, separator).grid, delimiter: separator };
}
