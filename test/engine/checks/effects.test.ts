import { runChecks, type CheckedGroup } from '../../../src/engine/checks/runChecks';
import { shareOf } from '../../../src/engine/checks/effects';
import type { RuleId } from '../../../src/engine/checks/ruleIds';
import type { RowsByTable } from '../../../src/engine/checks/types';
import { serialOf } from '../../../src/engine/serialDate';
import type { ParameterValues } from '../../../src/catalogue/parameters';
import type { DataRow } from '../../../src/scheme/values';
import { benchFrom } from './bench';

const month = (year: number, rank: number): number => serialOf(year, rank, 1);

const contract = (id: string, amount: number, more: DataRow = {}): DataRow => ({
  marche_id: id,
  objet: id,
  date_notification: serialOf(2025, 2, 3),
  montant_ht: amount,
  duree_mois: 36,
  ...more,
});
const hours = (id: string, person: string, worked: number | null, more: DataRow = {}): DataRow => ({
  periode: month(2025, 6),
  marche_id: id,
  beneficiaire_id: person,
  employeur_nom: 'E1',
  type_employeur: 'EI',
  heures_declarees: worked,
  ...more,
});

function group(
  rows: RowsByTable,
  refs: readonly string[],
  rule: RuleId,
  parameters: Partial<ParameterValues> = {},
): CheckedGroup {
  const found = runChecks(benchFrom(rows, refs, parameters)).groups.find((one) => one.rule === rule);
  if (!found) throw new Error(`${rule}: nothing found`);
  return found;
}

/** Plain data, shares to ten digits: what is compared with arithmetic done by hand. */
const told = ({ effects }: CheckedGroup) =>
  effects.map(({ key, year, rows, amount, share }) => [key, year, rows, amount, Number(share.toFixed(10))]);

describe('the effect of what rows bring', () => {
  // 2025: 800 h on a contract that planned 100 h, 200 h on another. 800 ÷ 1 000 = 80 % of hours realised.
  const rows: RowsByTable = {
    MARCHES: [
      contract('M1', 50_000, { heures_prevues: 100, clause_insertion: 'OUI' }),
      contract('M2', 60_000, { heures_prevues: 300, clause_insertion: 'OUI' }),
    ],
    HEURES: [hours('M1', 'P1', 500), hours('M1', 'P2', 300), hours('M2', 'P3', 200)],
  };

  it('is their part of a sum, in rows, in hours and in percent', () => {
    expect(told(group(rows, ['ins-heures-realisees'], 'heures-au-dela-du-prevu'))).toEqual([
      ['ins-heures-realisees', 2025, 2, 800, 0.8],
    ]);
  });

  it('is measured on each indicator that reads them, the most touched first', () => {
    // Without M1: 300 h planned of 400 (25 % less); people 1 of 3 (66.7 % less); employers 1 of 1 (E1 works for M2 too).
    const effects = told(
      group(
        rows,
        ['ins-heures-prevues', 'ins-heures-realisees', 'ins-nb-beneficiaires', 'ins-nb-entreprises'],
        'heures-au-dela-du-prevu',
      ),
    );
    expect(effects).toEqual([
      ['ins-heures-realisees', 2025, 2, 800, 0.8],
      ['ins-heures-prevues', 2025, 1, 100, 0.25],
    ]);
    const people: RowsByTable = {
      ...rows,
      BENEFICIAIRES: ['P1', 'P2', 'P3'].map((beneficiaire_id) => ({ beneficiaire_id })),
    };
    expect(told(group(people, ['ins-nb-beneficiaires'], 'heures-au-dela-du-prevu'))).toEqual([
      ['ins-nb-beneficiaires', 2025, 3, null, Number((2 / 3).toFixed(10))],
    ]);
  });

  it('of a rate is what the rate becomes without them, even when they are in its denominator only', () => {
    // PME: 40 000 of 100 000 + 999 999 999; without the last, 40 %. As is: 40 000 ÷ 1 000 099 999.
    const huge: RowsByTable = {
      MARCHES: [
        contract('A', 40_000, { est_pme: 'OUI' }),
        contract('B', 60_000, { est_pme: 'NON' }),
        contract('C', 999_999_999, { est_pme: 'NON' }),
      ],
    };
    const [effect] = group(huge, ['eco-part-pme-montant'], 'montant-hors-bornes').effects;
    const rate = 40_000 / 1_000_099_999;
    expect(effect).toMatchObject({ year: 2025, rows: 1, value: rate, other: 0.4 });
    expect(effect?.share).toBeCloseTo((0.4 - rate) / rate, 6);
  });

  it('is looked for in the year where it is the largest', () => {
    // 2024: 10 h of 1 000 (1 %); 2025: 50 h of 100 (50 %).
    const two: RowsByTable = {
      MARCHES: [contract('M1', 50_000, { date_notification: serialOf(2024, 1, 1) })],
      HEURES: [
        hours('M1', 'P1', 990, { periode: month(2024, 3) }),
        hours('M9', 'P1', 10, { periode: month(2024, 3) }),
        hours('M1', 'P1', 50),
        hours('M9', 'P1', 50),
      ],
    };
    expect(told(group(two, ['ins-heures-realisees'], 'heures-marche-inconnu'))).toEqual([
      ['ins-heures-realisees', 2025, 1, 50, 0.5],
    ]);
  });

  it('of a mark is counted over all rows again: an employer that works elsewhere stays', () => {
    const rows2: RowsByTable = {
      MARCHES: [contract('M1', 50_000)],
      HEURES: [
        hours('M9', 'P1', 10, { employeur_nom: 'E1' }),
        hours('M1', 'P1', 10, { employeur_nom: 'E1' }),
        hours('M9', 'P1', 10, { employeur_nom: 'E2' }),
      ],
    };
    // E1 and E2; without the two rows of M9, E1 alone: 1 of 2. Taking away the marked rows would have left none.
    expect(told(group(rows2, ['ins-nb-entreprises'], 'heures-marche-inconnu'))).toEqual([
      ['ins-nb-entreprises', 2025, 2, null, 0.5],
    ]);
  });
});

