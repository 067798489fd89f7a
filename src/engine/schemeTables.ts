import { declarationOf } from '../catalogue/indicators';
import { IMPORTED_TABLES, SHEET_TABLES, STANDING_TABLES, STEERING_TABLES } from '../catalogue/tables';
import type { Table, TableId } from '../scheme/fields';
import type { Aggregate, Measure } from '../scheme/measure';
import { placedIndicators, type Scheme } from '../scheme/scheme';
import type { DataSet } from './aggregate';

/** Tables that a measure reads, in workbook order. */
export function measureTables(measure: Measure): readonly Table[] {
  const read: readonly Aggregate[] =
    measure.kind === 'aggregate'
      ? [measure.aggregate]
      : measure.kind === 'ratio'
        ? [measure.numerator, measure.denominator]
        : [];
  const ids = new Set(read.flatMap((one): TableId[] => (one.kind === 'parameter' ? [] : [one.table])));
  return SHEET_TABLES.filter(({ id }) => ids.has(id));
}

/** True when imports bring all that a measure reads: nothing is left to fill in by hand. */
export function isImported(measure: Measure): boolean {
  const tables = measureTables(measure);
  return tables.length > 0 && tables.every(({ id }) => IMPORTED_TABLES.includes(id));
}

/**
 * Tables that a workbook shows, in workbook order: those of every workbook, those that steer it, those that its
 * scheme reads, and those that hold rows, which a change of scheme must not take away.
 */
export function schemeTables(scheme: Pick<Scheme, 'axes'>, data: DataSet = {}): readonly Table[] {
  const read = new Set<TableId>([...STANDING_TABLES, ...STEERING_TABLES]);
  for (const { entry } of placedIndicators(scheme))
    measureTables(declarationOf(entry).measure).forEach(({ id }) => read.add(id));
  return SHEET_TABLES.filter(({ id }) => read.has(id) || (data[id]?.length ?? 0) > 0);
}
