import type { CellValue } from '../../scheme/values';
import type { WorkbookHost } from '../../workbook/host';
import { FIRST_ROW, SHEETS } from '../../workbook/layout';
import { LOG_COLUMNS, LOG_LIMIT } from '../../workbook/sheets/logs';

/** Characters of a hash that the register shows: enough to tell files apart, few enough to be read. */
export const SHOWN_HASH = 12;

/** A line of the sheet Sources: what a source was, when it came. */
export interface Reception {
  readonly file: string;
  readonly at: string;
  readonly hash: string;
  readonly signature: string;
}

const column = (label: (typeof LOG_COLUMNS.sources)[number]): number => LOG_COLUMNS.sources.indexOf(label);
const text = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** The receptions that the register of a workbook tells, in its order; none when it has no such sheet. */
export async function readReceptions(
  host: Pick<WorkbookHost, 'readCells' | 'describe'>,
): Promise<readonly Reception[]> {
  const { sheets } = await host.describe();
  if (!sheets.includes(SHEETS.sources)) return [];
  const lines = await host.readCells(SHEETS.sources, {
    row: FIRST_ROW,
    column: 0,
    rows: LOG_LIMIT,
    columns: LOG_COLUMNS.sources.length,
  });
  return lines.flatMap((line) => {
    const file = text(line[0]);
    return file === ''
      ? []
      : [
          {
            file,
            at: text(line[column('Le')]),
            hash: text(line[column('Empreinte')]),
            signature: text(line[column('Forme')]),
          },
        ];
  });
}
