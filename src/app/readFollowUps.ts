import { withEntries } from '../engine/schemeEntries';
import { placedKeys } from '../engine/schemeFigures';
import type { FollowUp, Scheme } from '../scheme/scheme';
import type { WorkbookHost } from '../workbook/host';
import { FIRST_ROW, SHEETS } from '../workbook/layout';
import { INDICATEURS_COLUMNS } from '../workbook/sheets/indicateurs';

const ANSWERS: Readonly<Record<string, boolean>> = { OUI: true, NON: false };

/** Answers that are there; nothing when there is none. */
function followUpOf(said: (column: number) => string): FollowUp | undefined {
  const quantifiable = ANSWERS[said(INDICATEURS_COLUMNS.quantifiable).toUpperCase()];
  const easy = ANSWERS[said(INDICATEURS_COLUMNS.easy).toUpperCase()];
  const [source, owner, frequency] = [
    said(INDICATEURS_COLUMNS.source),
    said(INDICATEURS_COLUMNS.owner),
    said(INDICATEURS_COLUMNS.frequency),
  ];
  const found: FollowUp = {
    ...(quantifiable === undefined ? {} : { quantifiable }),
    ...(easy === undefined ? {} : { easy }),
    ...(source ? { source } : {}),
    ...(owner ? { owner } : {}),
    ...(frequency ? { frequency } : {}),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

/** A scheme with what Indicateurs says of how each indicator is followed. Rows are found by their code. */
export async function readFollowUps(host: Pick<WorkbookHost, 'readCells'>, scheme: Scheme): Promise<Scheme> {
  const cells = await host.readCells(SHEETS.indicateurs, {
    row: FIRST_ROW,
    column: 0,
    rows: placedKeys(scheme).length,
    columns: INDICATEURS_COLUMNS.frequency + 1,
  });
  const byKey = new Map(cells.map((line) => [String(line[INDICATEURS_COLUMNS.key] ?? ''), line]));
  return withEntries(scheme, (key, entry) => {
    const line = byKey.get(key);
    if (!line) return entry;
    return { ...entry, followUp: followUpOf((column) => String(line[column] ?? '').trim()) };
  });
}
