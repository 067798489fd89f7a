import type { Dimension } from '../../../src/catalogue/dimensions';
import { indicatorOf } from '../../../src/catalogue/indicators';
import { initialParameters } from '../../../src/catalogue/parameters';
import { breakdown } from '../../../src/engine/breakdown';
import { toColumns } from '../../../src/engine/columns';
import { markRows } from '../../../src/engine/markRows';
import { computeRows } from '../../../src/engine/rowRules';
import { serialOf } from '../../../src/engine/serialDate';
import type { TableId } from '../../../src/scheme/fields';
import type { DataRow } from '../../../src/scheme/values';

const hours = (person: string | null, worked: number | null, more: DataRow = {}): DataRow => ({
  periode: serialOf(2025, 4, 1),
  beneficiaire_id: person,
  heures_declarees: worked,
  ...more,
});

function split(
  id: string,
  dimension: Dimension,
  tables: Partial<Record<TableId, readonly DataRow[]>>,
  buyers: readonly string[] = [],
) {
  const parameters = initialParameters();
  const marked = markRows(tables, buyers);
  const data = Object.fromEntries(
    (Object.keys(marked) as TableId[]).map((table) => [
      table,
      toColumns(table, computeRows(table, marked[table] ?? [], parameters)),
    ]),
  );
  return breakdown({
    measure: indicatorOf(id).measure,
    dimension,
    data,
    parameters,
    buyers,
    year: 2025,
    years: [2024, 2025],
  });
}

const named = ({ parts }: ReturnType<typeof split>) => parts.map(({ label, value }) => [label, value]);

describe('hours of people of several publics', () => {
  // P1 is BRSA and DELD: 10 h; P2 is BRSA: 5 h; P3 says nothing: 2 h; 1 h of nobody.
  const tables: Partial<Record<TableId, readonly DataRow[]>> = {
    HEURES: [hours('P1', 10), hours('P2', 5), hours('P3', 2), hours(null, 1)],
    BENEFICIAIRES: [
      { beneficiaire_id: 'P1', criteres: 'DELD ; BRSA', sexe: 'F' },
      { beneficiaire_id: 'P2', criteres: 'BRSA', sexe: 'H' },
      { beneficiaire_id: 'P3' },
    ],
  };

  it('count in each public, and what counts twice is told', () => {
    const found = split('ins-heures-realisees', 'public', tables);
    // BRSA 10 + 5, DELD 10, unsaid 2 + 1: 28, of which 10 counted twice; 18 in all.
    expect(named(found)).toEqual([
      ['BRSA', 15],
      ['DELD', 10],
      [null, 3],
    ]);
    expect(found).toMatchObject({
      reconciled: false,
      reasons: ['publics-multiples'],
      numerator: { sum: 28, repeated: 10, total: 18, isExact: true },
    });
  });

  it('make people that add up to more than they are', () => {
    // BRSA 2, DELD 1, unsaid 1: 4, of which P1 twice; 3 in all.
    const found = split('ins-nb-beneficiaires', 'public', tables);
    expect(named(found)).toEqual([
      ['BRSA', 2],
      ['DELD', 1],
      [null, 1],
    ]);
    expect(found.numerator).toEqual({ sum: 4, repeated: 1, total: 3, isExact: true });
  });

  it('make rates that do not add up, of terms that do', () => {
    // Women: BRSA 1 of 2, DELD 1 of 1, unsaid 0 of 1 (its sex is not known: n.d.).
    const found = split('ins-part-femmes', 'public', tables);
    expect(named(found)).toEqual([
      ['BRSA', 0.5],
      ['DELD', 1],
      [null, null],
    ]);
    expect(found.reasons).toEqual(['taux', 'publics-multiples']);
    expect(found.numerator).toEqual({ sum: 2, repeated: 1, total: 1, isExact: true });
    expect(found.denominator).toEqual({ sum: 4, repeated: 1, total: 3, isExact: true });
  });
});

it('hours follow their contract to its category, unless its lots disagree', () => {
  const HEURES = [
    hours('P1', 10, { marche_id: 'm1' }),
    hours('P1', -4, { marche_id: 'M1' }),
    hours('P1', 7.5, { marche_id: 'M2' }),
    hours('P1', 1, { marche_id: 'M9' }),
  ];
  const MARCHES = [
    { marche_id: 'M1', categorie: 'Travaux' },
    { marche_id: 'M2', categorie: 'Services' },
    { marche_id: 'M2', categorie: 'Fournitures' },
  ];
  // M2 has two categories, M9 is not there: 7.5 + 1 unsaid; 6 + 8.5 = 14.5.
  const found = split('ins-heures-realisees', 'categorie', { HEURES, MARCHES });
  expect(named(found)).toEqual([
    ['Travaux', 6],
    [null, 8.5],
  ]);
  expect(found).toMatchObject({ reconciled: true, reasons: [], whole: { value: 14.5 } });
});

it('ETP of each kind of employer add up, a correction deducted', () => {
  const HEURES = [
    hours('P1', 1600, { type_employeur: 'ETTI' }),
    hours('P1', -800, { type_employeur: 'etti' }),
    hours('P2', 400),
  ];
  // (1600 - 800) ÷ 1600 = 0.5 and 400 ÷ 1600 = 0.25: 0.75 in all.
  const found = split('ins-etp', 'structure', { HEURES });
  expect(named(found)).toEqual([
    ['ETTI', 0.5],
    [null, 0.25],
  ]);
  expect(found).toMatchObject({ reconciled: true, whole: { value: 0.75 } });
});

