import { initialParameters } from '../../src/catalogue/parameters';
import { evaluateByBuyer } from '../../src/engine/byBuyer';
import { buyersFromContracts } from '../../src/engine/buyerMarks';
import { toColumns } from '../../src/engine/columns';
import { markRows } from '../../src/engine/markRows';
import { computeRows } from '../../src/engine/rowRules';
import { evaluateScheme } from '../../src/engine/schemeFigures';
import { serialOf } from '../../src/engine/serialDate';
import { TABLES } from '../../src/catalogue/tables';
import type { TableId } from '../../src/scheme/fields';
import type { Scheme } from '../../src/scheme/scheme';
import type { DataRow } from '../../src/scheme/values';
import { everyScheme } from '../support/everyIndicator';

const [A, B] = ['Ville A', "Métropole d'Exemple"];
const scheme = (buyers: string[]): Scheme => ({ ...everyScheme([2025]), buyers });
const day = (month: number, year = 2025): number => serialOf(year, month, 1);

const market = (id: string, buyer: string | null, clause: string | null, amount: number): DataRow => ({
  marche_id: id,
  acheteur_nom: buyer,
  date_notification: day(3),
  montant_ht: amount,
  clause_sociale: clause,
  clause_insertion: clause,
  consultation_id: 'C1',
  alloti: 'OUI',
});

const hours = (person: string, buyer: string | null, worked: number, more: DataRow = {}): DataRow => ({
  periode: day(5),
  marche_id: null,
  beneficiaire_id: person,
  employeur_siret: '1',
  acheteur: buyer,
  heures_declarees: worked,
  ...more,
});

function figures(rows: Partial<Record<TableId, readonly DataRow[]>>, buyers = [A, B], years = [2025]) {
  const parameters = { ...initialParameters(), plancher_montant_ht: 0 };
  const marked = markRows(rows, buyers);
  const data = Object.fromEntries(
    (Object.keys(TABLES) as TableId[]).map((id) => [
      id,
      toColumns(id, computeRows(id, marked[id] ?? [], parameters)),
    ]),
  );
  const own = scheme(buyers);
  const byBuyer = evaluateByBuyer(own, data, parameters, years);
  const whole = evaluateScheme(own, data, parameters, {}, years);
  return (key: string, year = 0) => ({
    all: whole.find((one) => one.key === key)?.years[year]?.value,
    each: byBuyer.find((one) => one.key === key)?.buyers.map(({ years: own }) => own[year]?.value),
    remainder: byBuyer.find((one) => one.key === key)?.remainders[year],
    reason: byBuyer.find((one) => one.key === key)?.reason,
  });
}

