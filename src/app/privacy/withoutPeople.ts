import type { TableId } from '../../scheme/fields';
import type { PurgeMode } from '../../scheme/purge';
import { isMissing, type CellValue, type DataRow } from '../../scheme/values';
import type { Rows } from '../completeTables';
import { yearStart } from './retention';

const FIGURES = ['heures_declarees', 'heures_validees', 'heures_formation'] as const;
/** What yearly figures of hours are split by. The month, the file and the line are no part of it. */
const SPLIT = [
  'marche_id',
  'employeur_siret',
  'employeur_nom',
  'type_employeur',
  'modalite',
  'acheteur',
] as const;

/** Hours that say something, so that « declared, else validated » means the same before and after. */
const pattern = (row: DataRow): string => FIGURES.map((id) => (isMissing(row[id]) ? '0' : '1')).join('');

function added(first: DataRow, second: DataRow): DataRow {
  const row: Record<string, CellValue> = { ...first };
  for (const id of FIGURES) {
    const [a, b] = [first[id], second[id]];
    // Hours are typed to the hundredth: the sum is too.
    if (typeof a === 'number' && typeof b === 'number') row[id] = Math.round((a + b) * 1e6) / 1e6;
  }
  return row;
}

/** Hours of these people by year, contract, employer and way of working: no month and no line of theirs is left. */
function hours(rows: readonly DataRow[], ids: ReadonlyMap<string, string | null>): readonly DataRow[] {
  const places = new Map<string, number>();
  const kept: DataRow[] = [];
  for (const row of rows) {
    const id = row['beneficiaire_id'];
    if (typeof id !== 'string' || !ids.has(id)) {
      kept.push(row);
      continue;
    }
    const { periode } = row;
    const own: DataRow = {
      ...row,
      beneficiaire_id: ids.get(id) ?? null,
      periode: typeof periode === 'number' ? yearStart(periode) : null,
      source: null,
    };
    const key = [own['beneficiaire_id'], own['periode'], ...SPLIT.map((field) => own[field]), pattern(own)]
      .map((value) => String(value ?? ''))
      .join('\u0000');
    const place = places.get(key);
    const known = place === undefined ? undefined : kept[place];
    if (place !== undefined && known !== undefined) kept[place] = added(known, own);
    else {
      places.set(key, kept.length);
      kept.push(own);
    }
  }
  return kept;
}

/** Fields of the other tables about people that a yearly figure does not need, and the dates that it needs the year of. */
const CLEARED: Partial<Readonly<Record<TableId, readonly string[]>>> = {
  CONTRATS_TRAVAIL: ['contrat_id', 'date_fin'],
  SUIVI_SORTIES: [],
};
const ROUNDED: Partial<Readonly<Record<TableId, readonly string[]>>> = {
  CONTRATS_TRAVAIL: ['date_debut'],
  SUIVI_SORTIES: ['date_suivi'],
};

function others(
  table: TableId,
  rows: readonly DataRow[],
  ids: ReadonlyMap<string, string | null>,
): readonly DataRow[] {
  return rows.map((row) => {
    const id = row['beneficiaire_id'];
    if (typeof id !== 'string' || !ids.has(id)) return row;
    const own: Record<string, CellValue> = { ...row, beneficiaire_id: ids.get(id) ?? null };
    for (const field of CLEARED[table] ?? []) own[field] = null;
    for (const field of ROUNDED[table] ?? []) {
      const day = own[field];
      if (typeof day === 'number') own[field] = yearStart(day);
    }
    return own;
  });
}

/**
 * Rows once these people are no longer in them. @param ids what each becomes: another identifier, or nobody (null).
 * Tables that nothing changes are absent.
 */
export function withoutPeople(rows: Rows, ids: ReadonlyMap<string, string | null>, mode: PurgeMode): Rows {
  const changed: { -readonly [T in keyof Rows]: Rows[T] } = {};
  const concerns = (table: TableId): boolean =>
    (rows[table] ?? []).some((row) => ids.has(String(row['beneficiaire_id'] ?? '')));
  if (concerns('HEURES')) changed.HEURES = hours(rows.HEURES ?? [], ids);
  for (const table of ['CONTRATS_TRAVAIL', 'SUIVI_SORTIES'] as const)
    if (concerns(table)) changed[table] = others(table, rows[table] ?? [], ids);
  if (concerns('BENEFICIAIRES'))
    changed.BENEFICIAIRES = (rows.BENEFICIAIRES ?? []).flatMap((row): DataRow[] => {
      const id = row['beneficiaire_id'];
      if (typeof id !== 'string' || !ids.has(id)) return [row];
      return mode === 'supprimer' ? [] : [{ ...row, beneficiaire_id: ids.get(id) ?? null, source: null }];
    });
  return changed;
}