it('a person of two buyers counts once for each and once in all', () => {
  const [A, B] = ['Ville A', 'Ville B'];
  const HEURES = [
    hours('P1', 5, { acheteur: A, employeur_siret: '1' }),
    hours('P1', 5, { acheteur: B, employeur_siret: '1' }),
    hours('P2', 5, { acheteur: B, employeur_siret: '2' }),
  ];
  const tables = { HEURES, BENEFICIAIRES: [{ beneficiaire_id: 'P1' }, { beneficiaire_id: 'P2' }] };
  const people = split('ins-nb-beneficiaires', 'acheteur', tables, [A, B]);
  expect(named(people)).toEqual([
    [A, 1],
    [B, 2],
  ]);
  expect(people.numerator).toEqual({ sum: 3, repeated: 1, total: 2, isExact: true });
  const employers = split('ins-nb-entreprises', 'acheteur', tables, [A, B]);
  expect(named(employers)).toEqual([
    [A, 1],
    [B, 2],
  ]);
  expect(employers).toMatchObject({ reasons: ['compte-une-fois'], numerator: null, whole: { value: 2 } });
  // By kind, an employer is marked on one row only: no part would be right.
  expect(split('ins-nb-entreprises', 'structure', tables, [A, B])).toMatchObject({
    parts: [],
    reasons: ['compte-une-fois'],
  });
});

it('a buyer known by its number alone is told by it', () => {
  const contract = (acheteur_nom: string | null, acheteur_siret: string | null): DataRow => ({
    date_notification: serialOf(2025, 2, 1),
    clause_insertion: 'OUI',
    acheteur_nom,
    acheteur_siret,
  });
  const MARCHES = [contract('Ville', '1'), contract('VILLE', null), contract(null, '2'), contract('', '')];
  const found = split('soc-nb-marches-clause-insertion', 'acheteur', { MARCHES });
  expect(named(found)).toEqual([
    ['Ville', 2],
    ['2', 1],
    [null, 1],
  ]);
  expect(found).toMatchObject({ reconciled: true, whole: { value: 4 } });
});

it('a supplier that is SIAE and ESUS counts as both', () => {
  const contract = (flags: DataRow): DataRow => ({
    date_notification: serialOf(2025, 2, 1),
    clause_insertion: 'OUI',
    ...flags,
  });
  const none = { est_siae: 'NON', est_ea_esat: 'NON', est_esus: 'NON', est_ess: 'NON', est_pme: 'NON' };
  const MARCHES = [
    contract({ ...none, est_siae: 'OUI', est_esus: 'OUI' }),
    contract({ est_siae: 'OUI' }),
    contract(none),
    contract({ ...none, est_pme: null }),
  ];
  // SIAE 2, ESUS 1, none 1, unsaid 1: 5, of which one twice; 4 in all.
  const found = split('soc-nb-marches-clause-insertion', 'structure', { MARCHES });
  expect(named(found)).toEqual([
    ['SIAE', 2],
    ['ESUS', 1],
    ['Autre', 1],
    [null, 1],
  ]);
  expect(found).toMatchObject({
    reasons: ['structures-multiples'],
    numerator: { sum: 5, repeated: 1, total: 4 },
  });
});

it('years add up to the whole scheme, and to date they add up to the date', () => {
  const at = (year: number, more: DataRow): DataRow =>
    hours('P1', null, { periode: serialOf(year, 1, 1), ...more });
  const HEURES = [
    at(2023, { heures_declarees: 100, heures_validees: 40 }),
    at(2024, { heures_declarees: 10, heures_validees: 4 }),
    at(2025, { heures_declarees: 20, heures_validees: 8 }),
    at(2026, { heures_declarees: 900, heures_validees: 900 }),
  ];
  const MARCHES = [2023, 2025].map((year) => ({
    date_notification: serialOf(year, 1, 1),
    clause_insertion: 'OUI',
    heures_prevues: 100,
  }));
  expect(split('ins-heures-realisees', 'annee', { HEURES })).toMatchObject({
    reconciled: true,
    whole: { value: 30 },
    parts: [{ label: '2024' }, { label: '2025' }],
  });
  // Validated to date 40 + 4 + 8 = 52, due to date 100 + 0 + 100 = 200: 26 %.
  const rate = split('ins-taux-realisation', 'annee', { HEURES, MARCHES });
  expect(rate).toMatchObject({
    reasons: ['taux'],
    whole: { value: 0.26 },
    numerator: { sum: 52, total: 52 },
    denominator: { sum: 200, total: 200 },
  });
  expect(rate.parts.map(({ label, value }) => [label, value])).toEqual([
    ['2023', 0.4],
    ['2024', null],
    ['2025', 0.08],
  ]);
});

it('says « n.d. » of a figure that is not known, rather than parts of nothing', () => {
  const found = split('ins-heures-realisees', 'structure', {
    HEURES: [hours('P1', null, { type_employeur: 'EI' })],
  });
  expect(found).toMatchObject({ reasons: ['inconnu'], reconciled: false, whole: { value: null } });
  expect(named(found)).toEqual([['EI', null]]);
  expect(split('ins-heures-realisees', 'structure', {}).reasons).toEqual(['inconnu']);
});
