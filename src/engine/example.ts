import { indicatorOf } from '../catalogue/indicators';
import { initialParameters, type ParameterValues } from '../catalogue/parameters';
import type { TableId } from '../scheme/fields';
import type { Aggregate, Measure, TableAggregate } from '../scheme/measure';
import type { Scheme } from '../scheme/scheme';
import type { DataRow } from '../scheme/values';
import type { DataSet } from './aggregate';
import { toColumns } from './columns';
import { exampleRows } from './exampleRows';
import { evaluateScheme, type JudgedFigure } from './schemeFigures';
import { measureTables } from './schemeTables';
import { serialOf } from './serialDate';

export const EXAMPLE_YEAR = 2025;

/** A tiny set of rows and the figure that the engine gives of them. */
export interface Example {
  readonly tables: readonly {
    readonly table: TableId;
    readonly fields: readonly string[];
    readonly rows: readonly DataRow[];
  }[];
  readonly parameters: ParameterValues;
  readonly figure: JudgedFigure;
}

/** Indicators beside which one that looks at its scheme is shown. */
const COMPANIONS = ['eco-part-pme-nb', 'soc-nb-stagiaires', 'env-ges-achats'];

const isOfTable =
  (table: TableId) =>
  (one: Aggregate): one is TableAggregate =>
    one.kind !== 'parameter' && one.table === table;

const aggregatesOf = (measure: Measure): readonly Aggregate[] =>
  measure.kind === 'aggregate'
    ? [measure.aggregate]
    : measure.kind === 'ratio'
      ? [measure.numerator, measure.denominator]
      : [];

const schemeOf = (refs: readonly string[]): Scheme => ({
  version: 1,
  templateId: 'exemple',
  title: 'Exemple',
  warning: '',
  buyer: 'Exemple',
  years: [EXAMPLE_YEAR],
  targetYears: [EXAMPLE_YEAR],
  axes: [
    {
      code: '1',
      title: 'Exemple',
      provenance: 'propose',
      objectives: [
        {
          code: '1.1',
          title: 'Exemple',
          provenance: 'propose',
          actions: [],
          indicators: refs.map((ref) => ({ ref, baseline: null, targets: {}, provenance: 'propose' })),
        },
      ],
    },
  ],
});

/** The example of an indicator: rows made from its measure, and what the engine finds in them. */
export function exampleOf(id: string): Example {
  const { measure } = indicatorOf(id);
  const ofScheme = measure.kind === 'informed' || measure.kind === 'monthsSince';
  const shown = ofScheme ? indicatorOf(COMPANIONS[0] ?? id).measure : measure;
  const tables = measureTables(shown).map(({ id: table }) => ({
    table,
    ...exampleRows(table, aggregatesOf(shown).filter(isOfTable(table)), EXAMPLE_YEAR),
  }));
  const parameters: ParameterValues = {
    ...initialParameters(),
    ...(measure.kind === 'monthsSince' ? { [measure.parameter]: serialOf(EXAMPLE_YEAR - 1, 6, 30) } : {}),
  };
  const data: DataSet = Object.fromEntries(tables.map(({ table, rows }) => [table, toColumns(table, rows)]));
  const scheme = schemeOf(ofScheme ? [id, ...COMPANIONS] : [id]);
  const figure = evaluateScheme(scheme, data, parameters, {}, [EXAMPLE_YEAR])[0]?.years[0];
  if (!figure) throw new Error(`${id}: no figure`);
  return { tables, parameters, figure };
}
