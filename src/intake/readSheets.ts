import type { AnomalyLog } from './anomalyLog';
import { SourceRefused } from './failure';
import type { Sheet } from './files/matrix';
import { forPart, type Job } from './job';
import { isOwnWorkbook } from './ownWorkbook/ownSheets';
import { readOwnWorkbook } from './ownWorkbook/readOwnWorkbook';
import type { ReadPart } from './readPart';
import { readTable } from './readTable';

/** Refusals that concern one table: another of the same source may well be read. */
const OF_ONE_TABLE: ReadonlySet<string> = new Set([
  'fichier-vide',
  'aucune-colonne-reconnue',
  'aucune-ligne',
]);

/**
 * Reads every table of every sheet. A sheet that holds none is told by its name, and the others are read.
 * @throws SourceRefused when no sheet holds a table that can be read: the reason of the one that came nearest.
 */
export async function readSheets(
  sheets: readonly Sheet[],
  job: Job,
  log: AnomalyLog,
): Promise<readonly ReadPart[]> {
  if (isOwnWorkbook(sheets)) return readOwnWorkbook(sheets, job, log);
  const parts: ReadPart[] = [];
  const refusals: SourceRefused[] = [];
  for (const sheet of sheets) {
    const part = sheets.length > 1 ? sheet.name : null;
    try {
      parts.push(await readTable(sheet, forPart(job, part)));
    } catch (error) {
      if (!(error instanceof SourceRefused) || !OF_ONE_TABLE.has(error.code)) throw error;
      refusals.push(error);
      log.addTo(part, { code: 'feuille-sans-tableau', severity: 'info' });
    }
  }
  if (parts.length > 0) return parts;
  throw (
    refusals.find(({ code }) => code === 'aucune-ligne') ??
    refusals.find(({ code }) => code === 'aucune-colonne-reconnue') ??
    refusals[0] ??
    new SourceRefused('fichier-vide')
  );
}
