import { initialParameters } from '../../src/catalogue/parameters';
import { markConsultations } from '../../src/engine/derive';
import { computeRows } from '../../src/engine/rowRules';
import { serialOf } from '../../src/engine/serialDate';
import type { TableId } from '../../src/scheme/fields';
import type { DataRow } from '../../src/scheme/values';

const computed = (table: TableId, field: string, rows: readonly DataRow[], parameters = {}) =>
  computeRows(table, rows, { ...initialParameters(), ...parameters }).map((row) => row[field]);
const june = (year: number, day = 1): number => serialOf(year, 6, day);

describe('what hours look up in Bénéficiaires', () => {
  const people: DataRow[] = [
    { beneficiaire_id: 'P-1', sexe: 'F', qpv: 'OUI' },
    { beneficiaire_id: 'P-2', sexe: 'h', qpv: null },
    { beneficiaire_id: 'P-3', sexe: 'H', qpv: 'NON' },
    // The same person said otherwise: the first row answers, as in the formula.
    { beneficiaire_id: 'p-3', sexe: 'F' },
    { beneficiaire_id: null, sexe: 'F', qpv: 'OUI' },
  ];
  const looked = (...keys: (string | null)[]) =>
    computeRows(
      'HEURES',
      keys.map((key) => ({ beneficiaire_id: key })),
      initialParameters(),
      { BENEFICIAIRES: people },
    ).map(({ sexe, qpv }) => [sexe, qpv]);

  it('is the answer of the same person, whatever the case', () => {
    expect(looked('P-1', 'p-1', 'P-3')).toEqual([
      ['F', 'OUI'],
      ['F', 'OUI'],
      ['H', 'NON'],
    ]);
  });

  it('is unknown, never NON, for somebody unknown, nobody, or an answer that is missing', () => {
    expect(looked('P-9', null, 'P-2')).toEqual([
      [null, null],
      [null, null],
      ['H', null],
    ]);
  });

  it('takes less than a second on 20,000 lines of hours', () => {
    const many = Array.from({ length: 5_000 }, (_, rank) => ({ beneficiaire_id: `P-${rank}`, sexe: 'F' }));
    const hours = Array.from({ length: 20_000 }, (_, rank) => ({ beneficiaire_id: `P-${rank % 6_000}` }));
    const started = performance.now();
    const rows = computeRows('HEURES', hours, initialParameters(), { BENEFICIAIRES: many });
    expect(rows.filter(({ sexe }) => sexe === 'F')).toHaveLength(17_000);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('computed fields of the tables filled by hand', () => {
  it('takes a CDI, or a CDD longer than the bound of Paramètres, for a durable contract', () => {
    const rows: DataRow[] = [
      { type_contrat: 'CDI' },
      { type_contrat: 'CDD', duree_mois: 7 },
      { type_contrat: 'CDD', duree_mois: 6 },
      { type_contrat: 'CDD' },
      { type_contrat: 'CDDI', duree_mois: 24 },
      {},
    ];
    const durable = (bound: number) =>
      computed('CONTRATS_TRAVAIL', 'contrat_durable', rows, { borne_emploi_durable_mois: bound });
    expect(durable(6)).toEqual(['OUI', 'OUI', 'NON', null, 'NON', null]);
    // Dares: six months and more.
    expect(durable(5)).toEqual(['OUI', 'OUI', 'OUI', null, 'NON', null]);
  });

  it('asks both rates of an AGEC family, and answers only when all is known', () => {
    const family = { depense_ht: 100_000, taux_min_reemploi: 0.08, taux_min_recycle: 0.2 };
    expect(
      computed('CATEGORIES_AGEC', 'conforme', [
        { ...family, montant_reemploi_ht: 8_000, montant_recycle_ht: 20_000 },
        { ...family, montant_reemploi_ht: 7_999, montant_recycle_ht: 90_000 },
        { ...family, montant_reemploi_ht: 8_000, montant_recycle_ht: null },
        { ...family, montant_reemploi_ht: 8_000, montant_recycle_ht: 20_000, taux_min_recycle: null },
      ]),
    ).toEqual(['OUI', 'NON', null, null]);
  });

  it('leaves concessions and livre V out of the threshold (D2111-3)', () => {
    expect(
      computed('DEPENSES', 'dans_assiette', [
        { montant_mandate_ht: 10, type_depense: 'Marché' },
        { montant_mandate_ht: 10, type_depense: 'Concession' },
        { montant_mandate_ht: 10, type_depense: 'marché du livre v' },
        { montant_mandate_ht: 10 },
        {},
      ]),
    ).toEqual(['OUI', 'NON', 'NON', 'OUI', null]);
  });

  it('keeps the last state of an action in each year', () => {
    expect(
      computed('ACTIONS', 'dernier_point', [
        { action_id: 'A1', date_point: june(2025) },
        { action_id: 'a1', date_point: june(2025, 9) },
        { action_id: 'A1', date_point: june(2026) },
        { action_id: 'A2', date_point: june(2025) },
        { action_id: 'A3' },
      ]),
    ).toEqual(['NON', 'OUI', 'OUI', 'OUI', null]);
  });

  it('counts an agent once, whatever the number of trainings, even two the same day', () => {
    const marks = computed('FORMATIONS', 'agent_compte', [
      { agent_id: 'X', date_formation: june(2025) },
      { agent_id: 'x', date_formation: june(2025) },
      { agent_id: 'X', date_formation: june(2026) },
      { agent_id: 'Y', date_formation: june(2026) },
      { agent_id: null, date_formation: june(2026) },
    ]);
    expect(marks).toEqual([0.5, 0.5, 0, 1, null]);
  });

  it('refuses to a concession the grounds that only contracts have (L3114-2-1)', () => {
    const row = {
      date_notification: june(2025),
      categorie: 'Services',
      montant_ht: 9_000_000,
      clause_sociale: 'NON',
    };
    const covered = (type: string, ground: string) =>
      computed(
        'MARCHES',
        'couverture_sociale',
        [{ ...row, type_contrat: type, motif_derogation_social: ground }],
        {
          perimetre_concessions: 'OUI',
        },
      )[0];
    expect(covered('Concession', "Lien insuffisant avec l'objet")).toBe('OUI');
    expect(covered('Concession', 'Travaux de moins de six mois')).toBe('NON');
    expect(covered('Marché', 'Travaux de moins de six mois')).toBe('OUI');
  });
});

it('marks one row of each consultation in each year, one that says whether it is split', () => {
  const rows: DataRow[] = [
    { consultation_id: 'C1', date_notification: june(2025), alloti: null },
    { consultation_id: 'c1', date_notification: june(2025), alloti: 'OUI' },
    { consultation_id: 'C1', date_notification: june(2026), alloti: 'NON' },
    { consultation_id: null, date_notification: june(2025), alloti: 'OUI' },
  ];
  expect(markConsultations(rows).map(({ consultation_comptee }) => consultation_comptee)).toEqual([
    0,
    1,
    1,
    null,
  ]);
});
