import { RULES } from '../../../src/engine/checks';
import { isFictive } from '../../../src/engine/checks/amounts';
import { RULE_IDS, type RuleId } from '../../../src/engine/checks/ruleIds';
import { runChecks } from '../../../src/engine/checks/runChecks';
import type { RowsByTable } from '../../../src/engine/checks/types';
import { serialOf } from '../../../src/engine/serialDate';
import type { DataRow } from '../../../src/scheme/values';
import { benchFrom } from './bench';

const day = serialOf(2024, 3, 15);
const month = (year: number, rank: number): number => serialOf(year, rank, 1);

/** A contract and hours that no rule finds fault with. */
const CONTRACT: DataRow = {
  marche_id: 'M1',
  acheteur_nom: 'Ville',
  objet: 'Voirie',
  date_notification: day,
  montant_ht: 50_000,
  duree_mois: 24,
  clause_sociale: 'OUI',
  clause_insertion: 'OUI',
  heures_prevues: 100,
};
const HOURS: DataRow = {
  periode: month(2024, 6),
  marche_id: 'M1',
  beneficiaire_id: 'P1',
  employeur_nom: 'Entreprise',
  type_employeur: 'EI',
  heures_declarees: 80,
  heures_validees: 80,
};
const contract = (changes: DataRow): RowsByTable => ({
  MARCHES: [{ ...CONTRACT, ...changes }],
  HEURES: [HOURS],
});
const worked = (...lines: readonly DataRow[]): RowsByTable => ({
  MARCHES: [CONTRACT],
  HEURES: lines.map((line) => ({ ...HOURS, ...line })),
});
/** Thirty amounts around 50 000 €, and one of another order. */
const spread = (last: number): RowsByTable => ({
  MARCHES: [...Array.from({ length: 30 }, (_, rank) => 40_000 + rank * 1_000), last].map((amount, rank) => ({
    ...CONTRACT,
    marche_id: `M${rank + 1}`,
    montant_ht: amount,
  })),
});
const spreadHours = (last: number): RowsByTable => ({
  MARCHES: [{ ...CONTRACT, heures_prevues: 10_000 }],
  HEURES: [...Array.from({ length: 30 }, (_, rank) => 100 + rank), last].map((hours, rank) => ({
    ...HOURS,
    beneficiaire_id: `P${rank}`,
    heures_declarees: hours,
    heures_validees: null,
  })),
});

interface Case {
  /** Rows that the rule must find: table, rank, field. */
  readonly wrong: RowsByTable;
  readonly at: string;
  /** Rows close to them that it must leave alone. */
  readonly right: RowsByTable;
  readonly buyers?: string[];
}

const BLIND = ['soc-part-marches-critere-social'];

