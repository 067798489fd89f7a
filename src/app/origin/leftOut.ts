import type { WorkbookHost } from '../../workbook/host';
import { FIRST_ROW, SHEETS } from '../../workbook/layout';
import { LOG_COLUMNS, LOG_LIMIT } from '../../workbook/sheets/logs';
import type { LeftOut } from './terms';

const column = (label: (typeof LOG_COLUMNS.sources)[number]): number => LOG_COLUMNS.sources.indexOf(label);

/** What imports left out of each sheet, by the register of sources; a source that names no sheet counts for all. */
export async function readLeftOut(
  host: Pick<WorkbookHost, 'readCells' | 'describe'>,
): Promise<(sheet: string) => LeftOut> {
  const { sheets } = await host.describe();
  const lines = sheets.includes(SHEETS.sources)
    ? await host.readCells(SHEETS.sources, {
        row: FIRST_ROW,
        column: 0,
        rows: LOG_LIMIT,
        columns: LOG_COLUMNS.sources.length,
      })
    : [];
  const sources = lines.flatMap((line) => {
    const file = line[0];
    if (file === null || file === undefined || file === '') return [];
    return [
      {
        // « Marchés : 120 lignes ; … »
        sheet: String(line[column('Onglet après')] ?? '').split(' : ')[0] ?? '',
        setAside: Number(line[column('Mises de côté')] ?? 0),
        duplicates: Number(line[column('Doublons')] ?? 0),
      },
    ];
  });
  return (sheet) => {
    const own = sources.filter((source) => source.sheet === sheet || source.sheet === '');
    return {
      setAside: own.reduce((sum, source) => sum + source.setAside, 0),
      duplicates: own.reduce((sum, source) => sum + source.duplicates, 0),
    };
  };
}