describe('the effect of what is missing', () => {
  it('is the part of the rows whose answer is not known', () => {
    // 2025: 4 contracts, one without answer = 25 %.
    const rows: RowsByTable = {
      MARCHES: [
        contract('A', 1_000, { critere_social: 'OUI' }),
        contract('B', 1_000, { critere_social: 'NON' }),
        contract('C', 1_000, { critere_social: 'NON' }),
        contract('D', 1_000),
      ],
    };
    const found = group(rows, ['soc-part-marches-critere-social'], 'reponse-manquante');
    expect(told(found)).toEqual([['soc-part-marches-critere-social', 2025, 1, null, 0.25]]);
    expect(found.findings).toHaveLength(1);
  });

  it('is blamed on the answer that is missing, not on one that is missing beside it', () => {
    // « Part des achats ESUS » = amounts where est_esus is OUI. A says NON: its amount is not asked. B is unknown for both,
    // C for its amount, D for est_esus: 2 rows of 4 lack an amount that is asked, 2 of 4 lack the answer.
    const rows: RowsByTable = {
      MARCHES: [
        contract('A', 0, { est_esus: 'NON', montant_ht: null }),
        contract('B', 0, { montant_ht: null }),
        contract('C', 0, { est_esus: 'OUI', montant_ht: null }),
        contract('D', 1_000),
      ],
    };
    const esus = ['leg-part-achats-esus'];
    const [answer] = group(rows, esus, 'reponse-manquante').effects;
    expect([answer?.rows, answer?.share]).toEqual([2, 0.5]);
    // The denominator sums the amounts of all: there, 3 of 4 are missing.
    const [amount] = group(rows, esus, 'contrat-sans-montant').effects;
    expect([amount?.rows, amount?.share]).toEqual([3, 0.75]);
  });

  it('of a date is what the rows would bring to the fullest year', () => {
    // 960 h in 2025 on four rows, 10 h in 2024 on one; 40 h without period: 40 ÷ 960 = 4.17 %.
    const rows: RowsByTable = {
      MARCHES: [contract('M1', 50_000, { date_notification: serialOf(2024, 1, 1) })],
      HEURES: [
        hours('M1', 'P1', 10, { periode: month(2024, 3) }),
        ...['P1', 'P2', 'P3', 'P4'].map((person) => hours('M1', person, 240)),
        hours('M1', 'P5', 40, { periode: null }),
      ],
    };
    expect(told(group(rows, ['ins-heures-realisees'], 'heures-sans-periode'))).toEqual([
      ['ins-heures-realisees', 2025, 1, 40, Number((40 / 960).toFixed(10))],
    ]);
  });

  it('of a clause is what the figure becomes once it is said', () => {
    // 300 h counted, 100 h left out because the clause says NON: 400 ÷ 300 = a third more.
    const rows: RowsByTable = {
      MARCHES: [
        contract('A', 1_000, { clause_insertion: 'OUI', heures_prevues: 300 }),
        contract('B', 1_000, { clause_insertion: 'NON', heures_prevues: 100 }),
      ],
    };
    const [effect] = group(rows, ['ins-heures-prevues'], 'heures-sans-clause').effects;
    expect(effect).toMatchObject({ value: 300, other: 400, year: 2025 });
    expect(effect?.share).toBeCloseTo(1 / 3, 12);
  });
});

describe('severity', () => {
  const rows = (bad: number): RowsByTable => ({
    MARCHES: [contract('M1', 50_000)],
    HEURES: [
      hours('M1', 'P1', 1_000 - bad),
      hours('M1', 'P2', 0),
      hours('M1', 'P2', bad, { heures_validees: bad + 1 }),
    ],
  });
  const severity = (bad: number, parameters = {}) =>
    group(rows(bad), ['ins-heures-realisees'], 'validees-superieures', parameters).severity;

  it('follows the effect: 5 % blocks, 0.5 % is to be verified, less is information', () => {
    expect([severity(50), severity(49), severity(5), severity(4)]).toEqual([
      'bloquant',
      'a-verifier',
      'a-verifier',
      'info',
    ]);
  });

  it('follows the limits of Paramètres', () => {
    expect(severity(49, { controle_effet_bloquant: 0.04 })).toBe('bloquant');
  });

  it('is information when no indicator of the scheme reads the cells', () => {
    const found = group(rows(500), ['eco-part-pme-nb'], 'validees-superieures');
    expect([found.severity, found.effects]).toEqual(['info', []]);
  });

  it('is never more than to be verified where the value may be right', () => {
    const unknown: RowsByTable = { MARCHES: [contract('M1', 1_000)], HEURES: [hours('M9', 'P1', 10)] };
    expect(group(unknown, ['ins-heures-realisees'], 'heures-marche-inconnu').severity).toBe('a-verifier');
  });
});

describe('shareOf', () => {
  it.each([
    [100, 96, 0.04],
    [100, 104, 0.04],
    [0, 5, 1],
    [null, 5, 1],
    [5, null, 1],
    [0, 0, 0],
    [null, null, 0],
    [-10, 5, 1.5],
  ])('%s against %s: %s', (value, other, share) => {
    expect(shareOf(value, other)).toBeCloseTo(share, 12);
  });
});
