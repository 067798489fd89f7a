import { columnIndex, letters, MAX_COLUMNS, MAX_ROWS, type Area } from './address';

/** One end of a reference; a whole column has no row, a whole row no column. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A cell or a rectangle named in a formula: `A1`, `$A$1:B2`, `'Onglet un'!A:C`. */
export interface Reference {
  /** `'Onglet un'!` as it is written, or nothing: the sheet of the formula. */
  readonly prefix: string;
  readonly sheet: string | null;
  readonly first: Corner;
  /** Null for one cell. */
  readonly last: Corner | null;
}

/** Text, structured reference, sheet and address, or address alone; a function or a longer word is none of them. */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)?\\[",
    "((?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?(\\$?[A-Za-z]{1,3}\\$?\\d+(?::\\$?[A-Za-z]{1,3}\\$?\\d+)?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d+:\\$?\\d+)(?![\\p{L}\\p{N}_.(!\\[])",
    '[\\p{L}_\\\\][\\p{L}\\p{N}_.]*',
    '\\d[\\d.]*(?:[eE][+-]?\\d+)?',
  ].join('|'),
  'yu',
);

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

function cornerOf(text: string): Corner {
  const [, first = '', column, second = '', row] = CORNER.exec(text) ?? [];
  return {
    row: row === undefined ? null : Number(row) - 1,
    column: column === undefined ? null : columnIndex(column),
    // `$2` alone holds its mark in the first place.
    rowFixed: column === undefined ? first === '$' : second === '$',
    columnFixed: column !== undefined && first === '$',
  };
}

const isInside = ({ row, column }: Corner): boolean =>
  (row ?? 0) >= 0 && (row ?? 0) < MAX_ROWS && (column ?? 0) >= 0 && (column ?? 0) < MAX_COLUMNS;

function cornerText({ row, column, rowFixed, columnFixed }: Corner): string {
  const letter = column === null ? '' : `${columnFixed ? '$' : ''}${letters(column)}`;
  return `${letter}${row === null ? '' : `${rowFixed ? '$' : ''}${row + 1}`}`;
}

/** `Sheet1!$A$1:B2`; outside the sheet it is lost. */
export function referenceText({ prefix, first, last }: Reference): string {
  if (!isInside(first) || (last && !isInside(last))) return '#REF!';
  return `${prefix}${cornerText(first)}${last ? `:${cornerText(last)}` : ''}`;
}

/** End of a bracketed structured reference that opens just before `from`; an apostrophe escapes (docs: structured references). */
function afterBrackets(formula: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < formula.length && depth > 0; at += 1) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === '[') depth += 1;
    else if (formula[at] === ']') depth -= 1;
  }
  return at;
}

const sheetOf = (prefix: string): string =>
  prefix
    .slice(0, -1)
    .replace(/^'(.*)'$/, '$1')
    .replace(/''/g, "'");

/** A formula with its references replaced; what `change` leaves (null) stays as it was written. */
export function rewriteReferences(formula: string, change: (reference: Reference) => string | null): string {
  let result = '';
  let at = 0;
  while (at < formula.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(formula);
    if (!match) {
      result += formula[at];
      at += 1;
      continue;
    }
    const [token, prefix, address] = match;
    const end =
      token.endsWith('[') && !token.startsWith('"')
        ? afterBrackets(formula, at + token.length)
        : at + token.length;
    const written = formula.slice(at, end);
    const [first = '', last] = (address ?? '').split(':');
    const reference = {
      prefix: prefix ?? '',
      sheet: prefix === undefined ? null : sheetOf(prefix),
      first: cornerOf(first),
      last: last === undefined ? null : cornerOf(last),
    };
    // `XFE1` reads as an address and is a name: no sheet has that cell.
    const isAddress =
      address !== undefined && isInside(reference.first) && isInside(reference.last ?? reference.first);
    result += (isAddress ? change(reference) : null) ?? written;
    at = end;
  }
  return result;
}

/** References of a formula, in order. */
export function referencesOf(formula: string): Reference[] {
  const found: Reference[] = [];
  rewriteReferences(formula, (reference) => {
    found.push(reference);
    return null;
  });
  return found;
}

/** Rectangle that a reference names, whatever the order of its ends. */
export function areaOf({ first, last }: Reference): Area {
  const end = last ?? first;
  const [top, bottom] = first.row === null || end.row === null ? [0, MAX_ROWS - 1] : [first.row, end.row];
  const [left, right] =
    first.column === null || end.column === null ? [0, MAX_COLUMNS - 1] : [first.column, end.column];
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

/** A copied formula: its relative references move with it, those with a `$` do not (Microsoft support: relative and absolute references). */
export function translated(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
  });
  return rewriteReferences(formula, ({ first, last, ...where }) =>
    referenceText({ ...where, first: moved(first), last: last && moved(last) }),
  );
}
