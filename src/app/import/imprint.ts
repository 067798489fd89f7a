import { isMissing, type CellValue, type DataRow } from '../../scheme/values';
import { IMPRINT, said, type Shape } from './shape';

type ShapeField = Shape['fields'][number];

/**
 * What imports wrote in a row, in short: three letters for each value. A value whose letters are there came by import;
 * one whose letters are not was typed since. Letters only, so that no spreadsheet takes them for a figure or a formula.
 */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SIZE = 3;
const SPACE = LETTERS.length ** SIZE;

/** FNV-1a: two values of one field share their letters once in some 140 000. */
export function tokenOf({ id, type }: ShapeField, value: CellValue | undefined): string {
  const text = `${id}=${said(type, value)}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  // The low bits of FNV-1a alone are poor: the high ones are folded in.
  let rest = ((hash ^ (hash >>> 15)) >>> 0) % SPACE;
  let token = '';
  for (let letter = 0; letter < SIZE; letter += 1) {
    token += LETTERS[rest % LETTERS.length];
    rest = Math.floor(rest / LETTERS.length);
  }
  return token;
}

export const imprintIn = (row: DataRow): string => {
  const value = row[IMPRINT];
  return typeof value === 'string' ? value : '';
};

function placeOf(imprint: string, token: string): number {
  for (let at = imprint.indexOf(token); at >= 0; at = imprint.indexOf(token, at + 1))
    if (at % SIZE === 0) return at;
  return -1;
}

/** Whether an import wrote this value in the row. */
export const isImported = (row: DataRow, field: ShapeField, value: CellValue | undefined): boolean =>
  placeOf(imprintIn(row), tokenOf(field, value)) >= 0;

/** A row of a source as the table keeps it. */
export function imprinted(row: DataRow, { fields, hasImprint }: Shape): DataRow {
  if (!hasImprint) return row;
  let imprint = '';
  for (const field of fields) if (!isMissing(row[field.id])) imprint += tokenOf(field, row[field.id]);
  return { ...row, [IMPRINT]: imprint };
}

/** A row in which an import writes other values; what it had written there is forgotten. */
export function rewritten(
  row: DataRow,
  values: readonly (readonly [ShapeField, CellValue])[],
  { hasImprint }: Shape,
): DataRow {
  if (values.length === 0) return row;
  const next: Record<string, CellValue> = { ...row };
  let imprint = imprintIn(row);
  for (const [field, value] of values) {
    if (!isMissing(row[field.id])) {
      const at = placeOf(imprint, tokenOf(field, row[field.id]));
      if (at >= 0) imprint = imprint.slice(0, at) + imprint.slice(at + SIZE);
    }
    next[field.id] = value;
    if (!isMissing(value)) imprint += tokenOf(field, value);
  }
  if (hasImprint) next[IMPRINT] = imprint;
  return next;
}

/** A row whose blanks are filled with what another says. A blank where an import had written was emptied by hand, and stays. */
export const fillBlanks = (row: DataRow, from: DataRow, shape: Shape): DataRow =>
  rewritten(
    row,
    shape.fields.flatMap((field): [ShapeField, CellValue][] => {
      const value = from[field.id];
      return isMissing(row[field.id]) && !isMissing(value) && !isImported(row, field, value)
        ? [[field, value]]
        : [];
    }),
    shape,
  );
