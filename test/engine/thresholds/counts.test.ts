import { parametersFor, reviewThresholds } from '../../../src/app';
import { serialOf } from '../../../src/engine/serialDate';
import { nationalThreshold } from '../../../src/engine/thresholds/nationalTable';
import type { CellValue, DataRow } from '../../../src/scheme/values';

const contract = (
  montant_ht: number | null,
  day: number,
  categorie: string | null,
  more: Record<string, CellValue> = {},
): DataRow => ({
  acheteur_nom: 'Ville A',
  date_notification: day,
  montant_ht,
  categorie,
  type_contrat: 'Marché',
  ...more,
});

describe('national thresholds', () => {
  it.each([
    ['dispense', 'Services', serialOf(2019, 12, 31), 25_000],
    ['dispense', 'Services', serialOf(2020, 1, 1), 40_000],
    ['dispense', 'Travaux', serialOf(2021, 12, 31), 40_000],
    ['dispense', 'Travaux', serialOf(2022, 1, 1), 100_000],
    ['dispense', 'Fournitures', serialOf(2026, 3, 31), 40_000],
    ['dispense', 'Fournitures', serialOf(2026, 4, 1), 60_000],
    ['publicite', 'Travaux', serialOf(2024, 1, 1), 90_000],
    ['donnees-essentielles', 'Services', serialOf(2023, 12, 31), undefined],
    ['donnees-essentielles', 'Services', serialOf(2024, 1, 1), 40_000],
    ['publicite', 'Concession', serialOf(2024, 1, 1), undefined],
    ['dispense', null, serialOf(2024, 1, 1), undefined],
  ] as const)('%s, %s, day %i: %p', (id, category, day, amount) => {
    expect(nationalThreshold(id, category, day, parametersFor('Local'))?.amount).toBe(amount);
  });

  it('are told uncertain where their source was not read in full', () => {
    expect(
      nationalThreshold('dispense', 'Services', serialOf(2024, 1, 1), parametersFor('Local'))?.certain,
    ).toBe(false);
    expect(
      nationalThreshold('dispense', 'Services', serialOf(2026, 5, 1), parametersFor('Local'))?.certain,
    ).toBe(true);
  });
});

it('counts contracts above each threshold by buyer and year, unknown ones apart', () => {
  const day = serialOf(2026, 2, 1);
  const rows = [
    contract(216_000, day, 'Services'),
    contract(89_999, day, 'Services'),
    contract(39_999, day, 'Fournitures'),
    // From April the dispense is 60 000 € for services.
    contract(59_999, serialOf(2026, 4, 1), 'Services'),
    contract(null, day, 'Services'),
    contract(5_404_000, day, null, { type_contrat: 'Concession' }),
    contract(1_000_000, serialOf(2019, 2, 1), 'Services'),
    contract(1, 0, 'Services', { date_notification: null }),
  ];
  const { counts } = reviewThresholds(rows, [], parametersFor('Local'));
  expect(
    counts.map(({ year, threshold, above, below, unknown }) => [year, threshold, above, below, unknown]),
  ).toEqual([
    [2019, 'europeen', 1, 0, 0],
    [2019, 'dispense', 1, 0, 0],
    [2019, 'publicite', 1, 0, 0],
    [2019, 'donnees-essentielles', 0, 0, 1],
    [2026, 'europeen', 2, 3, 1],
    [2026, 'dispense', 2, 2, 2],
    [2026, 'publicite', 1, 3, 2],
    [2026, 'donnees-essentielles', 3, 1, 2],
  ]);
});
