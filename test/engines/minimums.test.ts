import { computeRows } from '../../src/engine/rowRules';
import { initialParameters } from '../../src/catalogue/parameters';
import type { CellValue, DataRow } from '../../src/scheme/values';
import type { WorkbookHost } from '../../src/workbook/host';
import { SHEETS } from '../../src/workbook/layout';
import { disagreements, gridOf, type Grid } from '../support/agreement';
import { describeWithLibreOffice, numberOf, poisonCaches, recalculate } from '../support/libreoffice';
import { contract, fillSeuils, planOf, smallScheme } from '../support/seuils';
import { browserHost, fileHost } from '../support/sessions';

jest.setTimeout(120_000);

const POINTS = '\u00a0points';

/** A family of AGEC: spent, reused, minimum; and the share and words that arithmetic gives. */
const FAMILIES: readonly (readonly [
  spent: number | null,
  reused: number | null,
  minimum: number | null,
  share: number | null,
  words: string | null,
])[] = [
  [10_000, 2_000, 0.2, 0.2, '✓ Atteint'], // 2 000 ÷ 10 000 = 20 %: the edge is in
  [10_000, 1_580, 0.2, 0.158, `▼ Manque 4,2${POINTS}`], // 20 − 15.8
  [10_000, 1_000, 0.2, 0.1, `▼ Manque 10${POINTS}`],
  [10_000, 1_999.99, 0.2, 0.199999, `▼ Manque 0,1${POINTS}`], // by a hair: never « 0 point »
  [10_000, 0, 0.2, 0, `▼ Manque 20${POINTS}`], // zero is a figure
  [10_000, 0, 0, 0, '✓ Atteint'],
  [10_000, 500, null, 0.05, '◇ Minimum à écrire'],
  [10_000, null, 0.2, null, '◇ Montant à écrire'],
  [null, 500, 0.2, null, '◇ Dépense à écrire'],
  [0, 0, 0.2, null, '◇ Dépense à écrire'], // nothing to divide by
  [null, null, null, null, null],
];

const agec: readonly DataRow[] = FAMILIES.map(([spent, reused, minimum]) => ({
  annee: 2026,
  categorie_agec: 'Papier',
  depense_ht: spent,
  montant_reemploi_ht: reused,
  taux_min_reemploi: minimum,
  montant_recycle_ht: null,
  taux_min_recycle: null,
}));

/** Marchés globaux: 10 % until the end of 2024, 20 % since. */
const globals: readonly DataRow[] = [
  contract([2024, 12, 31], { marche_global: 'OUI', part_pme: 0.1 }),
  contract([2025, 1, 1], { marche_global: 'OUI', part_pme: 0.1 }),
  contract([2025, 6, 1], { marche_global: 'OUI', part_pme: 0.2 }),
  contract([2026, 3, 1], { marche_global: 'OUI', part_pme: null }),
  contract([2026, 4, 1], { marche_global: 'NON', part_pme: 0.01 }),
  contract([2026, 5, 1], {}),
];
/** By year 2024, 2025, 2026. */
const EXPECTED: readonly (readonly [label: string, values: readonly CellValue[]])[] = [
  ['Marchés globaux notifiés', [1, 2, 1]],
  ['dont part des PME écrite', [1, 2, 0]],
  ['dont part sous le minimum du jour', [0, 1, 0]],
  ['   minimum au 31 décembre (Paramètres ; décret 2024-1251)', [0.1, 0.2, 0.2]],
  ['   état', ['✓ Tenu', '▼ Sous le minimum', '◇ Parts à écrire']],
  ['Marchés dont on ne sait pas s’ils sont globaux', [0, 0, 1]],
];

async function filled(host: WorkbookHost): Promise<void> {
  await fillSeuils(host, smallScheme(), { MARCHES: globals, CATEGORIES_AGEC: agec });
}

const shown = (value: unknown): unknown => (value === '' || value === undefined ? null : value);

/** A figure as LibreOffice shows it, percentages included; words stay as they are. */
const asFigure = (value: unknown): unknown =>
  /^-?[\d.,]+ ?%?$/.test(String(value)) ? numberOf(String(value)) : value;

function linesOf(grid: Grid): readonly (readonly [string, readonly unknown[]])[] {
  const rows = grid.get(SHEETS.seuils) ?? [];
  return EXPECTED.map(([label]) => {
    const line = rows.find(([first]) => first === label) ?? [];
    return [label, line.slice(2, 5).map(asFigure)];
  });
}

/** Share and words of each family, as a spreadsheet computed them. */
function familiesOf(grid: Grid): readonly unknown[] {
  const [header = [], ...lines] = grid.get('Catégories AGEC') ?? [];
  const at = (label: string): number => header.map(String).indexOf(label);
  return lines.slice(0, FAMILIES.length).map((line) => {
    const share = shown(line[at('Part de réemploi')]);
    // Shown in points: a hair under the minimum reads as it.
    return [share === null ? null : rounded(Number(asFigure(share))), shown(line[at('État réemploi')])];
  });
}

const rounded = (share: number): number => Math.round(share * 100) / 100;
const BY_HAND = FAMILIES.map(([, , , share, words]) => [share, words]);

it('our engine gives what arithmetic gives', () => {
  const rows = computeRows('CATEGORIES_AGEC', agec, initialParameters());
  expect(
    rows.map(({ part_reemploi: share, etat_reemploi: words }) => [
      typeof share === 'number' ? Number(share.toPrecision(9)) : null,
      words ?? null,
    ]),
  ).toEqual(BY_HAND);
});

describe('minimums, by the formulas of the workbook', () => {
  it('IronCalc says the same', async () => {
    const host = await browserHost();
    await filled(host);
    const plan = await planOf(host);
    const grid = await gridOf(host, plan);
    expect(linesOf(grid)).toEqual(EXPECTED);
    expect(disagreements(plan, grid)).toEqual([]);
  });

  describeWithLibreOffice('LibreOffice', () => {
    it('says the same, from poisoned caches', async () => {
      const host = fileHost();
      await filled(host);
      const plan = await planOf(host);
      await host.apply(plan);
      const grid = recalculate(poisonCaches(await host.save()));
      expect(linesOf(grid)).toEqual(EXPECTED);
      expect(familiesOf(grid)).toEqual(
        BY_HAND.map(([share, words]) => [typeof share === 'number' ? rounded(share) : null, words]),
      );
      expect(disagreements(plan, grid)).toEqual([]);
    });
  });
});
