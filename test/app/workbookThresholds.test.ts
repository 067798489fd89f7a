import { workbookThresholds } from '../../src/app';
import { SHEETS } from '../../src/workbook/layout';
import { parameterCell } from '../../src/workbook/layout';
import { contract, contracts, fillSeuils, payments, smallScheme, TWO } from '../support/seuils';
import { fileHost } from '../support/sessions';

const lot = (day: readonly [number, number, number], montant_ht: number) =>
  contract(day, {
    montant_ht,
    titulaire_siret: '12345678200013',
    titulaire_nom: 'Entreprise inventée',
    code_cpv: '90910000',
  });

describe('the thresholds of a workbook', () => {
  it('are nothing without a scheme', async () => {
    expect(await workbookThresholds({ host: fileHost() })).toBeNull();
  });

  it('tell the contracts that lack a social condition first, largest first, by their row in the sheet', async () => {
    const host = fileHost();
    await fillSeuils(host, smallScheme(TWO), { MARCHES: contracts(), DEPENSES: payments() });
    const found = await workbookThresholds({ host });
    // Rows of the sheet: the header is row 1, and the contract of 22/08/2026 the eleventh.
    expect(found?.required.map(({ row, situation }) => [row, situation])).toEqual([
      [16, 'Dérogation à revoir'],
      [13, 'Clause absente'],
      [14, 'Clause à renseigner'],
      [17, 'Dérogation'],
      [12, 'Clause présente'],
      [15, 'Dérogation'],
    ]);
    expect(found?.required[1]).toMatchObject({ threshold: 216_000, year: 2026, isConcession: false });
    // Years of the data too, before and after those of the scheme.
    expect(found?.years).toEqual([2017, 2024, 2025, 2026]);
    expect(found?.hasSpending).toBe(true);
  });

  it('follow the date of Paramètres, and say when it is empty', async () => {
    const host = fileHost();
    await fillSeuils(host, smallScheme(), { MARCHES: contracts() });
    const { row, column } = parameterCell('date_condition_sociale');
    await host.writeCells(SHEETS.parametres, row, column, [[null]]);
    expect(await workbookThresholds({ host })).toMatchObject({ since: null, required: [] });
  });

  it('raise purchases of one supplier as a question, with their rows', async () => {
    const host = fileHost();
    const rows = [lot([2026, 1, 5], 30_000), lot([2026, 2, 5], 30_000), lot([2026, 3, 5], 36_000)];
    await fillSeuils(host, smallScheme(), { MARCHES: rows });
    const found = await workbookThresholds({ host });
    expect(found?.splits).toMatchObject([
      {
        kind: 'publicite',
        total_ht: 96_000,
        threshold: 90_000,
        years: [2026, 2026],
        supplier: 'Entreprise inventée',
        rows: [{ row: 2 }, { row: 3 }, { row: 4 }],
      },
    ]);
    const dispense = found?.national.filter(({ id }) => id === 'dispense').map(({ counts }) => counts?.[2]);
    // 2026 has two lines for services: 40 000 € until 31 March, 60 000 € after; none for the years before 2022.
    expect(dispense).toEqual([null, null, 0, 0, 0]);
  });

  it('count marchés globaux by year, and judge families of AGEC by the minimums typed', async () => {
    const host = fileHost();
    await fillSeuils(host, smallScheme(), {
      MARCHES: [
        contract([2024, 12, 31], { marche_global: 'OUI', part_pme: 0.1 }),
        contract([2025, 1, 1], { marche_global: 'OUI', part_pme: 0.1 }),
        contract([2025, 2, 1], {}),
      ],
      CATEGORIES_AGEC: [
        {
          annee: 2023,
          categorie_agec: 'Papier',
          depense_ht: 1_000,
          montant_reemploi_ht: 80,
          taux_min_reemploi: 0.08,
        },
        { annee: 2023, categorie_agec: 'Mobilier' },
      ],
    });
    const found = await workbookThresholds({ host });
    expect(found?.globals.filter(({ year }) => year !== 2026)).toEqual([
      { year: 2023, all: 0, told: 0, below: 0, unknown: 0, minimum: 0.1, state: 'aucun' },
      { year: 2024, all: 1, told: 1, below: 0, unknown: 0, minimum: 0.1, state: 'tenu' },
      { year: 2025, all: 1, told: 1, below: 1, unknown: 1, minimum: 0.2, state: 'sous-minimum' },
    ]);
    expect(found?.agec).toEqual([
      {
        row: 2,
        year: 2023,
        family: 'Papier',
        reuse: { state: 'met', share: 0.08, minimum: 0.08 },
        recycled: { state: 'noPart', share: null, minimum: null },
      },
    ]);
  });
});
