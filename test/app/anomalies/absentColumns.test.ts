import { withoutAbsent } from '../../../src/app/anomalies/absentColumns';
import type { Effect } from '../../../src/engine/checks/effects';
import type { CheckedGroup } from '../../../src/engine/checks/runChecks';
import type { TableId } from '../../../src/scheme/fields';

const effect = (key: string, share: number): Effect => ({
  key,
  unit: '%',
  year: 2026,
  kind: 'manque',
  rows: 2,
  amount: null,
  share,
  value: null,
  other: null,
});
const group = (
  table: TableId,
  field: string,
  rows: number,
  more: Partial<CheckedGroup> = {},
): CheckedGroup => ({
  rule: 'reponse-manquante',
  table,
  field,
  severity: 'info',
  effects: [],
  findings: Array.from({ length: rows }, (_, row) => ({ table, row, field })),
  collapsed: true,
  ...more,
});
/** Two contracts, and the blank line of an empty table; one line of hours. */
const ROWS = {
  MARCHES: [
    { marche_id: 'a', source: 'a.csv' },
    { marche_id: 'b', source: null },
    { marche_id: '', source: null },
  ],
  HEURES: [{ marche_id: 'a' }],
};

describe('columns that a file lacks', () => {
  it('are one group, as grave as the gravest, each indicator told once by what it lacks most', () => {
    const { groups, absent } = withoutAbsent(
      [
        group('MARCHES', 'critere_social', 2, { severity: 'a-verifier', effects: [effect('x', 0.1)] }),
        group('MARCHES', 'clause_sociale', 2, {
          severity: 'bloquant',
          effects: [effect('x', 1), effect('y', 0.5)],
        }),
      ],
      ROWS,
    );
    expect(groups).toEqual([]);
    expect(absent).toEqual([
      {
        table: 'MARCHES',
        // As the sheet has them.
        labels: ['Clause sociale', 'Critère social'],
        first: 'clause_sociale',
        rows: 2,
        source: 'a.csv',
        severity: 'bloquant',
        effects: [effect('x', 1), effect('y', 0.5)],
      },
    ]);
  });

  it('leaves alone a column by itself, one that is filled in part, and other rules', () => {
    const kept = [
      group('MARCHES', 'clause_sociale', 2),
      group('MARCHES', 'critere_social', 1),
      group('MARCHES', 'montant_ht', 2, { rule: 'contrat-sans-montant' }),
      group('HEURES', 'sexe', 1),
    ];
    expect(withoutAbsent(kept, ROWS)).toEqual({ groups: kept, absent: [] });
  });

  it('keeps tables apart', () => {
    const { groups, absent } = withoutAbsent(
      [
        group('MARCHES', 'clause_sociale', 2),
        group('HEURES', 'type_employeur', 1),
        group('MARCHES', 'critere_social', 2),
      ],
      ROWS,
    );
    expect(groups.map(({ table }) => table)).toEqual(['HEURES']);
    expect(absent.map(({ table }) => table)).toEqual(['MARCHES']);
  });
});
