import { SHEET_TABLES } from '../../catalogue/tables';
import { yearOfSerial } from '../serialDate';
import { numberIn, textIn, whereRows } from './rowsOf';
import type { Checked, Finding, Rule } from './types';
import type { Field, TableId } from '../../scheme/fields';

/** Each typed or imported field of a type, in every table. */
const eachField = (
  types: readonly Field['type'][],
  find: (table: TableId, field: Field) => readonly Finding[],
): readonly Finding[] =>
  SHEET_TABLES.flatMap(({ id, fields }) =>
    fields
      .filter(({ type, origin }) => origin === 'saisi' && types.includes(type))
      .flatMap((field) => find(id, field)),
  );

/** A word that no list has answers « no » to every test, as if it were one. */
function unlisted(checked: Checked): readonly Finding[] {
  return eachField(['tri', 'code', 'codes'], (table, field) => {
    const allowed = new Set((field.values ?? []).map((value) => value.toUpperCase()));
    if (allowed.size === 0) return [];
    const isUnlisted = (text: string): boolean =>
      (field.type === 'codes' ? text.split(';') : [text]).some(
        (word) => !allowed.has(word.trim().toUpperCase()),
      );
    // A column holds a handful of words: each is looked up once.
    const known = new Map<string, boolean>();
    return whereRows(checked, table, field.id, (row) => {
      const text = textIn(row, field.id);
      if (text === null) return false;
      const answer = known.get(text) ?? isUnlisted(text);
      known.set(text, answer);
      return answer;
    });
  });
}

const AGES = [14, 80] as const;
const FIRST_YEAR = 1990;
/** Years beyond the last one of the scheme in which no contract of its data can have been notified. */
const AFTER = 5;

/** Values that no row can have. */
export const values: readonly Rule[] = [
  { id: 'valeur-hors-liste', effect: 'porte', find: unlisted },
  {
    id: 'part-hors-bornes',
    effect: 'porte',
    find: (checked) =>
      eachField(['fraction'], (table, { id }) =>
        whereRows(checked, table, id, (row) => {
          const part = numberIn(row, id);
          return part !== null && (part < 0 || part > 1);
        }),
      ),
  },
  {
    id: 'age-hors-bornes',
    effect: 'porte',
    find: (checked) =>
      whereRows(checked, 'BENEFICIAIRES', 'age_entree', (row) => {
        const age = numberIn(row, 'age_entree');
        return age !== null && (age < AGES[0] || age > AGES[1]) ? { age } : false;
      }),
  },
  {
    id: 'notification-hors-bornes',
    effect: 'porte',
    doubts: { MARCHES: '*' },
    find: (checked) => {
      const last = Math.max(...checked.years) + AFTER;
      return whereRows(checked, 'MARCHES', 'date_notification', (row) => {
        const date = numberIn(row, 'date_notification');
        if (date === null) return false;
        const year = yearOfSerial(date);
        return year < FIRST_YEAR || year > last
          ? { annee: year, premiere: FIRST_YEAR, derniere: last }
          : false;
      });
    },
  },
];
