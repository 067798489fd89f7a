import { initialParameters } from '../../src/catalogue/parameters';
import { TABLES } from '../../src/catalogue/tables';
import { computeRows } from '../../src/engine/rowRules';
import type { TableId } from '../../src/scheme/fields';
import type { CellValue, DataRow } from '../../src/scheme/values';
import type { WorkbookHost } from '../../src/workbook/host';

/** Rows with their computed fields, as the use cases write them. */
export const computed = (rows: readonly DataRow[], table: TableId = 'MARCHES'): readonly DataRow[] =>
  computeRows(table, rows, initialParameters());

/** Every field of the table, in its order, null where the row says nothing: what reading gives back. */
export const whole = (rows: readonly DataRow[], table: TableId = 'MARCHES'): readonly DataRow[] =>
  computed(rows, table).map((row) =>
    Object.fromEntries(TABLES[table].fields.map(({ id }) => [id, row[id] === '' ? null : (row[id] ?? null)])),
  );

export const WORKS_2025: DataRow = {
  marche_id: '2025-001',
  acheteur_siret: '00012345600017',
  objet: 'Réfection de l’école « Les Tilleuls »',
  date_notification: 45_800,
  montant_ht: 6_000_000.5,
  categorie: 'Travaux',
  type_contrat: 'Marché',
  duree_mois: 12,
  clause_sociale: 'OUI',
  poids_critere_social: 0.125,
  source: 'marches.csv',
};

export const SUPPLIES_2023: DataRow = {
  marche_id: '2023-7',
  objet: 'Papier',
  date_notification: 45_000,
  montant_ht: 100,
  categorie: 'Fournitures',
  clause_sociale: 'NON',
};

export const BARE: DataRow = { marche_id: 'sans date' };

export const ROWS: readonly DataRow[] = [WORKS_2025, SUPPLIES_2023, BARE];

/** Contracts that differ by their number and their amount. */
export const numbered = (count: number, from = 0): readonly DataRow[] =>
  Array.from({ length: count }, (_, index) => ({
    marche_id: `m${from + index}`,
    date_notification: 45_800,
    montant_ht: 1 + from + index,
  }));

export async function idsOf(host: WorkbookHost, table: TableId = 'MARCHES'): Promise<readonly CellValue[]> {
  const rows = (await host.readTable(table)) ?? [];
  return rows.map((row) => row['marche_id'] ?? null);
}

/** Texts that spreadsheets take for something else when they are typed. */
export const TRICKY: readonly string[] = [
  '0123',
  '00012345600017',
  '12345678901234',
  '12345678901234567890',
  '=1+1',
  '=SOMME(A1:A2)',
  '+33 1',
  '-5',
  '@x',
  '2024-01',
  '2025-01-01',
  '1/2/2025',
  '31/12/2025',
  '1,5',
  '1 234',
  '12 €',
  '45,5 %',
  '1e5',
  '1:30',
  'vrai',
  'TRUE',
  'FAUX',
  'inf',
  'NaN',
  "'cité",
  '"guillemets"',
  '#N/A',
  '#REF!',
  ' espaces  autour ',
  ' x ',
  'a\tb',
  'deux\nlignes',
  'a;b,c',
  '<b>&amp;</b>',
  '_x0041_',
  'null',
  'A1',
  'M1',
];

/** Texts of every alphabet, with characters of one to four bytes. */
export const UNICODE: readonly string[] = [
  'éàüçœæ ŒÉ',
  'e\u0301 décomposé',
  'espace\u00A0insécable',
  '\u202Ffine',
  'emoji 😀👩‍🔧',
  '中文',
  'עברית ‏RTL',
  'Ω ≠ ≤ ∑',
  '\u{10348}',
];

/** Numbers of every size, down to what a spreadsheet keeps: fifteen digits. */
export const NUMBERS: readonly number[] = [
  0, 1, -1, 0.1, -0.07, 1234.56, 0.333333333333333, 1e-9, 123456789012345, 50_000_000, 1e15, -1e12, 46_022,
  46_022.5,
];