describe('figures of each buyer of a mutualised scheme', () => {
  // A: 3 contracts of 4 with a clause (75 %), 1 000 € each. B: 1 of 2 (50 %). One contract of nobody, with a clause.
  const MARCHES = [
    ...['OUI', 'OUI', 'OUI', 'NON'].map((clause, index) => market(`A${index}`, A, clause, 1000)),
    market('B1', B.toUpperCase(), 'OUI', 1000),
    market('B2', B, 'NON', 9000),
    market('X', null, 'OUI', 1000),
  ];

  it('recompute a rate on all rows: neither the sum nor the mean of the buyers', () => {
    const { all, each, remainder } = figures({ MARCHES })('leg-part-considsoc-nb');
    expect(each).toEqual([3 / 4, 1 / 2, 1]);
    expect(all).toBeCloseTo(5 / 7, 12);
    expect(all).not.toBeCloseTo((3 / 4 + 1 / 2) / 2, 3);
    expect(remainder).toBeNull();
  });

  it('weigh amounts, not buyers', () => {
    // A: 3 000 ÷ 4 000; B: 1 000 ÷ 10 000; in all 5 000 ÷ 15 000.
    const { all, each } = figures({ MARCHES })('leg-part-considsoc-montant');
    expect(each).toEqual([0.75, 0.1, 1]);
    expect(all).toBeCloseTo(1 / 3, 12);
  });

  it('add up counts of rows, those without buyer included', () => {
    const { all, each, remainder } = figures({ MARCHES })('soc-nb-marches-clause-insertion');
    expect(each).toEqual([3, 1, 1]);
    expect(all).toBe(5);
    expect(remainder).toBe(0);
  });

  it('count a row of a buyer that the scheme does not know with those without buyer', () => {
    const rows = [...MARCHES, market('Y', 'Syndicat inconnu', 'OUI', 1)];
    const { all, each, remainder } = figures({ MARCHES: rows })('soc-nb-marches-clause-insertion');
    expect(each).toEqual([3, 1, 2]);
    expect(all).toBe(6);
    expect(remainder).toBe(0);
  });

  it('count a person shared by two buyers for each of them and once in all', () => {
    // P1 and P2 for A, P2 and P3 for B: 2 + 2 ≠ 3.
    const HEURES = [hours('P1', A, 10), hours('P2', A, 10), hours('P2', B, 5), hours('P3', B, 7)];
    const BENEFICIAIRES = [
      { beneficiaire_id: 'P1', sexe: 'F' },
      { beneficiaire_id: 'P2', sexe: 'H' },
      { beneficiaire_id: 'P3', sexe: 'F' },
    ];
    const figure = figures({ HEURES, BENEFICIAIRES });
    expect(figure('ins-nb-beneficiaires')).toMatchObject({ all: 3, each: [2, 2, null], remainder: null });
    expect(figure('ins-part-femmes').each).toEqual([1 / 2, 1 / 2, null]);
    expect(figure('ins-part-femmes').all).toBeCloseTo(2 / 3, 12);
    // One employer for both: 1 + 1 ≠ 1.
    expect(figure('ins-nb-entreprises')).toMatchObject({ all: 1, each: [1, 1, null], remainder: null });
    expect(figure('ins-heures-realisees')).toMatchObject({ all: 32, each: [20, 12, null], remainder: 0 });
    expect(figure('ins-heures-moyennes').each).toEqual([10, 6, null]);
  });

  it('count a person for a buyer only in the years worked for that buyer', () => {
    const HEURES = [hours('P1', A, 10, { periode: day(5, 2024) }), hours('P1', B, 10)];
    const figure = figures({ HEURES, BENEFICIAIRES: [{ beneficiaire_id: 'P1' }] }, [A, B], [2024, 2025]);
    expect(figure('ins-nb-beneficiaires', 0)).toMatchObject({ all: 1, each: [1, null, null] });
    expect(figure('ins-nb-beneficiaires', 1)).toMatchObject({ all: 1, each: [null, 1, null] });
  });

  it('leave out of a buyer a person whose hours were all corrected away', () => {
    const HEURES = [hours('P1', A, 10), hours('P1', A, -10), hours('P1', B, 5)];
    const figure = figures({ HEURES, BENEFICIAIRES: [{ beneficiaire_id: 'P1' }] });
    expect(figure('ins-nb-beneficiaires')).toMatchObject({ all: 1, each: [null, 1, null] });
  });

  it('count a joint consultation for each of its buyers', () => {
    expect(figures({ MARCHES })('eco-part-marches-allotis')).toMatchObject({ all: 1, each: [1, 1, 1] });
  });

  it('say why there is no figure, rather than zero', () => {
    const figure = figures({ MARCHES, GES: [{ annee: 2025, emissions_tco2e: 12 }] });
    expect(figure('env-ges-achats')).toEqual({ all: 12, each: [], remainder: null, reason: 'table' });
    expect(figure('gov-taux-indicateurs-renseignes').reason).toBe('schema');
    expect(figure('soc-nb-stagiaires').each).toEqual([null, null, null]);
  });

  it('give nothing in a scheme of one buyer', () => {
    const single = everyScheme([2025]);
    expect(evaluateByBuyer(single, {}, initialParameters(), [2025])).toEqual([]);
  });
});

describe('the buyer of rows that only name their contract', () => {
  const contracts = [
    market('1', A, null, 1),
    market('1', A, null, 2),
    market('2', A, null, 1),
    market('2', B, null, 1),
  ];

  it('is that of the contract, where one buyer alone has a contract of that number', () => {
    const rows: DataRow[] = [
      { marche_id: '1' },
      { marche_id: '2' },
      { marche_id: '3' },
      { marche_id: '1', acheteur: B },
    ];
    expect(buyersFromContracts(rows, contracts).map(({ acheteur }) => acheteur ?? null)).toEqual([
      A,
      null,
      null,
      B,
    ]);
  });
});
