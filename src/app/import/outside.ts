import type { ParameterValues } from '../../catalogue/parameters';
import { yearOfSerial } from '../../engine/serialDate';
import type { Anomaly, IntakeSuccess } from '../../intake/types';
import { TABLES } from '../../catalogue/tables';
import type { TableId } from '../../scheme/fields';
import { isMissing, type DataRow } from '../../scheme/values';

/** Contracts that Paramètres leaves out of the count for their type: kept, and said. */
export function outsidePerimeter(source: IntakeSuccess, parameters: ParameterValues): Anomaly | null {
  const left = (source.tables.MARCHES ?? []).filter(
    ({ type_contrat: type }) =>
      (type === 'Concession' && parameters['perimetre_concessions'] !== 'OUI') ||
      (type === 'Marché subséquent' && parameters['perimetre_subsequents'] !== 'OUI'),
  ).length;
  if (left === 0) return null;
  return {
    code: 'hors-perimetre',
    severity: 'info',
    where: { source: source.report.file },
    details: { lignes: left },
  };
}

/** Years of rows by the field that dates them; an undated row has its own anomaly. */
const yearsOf = (rows: readonly DataRow[] | undefined, field: string): number[] =>
  (rows ?? []).flatMap((row) => {
    const serial = row[field];
    return typeof serial === 'number' ? [yearOfSerial(serial)] : [];
  });

/** Rows of years that the scheme does not follow: kept, and of no use to its indicators until it does. */
export function outsideYears(source: IntakeSuccess, years: readonly number[]): Anomaly | null {
  const dated = [
    ...yearsOf(source.tables.MARCHES, 'date_notification'),
    ...yearsOf(source.tables.HEURES, 'periode'),
  ];
  const outside = dated.filter((year) => !years.includes(year));
  if (outside.length === 0) return null;
  return {
    code: 'hors-annees',
    severity: outside.length === dated.length ? 'a-verifier' : 'info',
    where: { source: source.report.file },
    details: { lignes: outside.length, annees: [...new Set(outside)].sort((a, b) => a - b).join(', ') },
  };
}

/** Rows of a source that name no buyer, in a mutualised scheme, once their contract was asked: kept, and said. */
export function withoutBuyer(
  file: string,
  table: TableId,
  rows: Partial<Readonly<Record<TableId, readonly DataRow[]>>>,
): Anomaly | null {
  const { buyer } = TABLES[table];
  if (buyer?.kind !== 'one') return null;
  // A number that the scheme does not know was told as such.
  const silent = (rows[table] ?? []).filter(
    (row) => row['source'] === file && isMissing(row[buyer.field]) && isMissing(row['acheteur_siret']),
  );
  if (silent.length === 0) return null;
  return {
    code: 'acheteur-absent',
    severity: 'a-verifier',
    where: { source: file },
    details: { lignes: silent.length },
  };
}
