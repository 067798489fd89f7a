import { count, eq, gte, ne, people, sum, toDate } from '../../src/catalogue/indicators/build';
import { initialParameters } from '../../src/catalogue/parameters';
import { evaluateAggregate } from '../../src/engine/aggregate';
import { toColumns } from '../../src/engine/columns';
import type { DataRow } from '../../src/scheme/values';

const marches: DataRow[] = [
  {
    exercice: 2024,
    montant_ht: 100,
    clause_sociale: 'OUI',
    marche_reserve: 'Non réservé',
    categorie: 'Travaux',
  },
  {
    exercice: 2024,
    montant_ht: 50,
    clause_sociale: 'non',
    marche_reserve: 'Réservé SIAE (L2113-13)',
    categorie: 'Services',
  },
  {
    exercice: 2024,
    montant_ht: null,
    clause_sociale: 'OUI',
    marche_reserve: 'Réservé (fondement à préciser)',
    categorie: null,
  },
  { exercice: 2024, montant_ht: 25, clause_sociale: null, marche_reserve: null, categorie: 'Services' },
  {
    exercice: 2025,
    montant_ht: 10,
    clause_sociale: 'OUI',
    marche_reserve: 'Non réservé',
    categorie: 'Travaux',
  },
  {
    exercice: null,
    montant_ht: 999,
    clause_sociale: 'OUI',
    marche_reserve: 'Non réservé',
    categorie: 'Travaux',
  },
];
const personnes: DataRow[] = [
  { beneficiaire_id: 'P-A', annees: '2024;2025', sexe: 'F', age_entree: 24 },
  { beneficiaire_id: 'P-B', annees: '2024', sexe: null, age_entree: 51 },
  { beneficiaire_id: 'P-A', annees: '2024', sexe: 'F', age_entree: 24 },
];
const heures: DataRow[] = [
  { beneficiaire_id: 'P-A', annee: 2024, heures_declarees: 10 },
  { beneficiaire_id: 'P-A', annee: 2024, heures_declarees: 5 },
  { beneficiaire_id: 'P-B', annee: 2024, heures_declarees: 2 },
  { beneficiaire_id: null, annee: 2024, heures_declarees: 1 },
  { beneficiaire_id: 'P-A', annee: 2025, heures_declarees: 4 },
];
const data = {
  MARCHES: toColumns('MARCHES', marches),
  BENEFICIAIRES: toColumns('BENEFICIAIRES', personnes),
  HEURES: toColumns('HEURES', heures),
};
const at = (aggregate: Parameters<typeof evaluateAggregate>[0], ...years: number[]) =>
  evaluateAggregate(aggregate, data, initialParameters(), years);

describe('aggregates', () => {
  it('counts somebody once in each year of work, and lines of nobody apart', () => {
    // P-A twice and P-B in 2024, and one line without anybody; P-A again in 2025.
    expect(
      at(
        { kind: 'distinct', table: 'HEURES', field: 'beneficiaire_id', where: [], span: 'year' },
        2024,
        2025,
      ),
    ).toEqual([
      { value: 2, rows: 4, unknown: 1 },
      { value: 1, rows: 1, unknown: 0 },
    ]);
  });

  it('counts yes, keeps unknown apart, and compares text without regard to case', () => {
    expect(at(count('MARCHES', eq('clause_sociale', 'OUI')), 2024)).toEqual([
      { value: 2, rows: 4, unknown: 1 },
    ]);
    expect(at(count('MARCHES', eq('clause_sociale', 'NON')), 2024)).toEqual([
      { value: 1, rows: 4, unknown: 1 },
    ]);
  });

  it('sums what is there and counts what is missing', () => {
    // 100 + 50 + 25; one row of 2024 has no amount.
    expect(at(sum('MARCHES', 'montant_ht'), 2024)).toEqual([{ value: 175, rows: 4, unknown: 1 }]);
    // OUI rows: 100 and a missing amount; one row does not answer.
    expect(at(sum('MARCHES', 'montant_ht', eq('clause_sociale', 'OUI')), 2024)).toEqual([
      { value: 100, rows: 4, unknown: 2 },
    ]);
  });

  it('takes a vague value for a yes to « is not », and for unknown to a precise test', () => {
    expect(at(count('MARCHES', ne('marche_reserve', 'Non réservé')), 2024)).toEqual([
      { value: 2, rows: 4, unknown: 1 },
    ]);
    expect(at(count('MARCHES', eq('marche_reserve', 'Réservé SIAE (L2113-13)')), 2024)).toEqual([
      { value: 1, rows: 4, unknown: 2 },
    ]);
  });

  it('answers no as soon as one condition fails, whatever the other does not know', () => {
    // Row 4 is unknown on the clause and not « Travaux » : no. Row 3 is OUI with an unknown category : unknown.
    expect(at(count('MARCHES', eq('clause_sociale', 'OUI'), eq('categorie', 'Travaux')), 2024)).toEqual([
      { value: 1, rows: 4, unknown: 1 },
    ]);
  });

  it('keeps rows without a year out of every year, and accumulates to date', () => {
    expect(at(toDate(count('MARCHES')), 2023, 2024, 2025).map(({ value }) => value)).toEqual([0, 4, 5]);
  });

  it('counts a person once in each year, even when a row is repeated', () => {
    expect(at(people(), 2024, 2025, 2026).map(({ value }) => value)).toEqual([2, 1, 0]);
    expect(at(people(gte('age_entree', 50)), 2024)[0]).toMatchObject({ value: 1, unknown: 0 });
    expect(at(people(eq('sexe', 'F')), 2024)[0]).toMatchObject({ value: 1, unknown: 1 });
  });

  it('has no value for a table that is not there', () => {
    expect(at(count('STAGES'), 2024)).toEqual([{ value: null, rows: 0, unknown: 0 }]);
  });
});
