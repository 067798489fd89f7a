import { isMissing, type DataRow } from '../../scheme/values';

/** Rows of Marchés that bear one number: a contract, or its lots. */
export interface ContractRows {
  readonly contract: string;
  readonly buyer: string;
  readonly rows: readonly DataRow[];
  /** Rank of the first row in the table. */
  readonly first: number;
  /** Whether no row above bears its number, for this buyer or another. */
  readonly isFirst: boolean;
}

const textOf = (row: DataRow, field: string): string =>
  isMissing(row[field]) ? '' : String(row[field]).trim();

/** A contract as formulas look for it: without case; with its buyer where a scheme has several. */
export const contractKey = (row: DataRow, buyerField: string | null): string =>
  `${textOf(row, 'marche_id').toUpperCase()}\u0000${buyerField === null ? '' : textOf(row, buyerField).toUpperCase()}`;

/** The same for a contract that was told. */
export const contractOf = ({
  contract,
  buyer,
}: {
  readonly contract: string;
  readonly buyer: string;
}): string => `${contract.toUpperCase()}\u0000${buyer.toUpperCase()}`;

/** Contracts that ask for insertion hours, in the order of their first row. A row without number cannot be matched with hours. */
export function contractsWithObligation(
  marches: readonly DataRow[],
  severalBuyers: boolean,
): readonly ContractRows[] {
  const buyerField = severalBuyers ? 'acheteur_nom' : null;
  const groups = new Map<string, ContractRows & { readonly rows: DataRow[] }>();
  const numbers = new Set<string>();
  marches.forEach((row, index) => {
    const contract = textOf(row, 'marche_id');
    if (contract === '') return;
    const key = contractKey(row, buyerField);
    const group = groups.get(key);
    const number = contract.toUpperCase();
    if (group) group.rows.push(row);
    else
      groups.set(key, {
        rows: [row],
        first: index,
        isFirst: !numbers.has(number),
        contract,
        buyer: buyerField === null ? '' : textOf(row, buyerField),
      });
    numbers.add(number);
  });
  return [...groups.values()].filter(({ rows }) =>
    rows.some((row) => {
      const hours = row['heures_obligation'];
      return (typeof hours === 'number' && hours > 0) || !isMissing(row['mode_obligation']);
    }),
  );
}
