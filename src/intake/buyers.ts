import { TABLES } from '../catalogue/tables';
import { buyerKey, readBuyer } from '../scheme/buyers';
import type { TableId } from '../scheme/fields';
import type { CellValue, DataRow } from '../scheme/values';
import type { AnomalyLog } from './anomalyLog';
import { holdsPersonalData } from './privacy/personal';

type Rows = Partial<Readonly<Record<TableId, readonly DataRow[]>>>;

const text = (value: CellValue | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** The nine digits that all the SIRET of a buyer share; null for anything else. */
const sirenOf = (value: string): string | null => {
  const digits = value.replace(/\s/gu, '');
  return /^(\d{9}|\d{14})$/u.test(digits) ? digits.slice(0, 9) : null;
};

/**
 * Finds the buyer of the scheme behind what rows say: its number wins, since public data give one name in many ways;
 * then its name, whatever its case and accents; then the number that another contract gives beside a known name.
 */
export class BuyerNames {
  readonly #byKey = new Map<string, string>();
  readonly #bySiren = new Map<string, string>();

  /** `entries` as the scheme holds them; `contracts` teach the numbers of the buyers that they name. */
  constructor(entries: readonly string[], contracts: readonly DataRow[] = []) {
    for (const { name, siren } of entries.map(readBuyer)) {
      this.#byKey.set(buyerKey(name), name);
      if (siren !== null) this.#bySiren.set(siren, name);
    }
    for (const { acheteur_nom: said, acheteur_siret: number } of contracts) {
      const [name, siren] = [this.#byKey.get(buyerKey(text(said))), sirenOf(text(number))];
      if (name !== undefined && siren !== null && !this.#bySiren.has(siren)) this.#bySiren.set(siren, name);
    }
  }

  /** The name as the scheme spells it, null when the words are not those of one of its buyers. */
  find(said: CellValue | undefined, number?: CellValue): string | null {
    const siren = sirenOf(text(number)) ?? sirenOf(text(said));
    return this.#bySiren.get(siren ?? '') ?? this.#byKey.get(buyerKey(text(said))) ?? null;
  }

  /** Rows whose buyers are spelt as the scheme does; other words stay as they are. */
  spell(table: TableId, rows: readonly DataRow[]): readonly DataRow[] {
    const { buyer } = TABLES[table];
    if (buyer?.kind !== 'one') return rows;
    return rows.map((row) => {
      const name = this.find(row[buyer.field], row['acheteur_siret']);
      return name === null || name === row[buyer.field] ? row : { ...row, [buyer.field]: name };
    });
  }
}

/** What a row says of a buyer that the scheme does not know: its name, else its number. */
const words = (row: DataRow, field: string): string => text(row[field]) || text(row['acheteur_siret']);

/**
 * Spells the buyers of a source as the scheme does, and tells those that it does not know, one line for each name.
 * No row is dropped: those are counted « sans acheteur ».
 */
export function spellBuyers(tables: Rows, entries: readonly string[], log: AnomalyLog): Rows {
  const names = new BuyerNames(entries, tables.MARCHES ?? []);
  const spelt = Object.fromEntries(
    Object.entries(tables).map(([id, rows]) => [id, names.spell(id as TableId, rows)]),
  ) as Rows;
  // Hours bring the contracts that they name: one mistake is told once.
  const main: TableId =
    (['HEURES', 'MARCHES', 'DEPENSES', 'DENREES', 'CONTRATS_TRAVAIL'] as const).find((id) => spelt[id]) ??
    'MARCHES';
  const { field } = TABLES[main].buyer ?? { field: '' };
  const unknown = new Map<string, { words: string; rows: number }>();
  for (const row of spelt[main] ?? []) {
    const said = words(row, field);
    if (said === '' || names.find(row[field], row['acheteur_siret']) !== null) continue;
    const one = unknown.get(buyerKey(said)) ?? { words: said, rows: 0 };
    unknown.set(buyerKey(said), { ...one, rows: one.rows + 1 });
  }
  for (const { words: value, rows } of unknown.values())
    log.add(
      { code: 'acheteur-inconnu', severity: 'a-verifier', details: { lignes: rows } },
      { column: 'Acheteur', ...(holdsPersonalData(value) ? {} : { value }) },
    );
  return spelt;
}
