import { parametersFor, reviewThresholds } from '../../../src/app';
import { serialOf } from '../../../src/engine/serialDate';
import type { CellValue, DataRow } from '../../../src/scheme/values';

const parameters = parametersFor('Local');
const spent = (
  annee: number,
  montant_mandate_ht: number | null,
  more: Record<string, CellValue> = {},
): DataRow => ({
  annee,
  acheteur: 'Ville A',
  montant_mandate_ht,
  ...more,
});
const awarded = (year: number, montant_ht: number | null, more: Record<string, CellValue> = {}): DataRow => ({
  acheteur_nom: 'Ville A',
  date_notification: serialOf(year, 3, 1),
  montant_ht,
  type_contrat: 'Marché',
  ...more,
});
const volumes = (contracts: readonly DataRow[], spending: readonly DataRow[] = []) =>
  reviewThresholds(contracts, spending, parameters).volumes;

describe('the annual volume', () => {
  it('obliges above 50 M€ since 2023, above 100 M€ before', () => {
    expect(
      volumes([], [spent(2022, 60e6), spent(2023, 60e6), spent(2024, 50e6), spent(2025, 39.99e6)]),
    ).toMatchObject([
      { year: 2022, threshold: 100e6, obligation: 'volontaire' },
      { year: 2023, threshold: 50e6, obligation: 'oblige' },
      // « supérieur à »: the very amount does not oblige, and it is within 80 % of it.
      { year: 2024, obligation: 'approche' },
      { year: 2025, obligation: 'volontaire' },
    ]);
    expect(volumes([], [spent(2025, 40e6)])).toMatchObject([{ obligation: 'approche' }]);
  });

  it('takes credit notes away, and leaves concessions and livre V out', () => {
    expect(
      volumes(
        [],
        [
          spent(2024, 51_000_000.1),
          spent(2024, -1_500_000.2),
          spent(2024, 9e6, { type_depense: 'Concession' }),
          spent(2024, 9e6, { type_depense: 'Marché du livre V' }),
          spent(2024, null),
        ],
      ),
      // 51 000 000,10 - 1 500 000,20 = 49 499 999,90
    ).toMatchObject([{ volume_ht: 49_499_999.9, rows: 3, outside: 2, unknown: 1, basis: 'depenses' }]);
  });

  it('comes from contracts where there is no spending, orders standing for their framework', () => {
    expect(
      volumes(
        [
          awarded(2024, 1000),
          awarded(2024, 4000, { type_contrat: 'Accord-cadre' }),
          awarded(2024, 500, { type_contrat: 'Marché subséquent' }),
          awarded(2024, 7000, { type_contrat: 'Concession' }),
          awarded(2025, 10),
        ],
        [spent(2025, 20)],
      ),
    ).toMatchObject([
      {
        year: 2024,
        basis: 'marches',
        volume_ht: 1500,
        rows: 2,
        outside: 1,
        frameworks: 1,
        frameworks_ht: 4000,
      },
      { year: 2025, basis: 'depenses', volume_ht: 20 },
    ]);
  });

  it('is told by buyer and year', () => {
    const other = { acheteur_nom: 'Commune B' };
    expect(
      volumes([awarded(2025, 1), awarded(2024, 2), awarded(2024, 3, other)]).map(
        ({ acheteur, year, volume_ht }) => [acheteur, year, volume_ht],
      ),
    ).toEqual([
      ['Commune B', 2024, 3],
      ['Ville A', 2024, 2],
      ['Ville A', 2025, 1],
    ]);
  });
});
