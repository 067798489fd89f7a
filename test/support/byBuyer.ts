import { seeded } from '../../src/app/sample/random';
import { SHEET_TABLES } from '../../src/catalogue/tables';
import { markRows } from '../../src/engine/markRows';
import { computeRows } from '../../src/engine/rowRules';
import type { Scheme } from '../../src/scheme/scheme';
import type { CellValue } from '../../src/scheme/values';
import { EVERY_YEARS, everyParameters, everyRows, everyScheme, type EveryRows } from './everyIndicator';

/** Three buyers whose names hold quotes, a digit and signs that formulas might take for their own. */
export const BUYERS = ["Ville d'Exemple", 'Métropole « Exemple » & Cie', 'Syndicat n° 3 = eau'];

export const buyersScheme = (years: readonly number[] = EVERY_YEARS): Scheme => ({
  ...everyScheme(years),
  buyers: [...BUYERS],
});

/** Every table of `everyRows`, each row given to a buyer, to nobody, or to one that the scheme does not know. */
export function rowsByBuyer(seed = 71): EveryRows {
  const random = seeded(seed);
  const anyone = (): CellValue => {
    const rank = random.between(0, 5);
    return rank === 5 ? null : rank === 4 ? 'Inconnu' : (BUYERS[rank % 3] ?? null);
  };
  const rows = everyRows();
  const given = Object.fromEntries(
    SHEET_TABLES.map(({ id, buyer }) => [
      id,
      buyer?.kind === 'one'
        ? (rows[id] ?? []).map((row) => ({ ...row, [buyer.field]: anyone() }))
        : (rows[id] ?? []),
    ]),
  );
  const marked = markRows(given, BUYERS);
  return Object.fromEntries(
    SHEET_TABLES.map(({ id }) => [id, computeRows(id, marked[id] ?? [], everyParameters())]),
  );
}
