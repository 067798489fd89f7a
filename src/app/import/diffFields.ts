import { isMissing, type DataRow } from '../../scheme/values';
import type { ChangeKind, FieldChange } from './changes';
import { imprintIn, isImported } from './imprint';
import { said, type Shape } from './shape';

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
      if (remembers && isRead(field.id) && isImported(row, field, old)) videe.push({ ...change, new: null });
    } else if (isMissing(old)) {
      // An import had written it, and the user emptied the cell.
      if (isImported(row, field, next)) conflit.push(change);
      else changee.push(change);
    } else if (remembers && isImported(row, field, old)) changee.push(change);
    else conflit.push(change);
  }
  return { changee, videe, conflit };
}
