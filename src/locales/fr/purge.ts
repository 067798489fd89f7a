import { SHEET_TABLES } from '../../catalogue/tables';
import type { PurgePreview } from '../../scheme/purge';
import { dateOfSerial } from '../../engine/serialDate';
import { some } from './commands';
import { retention } from './retention';

const SHEETS = new Map(SHEET_TABLES.map(({ id, sheet }) => [id, sheet]));
const t = retention.retention;

const day = (serial: number): string => {
  const { year, month, day: of } = dateOfSerial(serial);
  return `${String(of).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
};

/** What `spaser purge` would do or is about to do, line by line. */
export function purgeLines(preview: PurgePreview, isSure: boolean): readonly string[] {
  const { people, undated, tables, before, mode, years } = preview;
  const kept = undated > 0 ? [t.undated(undated)] : [];
  if (people === 0) return [t.none, ...kept];
  return [
    t.due(people, day(before)),
    ...kept,
    ...tables.map(({ table, rows }) => `${SHEETS.get(table) ?? table} : ${some(rows, 'ligne', 'lignes')}.`),
    mode === 'detacher' ? t.detacherHint : t.supprimerHint(years),
    t.final,
    t.reimport,
    ...(isSure ? [] : ['Rien n’est écrit. Pour le faire : ajouter --oui.']),
  ];
}
