import type { TableId } from '../../scheme/fields';
import type { Structure } from '../../intake/types';

/** What a list can prove of a supplier, as a field of the data tables. */
export type SupplierField = Structure['proofs'][number];

/**
 * How a supplier was recognised. `siret`: the same establishment. `siren`: the same company, which is what ESUS and ESS are.
 * `autre-etablissement`: the company has a SIAE, an EA or an ESAT among its establishments, and this one is not listed.
 */
export type MatchedBy = 'siret' | 'siren' | 'autre-etablissement';

export interface SupplierMatch {
  /** Stable: the supplier and the field. */
  readonly id: string;
  readonly siret: string;
  readonly name: string | null;
  readonly field: SupplierField;
  readonly by: MatchedBy;
  /** Proven: filled by the import. Otherwise the user must say so. */
  readonly isCertain: boolean;
  /** Kind as the list writes it. */
  readonly kind: string | null;
  readonly list: string;
  /** Rows of each table whose blank it fills. */
  readonly rows: Partial<Readonly<Record<TableId, number>>>;
  /** Rows where « NON » was typed or imported: never overwritten. */
  readonly contradicted: number;
  /** Rows that already say « OUI ». */
  readonly known: number;
}

export interface SupplierMatches {
  readonly matches: readonly SupplierMatch[];
  readonly structures: number;
  /** Distinct suppliers with a SIRET, in the rows looked at. */
  readonly suppliers: number;
}
