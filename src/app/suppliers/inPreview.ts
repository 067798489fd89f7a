import type { IntakeResult, Structure } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import { complete, type Rows } from '../completeTables';
import type { ImportPreview, TableCount } from '../contracts';
import { RequestError } from '../makeScheme';
import { readWorkbook } from '../readWorkbook';
import type { Session } from '../session';
import type { SupplierMatch, SupplierMatches } from './contracts';
import { filledRows, fillSuppliers, matchSuppliers } from './match';

export interface Recognised {
  /** Rows with what is proven filled in. */
  readonly rows: Rows;
  /** Null when no source is a list of structures. */
  readonly suppliers: SupplierMatches | null;
  readonly tables: readonly TableCount[];
}

/** What the pasted lists say of the suppliers of the workbook and of the other sources. */
export function recognise(
  rows: Rows,
  results: readonly IntakeResult[],
  tables: readonly TableCount[],
): Recognised {
  const structures = results.flatMap((result): readonly Structure[] =>
    result.ok ? (result.structures ?? []) : [],
  );
  if (!results.some((result) => result.ok && result.structures)) return { rows, suppliers: null, tables };
  const suppliers = matchSuppliers(rows, structures);
  const proven = suppliers.matches.filter(({ isCertain }) => isCertain);
  return { rows: fillSuppliers(rows, proven), suppliers, tables: completed(tables, proven) };
}

/** Counts with the rows whose supplier was recognised: their table is written too. */
function completed(tables: readonly TableCount[], matches: readonly SupplierMatch[]): readonly TableCount[] {
  const filled = filledRows(matches);
  const more = (Object.keys(filled) as TableId[]).filter((id) => !tables.some(({ table }) => table === id));
  return [...tables, ...more.map((table): TableCount => ({ table, added: 0, alreadyThere: 0 }))].map(
    (one) => {
      const number = (one.completed ?? 0) + (filled[one.table] ?? 0);
      return number > 0 ? { ...one, completed: number } : one;
    },
  );
}

/** The preview once the user accepted matches that nothing proves, by their ids. */
export async function acceptSuppliers(
  { host }: Session,
  preview: ImportPreview,
  accepted: readonly string[],
): Promise<ImportPreview> {
  const chosen = (preview.suppliers?.matches ?? []).filter(
    ({ id, isCertain }) => !isCertain && accepted.includes(id),
  );
  if (chosen.length === 0) return preview;
  const open = await readWorkbook(host);
  if (!open) throw new RequestError('classeur-sans-schema');
  const { scheme, parameters } = open.state;
  return {
    ...preview,
    tables: completed(preview.tables, chosen),
    merged: complete(fillSuppliers(preview.merged, chosen), scheme, parameters),
  };
}
