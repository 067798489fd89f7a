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

/** What the row's own source wrote, then what others completed. */
const OTHERS = '.';
type Part = 0 | 1;
const partsOf = (row: DataRow): readonly [string, string] => {
  const [own = '', others = ''] = imprintIn(row).split(OTHERS);
  return [own, others];
};

/** What the row's own source wrote in it. */
export const ownImprint = (row: DataRow): string => partsOf(row)[0];

function placeOf(imprint: string, token: string): number {
  for (let at = imprint.indexOf(token); at >= 0; at = imprint.indexOf(token, at + 1))
    if (at % SIZE === 0) return at;
  return -1;
}

/** Whether the source of the row wrote this value in it, and not another one that completed it. */
export const isOwn = (row: DataRow, field: ShapeField, value: CellValue | undefined): boolean =>
  placeOf(partsOf(row)[0], tokenOf(field, value)) >= 0;

/** Whether an import wrote this value in the row. */
export const isImported = (row: DataRow, field: ShapeField, value: CellValue | undefined): boolean => {
  const token = tokenOf(field, value);
  return partsOf(row).some((part) => placeOf(part, token) >= 0);
};

/** A row of a source as the table keeps it. */
export function imprinted(row: DataRow, { fields, hasImprint }: Shape): DataRow {
  if (!hasImprint) return row;
  let imprint = '';
  for (const field of fields) if (!isMissing(row[field.id])) imprint += tokenOf(field, row[field.id]);
  return { ...row, [IMPRINT]: imprint };
}

/**
 * A row in which an import writes other values; what it had written there is forgotten.
 * @param part 0 for the row's own source, 1 for another one: what the own source said is then still remembered.
 */
export function rewritten(
  row: DataRow,
  values: readonly (readonly [ShapeField, CellValue])[],
  { hasImprint }: Shape,
  part: Part = 0,
): DataRow {
  if (values.length === 0) return row;
  const next: Record<string, CellValue> = { ...row };
  const parts: [string, string] = [...partsOf(row)];
  for (const [field, value] of values) {
    if (!isMissing(row[field.id])) {
      const token = tokenOf(field, row[field.id]);
      for (const side of part === 0 ? ([0, 1] as const) : ([1] as const)) {
        const at = placeOf(parts[side], token);
        if (at >= 0) parts[side] = parts[side].slice(0, at) + parts[side].slice(at + SIZE);
      }
    }
    next[field.id] = value;
    if (!isMissing(value)) parts[part] += tokenOf(field, value);
  }
  if (hasImprint) next[IMPRINT] = parts[1] === '' ? parts[0] : parts.join(OTHERS);
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
    1,
  );
