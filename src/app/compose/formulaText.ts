import { fieldOf, TABLES } from '../../catalogue/tables';
import type { Aggregate, Measure } from '../../scheme/measure';
import { aggregateFormula } from '../../workbook/aggregateFormula';
import { render, type Dialect } from '../../workbook/dialect';
import { binary, num, type Formula } from '../../workbook/formula';
import { toFrench } from '../../workbook/frenchFormula';

/** References as Excel shows them. */
const READ: Dialect = {
  column: (table, field) => `${TABLES[table].tableName}[${fieldOf(TABLES[table], field).label}]`,
  field: (_table, field) => `[@${field}]`,
  parameter: (id) => `P_${id}`,
};

const of = (aggregate: Aggregate, year: number): Formula => aggregateFormula(aggregate, 'value', num(year));

/** Formula of one count or sum for a year, as a French Excel shows it, without the leading `=`. */
export const aggregateText = (aggregate: Aggregate, year: number): string =>
  toFrench(render(of(aggregate, year), READ));

/**
 * Formula of a measure of rows for a year, as a French Excel shows it, without the leading `=`: what Calculs holds, with the
 * year in place of its cell. Empty for what is not measured on rows.
 */
export function formulaText(measure: Measure, year: number): string {
  if (measure.kind === 'aggregate') return aggregateText(measure.aggregate, year);
  if (measure.kind !== 'ratio') return '';
  const share = binary(of(measure.numerator, year), '/', of(measure.denominator, year));
  return toFrench(render(measure.scale === 10000 ? binary(share, '*', num(10000)) : share, READ));
}
