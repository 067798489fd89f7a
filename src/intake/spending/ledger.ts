import type { TableInput } from '../columns/typeRows';
import { typeRows } from '../columns/typeRows';
import type { TypedRow } from '../columns/typedRows';
import { cellText } from '../files/cell';
import { balanced, negativesOf, type Outcome } from '../outcome';
import type { CellValue, DataRow } from '../../scheme/values';
import type { TableId } from '../../scheme/fields';
import { knownSum } from '../values/sum';
import { yearReader } from './yearOfRow';

interface LedgerOptions {
  readonly table: TableId;
  /** Field of the table that holds the amount, in euros without tax. */
  readonly amount: string;
  /** True when a row says something worth a line. */
  readonly isUsable: (row: TypedRow) => boolean;
  /** Fields of the table, but its year and buyer. */
  readonly fields: (row: TypedRow) => Readonly<Record<string, CellValue>>;
}

/**
 * Lines of purchases: every line is a row, the same one twice included, since a supplier may well be paid the same amount twice; identical
 * lines are told. Credit notes are negative lines: they are kept, and deduct themselves.
 */
export async function readLedger(
  input: TableInput,
  { table, amount, isUsable, fields }: LedgerOptions,
): Promise<Outcome> {
  const { source, log, aside } = input;
  const years = yearReader([input.part ?? null, source], log);
  const typed = await typeRows(input, false);
  const rows: DataRow[] = [];
  const origins: number[] = [];
  const seen = new Map<string, number>();
  let unusable = 0;
  for (const row of typed) {
    if (!isUsable(row)) {
      unusable += 1;
      log.add({ code: 'ligne-sans-donnee', severity: 'a-verifier' }, { row: row.number });
      continue;
    }
    for (const { issue, where } of row.issues) log.add(issue, where);
    const record: Record<string, CellValue> = { ...fields(row), source };
    record['annee'] = years.of(row.values, row.number);
    record['acheteur'] =
      row.values.get('acheteur_nom') ??
      row.values.get('acheteur_siret') ??
      row.values.get('cantine_siret') ??
      null;
    const value = record[amount] ?? null;
    if (value === null && row.issues.every(({ issue }) => issue.code !== 'nombre-illisible'))
      log.add({ code: 'depense-sans-montant', severity: 'a-verifier' }, { row: row.number });
    const exact = row.cells.map(cellText).join('\u001f');
    const first = seen.get(exact);
    if (first === undefined) seen.set(exact, row.number);
    else
      log.add(
        { code: 'depense-identique', severity: 'a-verifier', details: { ligne: first } },
        { row: row.number },
      );
    rows.push(record);
    origins.push(row.number);
  }
  years.tell();
  const credits = rows.filter((row) => Number(row[amount] ?? 0) < 0);
  if (credits.length > 0)
    log.add({
      code: 'avoirs',
      severity: 'info',
      details: { lignes: credits.length, montant: knownSum(credits.map((row) => row[amount])) ?? 0 },
    });
  const sum = knownSum(rows.map((row) => row[amount]));
  return balanced({
    rows: typed.length + aside,
    kept: rows.length,
    duplicates: 0,
    setAside: unusable + aside,
    negatives: negativesOf(rows, [amount]),
    controlSums: sum === null ? {} : { [amount]: sum },
    tables: { [table]: rows },
    origins: { [table]: origins },
  });
}
