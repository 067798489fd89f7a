import { TABLES } from '../../catalogue/tables';
import { rowAnswers } from '../../engine/masks';
import type { DataSet } from '../../engine/aggregate';
import { aggregateWords } from '../../locales/fr/measureWords';
import type { Aggregate, Measure, TableAggregate } from '../../scheme/measure';
import { aggregateText } from '../compose/formulaText';
import type { OpenWorkbook } from '../readWorkbook';
import { fieldsShown } from '../rowsBehind';
import { ROWS_LISTED, type OriginRow, type OriginTerm, type RowAccount, type RowAnswer } from './types';

/** What imports left out of a sheet. */
export interface LeftOut {
  readonly setAside: number;
  readonly duplicates: number;
}

interface Asked {
  readonly open: OpenWorkbook;
  /** The data as the figure sees them: all of them, or those of one buyer. */
  readonly data: DataSet;
  readonly year: number;
  readonly leftOut: (sheet: string) => LeftOut;
}

/** True for the rows of no year that have a date: the perimeter of Paramètres leaves them out. */
function isOutside(aggregate: TableAggregate, data: DataSet): (row: number) => boolean {
  const { period, fields } = TABLES[aggregate.table];
  const rule = fields.find(({ id }) => id === period.field)?.rule;
  if (rule?.kind !== 'exercice') return () => false;
  const dates = data[aggregate.table]?.column(rule.date);
  return (row) => dates?.kind === 'number' && !Number.isNaN(dates.values[row] ?? Number.NaN);
}

/** « Yes » needs the figure itself: a row without the amount that is summed is not known. */
function answers(aggregate: TableAggregate, data: DataSet): ((row: number) => RowAnswer) | null {
  const columns = data[aggregate.table];
  if (!columns) return null;
  const test = rowAnswers(columns, aggregate.where);
  const column = aggregate.kind === 'count' ? null : columns.column(aggregate.field);
  const isFilled = (row: number): boolean =>
    column === null ||
    (column.kind === 'number'
      ? !Number.isNaN(column.values[row] ?? Number.NaN)
      : aggregate.kind === 'distinct' && (column.codes[row] ?? 0) !== 0);
  return (row) => {
    const answer = test(row);
    return answer === 0 ? 'non' : answer === 1 && isFilled(row) ? 'oui' : 'inconnu';
  };
}

const ORDER: readonly RowAnswer[] = ['oui', 'inconnu', 'non'];

function rowsOf(aggregate: TableAggregate, { open, data, year, leftOut }: Asked): OriginTerm['data'] {
  const table = TABLES[aggregate.table];
  const columns = data[aggregate.table];
  const every = open.state.data[aggregate.table];
  const answerOf = answers(aggregate, data);
  const fields = fieldsShown(aggregate);
  const found: Record<RowAnswer, number[]> = { oui: [], inconnu: [], non: [] };
  const leaves = isOutside(aggregate, data);
  let undated = 0;
  let outside = 0;
  for (let row = 0; every && columns && answerOf && row < every.length; row += 1) {
    const hasYear = every.yearsOf(row).length > 0;
    if (!hasYear && leaves(row)) outside += 1;
    else if (!hasYear) undated += 1;
    const years = columns.yearsOf(row);
    const isIn = aggregate.span === 'toDate' ? years.some((one) => one <= year) : years.includes(year);
    if (isIn) found[answerOf(row)].push(row);
  }
  const inSheet = every?.length ?? 0;
  const counted = ORDER.reduce((sum, answer) => sum + found[answer].length, 0);
  const account: RowAccount = {
    inSheet,
    elsewhere: inSheet - undated - outside - counted,
    outside,
    undated,
    counted,
    used: found.oui.length,
    refused: found.non.length,
    unknown: found.inconnu.length,
  };
  const lines = open.rows[aggregate.table] ?? [];
  return {
    table: table.id,
    sheet: table.sheet,
    account,
    ...leftOut(table.sheet),
    fields: fields.map(({ id, label }) => ({ id, label })),
    rows: ORDER.flatMap((answer) =>
      found[answer].slice(0, ROWS_LISTED).map((row): OriginRow => ({
        number: row + 2,
        answer,
        values: fields.map(({ id }) => lines[row]?.[id] ?? null),
      })),
    ),
  };
}

/** The sides of a measure, each with the rows that it counts; none for what is not counted on rows. */
export function termsBehind(
  measure: Measure,
  values: { readonly numerator: number | null; readonly denominator: number | null },
  asked: Asked,
): readonly OriginTerm[] {
  const sides: readonly (readonly [OriginTerm['role'], Aggregate, number | null])[] =
    measure.kind === 'aggregate'
      ? [['numerateur', measure.aggregate, values.numerator]]
      : measure.kind === 'ratio'
        ? [
            ['numerateur', measure.numerator, values.numerator],
            ['denominateur', measure.denominator, values.denominator],
          ]
        : [];
  return sides.map(([role, aggregate, value]) => ({
    role,
    value,
    words: aggregateWords(aggregate, asked.year),
    formula: aggregateText(aggregate, asked.year),
    isToDate: aggregate.kind !== 'parameter' && aggregate.span === 'toDate',
    isDistinct: aggregate.kind === 'distinct',
    data: aggregate.kind === 'parameter' ? null : rowsOf(aggregate, asked),
  }));
}
