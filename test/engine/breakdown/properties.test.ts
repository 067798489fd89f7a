import fc from '../../support/property';
import { DIMENSIONS } from '../../../src/catalogue/dimensions';
import {
  count,
  eq,
  gte,
  ne,
  people,
  parameter,
  ratio,
  single,
  sum,
  toDate,
} from '../../../src/catalogue/indicators/build';
import { initialParameters } from '../../../src/catalogue/parameters';
import { breakdown, type Breakdown } from '../../../src/engine/breakdown';
import { toColumns } from '../../../src/engine/columns';
import { markRows } from '../../../src/engine/markRows';
import { computeRows } from '../../../src/engine/rowRules';
import { serialOf } from '../../../src/engine/serialDate';
import type { TableId } from '../../../src/scheme/fields';
import type { Measure } from '../../../src/scheme/measure';
import type { DataRow } from '../../../src/scheme/values';

const YEARS = [2024, 2025, 2026];
const BUYERS = ['Ville A', 'Ville B'];
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 5 });
/** Cents, halves of hours, corrections and credit notes below zero. */
const cents = fc.integer({ min: -9_000_00, max: 90_000_00 }).map((value) => value / 100);
const halves = fc.integer({ min: -80, max: 400 }).map((value) => value / 2);
const day = fc
  .record({ year: fc.integer({ min: 2023, max: 2027 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => serialOf(year, month, 1));
const tri = maybe(fc.constantFrom('OUI', 'NON'));
const buyer = maybe(fc.constantFrom('Ville A', 'VILLE A', 'Ville B', 'Autre syndicat', ''));
const contract = maybe(fc.constantFrom('M1', 'm1', 'M2', 'M3', 'M9'));
const person = maybe(fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5'));

const market: fc.Arbitrary<DataRow> = fc.record({
  marche_id: contract,
  acheteur_nom: buyer,
  date_notification: maybe(day),
  montant_ht: maybe(cents),
  categorie: maybe(fc.constantFrom('Travaux', 'travaux', 'Services', 'Fournitures', 'Études')),
  clause_insertion: tri,
  heures_prevues: maybe(halves),
  est_siae: tri,
  est_ea_esat: tri,
  est_esus: tri,
  est_ess: tri,
  est_pme: tri,
});
const hours: fc.Arbitrary<DataRow> = fc.record({
  periode: maybe(day),
  marche_id: contract,
  beneficiaire_id: person,
  acheteur: buyer,
  type_employeur: maybe(fc.constantFrom('EI', 'ei', 'ETTI', 'Entreprise titulaire', 'Inconnu')),
  heures_declarees: maybe(halves),
  heures_validees: maybe(halves),
});
const beneficiary: fc.Arbitrary<DataRow> = fc.record({
  beneficiaire_id: person,
  sexe: maybe(fc.constantFrom('F', 'H')),
  criteres: maybe(fc.constantFrom('BRSA', 'BRSA ; DELD', 'DELD;TH;QPV', 'TH', ';', 'DELD ; DELD')),
});

const measures: Readonly<Record<string, Measure>> = {
  count: single(count('MARCHES', eq('clause_insertion', 'OUI'))),
  amount: single(sum('MARCHES', 'montant_ht', ne('categorie', 'Travaux'))),
  planned: single(sum('MARCHES', 'heures_prevues', gte('montant_ht', 1000))),
  hours: single(sum('HEURES', 'heures_declarees')),
  etp: ratio(sum('HEURES', 'heures_declarees'), parameter('heures_par_etp')),
  validatedToDate: single(toDate(sum('HEURES', 'heures_validees'))),
  people: single(people()),
  women: ratio(people(eq('sexe', 'F')), people(), 100),
  mean: ratio(sum('HEURES', 'heures_declarees'), people()),
  presence: single(count('BENEFICIAIRES')),
  presenceToDate: single(toDate(count('BENEFICIAIRES'))),
  rate: ratio(toDate(sum('HEURES', 'heures_validees')), toDate(sum('MARCHES', 'heures_prevues')), 100),
};

const world = fc
  .record({
    MARCHES: fc.array(market, { maxLength: 25 }),
    HEURES: fc.array(hours, { maxLength: 40 }),
    BENEFICIAIRES: fc.array(beneficiary, { maxLength: 8 }),
    buyers: fc.constantFrom([] as string[], BUYERS),
  })
  .map(({ buyers, ...tables }) => {
    const parameters = initialParameters();
    const marked = markRows(tables, buyers);
    const rows = Object.fromEntries(
      (Object.keys(tables) as TableId[]).map((id) => [id, computeRows(id, marked[id] ?? [], parameters)]),
    );
    const data = Object.fromEntries(
      Object.entries(rows).map(([id, own]) => [id, toColumns(id as TableId, own)]),
    );
    return { rows, data, parameters, buyers };
  });

const total = (split: Breakdown, of: 'value' | 'numerator' | 'rows' | 'unknown'): number =>
  split.parts.reduce((all, part) => all + (part[of] ?? 0), 0);

describe('parts of a figure, over any rows', () => {
  it('add up to it, to the cent and to the half hour, blanks, unknowns and corrections included', () => {
    let reconciled = 0;
    let repeated = 0;
    fc.assert(
      fc.property(world, ({ data, parameters, buyers }) => {
        for (const [name, measure] of Object.entries(measures))
          for (const dimension of DIMENSIONS) {
            const split = breakdown({
              measure,
              dimension,
              data,
              parameters,
              buyers,
              year: 2025,
              years: YEARS,
            });
            const told = `${name} by ${dimension}`;
            expect([told, split.reconciled]).toEqual([told, split.reasons.length === 0]);
            for (const term of [split.numerator, split.denominator])
              if (term) {
                expect([told, term.isExact]).toEqual([told, true]);
                if (Math.abs(term.repeated) > 0) repeated += 1;
              }
            if (!split.reconciled) continue;
            reconciled += 1;
            expect(Math.abs(total(split, 'value') - (split.whole.value ?? Number.NaN))).toBeLessThan(0.005);
            expect(total(split, 'rows')).toBe(split.whole.rows);
            expect(total(split, 'unknown')).toBe(split.whole.unknown);
          }
      }),
      { numRuns: 60 },
    );
    // Neither answer is a matter of course.
    expect(reconciled).toBeGreaterThan(100);
    expect(repeated).toBeGreaterThan(100);
  });

  it('are what a plain reading of the rows gives', () => {
    fc.assert(
      fc.property(world, ({ data, rows, parameters, buyers }) => {
        const split = breakdown({
          measure: measures['hours'] as Measure,
          dimension: 'structure',
          data,
          parameters,
          buyers,
          year: 2025,
          years: YEARS,
        });
        const expected = new Map<string, number>();
        for (const row of rows['HEURES'] ?? []) {
          if (row['annee'] !== 2025) continue;
          const kind = String(row['type_employeur'] ?? '').toUpperCase();
          expected.set(kind, (expected.get(kind) ?? 0) + Number(row['heures_declarees'] ?? 0));
        }
        expect(
          split.parts.map(({ label, numerator }) => [label?.toUpperCase() ?? '', numerator]).sort(),
        ).toEqual([...expected].sort());
      }),
      { numRuns: 40 },
    );
  });
});
