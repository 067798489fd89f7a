import { declarationOf } from '../../catalogue/indicators';
import type { ParameterValues } from '../../catalogue/parameters';
import type { Unit } from '../../scheme/indicator';
import type { Scheme } from '../../scheme/scheme';
import type { DataSet } from '../aggregate';
import { toColumns, type Columns } from '../columns';
import { replaceRows } from '../replaceRows';
import { withEntries } from '../schemeEntries';
import { evaluateScheme, type JudgedFigure, type TypedValues } from '../schemeFigures';
import { yearOfSerial } from '../serialDate';
import { plannedRows } from './plannedRows';
import type { Scenario } from './scenario';

/** What figures are reckoned from: never changed by a scenario. */
export interface WhatIfBase {
  readonly scheme: Scheme;
  readonly data: DataSet;
  readonly parameters: ParameterValues;
  readonly typedValues: TypedValues;
}

/** A figure of an indicator before and after, as cells hold them (30 % = 0.3). */
export interface Move {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  readonly year: number;
  readonly before: JudgedFigure;
  readonly after: JudgedFigure;
  /** Whether value, target, expected value or state differ. */
  readonly isMoved: boolean;
}

/** A scheme with the targets of a scenario; the one given is not touched. */
function withTargets(scheme: Scheme, { targets }: Scenario): Scheme {
  if (targets.length === 0) return scheme;
  return withEntries(scheme, (key, entry) => {
    const changed: Record<string, number> = { ...entry.targets };
    for (const target of targets) {
      if (target.key !== key) continue;
      if (target.value === null) delete changed[String(target.year)];
      else changed[String(target.year)] = target.value;
    }
    return { ...entry, targets: changed };
  });
}

/** Planned rows come after the others, of which everything that is known is kept: a scenario is judged at once. */
function withPlanned({ data, parameters }: WhatIfBase, scenario: Scenario): DataSet {
  const planned = plannedRows(scenario, parameters);
  const changed = (['MARCHES', 'HEURES'] as const).map((table): [string, Columns] => {
    const before = data[table] ?? toColumns(table, []);
    const added = planned[table];
    return [
      table,
      added.length === 0 ? before : replaceRows(before, [{ from: before.length, removed: 0, added }]),
    ];
  });
  return { ...data, ...(Object.fromEntries(changed) as DataSet) };
}

/**
 * A year in progress is judged pro rata of its days. What is planned in it is planned for its whole: with it, the year is
 * judged whole.
 */
function parametersFor(parameters: ParameterValues, { contracts, hours }: Scenario): ParameterValues {
  const arrested = parameters['date_arrete'];
  if (typeof arrested !== 'number') return parameters;
  const year = yearOfSerial(arrested);
  return [...contracts, ...hours].some((plan) => plan.year === year)
    ? { ...parameters, date_arrete: null }
    : parameters;
}

const isSame = (a: JudgedFigure, b: JudgedFigure): boolean =>
  a.value === b.value && a.target === b.target && a.expected === b.expected && a.status === b.status;

/**
 * Figures and states of every indicator and year of the scheme, without and with a scenario, by the engine that judges the
 * workbook. Pure: neither the scheme, nor the data, nor a workbook is changed.
 */
export function whatIf(base: WhatIfBase, scenario: Scenario): readonly Move[] {
  const { scheme, data, parameters, typedValues } = base;
  const { years } = scheme;
  const before = evaluateScheme(scheme, data, parameters, typedValues, years);
  const after = evaluateScheme(
    withTargets(scheme, scenario),
    withPlanned(base, scenario),
    parametersFor(parameters, scenario),
    typedValues,
    years,
  );
  return before.flatMap(({ key, placed, years: figures }, index) => {
    const { label, unit } = declarationOf(placed.entry);
    return figures.flatMap((figure, rank) => {
      const other = after[index]?.years[rank];
      if (!other) return [];
      return [
        {
          key,
          label: placed.entry.label ?? label,
          unit,
          year: figure.year,
          before: figure,
          after: other,
          isMoved: !isSame(figure, other),
        },
      ];
    });
  });
}
