import { TABLES, inputFields } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import { isMissing, type DataRow } from '../../scheme/values';

/** What a row is known again by, wherever the user has moved it: never its number alone. */
const KEYS: Partial<Readonly<Record<TableId, readonly string[]>>> = {
  MARCHES: ['marche_id', 'objet', 'date_notification', 'montant_ht', 'titulaire_siret', 'titulaire_nom'],
  HEURES: [
    'periode',
    'marche_id',
    'beneficiaire_id',
    'employeur_siret',
    'employeur_nom',
    'heures_declarees',
    'heures_validees',
  ],
  BENEFICIAIRES: ['beneficiaire_id', 'sexe', 'age_entree', 'criteres'],
};

const keysOf = (table: TableId): readonly string[] =>
  KEYS[table] ??
  inputFields(TABLES[table])
    .map(({ id }) => id)
    .filter((id) => id !== 'source')
    .slice(0, 8);

/**
 * 53 bits of a text (cyrb53, public domain, bryc): enough to tell rows apart, and nothing of the row can be read in it.
 */
function digest(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

const ofMask = (table: TableId, mask: number, row: DataRow): string =>
  `${mask.toString(32)}.${digest(
    keysOf(table)
      .map((field, rank) => (mask & (1 << rank) ? String(row[field] ?? '') : ''))
      .join('\u0000'),
  )}`;

/**
 * The anchor of a row: which of its key fields were filled, and a digest of them. The field of the anomaly is left out,
 * because correcting it must not lose the row; so are fields that were empty, which may be filled since.
 */
export function anchorOf(table: TableId, row: DataRow, field: string | null): string {
  const mask = keysOf(table).reduce(
    (bits, key, rank) => (key === field || isMissing(row[key]) ? bits : bits | (1 << rank)),
    0,
  );
  return ofMask(table, mask, row);
}

/** Finds rows again by their anchors. Rows are indexed once for each set of filled fields. */
export class RowFinder {
  readonly #indexes = new Map<string, ReadonlyMap<string, readonly number[]>>();

  constructor(readonly rows: Partial<Readonly<Record<TableId, readonly DataRow[]>>>) {}

  /** Ranks of the rows that bear an anchor, in order; several when they say the same. */
  find(table: TableId, anchor: string): readonly number[] {
    const mask = Number.parseInt(anchor.split('.')[0] ?? '', 32);
    // Nothing but blanks names no row.
    if (!Number.isInteger(mask) || mask <= 0) return [];
    const name = `${table}.${mask}`;
    let index = this.#indexes.get(name);
    if (!index) {
      const made = new Map<string, number[]>();
      (this.rows[table] ?? []).forEach((row, rank) => {
        const key = ofMask(table, mask, row);
        const known = made.get(key);
        if (known) known.push(rank);
        else made.set(key, [rank]);
      });
      index = made;
      this.#indexes.set(name, index);
    }
    return index.get(anchor) ?? [];
  }
}
