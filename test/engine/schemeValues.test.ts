import { initialParameters, type ParameterValues } from '../../src/catalogue/parameters';
import { toColumns } from '../../src/engine/columns';
import { evaluateScheme, type TypedValues } from '../../src/engine/schemeFigures';
import { schemeTables } from '../../src/engine/schemeTables';
import { serialOf } from '../../src/engine/serialDate';
import type { Scheme } from '../../src/scheme/scheme';
import type { DataRow } from '../../src/scheme/values';

const schemeOf = (...refs: string[]): Scheme => ({
  version: 1,
  templateId: 'essai',
  title: 'Essai',
  warning: '',
  buyer: 'Ville',
  years: [2024, 2025],
  targetYears: [2024, 2025],
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
          indicators: refs.map((ref) => ({
            ref,
            baseline: null,
            targets: { 2024: 50 },
            provenance: 'propose',
          })),
        },
      ],
    },
  ],
});

function valuesOf(
  refs: readonly string[],
  {
    marches = [],
    typed = {},
    parameters = {},
  }: { marches?: DataRow[]; typed?: TypedValues; parameters?: ParameterValues },
) {
  const found = evaluateScheme(
    schemeOf(...refs),
    { MARCHES: toColumns('MARCHES', marches) },
    { ...initialParameters(), ...parameters },
    typed,
    [2024, 2025],
  );
  return found.map(({ years }) => years);
}

const PME = 'eco-part-pme-nb';
const row = (est_pme: string | null): DataRow => ({ exercice: 2024, est_pme });

describe('the data, else the value typed', () => {
  const typed = { [PME]: { 2024: 0.62 } };

  it('takes the typed value when the year has no row, or when no row answers', () => {
    expect(valuesOf([PME], { typed })[0]?.[0]).toMatchObject({ value: 0.62, origin: 'saisie', rows: 0 });
    expect(valuesOf([PME], { typed, marches: [row(null)] })[0]?.[0]).toMatchObject({
      value: 0.62,
      origin: 'saisie',
      unknown: 1,
    });
  });

  it('lets the data win as soon as one row answers, were it no', () => {
    expect(valuesOf([PME], { typed, marches: [row('NON')] })[0]?.[0]).toMatchObject({
      value: 0,
      origin: 'donnees',
    });
  });

  it('judges a typed value whatever the number of rows, and a computed one on five at least', () => {
    expect(valuesOf([PME], { typed, marches: [row(null)] })[0]?.[0]?.status).toBe('atteint');
    expect(valuesOf([PME], { typed, marches: [row('OUI')] })[0]?.[0]?.status).toBe('non-calculable');
  });

  it('stays n.d. when nothing is typed either', () => {
    expect(valuesOf([PME], { typed })[0]?.[1]).toMatchObject({
      value: null,
      origin: null,
      status: 'non-calculable',
    });
  });
});

describe('measures that look at the scheme', () => {
  const MONTHS = 'gov-publication-bisannuelle';
  const published = { date_derniere_publication: serialOf(2023, 12, 31) };

  it('count the months to the end of a year of which something is known, or to the cut-off date', () => {
    const marches = [row('OUI')];
    const [years] = valuesOf([MONTHS, PME], { marches, parameters: published });
    // 366 days of 2024 ÷ 30.4375; nothing is known of 2025.
    expect(years?.[0]?.value).toBeCloseTo(12.0246, 4);
    expect(years?.[1]?.value).toBeNull();
    const arrested = { ...published, date_arrete: serialOf(2024, 3, 1) };
    expect(valuesOf([MONTHS, PME], { marches, parameters: arrested })[0]?.[0]?.value).toBeCloseTo(
      61 / 30.4375,
      9,
    );
    const later = { date_derniere_publication: serialOf(2025, 1, 1) };
    expect(valuesOf([MONTHS, PME], { marches, parameters: later })[0]?.[0]?.value).toBeNull();
    expect(valuesOf([MONTHS, PME], { marches, typed: { [MONTHS]: { 2024: 18 } } })[0]?.[0]).toMatchObject({
      value: 18,
      origin: 'saisie',
    });
  });

  it('count the other indicators that have a value', () => {
    const [years] = valuesOf(['gov-taux-indicateurs-renseignes', PME, 'eco-part-locaux', MONTHS], {
      marches: [row('OUI')],
      parameters: published,
    });
    expect(years?.[0]).toMatchObject({ numerator: 2, denominator: 3, value: 2 / 3 });
    expect(years?.[1]).toMatchObject({ value: null });
  });
});

it('gives a workbook the tables that steer it, those of its imports, of its indicators, and those that hold rows', () => {
  const STEERING = ['CONCERTATION', 'ALIGNEMENT', 'ACTIONS', 'INSTANCES'];
  const ids = (scheme: Scheme, data = {}): string[] => schemeTables(scheme, data).map(({ id }) => id);
  expect(ids(schemeOf(PME))).toEqual([...STEERING, 'MARCHES', 'HEURES', 'BENEFICIAIRES']);
  expect(ids(schemeOf('gov-part-acheteurs-formes', 'env-egalim-bio'))).toEqual([
    ...STEERING,
    'MARCHES',
    'HEURES',
    'BENEFICIAIRES',
    'DENREES',
    'AGENTS_ACHAT',
    'FORMATIONS',
  ]);
  expect(ids(schemeOf(PME), { STAGES: toColumns('STAGES', [{ stage_id: 'S1' }]) })).toContain('STAGES');
  expect(ids(schemeOf(PME), { STAGES: toColumns('STAGES', []) })).not.toContain('STAGES');
});
