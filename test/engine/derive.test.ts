import { markEmployers, markPresence } from '../../src/engine/derive';
import { computeRows } from '../../src/engine/rowRules';
import { serialOf, placeInYear, yearOfSerial } from '../../src/engine/serialDate';
import type { DataRow } from '../../src/scheme/values';
import { initialParameters } from '../../src/catalogue/parameters';

const march = (year: number): number => serialOf(year, 3, 1);

describe('marks written at each import', () => {
  it('marks the years in which a person worked, corrections deducted', () => {
    const hours: DataRow[] = [
      { periode: march(2024), beneficiaire_id: 'P-A', heures_declarees: 100 },
      { periode: march(2025), beneficiaire_id: 'P-A', heures_declarees: 40 },
      { periode: march(2025), beneficiaire_id: 'P-A', heures_declarees: -40 },
      { periode: march(2023), beneficiaire_id: 'P-A', heures_declarees: null, heures_validees: 5 },
      { periode: null, beneficiaire_id: 'P-B', heures_declarees: 8 },
    ];
    const marked = markPresence([{ beneficiaire_id: 'P-A' }, { beneficiaire_id: 'P-B' }], hours);
    expect(marked.map(({ annees }) => annees)).toEqual(['2023;2024', null]);
  });

  it('marks each employer once a year, by SIRET else by name', () => {
    const rows = [
      { periode: march(2024), employeur_siret: '1', employeur_nom: 'A' },
      { periode: march(2024), employeur_siret: '1', employeur_nom: 'A bis' },
      { periode: march(2024), employeur_siret: null, employeur_nom: 'Régie' },
      { periode: march(2024), employeur_siret: null, employeur_nom: 'RÉGIE' },
      { periode: march(2025), employeur_siret: '1', employeur_nom: 'A' },
      { periode: march(2025), employeur_siret: null, employeur_nom: null },
    ];
    expect(markEmployers(rows).map(({ employeur_compte }) => employeur_compte)).toEqual([
      1,
      0,
      1,
      0,
      1,
      null,
    ]);
  });
});

describe('serial days', () => {
  it('agrees with spreadsheets', () => {
    expect(serialOf(2025, 12, 31)).toBe(46022);
    expect(serialOf(2024, 1, 1)).toBe(45292);
    expect(yearOfSerial(46022)).toBe(2025);
    expect(placeInYear(serialOf(2024, 12, 31))).toEqual({ year: 2024, dayOfYear: 366, daysInYear: 366 });
  });
});

describe('computed fields', () => {
  const compute = (row: Record<string, string | number | null>, parameters = {}) =>
    computeRows('MARCHES', [row], { ...initialParameters(), ...parameters })[0];

  it('leaves out of the perimeter what Paramètres leaves out', () => {
    const row = { date_notification: march(2025), montant_ht: 30_000 };
    expect(compute(row)).toMatchObject({ exercice: 2025 });
    expect(compute(row, { plancher_montant_ht: 40_000 })).toMatchObject({ exercice: null });
    expect(compute({ ...row, type_contrat: 'Concession' })).toMatchObject({ exercice: null });
    expect(compute({ ...row, type_contrat: 'Concession' }, { perimetre_concessions: 'OUI' })).toMatchObject({
      exercice: 2025,
    });
    expect(compute({ montant_ht: 1 })).toMatchObject({ exercice: null });
  });

  it('knows three states of a consideration', () => {
    expect(compute({ critere_social: 'OUI' })).toMatchObject({ consideration_sociale: 'OUI' });
    expect(compute({ clause_sociale: 'NON' })).toMatchObject({ consideration_sociale: 'NON' });
    expect(compute({ critere_social: 'NON' })).toMatchObject({ consideration_sociale: null });
    expect(compute({ clause_sociale: 'NON', marche_reserve: 'Réservé ESS (L2113-15)' })).toMatchObject({
      consideration_sociale: 'OUI',
    });
    expect(compute({ clause_sociale: 'NON', marche_reserve: 'Non réservé' })).toMatchObject({
      consideration_sociale: 'NON',
    });
    expect(compute({ est_siae: 'NON' })).toMatchObject({ fournisseur_inclusif: null });
    expect(compute({ est_siae: 'NON', est_ea_esat: 'NON' })).toMatchObject({ fournisseur_inclusif: 'NON' });
  });

  it('finds the European threshold of the year, the category and the buyer', () => {
    const row = { date_notification: march(2025), categorie: 'Services', montant_ht: 221_000 };
    expect(compute(row)).toMatchObject({ seuil_europeen_atteint: 'OUI', couverture_sociale: null });
    expect(compute({ ...row, montant_ht: 220_999 })).toMatchObject({ seuil_europeen_atteint: 'NON' });
    expect(compute({ ...row, montant_ht: 150_000 }, { type_acheteur: 'État' })).toMatchObject({
      seuil_europeen_atteint: 'OUI',
    });
    expect(compute({ ...row, categorie: 'Travaux' })).toMatchObject({ seuil_europeen_atteint: 'NON' });
    expect(compute({ ...row, categorie: null })).toMatchObject({ seuil_europeen_atteint: null });
    expect(compute({ ...row, date_notification: march(2017) })).toMatchObject({
      seuil_europeen_atteint: null,
    });
    expect(compute({ ...row, clause_sociale: 'NON' })).toMatchObject({ couverture_sociale: 'NON' });
    expect(
      compute({ ...row, clause_sociale: 'NON', motif_derogation_social: "Lien insuffisant avec l'objet" }),
    ).toMatchObject({
      couverture_sociale: 'OUI',
    });
  });
});
