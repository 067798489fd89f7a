import { keptUnder } from '../../intake';
import type { Vocabulary } from '../../intake/types';
import { SHEET_TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../../scheme/values';
import type { Rows } from '../completeTables';

/** Tables whose rows name a person. Agents who buy have a code of their own, which nobody merges. */
const PEOPLE_TABLES: readonly TableId[] = SHEET_TABLES.flatMap(({ id, fields }) =>
  fields.some((field) => field.id === 'beneficiaire_id') ? [id] : [],
);

const codes = (value: CellValue | undefined): readonly string[] =>
  String(value ?? '')
    .split(' ; ')
    .filter((code) => code !== '');

/** Two rows of one person: publics add up, the younger age is that of the entry, the first known value of the others stays. */
function together(first: DataRow, second: DataRow): DataRow {
  const row: Record<string, CellValue> = { ...first };
  for (const [id, value] of Object.entries(second))
    if (isMissing(row[id]) && !isMissing(value)) row[id] = value;
  const all = [...new Set([...codes(first['criteres']), ...codes(second['criteres'])])];
  if (all.length > 0) row['criteres'] = all.join(' ; ');
  const ages = [first['age_entree'], second['age_entree']].filter((age) => typeof age === 'number');
  if (ages.length === 2) row['age_entree'] = Math.min(...ages);
  return row;
}

/** Rows already in the workbook, once the people that the user declared the same are one. Other rows are untouched. */
export function withMergedPeople(rows: Rows, people: Vocabulary['people']): Rows {
  if (Object.keys(people).length === 0) return rows;
  const merged: { -readonly [T in keyof Rows]: Rows[T] } = { ...rows };
  for (const table of PEOPLE_TABLES) {
    const before = rows[table];
    if (!before || !before.some((row) => isMerged(row, people))) continue;
    const renamed = before.map((row) =>
      isMerged(row, people)
        ? { ...row, beneficiaire_id: keptUnder(people, String(row['beneficiaire_id'])) }
        : row,
    );
    merged[table] = table === 'BENEFICIAIRES' ? oncePerPerson(renamed) : renamed;
  }
  return merged;
}

const isMerged = (row: DataRow, people: Vocabulary['people']): boolean => {
  const id = row['beneficiaire_id'];
  return typeof id === 'string' && keptUnder(people, id) !== id;
};

function oncePerPerson(rows: readonly DataRow[]): readonly DataRow[] {
  const places = new Map<CellValue, number>();
  const kept: DataRow[] = [];
  for (const row of rows) {
    const id = row['beneficiaire_id'] ?? null;
    const place = isMissing(id) ? undefined : places.get(id);
    const known = place === undefined ? undefined : kept[place];
    if (place !== undefined && known !== undefined) kept[place] = together(known, row);
    else {
      places.set(id, kept.length);
      kept.push(row);
    }
  }
  return kept;
}

/** Tables that a merge of people changes. */
export const changedByMerges = (before: Rows, after: Rows): readonly TableId[] =>
  PEOPLE_TABLES.filter((table) => before[table] !== after[table]);
