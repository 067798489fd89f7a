import { declarationOf } from '../../catalogue/indicators';
import { placedKeys } from '../../engine/schemeFigures';
import { toCell } from '../../scheme/indicator';
import type { Scheme } from '../../scheme/scheme';
import type { CellValue } from '../../scheme/values';
import type { WorkbookHost } from '../../workbook/host';
import { FIRST_ROW, SHEETS } from '../../workbook/layout';
import { CIBLES_COLUMNS } from '../../workbook/sheets/cibles';
import type { Finding } from './checkWorkbook';

/** Setting that keeps the targets as they were last published. */
export const PUBLISHED_SETTING = 'spaser.published';

/** Targets as they were published, in the unit of their indicator (30 = 30 %), by key then year. */
export interface Published {
  /** Serial day of the publication. */
  readonly date: number;
  readonly targets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a workbook keeps of its last publication; null when none was recorded, or when the setting cannot be read. */
export function publishedIn(settings: Readonly<Record<string, string>>): Published | null {
  try {
    const kept: unknown = JSON.parse(settings[PUBLISHED_SETTING] ?? 'null');
    if (!isRecord(kept) || typeof kept['date'] !== 'number' || !isRecord(kept['targets'])) return null;
    const isFigures = Object.values(kept['targets']).every(
      (years) => isRecord(years) && Object.values(years).every((value) => typeof value === 'number'),
    );
    return isFigures ? (kept as unknown as Published) : null;
  } catch {
    return null;
  }
}

/** The targets of a scheme, to be kept. */
export const targetsOf = (scheme: Scheme): Published['targets'] =>
  Object.fromEntries(placedKeys(scheme).map(({ key, placed }) => [key, placed.entry.targets]));

/**
 * Targets of Cibles that are no longer those published: changed, taken away or added. Indicators that came or went since are
 * another scheme, not another target: they are not told here. Nothing without a recorded publication.
 */
export async function alteredTargets(
  host: Pick<WorkbookHost, 'readSettings' | 'readCells'>,
  scheme: Scheme,
): Promise<readonly Finding[]> {
  const published = publishedIn(await host.readSettings());
  if (!published) return [];
  const placed = placedKeys(scheme);
  // Lines are found by their code, wherever the user sorted them.
  const codes = await host.readCells(SHEETS.cibles, {
    row: FIRST_ROW,
    column: CIBLES_COLUMNS.key,
    rows: placed.length,
    columns: 1,
  });
  const rows = new Map(codes.map(([code], index) => [String(code ?? ''), FIRST_ROW + index]));
  return placed.flatMap(({ key, placed: { entry } }) => {
    const before = published.targets[key];
    const row = rows.get(key);
    if (!before || row === undefined) return [];
    const { unit } = declarationOf(entry);
    const inCell = (value: number | undefined): CellValue =>
      value === undefined ? null : toCell(unit, value);
    return scheme.targetYears.flatMap((year, index): Finding[] => {
      const [was, is] = [before[String(year)], entry.targets[String(year)]];
      if (was === is) return [];
      return [
        {
          kind: 'cible-modifiee',
          sheet: SHEETS.cibles,
          row,
          column: CIBLES_COLUMNS.firstTarget + index,
          expected: inCell(was),
          value: inCell(is),
          formula: null,
        },
      ];
    });
  });
}
