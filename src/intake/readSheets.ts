import type { AnomalyLog } from './anomalyLog';
import { SourceRefused } from './failure';
import { regionsOf } from './columns/regionsOf';
import { unknownTable } from './columns/unknownTable';
import type { Sheet } from './files/matrix';
import { forPart, type Job } from './job';
import { withoutRecaps } from './hours/recaps';
import { withDueOfSource } from './hours/dueOfSource';
import { isOwnWorkbook } from './ownWorkbook/ownSheets';
import { readOwnWorkbook } from './ownWorkbook/readOwnWorkbook';
import type { ReadPart } from './readPart';
import { readRegion } from './readTable';
import { shownName, unreadLines } from './sheetNames';

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
  const several = sheets.length > 1;
  for (const [rank, sheet] of sheets.entries()) {
    const regions = regionsOf(sheet, job.context);
    const name = several ? shownName(sheet, rank, regions) : null;
    if (regions.length === 0) {
      refusals.push(
        sheet.grid.isBlank
          ? new SourceRefused('fichier-vide')
          : new SourceRefused('aucune-colonne-reconnue', unknownTable(sheet.grid.rows)),
      );
      log.addTo(name, { code: 'feuille-sans-tableau', severity: 'info' });
    }
    for (const [place, region] of regions.entries()) {
      const part = regions.length === 1 ? name : name === null ? String(place + 1) : `${name} (${place + 1})`;
      try {
        parts.push(await readRegion(region, forPart(job, part)));
      } catch (error) {
        if (!(error instanceof SourceRefused) || !OF_ONE_TABLE.has(error.code)) throw error;
        refusals.push(error);
        log.addTo(part, { code: 'tableau-vide', severity: 'info' });
      }
    }
    for (const lines of unreadLines(sheet, regions))
      log.addTo(name, { code: 'zone-non-lue', severity: 'a-verifier', details: lines });
  }
  if (parts.length > 0) return withDueOfSource(withoutRecaps(parts));
  throw (
    refusals.find(({ code }) => code === 'aucune-ligne') ??
    refusals.find(({ code }) => code === 'aucune-colonne-reconnue') ??
    refusals[0] ??
    new SourceRefused('fichier-vide')
  );
}
