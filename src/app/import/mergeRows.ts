import { inputFields, TABLES } from '../../catalogue/tables';
import type { Anomaly } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import { isMissing, type CellValue, type DataRow } from '../../scheme/values';

export interface MergeOutcome {
  readonly rows: readonly DataRow[];
  /** Rows of the source that the table did not have: written below, or completing what hours had announced. */
  readonly added: readonly DataRow[];
  /** Rows of the source that say nothing that the workbook does not already say. */
  readonly repeated: readonly DataRow[];
  /** What looks like the same thing said twice, and counts twice. */
  readonly anomalies: readonly Anomaly[];
}

const fieldsOf = (table: TableId): readonly string[] =>
  inputFields(TABLES[table]).flatMap(({ id }) => (id === 'source' ? [] : [id]));

/** A separator that no cell can hold keeps « a|b » + « c » apart from « a » + « b|c ». */
const key = (row: DataRow, ids: readonly string[]): string => ids.map((id) => row[id] ?? '').join('\u0000');

/** Two rows that contradict each other nowhere: where both say something, they say the same. */
const agree = (a: DataRow, b: DataRow, ids: readonly string[]): boolean =>
  ids.every((id) => isMissing(a[id]) || isMissing(b[id]) || a[id] === b[id]);

const fillBlanks = (row: DataRow, from: DataRow): DataRow => {
  const filled: Record<string, CellValue> = { ...row };
  for (const [id, value] of Object.entries(from)) {
    if (id !== 'source' && isMissing(filled[id]) && !isMissing(value)) filled[id] = value;
  }
  return filled;
};

/** What names a contract in one source and lets another find it again. */
const CONTRACT = ['marche_id', 'objet', 'montant_ht', 'date_notification'] as const;
/** What names the hours of a person on a contract in a period. */
const WORK = ['periode', 'marche_id', 'beneficiaire_id', 'employeur_siret', 'employeur_nom'] as const;

/** A contract known only through the hours of a facilitateur: no amount yet. */
const isAnnounced = (row: DataRow): boolean =>
  isMissing(row['montant_ht']) && !isMissing(row['heures_prevues']);

const warning = (code: string, row: DataRow, column: string, value: CellValue | undefined): Anomaly => ({
  code,
  severity: 'a-verifier',
  where: {
    source: String(row['source'] ?? ''),
    column,
    ...(isMissing(value) ? {} : { value: String(value) }),
  },
});

/**
 * Adds contracts. One that hours had announced is completed; one that another source already gave, and that
 * contradicts it nowhere, is the same and completes its blanks; the same number with other facts stays a row of its
 * own, with a warning. The order of the sources changes nothing.
 */
export function mergeContracts(existing: readonly DataRow[], incoming: readonly DataRow[]): MergeOutcome {
  const ids = fieldsOf('MARCHES');
  const rows = [...existing];
  const announced = new Map<CellValue, number>();
  const known = new Map<string, number[]>();
  const numbers = new Set<CellValue>();
  rows.forEach((row, index) => {
    const number = row['marche_id'];
    if (isMissing(number)) return;
    if (isAnnounced(row)) announced.set(number, index);
    else numbers.add(number);
    const named = key(row, CONTRACT);
    known.set(named, [...(known.get(named) ?? []), index]);
  });
  const added: DataRow[] = [];
  const repeated: DataRow[] = [];
  const anomalies: Anomaly[] = [];
  for (const row of incoming) {
    const number = row['marche_id'];
    const same = isMissing(number)
      ? undefined
      : known.get(key(row, CONTRACT))?.find((index) => agree(rows[index] ?? {}, row, ids));
    const stub = isMissing(number) ? undefined : announced.get(number);
    if (same !== undefined) {
      rows[same] = fillBlanks(rows[same] ?? row, row);
      repeated.push(row);
    } else if (stub !== undefined && agree(rows[stub] ?? {}, row, ['acheteur_siret'])) {
      // What the contract table says of its contract wins over what hours imply.
      rows[stub] = fillBlanks(row, rows[stub] ?? {});
      announced.delete(number ?? null);
      added.push(row);
    } else {
      if (!isMissing(number) && numbers.has(number)) {
        anomalies.push(warning('numero-deja-connu', row, 'Numéro de marché', number));
      }
      rows.push(row);
      added.push(row);
    }
  }
  return { rows, added, repeated, anomalies };
}

/** Adds hours; exact repeats are counted, not written, and other hours for the same work raise a warning. */
export function mergeHours(
  existing: readonly DataRow[],
  incoming: readonly DataRow[],
  table: TableId = 'HEURES',
): MergeOutcome {
  const ids = fieldsOf(table).filter((id) => id !== 'acheteur');
  const rows = [...existing];
  const known = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const said = key(row, ids);
    known.set(said, [...(known.get(said) ?? []), index]);
  });
  const works = new Set(
    existing.flatMap((row) => (isMissing(row['beneficiaire_id']) ? [] : [key(row, WORK)])),
  );
  const added: DataRow[] = [];
  const repeated: DataRow[] = [];
  const anomalies: Anomaly[] = [];
  // Repeats inside one source were judged by the intake: only those of another source count here.
  for (const row of incoming) {
    // The buyer may have been deduced from the contract since: hours that name none are the same hours.
    const places = known.get(key(row, ids));
    const same = places?.find((index) => agree(rows[index] ?? {}, row, ['acheteur']));
    if (same !== undefined) {
      rows[same] = fillBlanks(rows[same] ?? row, row);
      repeated.push(row);
      // One row of the workbook stands for one row of the source.
      if (table !== 'HEURES') places?.splice(places.indexOf(same), 1);
      continue;
    }
    if (!isMissing(row['beneficiaire_id']) && works.has(key(row, WORK))) {
      anomalies.push(warning('heures-deja-connues', row, 'Heures réalisées', row['heures_declarees']));
    }
    added.push(row);
  }
  return { rows: [...rows, ...added], added, repeated, anomalies };
}

/**
 * Completes known rows by key, adds the others; what a row already says is never overwritten. `apart`: fields that tell
 * two rows of one key apart when both fill them (two buyers may give two contracts one number).
 */
export function completeRows(
  id: string,
  existing: readonly DataRow[],
  incoming: readonly DataRow[],
  apart: readonly string[] = [],
): MergeOutcome {
  const rows = [...existing];
  const places = new Map<CellValue, number[]>();
  const remember = (value: CellValue, index: number): void => {
    places.set(value, [...(places.get(value) ?? []), index]);
  };
  rows.forEach(({ [id]: value }, index) => {
    if (!isMissing(value)) remember(value, index);
  });
  const added: DataRow[] = [];
  const repeated: DataRow[] = [];
  for (const row of incoming) {
    const value = row[id];
    const index = isMissing(value)
      ? undefined
      : places.get(value)?.find((candidate) => agree(rows[candidate] ?? {}, row, apart));
    const known = index === undefined ? undefined : rows[index];
    if (index === undefined || known === undefined) {
      if (!isMissing(value)) remember(value, rows.length);
      rows.push(row);
      added.push(row);
    } else {
      rows[index] = fillBlanks(known, row);
      repeated.push(row);
    }
  }
  return { rows, added, repeated, anomalies: [] };
}
