import { TABLES } from '../../catalogue/tables';
import type { IntakeSuccess } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../../scheme/values';

const NUMBER = /^(\d{9})(?:\d{5})?$/u;

/** The nine digits that a row knows its buyer by, when it gives no name. */
const sirenOf = (row: DataRow, field: string): string | null => {
  const said = isMissing(row[field]) ? row['acheteur_siret'] : row[field];
  return NUMBER.exec(String(said ?? '').replace(/\s/gu, ''))?.[1] ?? null;
};
const isNameless = (row: DataRow, field: string): boolean =>
  isMissing(row[field]) || NUMBER.test(String(row[field]).replace(/\s/gu, ''));

/**
 * Rows that name no buyer are those of the buyer who sent them. A number alone names nobody when the whole source has only
 * that one; with several, the source speaks of several buyers, and its rows stay as they are.
 */
export function withSender(source: IntakeSuccess, sender: string): IntakeSuccess {
  const entries = Object.entries(source.tables) as [TableId, readonly DataRow[]][];
  const given = new Set<CellValue>();
  const tables = entries.map(([id, rows]): [TableId, readonly DataRow[]] => {
    const { buyer } = TABLES[id];
    if (buyer?.kind !== 'one') return [id, rows];
    const { field } = buyer;
    const silent = rows.filter((row) => isNameless(row, field));
    const sirens = new Set(silent.flatMap((row) => sirenOf(row, field) ?? []));
    return [
      id,
      rows.map((row) => {
        if (!isNameless(row, field)) return row;
        if (sirenOf(row, field) !== null && sirens.size > 1) return row;
        given.add(row['acheteur_siret'] ?? null).add(row[field] ?? null);
        return { ...row, [field]: sender };
      }),
    ];
  });
  return {
    ...source,
    tables: Object.fromEntries(tables),
    // A number that has just been given its name is no more unknown.
    anomalies: source.anomalies.filter(
      ({ code, where }) => code !== 'acheteur-inconnu' || !given.has(where.value ?? ''),
    ),
  };
}
