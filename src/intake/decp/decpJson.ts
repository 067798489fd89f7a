import type { Row } from '../files/grid';
import { RowGrid } from '../files/rowGrid';
import { flatTable, looksLikeContract, recordsOf } from './decpRecords';
import { readMarkets } from './decpMarkets';
import { SourceRefused } from '../failure';
import { parseLooseJson } from '../files/looseJson';
import { logOf, type Job } from '../job';
import type { ReadPart } from '../readPart';
import { readTable } from '../readTable';

/**
 * Reads JSON essential data (decrees of 2019 and of 2022), and JSON exports of flat tables.
 * @throws SourceRefused `json-tronque`, `json-invalide`, `json-sans-marche`, `annule`.
 */
export async function readDecpJson(text: string, job: Job): Promise<readonly ReadPart[]> {
  const { value, badLines, hadNaN } = parseLooseJson(text);
  const records = recordsOf(value);
  if (records === null) throw new SourceRefused('json-sans-marche');
  if (
    records.length > 0 &&
    !records.some(({ node }) => looksLikeContract(node) && typeof node['acheteur'] !== 'undefined')
  ) {
    const rows = flatTable(records);
    const nested = records.some(({ node }) => looksLikeContract(node));
    if (rows !== null && !(nested && rows.length < 2)) {
      const table = await tableOrNull(rows, job);
      if (table !== null) return [table];
    }
    if (!nested) throw new SourceRefused('json-sans-marche');
  }
  const log = logOf(job);
  if (hadNaN) log.add({ code: 'json-nan', severity: 'info' });
  for (const line of badLines)
    log.add({ code: 'enregistrement-illisible', severity: 'a-verifier' }, { row: line });
  return readMarkets(records, { format: 'json', log, aside: badLines.length }, job);
}

async function tableOrNull(rows: readonly Row[], job: Job): Promise<ReadPart | null> {
  try {
    return await readTable({ grid: new RowGrid(rows), delimiter: ',' }, job);
  } catch (error) {
    if (error instanceof SourceRefused && error.code === 'aucune-colonne-reconnue') return null;
    throw error;
  }
}