const CASES: Readonly<Record<RuleId, Case>> = {
  'contrat-sans-numero': {
    wrong: contract({ marche_id: null }),
    at: 'MARCHES 0 marche_id',
    right: contract({}),
  },
  'contrat-sans-date': {
    wrong: contract({ date_notification: null }),
    at: 'MARCHES 0 date_notification',
    right: contract({}),
  },
  'contrat-sans-montant': {
    wrong: contract({ montant_ht: null }),
    at: 'MARCHES 0 montant_ht',
    right: contract({}),
  },
  'contrat-sans-acheteur': {
    wrong: contract({ acheteur_nom: null }),
    at: 'MARCHES 0 acheteur_nom',
    right: contract({}),
    buyers: ['Ville', 'Agglo'],
  },
  'heures-sans-periode': { wrong: worked({ periode: null }), at: 'HEURES 0 periode', right: worked({}) },
  'heures-sans-marche': { wrong: worked({ marche_id: null }), at: 'HEURES 0 marche_id', right: worked({}) },
  'heures-sans-volume': {
    wrong: worked({ heures_declarees: null, heures_validees: null }),
    at: 'HEURES 0 heures_declarees',
    right: worked({ heures_declarees: null, heures_validees: null, heures_formation: 7 }),
  },
  'employeur-sans-type': {
    wrong: worked({ type_employeur: null }),
    at: 'HEURES 0 type_employeur',
    right: worked({ type_employeur: null, employeur_nom: null }),
  },
  'reponse-manquante': {
    wrong: contract({}),
    at: 'MARCHES 0 critere_social',
    right: contract({ critere_social: 'NON' }),
  },
  // 100 h planned, 1.5 allowed: 151 h is too much, 150 h is not.
  'heures-au-dela-du-prevu': {
    wrong: worked({ heures_declarees: 151 }),
    at: 'MARCHES 0 heures_prevues',
    right: worked({ heures_declarees: 150 }),
  },
  // 1 000 + 821 = 1 821 > 1 820 in one year; over two years, neither passes.
  'heures-personne-annee': {
    wrong: worked({ heures_declarees: 821 }, { heures_declarees: 1_000, periode: month(2024, 7) }),
    at: 'HEURES 1 heures_declarees',
    right: worked({ heures_declarees: 821 }, { heures_declarees: 1_000, periode: month(2025, 7) }),
  },
  // Notified in March 2024 for 24 months, 3 months of margin: November 2023 and July 2026 are out, December 2023 is in.
  'heures-hors-contrat': {
    wrong: worked({ periode: month(2023, 11) }),
    at: 'HEURES 0 periode',
    right: worked({ periode: month(2023, 12) }, { periode: month(2026, 6) }),
  },
  'heures-marche-inconnu': {
    wrong: worked({ marche_id: 'M9' }),
    at: 'HEURES 0 marche_id',
    right: worked({ marche_id: 'm1' }),
  },
  'validees-superieures': {
    wrong: worked({ heures_validees: 81 }),
    at: 'HEURES 0 heures_validees',
    right: worked({ heures_validees: 80 }),
  },
  'total-negatif': {
    wrong: worked({ heures_declarees: 80 }, { heures_declarees: -81 }),
    at: 'HEURES 1 heures_declarees',
    right: worked({ heures_declarees: 80 }, { heures_declarees: -80 }),
  },
  'insertion-sans-heures': {
    wrong: contract({ heures_prevues: null }),
    at: 'MARCHES 0 heures_prevues',
    right: contract({ heures_prevues: null, clause_insertion: 'NON' }),
  },
  'heures-sans-clause': {
    wrong: contract({ clause_insertion: 'NON' }),
    at: 'MARCHES 0 clause_insertion',
    right: contract({ clause_insertion: 'NON', heures_prevues: 0 }),
  },
  'insertion-sans-clause-sociale': {
    wrong: contract({ clause_sociale: 'NON' }),
    at: 'MARCHES 0 clause_sociale',
    right: contract({ clause_sociale: null }),
  },
  'montant-hors-bornes': {
    wrong: contract({ montant_ht: 199.99 }),
    at: 'MARCHES 0 montant_ht',
    right: contract({ montant_ht: 200 }),
  },
  'montant-fictif': {
    wrong: contract({ montant_ht: 123_456_789 }),
    at: 'MARCHES 0 montant_ht',
    right: contract({ montant_ht: 123_456_000 }),
  },
  'montant-ttc-probable': {
    wrong: { MARCHES: [CONTRACT, { ...CONTRACT, montant_ht: 60_000 }] },
    at: 'MARCHES 1 montant_ht',
    right: { MARCHES: [CONTRACT, { ...CONTRACT, montant_ht: 60_100 }] },
  },
  // 30 000 + 20 000 = 50 000, as the whole says; with 20 001 the three are lots.
  'marche-et-lots': {
    wrong: {
      MARCHES: [
        CONTRACT,
        { ...CONTRACT, marche_id: 'M1-1', montant_ht: 30_000 },
        { ...CONTRACT, marche_id: 'M1-2', montant_ht: 20_000 },
      ],
    },
    at: 'MARCHES 0 montant_ht',
    right: {
      MARCHES: [
        CONTRACT,
        { ...CONTRACT, marche_id: 'M1-1', montant_ht: 30_000 },
        { ...CONTRACT, marche_id: 'M1-2', montant_ht: 20_001 },
      ],
    },
  },
  'duree-hors-bornes': {
    wrong: contract({ duree_mois: 181 }),
    at: 'MARCHES 0 duree_mois',
    right: contract({ duree_mois: 180, montant_ht: 3_000_000 }),
  },
  'duree-en-jours': {
    wrong: contract({ duree_mois: 365 }),
    at: 'MARCHES 0 duree_mois',
    right: contract({ duree_mois: 365, montant_ht: 10_000_000 }),
  },
  // The key of 73282932000074 holds; that of ...75 does not. La Poste has a rule of its own.
  'siret-faux': {
    wrong: contract({ titulaire_siret: '73282932000075' }),
    at: 'MARCHES 0 titulaire_siret',
    right: contract({ titulaire_siret: '73282932000074', acheteur_siret: '35600000012305' }),
  },
  'contrat-en-double': {
    wrong: { MARCHES: [CONTRACT, { ...CONTRACT, source: 'b.csv' }] },
    at: 'MARCHES 1 marche_id',
    right: { MARCHES: [CONTRACT, { ...CONTRACT, objet: 'Lot 2' }] },
  },
  'personne-en-double': {
    wrong: { BENEFICIAIRES: [{ beneficiaire_id: 'P1' }, { beneficiaire_id: 'P1', sexe: 'F' }] },
    at: 'BENEFICIAIRES 1 beneficiaire_id',
    right: { BENEFICIAIRES: [{ beneficiaire_id: 'P1' }, { beneficiaire_id: 'P2' }] },
  },
  'heures-en-double': {
    wrong: worked({}, { source: 'b.csv' }),
    at: 'HEURES 1 heures_declarees',
    right: worked({ beneficiaire_id: null }, { beneficiaire_id: null }),
  },
  'valeur-hors-liste': {
    wrong: contract({ clause_env: 'peut-être' }),
    at: 'MARCHES 0 clause_env',
    right: contract({ clause_env: 'oui' }),
  },
  'part-hors-bornes': {
    wrong: contract({ poids_critere_social: 10 }),
    at: 'MARCHES 0 poids_critere_social',
    right: contract({ poids_critere_social: 0.1 }),
  },
  'age-hors-bornes': {
    wrong: { BENEFICIAIRES: [{ beneficiaire_id: 'P1', age_entree: 13 }] },
    at: 'BENEFICIAIRES 0 age_entree',
    right: { BENEFICIAIRES: [{ beneficiaire_id: 'P1', age_entree: 14 }] },
  },
  'notification-hors-bornes': {
    wrong: contract({ date_notification: serialOf(2050, 10, 1) }),
    at: 'MARCHES 0 date_notification',
    right: contract({ date_notification: serialOf(2030, 12, 31) }),
  },
  'montant-atypique': { wrong: spread(5_000_000), at: 'MARCHES 30 montant_ht', right: spread(70_000) },
  'heures-atypiques': { wrong: spreadHours(1_500), at: 'HEURES 30 heures_declarees', right: spreadHours(3) },
};

