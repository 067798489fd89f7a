import { parametersFor } from '../../../src/app';
import { serialOf } from '../../../src/engine/serialDate';
import { reviewContracts } from '../../../src/engine/thresholds/contracts';
import type { CellValue, DataRow } from '../../../src/scheme/values';

const local = parametersFor('Local');

const contract = (fields: Record<string, CellValue> = {}): DataRow => ({
  marche_id: 'M1',
  acheteur_nom: "Ville d'Exemple",
  date_notification: serialOf(2026, 9, 1),
  montant_ht: 216_000,
  categorie: 'Services',
  type_contrat: 'Marché',
  ...fields,
});
const one = (fields?: Record<string, CellValue>, parameters = local) =>
  reviewContracts([contract(fields)], parameters)[0];

describe('a contract before the European threshold', () => {
  // The dated table: supplies and services of a State body, a local one, an entity; then works and concessions.
  it.each([
    [2020, 139_000, 214_000, 428_000, 5_350_000],
    [2021, 139_000, 214_000, 428_000, 5_350_000],
    [2022, 140_000, 215_000, 431_000, 5_382_000],
    [2023, 140_000, 215_000, 431_000, 5_382_000],
    [2024, 143_000, 221_000, 443_000, 5_538_000],
    [2025, 143_000, 221_000, 443_000, 5_538_000],
    [2026, 140_000, 216_000, 432_000, 5_404_000],
    [2027, 140_000, 216_000, 432_000, 5_404_000],
  ])('of %i', (year, state, town, entity, works) => {
    const at = { date_notification: serialOf(year, 6, 1) };
    expect(one(at, parametersFor('État'))?.threshold).toBe(state);
    expect(one(at)?.threshold).toBe(town);
    expect(one(at, parametersFor('Entité adjudicatrice'))?.threshold).toBe(entity);
    expect(one({ ...at, categorie: 'Travaux' })?.threshold).toBe(works);
    expect(one({ ...at, type_contrat: 'Concession', categorie: null })).toMatchObject({
      category: 'Concession',
      threshold: works,
    });
  });

  it('is above it from the very amount', () => {
    expect(one()?.above).toBe(true);
    expect(one({ montant_ht: 215_999.99 })?.above).toBe(false);
  });

  it.each([
    ['no amount', { montant_ht: null }],
    ['no date', { date_notification: null }],
    ['no category', { categorie: null }],
  ])('is not judged with %s', (_, fields) => {
    expect(one(fields)).toMatchObject({ above: null, socialRequired: null });
  });

  it('of a year out of the table is not judged, and owes no social condition', () => {
    expect(one({ date_notification: serialOf(2017, 5, 1) })).toMatchObject({
      threshold: null,
      above: null,
      socialRequired: false,
    });
  });

  it('needs a social condition from the date of the parameter', () => {
    expect(one({ date_notification: serialOf(2026, 8, 21) })?.socialRequired).toBe(false);
    expect(one({ date_notification: serialOf(2026, 8, 22) })?.socialRequired).toBe(true);
    const later = { ...local, date_condition_sociale: serialOf(2027, 1, 1) };
    expect(one({}, later)?.socialRequired).toBe(false);
    // Below the threshold nothing is due, even undated parameters do not change it.
    expect(one({ montant_ht: 10 }, { ...local, date_condition_sociale: null })?.socialRequired).toBe(false);
    expect(one({}, { ...local, date_condition_sociale: null })?.socialRequired).toBeNull();
  });

  it.each([
    ['OUI', true],
    ['NON', false],
    [null, null],
  ])('has a social condition: %s', (clause_sociale, social) => {
    expect(one({ clause_sociale })?.social).toBe(social);
  });

  it('may invoke four grounds as a contract, two as a concession', () => {
    const derogation = (motif_derogation_social: string, type_contrat: string) =>
      one({ motif_derogation_social, type_contrat })?.derogationAllowed;
    expect(derogation('Travaux de moins de six mois', 'Marché')).toBe(true);
    expect(derogation('Travaux de moins de six mois', 'Concession')).toBe(false);
    expect(derogation("Lien insuffisant avec l'objet", 'Concession')).toBe(true);
    expect(one()?.derogationAllowed).toBeNull();
  });

  it('names its buyer by its number when it has no name', () => {
    expect(one({ acheteur_nom: null, acheteur_siret: '21370001900017' })?.acheteur).toBe('21370001900017');
  });
});
