import { isMissing, type DataRow } from '../../scheme/values';
import type { ChangeKind, FieldChange } from './changes';
import { imprintIn, isImported, isOwn, rewritten } from './imprint';
import { said, union, type Shape } from './shape';

/** What a row found again says otherwise, by what became of the value that the workbook holds. */
export type FieldChanges = Readonly<
  Record<Extract<ChangeKind, 'changee' | 'videe' | 'conflit'>, readonly FieldChange[]>
>;

/**
 * Compares a row of the workbook with the same row in a later export.
 * @param isRead whether the source has a column for a field: a blank says nothing where there is none.
 */
export function diffFields(
  row: DataRow,
  later: DataRow,
  shape: Shape,
  isRead: (field: string) => boolean,
): FieldChanges {
  const changee: FieldChange[] = [];
  const videe: FieldChange[] = [];
  const conflit: FieldChange[] = [];
  const remembers = imprintIn(row) !== '';
  for (const field of shape.fields) {
    const [old, next] = [row[field.id] ?? null, later[field.id] ?? null];
    if (old === next || said(field.type, old) === said(field.type, next)) continue;
    const change = { field: field.id, old, new: next };
    if (isMissing(next)) {
      if (remembers && isRead(field.id) && isOwn(row, field, old)) videe.push({ ...change, new: null });
    } else if (isMissing(old)) {
      // An import had written it, and the user emptied the cell.
      if (isImported(row, field, next)) conflit.push(change);
      else changee.push(change);
    } else if (remembers && !isOwn(row, field, old) && isImported(row, field, old)) {
      // Another source completed it: this one may say what it always said, and only its part is its own.
      if (isOwn(row, field, next)) continue;
      if (field.type !== 'codes') changee.push(change);
      else if (said('codes', union(old, next)) !== said('codes', old))
        changee.push({ ...change, new: union(old, next), together: true });
    } else if (remembers && isImported(row, field, old)) changee.push(change);
    else conflit.push(change);
  }
  return { changee, videe, conflit };
}

/** A row once some of its fields are written, as they were or as the source says them. */
export function withFields(
  row: DataRow,
  fields: readonly FieldChange[],
  shape: Shape,
  side: 'old' | 'new',
): DataRow {
  const of = (isTogether: boolean) =>
    fields.flatMap((change) => {
      const field = shape.fields.find(({ id }) => id === change.field);
      return field && (change.together ?? false) === isTogether ? [[field, change[side]] as const] : [];
    });
  return rewritten(rewritten(row, of(false), shape), of(true), shape, 1);
}
