import { DIMENSIONS, type Dimension } from '../../../src/catalogue/dimensions';
import { indicatorOf, INDICATORS } from '../../../src/catalogue/indicators';
import { SHEET_TABLES } from '../../../src/catalogue/tables';
import { breakdown, NOT_ADDITIVE, type Breakdown } from '../../../src/engine/breakdown';
import { toColumns } from '../../../src/engine/columns';
import { evaluateMeasure } from '../../../src/engine/figure';
import { markRows } from '../../../src/engine/markRows';
import type { DataRow } from '../../../src/scheme/values';
import { EVERY_YEARS, everyParameters, everyRows } from '../../support/everyIndicator';

const BUYERS = ['Ville A', "Métropole d'Exemple"];
const YEAR = 2025;

/** Every fourth row names no buyer, and one in twelve a buyer that the scheme does not know. */
const withBuyer = (rows: readonly DataRow[], field: string): readonly DataRow[] =>
  rows.map((row, index) => ({
    ...row,
    [field]:
      index % 12 === 7
        ? 'Syndicat inconnu'
        : index % 4 === 3
          ? null
          : (BUYERS[index % BUYERS.length] ?? null),
  }));

const plain = everyRows();
const rows = markRows(
  Object.fromEntries(
    SHEET_TABLES.map(({ id, buyer }) => [
      id,
      buyer?.kind === 'one' ? withBuyer(plain[id] ?? [], buyer.field) : (plain[id] ?? []),
    ]),
  ),
  BUYERS,
);
const data = Object.fromEntries(SHEET_TABLES.map(({ id }) => [id, toColumns(id, rows[id] ?? [])]));
const parameters = everyParameters();

const split = (id: string, dimension: Dimension, buyers: readonly string[] = BUYERS): Breakdown =>
  breakdown({
    measure: indicatorOf(id).measure,
    dimension,
    data,
    parameters,
    year: YEAR,
    years: EVERY_YEARS,
    buyers,
  });

const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce((sum: number, value) => sum + (value ?? 0), 0);

describe.each([
  ['a scheme of several buyers', BUYERS],
  ['a scheme of one buyer', []],
] as const)('every indicator by every dimension, in %s', (_name, buyers) => {
  const cases = INDICATORS.flatMap(({ id }) => DIMENSIONS.map((dimension) => ({ id, dimension })));

  it('adds up, or says why it does not', () => {
    const tellings = new Map<string, number>();
    for (const { id, dimension } of cases) {
      const { reconciled, reasons, parts, numerator, denominator, whole } = split(id, dimension, buyers);
      const told = `${id} by ${dimension}`;
      tellings.set(reasons.join('+'), (tellings.get(reasons.join('+')) ?? 0) + 1);
      expect([told, reconciled]).toEqual([told, reasons.length === 0]);
      expect(reasons.every((reason) => NOT_ADDITIVE.includes(reason))).toBe(true);
      if (reconciled) {
        expect(whole.value).not.toBeNull();
        expect(Math.abs(sumOf(parts.map(({ value }) => value)) - (whole.value ?? 0))).toBeLessThan(0.005);
      }
      // What a figure is made of adds up even where the figure itself does not, repetitions deducted.
      for (const term of [numerator, denominator])
        if (term) expect([told, term.isExact]).toEqual([told, true]);
      if (numerator) {
        expect(Math.abs(sumOf(parts.map((part) => part.numerator)) - numerator.sum)).toBeLessThan(0.005);
        if (!reasons.includes('publics-multiples') && !reasons.includes('structures-multiples'))
          if (!reasons.includes('personnes')) {
            expect([told, sumOf(parts.map((part) => part.rows))]).toEqual([told, whole.rows]);
            expect([told, sumOf(parts.map((part) => part.unknown))]).toEqual([told, whole.unknown]);
          }
      }
      expect(new Set(parts.map(({ label }) => label)).size).toBe(parts.length);
    }
    // The catalogue has all kinds: what adds up, rates, people, marks, tables that do not say it, the scheme itself.
    for (const kind of ['', 'taux', 'personnes', 'compte-une-fois', 'sans-champ', 'schema'])
      expect([kind, (tellings.get(kind) ?? 0) > 0]).toEqual([kind, true]);
  });

  it('agrees with what the catalogue declares of additivity', () => {
    for (const { id, additivity } of INDICATORS) {
      for (const dimension of DIMENSIONS) {
        const axis = dimension === 'annee' ? 'time' : dimension === 'acheteur' ? 'place' : 'category';
        const { reconciled, reasons } = split(id, dimension, buyers);
        const outside = reasons.some((reason) =>
          ['sans-champ', 'publics-multiples', 'structures-multiples'].includes(reason),
        );
        if (additivity[axis] === 'sum' && !outside)
          expect([id, dimension, reconciled]).toEqual([id, dimension, true]);
        if (additivity[axis] === 'none') expect([id, dimension, reconciled]).toEqual([id, dimension, false]);
      }
    }
  });

  it('gives the figures of each year by year', () => {
    for (const { id, measure } of INDICATORS) {
      const { parts } = split(id, 'annee', buyers);
      const isToDate = JSON.stringify(measure).includes('toDate');
      if (parts.length === 0 || isToDate) continue;
      const own = evaluateMeasure(measure, data, parameters, EVERY_YEARS);
      for (const { label, value } of parts) {
        expect([id, label, value]).toEqual([
          id,
          label,
          own.find(({ year }) => String(year) === label)?.value,
        ]);
      }
    }
  });
});
