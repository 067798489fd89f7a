import type { Table } from '../../scheme/fields';
import { isMissing, type DataRow } from '../../scheme/values';
import { readHeader, type HeaderReading } from '../../workbook/headerRow';
import type { Repair, SheetFound } from '../../workbook/host';
import { newerFields } from '../../workbook/layoutVersion';
import { isPlausible } from './plausible';
import { shown, type Damage, type Refusal } from './damage';

interface Found {
  readonly damage: readonly Damage[];
  readonly repairs: readonly Repair[];
}

const of = (
  table: Table,
  sheet: SheetFound,
  loss: Damage['loss'],
  what: readonly string[],
  refusal: Refusal | null,
): Damage => ({
  sheet: table.sheet,
  loss,
  tab: sheet.name,
  count: what.length,
  what: shown(what),
  refusal,
  pressing: true,
  contentGone: loss === 'colonnes' || loss === 'codes-de-lignes',
});

/** Why labels must not be put back; null when they may. */
function refusalOf(
  table: Table,
  { sample }: SheetFound,
  { columns, lost, doubtful, doubled }: HeaderReading,
  object: boolean,
): Refusal | null {
  if (doubled !== null) return 'intitules-doubles';
  // A name alone says nothing of the order of the columns.
  if (!object && columns.size * 2 <= table.fields.length) return 'intitules-perdus';
  if (doubtful.length > 0) return 'intitules-douteux';
  return isPlausible(lost, sample) ? null : 'colonnes-contredites';
}

/** What the header of a data table has lost, and what puts it back. `object` = its table object is there. */
export function headerDamage(table: Table, sheet: SheetFound, object: boolean, layout: number): Found {
  const newer = newerFields(table, layout);
  const reading = readHeader(table, sheet.header, newer);
  const damage: Damage[] = [];
  const repairs: Repair[] = [];
  const labels = [...reading.lost.map(({ field }) => field), ...reading.doubtful].map(({ label }) => label);
  if (labels.length > 0 || reading.doubled !== null) {
    const refusal = refusalOf(table, sheet, reading, object);
    damage.push(of(table, sheet, 'intitules', labels.length > 0 ? labels : [reading.doubled ?? ''], refusal));
    if (refusal === null)
      repairs.push({
        kind: 'labels',
        sheet: sheet.name,
        table: table.id,
        labels: reading.lost.map(({ field, column }) => ({ column, label: field.label })),
      });
  }
  const gone = reading.absent.filter((field) => !newer.includes(field));
  if (gone.length > 0) {
    damage.push(
      of(
        table,
        sheet,
        'colonnes',
        gone.map(({ label }) => label),
        null,
      ),
    );
    repairs.push({ kind: 'columns', sheet: sheet.name, table: table.id, fields: gone.map(({ id }) => id) });
  }
  return { damage, repairs };
}

/** The first column of a table that has rows, and no code in any of them. */
export function codesGone(table: Table, sheet: SheetFound, rows: readonly DataRow[]): Damage | null {
  const [first] = table.fields;
  if (!first || rows.length === 0 || rows.some((row) => !isMissing(row[first.id]))) return null;
  return { ...of(table, sheet, 'codes-de-lignes', [first.label], 'codes-inconnus'), count: rows.length };
}

/** True when no code stands in the rows that were looked at: the whole table is then worth reading. */
export function mayLackCodes(table: Table, { header, sample }: SheetFound): boolean {
  const column = header.findIndex((label) => label.trim() === table.fields[0]?.label);
  return column >= 0 && sample.every((row) => isMissing(row[column]));
}
