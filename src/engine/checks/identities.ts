import { SHEET_TABLES, TABLES, inputFields } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import type { DataRow } from '../../scheme/values';
import { keyIn, ranksBy, rowsOf, textIn, whereRows } from './rowsOf';
import type { Checked, Finding, Rule } from './types';

/** Rows that say exactly the same, their source apart: all but the first. `needs`: fields without which nothing is told apart. */
function repeated(
  checked: Checked,
  table: TableId,
  field: string,
  needs: readonly string[],
): readonly Finding[] {
  const ids = inputFields(TABLES[table]).flatMap(({ id }) => (id === 'source' ? [] : [id]));
  const whole = (row: DataRow): string | null =>
    needs.some((id) => textIn(row, id) === null)
      ? null
      : ids.map((id) => textIn(row, id) ?? '').join('\u0000');
  return [...ranksBy(rowsOf(checked, table), whole)].flatMap(([, [first = 0, ...others]]) =>
    others.map((row): Finding => ({ table, row, field, details: { ligne: first + 2 } })),
  );
}

/** Who is named: numbers of establishments, and things told twice. */
export const identities: readonly Rule[] = [
  {
    id: 'siret-faux',
    effect: 'porte',
    mayBeRight: true,
    find: (checked) =>
      SHEET_TABLES.flatMap(({ id, fields }) =>
        fields
          .filter(({ type, origin }) => type === 'siret' && origin === 'saisi')
          .flatMap((field) =>
            whereRows(checked, id, field.id, (row) => {
              const number = textIn(row, field.id);
              return number !== null && !checked.isSiret(number.replace(/\s/g, ''));
            }),
          ),
      ),
  },
  {
    id: 'contrat-en-double',
    effect: 'porte',
    doubts: { MARCHES: '*' },
    find: (checked) =>
      repeated(checked, 'MARCHES', 'marche_id', ['marche_id', 'montant_ht', 'date_notification']),
  },
  {
    id: 'personne-en-double',
    effect: 'porte',
    doubts: { BENEFICIAIRES: '*' },
    find: (checked) =>
      [...ranksBy(rowsOf(checked, 'BENEFICIAIRES'), keyIn('beneficiaire_id'))].flatMap(
        ([, [first = 0, ...others]]) =>
          others.map((row): Finding => ({
            table: 'BENEFICIAIRES',
            row,
            field: 'beneficiaire_id',
            details: { ligne: first + 2 },
          })),
      ),
  },
  {
    id: 'heures-en-double',
    effect: 'porte',
    doubts: { HEURES: '*' },
    // Without a person, two lines of the same hours may be two people.
    find: (checked) =>
      repeated(checked, 'HEURES', 'heures_declarees', ['beneficiaire_id', 'periode', 'heures_declarees']),
  },
];