const found = (rows: RowsByTable, rule: RuleId, buyers?: string[]): string[] =>
  runChecks(benchFrom(rows, BLIND, {}, buyers))
    .groups.filter((group) => group.rule === rule)
    .flatMap(({ findings }) => findings.map(({ table, row, field }) => `${table} ${row} ${field}`));

describe('every rule', () => {
  it('is declared once, under its own name', () => {
    expect(RULES.map(({ id }) => id).sort()).toEqual([...RULE_IDS].sort());
  });

  it.each(RULE_IDS)('%s finds what is wrong, and leaves what is close to it', (rule) => {
    const { wrong, at, right, buyers } = CASES[rule];
    expect(found(wrong, rule, buyers)).toEqual([at]);
    expect(found(right, rule, buyers)).toEqual([]);
  });

  it('finds nothing in a contract and hours that are right, but the answers that an indicator asks', () => {
    const rules = runChecks(benchFrom({ MARCHES: [CONTRACT], HEURES: [HOURS] }, BLIND)).groups;
    expect(rules.map(({ rule, field }) => [rule, field])).toEqual([['reponse-manquante', 'critere_social']]);
  });

  it('leaves the blank line of an empty table alone', () => {
    expect(runChecks(benchFrom({ MARCHES: [{}], HEURES: [{ periode: null }] }, BLIND)).groups).toEqual([]);
  });
});

describe('rules that cannot judge', () => {
  const skipped = (rows: RowsByTable) =>
    Object.fromEntries(runChecks(benchFrom(rows, BLIND)).skipped.map(({ rule, reason }) => [rule, reason]));

  it('say why: few rows, values that are all one, one buyer, an empty table', () => {
    expect(skipped({ HEURES: [HOURS] })).toEqual({
      'contrat-sans-acheteur': 'un-seul-acheteur',
      'heures-marche-inconnu': 'aucune-ligne',
      'montant-atypique': 'trop-peu-de-lignes',
      'heures-atypiques': 'trop-peu-de-lignes',
    });
    // 25 equal amounts of 31: the interquartile range is null, and all others would be « atypical ».
    const equal = Array.from({ length: 31 }, (_, rank) => ({
      ...CONTRACT,
      marche_id: `M${rank}`,
      montant_ht: rank < 25 ? 40_000 : 50_000 + rank,
    }));
    expect(skipped({ MARCHES: equal })['montant-atypique']).toBe('dispersion-nulle');
  });

  it('do not judge hours of a contract of which a lot has no date, nor the January of the year of notification', () => {
    const early = { ...HOURS, periode: month(2023, 1) };
    expect(
      found(
        { MARCHES: [CONTRACT, { ...CONTRACT, date_notification: null }], HEURES: [early] },
        'heures-hors-contrat',
      ),
    ).toEqual([]);
    const late = { ...CONTRACT, date_notification: serialOf(2024, 10, 1) };
    expect(
      found({ MARCHES: [late], HEURES: [{ ...HOURS, periode: month(2024, 1) }] }, 'heures-hors-contrat'),
    ).toEqual([]);
    expect(
      found({ MARCHES: [late], HEURES: [{ ...HOURS, periode: month(2024, 2) }] }, 'heures-hors-contrat'),
    ).toEqual(['HEURES 0 periode']);
  });
});

describe('invented amounts', () => {
  it.each([
    [999_999_999, true],
    [99_999_999, true],
    [666_666_666, true],
    [123_456_789, true],
    [12_345_678, false],
    [1_000_000_000, false],
    [77_777_777, false],
    [111_111_233, false],
  ])('%d: %s', (amount, expected) => {
    expect(isFictive(amount)).toBe(expected);
  });
});
