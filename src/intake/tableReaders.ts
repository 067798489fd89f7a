import type { Column } from './columns/mapping';
import type { TableInput } from './columns/typeRows';
import { contractsFromTable } from './contracts/contractsTable';
import { hoursFromTable } from './hours/hoursTable';
import type { Outcome } from './outcome';
import { beneficiariesFromTable } from './people/beneficiariesTable';
import type { SourceKind } from './types';

/** Makes typed rows of a table whose columns are known. `secret` keys the pseudonyms. */
export type TableReader = (
  input: TableInput,
  columns: readonly Column[],
  secret: string,
) => Outcome | Promise<Outcome>;

/** Who reads each kind of table. A kind that is not here is read as contracts. */
const READERS: Readonly<Partial<Record<SourceKind, TableReader>>> = {
  'heures-marche': hoursFromTable,
  'heures-personne': hoursFromTable,
  beneficiaires: beneficiariesFromTable,
};

export const readerOf = (kind: SourceKind): TableReader => READERS[kind] ?? contractsFromTable;
