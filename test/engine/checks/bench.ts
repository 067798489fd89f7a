import { SHEET_TABLES } from '../../../src/catalogue/tables';
import { initialParameters, type ParameterValues } from '../../../src/catalogue/parameters';
import { toColumns } from '../../../src/engine/columns';
import { markRows } from '../../../src/engine/markRows';
import { benchOf, type Bench } from '../../../src/engine/checks/runChecks';
import type { RowsByTable } from '../../../src/engine/checks/types';
import { computeRows } from '../../../src/engine/rowRules';
import { isSiret } from '../../../src/intake';
import type { Scheme } from '../../../src/scheme/scheme';

/** A scheme of these indicators. */
export const schemeOf = (refs: readonly string[], years = [2024, 2025], buyers?: string[]): Scheme => ({
  version: 1,
  templateId: 'essai',
  title: 'Essai',
  warning: '',
  buyer: 'Ville',
  ...(buyers ? { buyers } : {}),
  years,
  targetYears: years,
  axes: [
    {
      code: '1',
      title: 'Axe',
      provenance: 'propose',
      objectives: [
        {
          code: '1.1',
          title: 'Objectif',
          provenance: 'propose',
          actions: [],
          indicators: refs.map((ref) => ({ ref, baseline: null, targets: {}, provenance: 'propose' })),
        },
      ],
    },
  ],
});

/** What rules look at, from rows as they are typed. */
export function benchFrom(
  typed: RowsByTable,
  refs: readonly string[],
  parameters: Partial<ParameterValues> = {},
  buyers?: string[],
): Bench {
  const all = { ...initialParameters(), ...parameters } as ParameterValues;
  const marked = markRows(typed, buyers ?? []);
  const rows = Object.fromEntries(
    SHEET_TABLES.map(({ id }) => [id, computeRows(id, marked[id] ?? [], all, marked)]),
  ) as RowsByTable;
  const data = Object.fromEntries(SHEET_TABLES.map(({ id }) => [id, toColumns(id, rows[id] ?? [])]));
  return benchOf({ scheme: schemeOf(refs, undefined, buyers), rows, data, parameters: all, isSiret });
}
