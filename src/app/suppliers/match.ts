import { TABLES } from '../../catalogue/tables';
import type { Structure } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import { isMissing, type DataRow } from '../../scheme/values';
import type { Rows } from '../completeTables';
import type { MatchedBy, SupplierField, SupplierMatch, SupplierMatches } from './contracts';

/** Tables that name suppliers, with the fields that do. */
const SUPPLIERS: readonly { readonly table: TableId; readonly siret: string; readonly name: string }[] = [
  { table: 'MARCHES', siret: 'titulaire_siret', name: 'titulaire_nom' },
  { table: 'DEPENSES', siret: 'fournisseur_siret', name: 'fournisseur_nom' },
];

/** SIAE, EA and ESAT are establishments; ESUS and ESS are companies. */
const OF_ESTABLISHMENT: ReadonlySet<SupplierField> = new Set(['est_siae', 'est_ea_esat']);

interface Found {
  readonly structure: Structure;
  readonly by: MatchedBy;
}

/** Lists put together: by establishment and by company, for each thing that they prove. */
class Lists {
  readonly #bySiret = new Map<string, Structure>();
  readonly #bySiren = new Map<string, Structure>();
  readonly fields: ReadonlySet<SupplierField>;

  constructor(structures: readonly Structure[]) {
    const fields = new Set<SupplierField>();
    for (const structure of structures)
      for (const field of structure.proofs) {
        fields.add(field);
        const { siret, siren } = structure;
        if (siret !== null && !this.#bySiret.has(`${siret}${field}`))
          this.#bySiret.set(`${siret}${field}`, structure);
        if (siren !== null && !this.#bySiren.has(`${siren}${field}`))
          this.#bySiren.set(`${siren}${field}`, structure);
      }
    this.fields = fields;
  }

  find(siret: string, field: SupplierField): Found | null {
    const same = this.#bySiret.get(`${siret}${field}`);
    if (same) return { structure: same, by: 'siret' };
    const company = this.#bySiren.get(`${siret.slice(0, 9)}${field}`);
    if (!company) return null;
    return { structure: company, by: OF_ESTABLISHMENT.has(field) ? 'autre-etablissement' : 'siren' };
  }
}

type Building = { -readonly [K in keyof SupplierMatch]: SupplierMatch[K] } & {
  rows: Partial<Record<TableId, number>>;
};

/**
 * Suppliers of the rows that the lists know, by SIRET then by SIREN, with what each match would fill. Lists say what a supplier is, never
 * what it is not: no match leaves things unknown.
 */
export function matchSuppliers(rows: Rows, structures: readonly Structure[]): SupplierMatches {
  const lists = new Lists(structures);
  const matches = new Map<string, Building>();
  const suppliers = new Set<string>();
  for (const { table, siret: number, name } of SUPPLIERS) {
    const fields = [...lists.fields].filter((field) => TABLES[table].fields.some(({ id }) => id === field));
    for (const row of rows[table] ?? []) {
      const siret = row[number];
      if (typeof siret !== 'string' || siret === '') continue;
      suppliers.add(siret);
      for (const field of fields) {
        const found = lists.find(siret, field);
        if (found) count(matches, row, { table, siret, name, field, found });
      }
    }
  }
  return {
    matches: [...matches.values()].sort(inOrder),
    structures: structures.length,
    suppliers: suppliers.size,
  };
}

interface Where {
  readonly table: TableId;
  readonly siret: string;
  readonly name: string;
  readonly field: SupplierField;
  readonly found: Found;
}

function count(
  matches: Map<string, Building>,
  row: DataRow,
  { table, siret, name, field, found }: Where,
): void {
  const id = `${siret}|${field}`;
  const known = matches.get(id) ?? {
    id,
    siret,
    name: null,
    field,
    by: found.by,
    isCertain: found.by !== 'autre-etablissement',
    kind: found.structure.kind,
    list: found.structure.source,
    rows: {},
    contradicted: 0,
    known: 0,
  };
  matches.set(id, known);
  const named = row[name];
  if (known.name === null && typeof named === 'string') known.name = named;
  if (isMissing(row[field])) known.rows[table] = (known.rows[table] ?? 0) + 1;
  else if (row[field] === 'OUI') known.known += 1;
  else known.contradicted += 1;
}

/** Contradictions first, then what is to be decided, then what is proven; each by its number. */
const rank = ({ contradicted, isCertain }: SupplierMatch): number =>
  contradicted > 0 ? 0 : isCertain ? 2 : 1;
const inOrder = (a: SupplierMatch, b: SupplierMatch): number =>
  rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Rows with the blanks that these matches fill; nothing typed is written over. Tables that nothing touches are given back as they are. */
export function fillSuppliers(rows: Rows, matches: readonly SupplierMatch[]): Rows {
  const fields = new Map<string, SupplierField[]>();
  for (const { siret, field } of matches) fields.set(siret, [...(fields.get(siret) ?? []), field]);
  if (fields.size === 0) return rows;
  const filled: { -readonly [T in keyof Rows]: Rows[T] } = { ...rows };
  for (const { table, siret } of SUPPLIERS) {
    const held = new Set(TABLES[table].fields.map(({ id }) => id));
    filled[table] = (rows[table] ?? []).map((row) => {
      const blanks = (fields.get(String(row[siret] ?? '')) ?? []).filter(
        (field) => held.has(field) && isMissing(row[field]),
      );
      return blanks.length === 0
        ? row
        : { ...row, ...Object.fromEntries(blanks.map((field) => [field, 'OUI'])) };
    });
  }
  return filled;
}

/** Rows that each table has filled by these matches. */
export function filledRows(matches: readonly SupplierMatch[]): Partial<Record<TableId, number>> {
  const filled: Partial<Record<TableId, number>> = {};
  for (const { rows } of matches)
    for (const [table, number] of Object.entries(rows) as [TableId, number][])
      filled[table] = (filled[table] ?? 0) + number;
  return filled;
}
