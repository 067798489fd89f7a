import { count, eq, parameter, percent, ratio, single, sum } from '../../src/catalogue/indicators/build';
import { initialParameters } from '../../src/catalogue/parameters';
import { toColumns } from '../../src/engine/columns';
import { evaluateMeasure } from '../../src/engine/figure';
import type { Measure } from '../../src/scheme/measure';
import type { DataRow } from '../../src/scheme/values';

const valueOf = (measure: Measure, marches: DataRow[], heures: DataRow[] = []) =>
  evaluateMeasure(
    measure,
    { MARCHES: toColumns('MARCHES', marches), HEURES: toColumns('HEURES', heures) },
    initialParameters(),
    [2024],
  )[0];

const share = percent(count('MARCHES', eq('est_esus', 'OUI')), count('MARCHES'));
const hours = single(sum('HEURES', 'heures_declarees'));

describe('missing is not zero', () => {
  it('gives no share without rows', () => {
    expect(valueOf(share, [])).toMatchObject({ value: null, numerator: 0, denominator: 0, rows: 0 });
  });

  it('gives no share when no row answers', () => {
    expect(valueOf(share, [{ exercice: 2024, est_esus: null }])).toMatchObject({
      value: null,
      unknown: 1,
      rows: 1,
    });
  });

  it('gives 0 when rows answer no', () => {
    expect(valueOf(share, [{ exercice: 2024, est_esus: 'NON' }])).toMatchObject({ value: 0 });
  });

  it('keeps rows without answer in the denominator and says how many', () => {
    const rows = [
      { exercice: 2024, est_esus: 'OUI' },
      { exercice: 2024, est_esus: null },
      { exercice: 2024, est_esus: 'NON' },
      { exercice: 2024, est_esus: 'NON' },
    ];
    // 1 yes over 4 contracts, one of which says nothing.
    expect(valueOf(share, rows)).toMatchObject({ value: 0.25, numerator: 1, denominator: 4, unknown: 1 });
  });

  it('gives no sum when every figure is missing, and 0 when zeros were written', () => {
    expect(valueOf(hours, [], [{ annee: 2024, heures_declarees: null }])).toMatchObject({ value: null });
    expect(valueOf(hours, [], [{ annee: 2024, heures_declarees: 0 }])).toMatchObject({ value: 0 });
  });

  it('converts hours with the base of the parameters', () => {
    const etp = ratio(sum('HEURES', 'heures_declarees'), parameter('heures_par_etp'));
    // 4 000 h ÷ 1 600 h = 2.5 ETP.
    expect(valueOf(etp, [], [{ annee: 2024, heures_declarees: 4000 }])).toMatchObject({
      value: 2.5,
      denominator: 1600,
    });
    expect(valueOf(etp, [], [{ annee: 2024, heures_declarees: null }])).toMatchObject({ value: null });
  });

  it('scales « per 10 000 € » and leaves the terms as they are', () => {
    const intensity = ratio(sum('MARCHES', 'heures_prevues'), sum('MARCHES', 'montant_ht'), 10000);
    // 70 h for 20 000 € = 35 h per 10 000 €.
    expect(valueOf(intensity, [{ exercice: 2024, heures_prevues: 70, montant_ht: 20000 }])).toMatchObject({
      value: 35,
      numerator: 70,
      denominator: 20000,
    });
  });
});
