import { parametersFor, reviewThresholds } from '../../../src/app';
import { serialOf } from '../../../src/engine/serialDate';
import type { CellValue, DataRow } from '../../../src/scheme/values';

const purchase = (
  marche_id: string,
  montant_ht: number,
  day: number,
  more: Record<string, CellValue> = {},
): DataRow => ({
  marche_id,
  acheteur_nom: 'Ville A',
  titulaire_siret: '80746931700018',
  code_cpv: '90910000',
  categorie: 'Services',
  type_contrat: 'Marché',
  date_notification: day,
  montant_ht,
  ...more,
});
const questions = (...rows: readonly DataRow[]) => reviewThresholds(rows, [], parametersFor('Local')).splits;

describe('purchases that may be one need', () => {
  it('raise a question when they pass a threshold together within twelve months', () => {
    // 50 000 + 45 000 = 95 000: each under the 90 000 of publicity, together above it.
    expect(
      questions(purchase('A', 50_000, serialOf(2024, 1, 10)), purchase('B', 45_000, serialOf(2025, 1, 9))),
    ).toMatchObject([
      {
        ids: ['A', 'B'],
        total_ht: 95_000,
        threshold: 90_000,
        kind: 'publicite',
        titulaire: '807469317',
        family: '909',
      },
    ]);
  });

  it('raise none when the twelve months are over', () => {
    expect(
      questions(purchase('A', 50_000, serialOf(2024, 1, 10)), purchase('B', 45_000, serialOf(2025, 1, 10))),
    ).toEqual([]);
  });

  it('tell the highest threshold they pass', () => {
    const day = serialOf(2024, 5, 1);
    expect(questions(...['A', 'B', 'C'].map((id) => purchase(id, 80_000, day)))).toMatchObject([
      { kind: 'europeen', threshold: 221_000, total_ht: 240_000 },
    ]);
  });

  it.each([
    ['another supplier', { titulaire_siret: '75187049400026' }],
    ['another family', { code_cpv: '45000000' }],
    ['another buyer', { acheteur_nom: 'Ville B' }],
    ['a framework', { type_contrat: 'Accord-cadre' }],
    ['no supplier', { titulaire_siret: null }],
  ])('raise none with %s', (_, fields) => {
    const day = serialOf(2024, 5, 1);
    expect(questions(purchase('A', 50_000, day), purchase('B', 45_000, day, fields))).toEqual([]);
  });

  it('hold together two establishments of one company', () => {
    const day = serialOf(2024, 5, 1);
    expect(
      questions(
        purchase('A', 50_000, day),
        purchase('B', 45_000, day, { titulaire_siret: '80746931700026' }),
      ),
    ).toHaveLength(1);
  });
});
