import { fieldOf, TABLES } from '../../catalogue/tables';
import type { AnomalyLog } from '../../intake/anomalyLog';
import { holdsPersonalData } from '../../intake/privacy/personal';
import { valueWords } from '../../locales/fr/values';
import type { TableId } from '../../scheme/fields';
import { isMissing, type DataRow } from '../../scheme/values';
import { contradictions, pick, shapeOf } from './shape';

/** What names a row to the reader: never a person but by its pseudonym. */
const NAMED_BY: Partial<Readonly<Record<TableId, string>>> = {
  MARCHES: 'marche_id',
  BENEFICIAIRES: 'beneficiaire_id',
};

const text = (table: TableId, field: string, row: DataRow): string | null => {
  const words = valueWords(fieldOf(TABLES[table], field).type, row[field]);
  // What is known of people is never repeated, and no more is what a cell should not have held.
  return table === 'BENEFICIAIRES' || holdsPersonalData(words) ? null : words;
};

/** Two sources contradict each other on one contract or person: what the table says stays, and both are told. */
export function tellContradiction(
  log: AnomalyLog,
  table: TableId,
  fields: readonly string[],
  {
    kept,
    other,
    origin,
  }: { readonly kept: DataRow; readonly other: DataRow; readonly origin: number | undefined },
): void {
  const name = kept[NAMED_BY[table] ?? ''];
  const from = kept['source'];
  for (const field of fields) {
    const [stays, said] = [text(table, field, kept), text(table, field, other)];
    log.add(
      {
        code: 'valeurs-contradictoires',
        severity: 'a-verifier',
        details: {
          ...(isMissing(name) ? {} : { de: String(name) }),
          ...(stays === null ? {} : { gardee: stays }),
          ...(isMissing(from) ? {} : { source: String(from) }),
        },
      },
      {
        ...(origin === undefined ? {} : { row: origin }),
        column: fieldOf(TABLES[table], field).label,
        ...(said === null ? {} : { value: said }),
      },
    );
  }
}

/** What tells a contract from another of its number. */
const TELLING = pick(shapeOf('MARCHES'), [
  'objet',
  'montant_ht',
  'date_notification',
  'titulaire_siret',
  'titulaire_nom',
]);

/** The number of a contract that the table already holds, with other facts: both stay, and what the other says is told. */
export function tellNumber(
  log: AnomalyLog,
  {
    other,
    row,
    origin,
  }: { readonly other: DataRow; readonly row: DataRow; readonly origin: number | undefined },
): void {
  const facts = contradictions(other, row, TELLING).flatMap((field) => {
    const words = text('MARCHES', field, other);
    return words === null ? [] : [`${fieldOf(TABLES.MARCHES, field).label} « ${words} »`];
  });
  const from = other['source'];
  log.add(
    {
      code: 'numero-deja-connu',
      severity: 'a-verifier',
      details: {
        ...(facts.length === 0 ? {} : { faits: facts.join(', ') }),
        ...(isMissing(from) ? {} : { source: String(from) }),
      },
    },
    {
      ...(origin === undefined ? {} : { row: origin }),
      column: fieldOf(TABLES.MARCHES, 'marche_id').label,
      value: String(row['marche_id']),
    },
  );
}
