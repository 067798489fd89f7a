import { BREAKDOWNS, FACTS } from '../../src/catalogue/facts';
import { initialParameters } from '../../src/catalogue/parameters';
import { SHEET_TABLES, TABLES } from '../../src/catalogue/tables';
import {
  evaluateBreakdowns,
  evaluateFacts,
  factsOf,
  gapScores,
  HAIR,
  schemeRollUps,
} from '../../src/engine/board';
import { toColumns } from '../../src/engine/columns';
import type { IndicatorFigures } from '../../src/engine/schemeFigures';
import { shortfall } from '../../src/scheme/shortfall';
import type { Status } from '../../src/scheme/status';
import { serialOf } from '../../src/engine/serialDate';

const entry = { ref: 'ins-heures-realisees', provenance: 'propose' as const, baseline: null, targets: {} };

/** One indicator in its place, with its state, what is expected and its gap. */
const placed = (
  axis: string,
  objective: string,
  status: Status,
  expected: number | null = null,
  gap: number | null = null,
): IndicatorFigures =>
  ({
    key: `${axis}${objective}`,
    placed: {
      axis: { code: axis, title: `Axe ${axis}` },
      objective: { code: objective, title: `Objectif ${objective}` },
      entry,
    },
    years: [{ status, expected, gap }],
  }) as unknown as IndicatorFigures;

const SCHEME = [
  placed('1', '1.1', 'atteint', 100, 5),
  placed('1', '1.1', 'vigilance', 100, -10), // 10 % short
  placed('1', '1.2', 'non-calculable'),
  placed('2', '2.1', 'en-ecart', 40, -20), // 50 % short
  placed('2', '2.1', 'vigilance', 200, -20), // 10 % short, after the other
];

it('rolls up the scheme, its axes and their objectives, the worst state first', () => {
  const told = schemeRollUps(SCHEME, 0).map(({ level, code, worst, counts, from, to }) => [
    level,
    code,
    worst,
    counts.vigilance,
    `${from}-${to}`,
  ]);
  expect(told).toEqual([
    ['ensemble', '', 'en-ecart', 2, '0-4'],
    ['axe', '1', 'vigilance', 1, '0-2'],
    ['objectif', '1.1', 'vigilance', 1, '0-1'],
    ['objectif', '1.2', 'non-calculable', 0, '2-2'],
    ['axe', '2', 'en-ecart', 1, '3-4'],
    ['objectif', '2.1', 'en-ecart', 1, '3-4'],
  ]);
});

it('ranks gaps by their share of what is expected, equals in the order of the scheme', () => {
  // 0, 10 % + 4 hairs, 0, 50 % + 2 hairs, 10 % + 1 hair.
  expect(gapScores(SCHEME, 0)).toEqual([0, 0.1 + 4 / HAIR, 0, 0.5 + 2 / HAIR, 0.1 + 1 / HAIR]);
});

it.each([
  ['hausse', 100, -20, 0.2],
  ['hausse', 100, 20, -0.2],
  ['baisse', 50, 10, 0.2],
  // No share of nothing: further than any.
  ['baisse', 0, 3, 99],
  ['hausse', 0, 0, 0],
  ['neutre', 100, -20, null],
  ['hausse', null, null, null],
] as const)('a %s of %s with a gap of %s is %s behind', (direction, expected, gap, share) => {
  expect(shortfall(direction, { status: 'en-ecart', expected, gap })).toBe(share);
});

it('splits hours and people of a year, and says what is left', () => {
  const day = serialOf(2026, 3, 1);
  const hours = (
    value: number,
    type: string | null,
    sexe: string | null,
    qpv: string | null,
    publics: string | null = null,
  ) => ({
    periode: day,
    annee: 2026,
    heures_declarees: value,
    type_employeur: type,
    sexe,
    qpv,
    publics,
  });
  const data = {
    HEURES: toColumns('HEURES', [
      hours(100, 'ACI', 'F', 'OUI', 'DELD ; BRSA'),
      hours(40, 'ETTI', 'H', 'NON', 'DETLD'),
      hours(10, 'EITI', 'H', null),
      hours(7, null, null, null),
      { ...hours(1_000, 'ACI', 'F', 'OUI'), periode: serialOf(2025, 3, 1), annee: 2025 },
    ]),
    BENEFICIAIRES: toColumns('BENEFICIAIRES', [
      { beneficiaire_id: 'B-1', criteres: 'BRSA;JEUNE', annees: '2026' },
      { beneficiaire_id: 'B-2', criteres: 'DELD', annees: '2025' },
    ]),
  };
  const [structures, publics, people] = evaluateBreakdowns(data, initialParameters(), 2026);
  const parts = (of: typeof structures) =>
    Object.fromEntries(
      (of?.breakdown.parts ?? []).flatMap(({ label }, index) =>
        of?.parts[index] ? [[label, of.parts[index]]] : [],
      ),
    );
  // 157 in all; 100 + 50 have a kind of employer, 7 have none.
  expect([structures?.total, parts(structures)]).toEqual([157, { ACI: 100, 'ETTI et EITI': 50 }]);
  expect([publics?.total, parts(publics)]).toEqual([
    157,
    {
      // The same 100 hours, in each public of the person.
      'Chômeurs de longue durée': 100,
      'Allocataires du RSA': 100,
      'Chômeurs de très longue durée': 40,
      Femmes: 100,
      Hommes: 50,
      'Habitants de QPV': 100,
    },
  ]);
  // 157 − 140: nothing is said of 17 hours.
  expect(publics?.said).toBe(140);
  // One person of 2026, in two publics: the parts overlap.
  expect([people?.total, parts(people)]).toEqual([1, { 'Allocataires du RSA': 1, Jeunes: 1 }]);
});

it('keeps the facts whose tables are there', () => {
  const tables = SHEET_TABLES.filter(({ id }) => id !== 'DEPENSES');
  expect(factsOf(SHEET_TABLES)).toHaveLength(FACTS.length);
  const facts = factsOf(tables);
  expect(facts.map(({ id }) => id)).not.toContain('leg-volume-achats');
  const [marches] = evaluateFacts(
    facts,
    { MARCHES: toColumns('MARCHES', [{ marche_id: 'M1', exercice: 2026 }]) },
    initialParameters(),
    [2025, 2026],
  );
  // No contract in 2025: nothing is known of it, which is not zero.
  expect(marches?.years.map(({ value }) => value)).toEqual([null, 1]);
});

it('splits by every kind of employer that the table knows', () => {
  const types = new Set(
    BREAKDOWNS.find(({ id }) => id === 'structures')?.parts.flatMap(({ aggregate }) =>
      aggregate.kind === 'sum' ? aggregate.where.flatMap((one) => (one.op === 'in' ? one.values : [])) : [],
    ),
  );
  const known = TABLES.HEURES.fields.find(({ id }) => id === 'type_employeur')?.values;
  expect([...types].sort()).toEqual([...(known ?? [])].sort());
});
