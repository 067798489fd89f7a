import type { Column } from './columns/mapping';
import type { TableInput } from './columns/typeRows';
import { contractsFromTable } from './contracts/contractsTable';
import { hoursFromTable } from './hours/hoursTable';
import { foodFromTable } from './food/foodTable';
import { spendingFromTable } from './spending/spendingTable';
import { structuresFromTable } from './suppliers/structuresTable';
import { workContractsFromTable } from './work/workContractsTable';

import { beneficiariesFromTable } from './people/beneficiariesTable';
import type { ReadOutcome } from './people/withPeople';
import type { IntakeContext, SourceKind } from './types';

/** Makes typed rows of a table whose columns are known. The context gives the secret that keys pseudonyms, and what the user approved. */
export type TableReader = (
  input: TableInput,
  columns: readonly Column[],
  context: Pick<IntakeContext, 'pseudonymSecret' | 'vocabulary'>,
) => ReadOutcome | Promise<ReadOutcome>;

/** Who reads each kind of table. A kind that is not here is read as contracts. */
const READERS: Readonly<Partial<Record<SourceKind, TableReader>>> = {
  'heures-marche': hoursFromTable,
  'heures-personne': hoursFromTable,
  beneficiaires: beneficiariesFromTable,
  'contrats-travail': workContractsFromTable,
  depenses: spendingFromTable,
  denrees: foodFromTable,
  fournisseurs: structuresFromTable,
};

export const readerOf = (kind: SourceKind): TableReader => READERS[kind] ?? contractsFromTable;
