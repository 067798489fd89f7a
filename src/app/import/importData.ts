import type { SourceReport } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import type { Hooks } from '../../workbook/host';
import { BUYER_TABLES } from '../completeTables';
import type { ImportPreview, ImportResult } from '../contracts';
import { openLogs } from '../journal';
import { RequestError } from '../makeScheme';
import { dataSetOf, readWorkbook, type OpenWorkbook } from '../readWorkbook';
import { redrawn } from '../redraw';
import type { Session } from '../session';
import { undoably } from '../undo';
import { anomalyLine, sourceLine } from './logLines';
import { isFilled, vocabularySettings } from './vocabulary';

const sumOf = (sources: readonly SourceReport[], key: 'rows' | 'kept' | 'duplicates' | 'setAside'): number =>
  sources.reduce((sum, source) => sum + source[key], 0);

/**
 * Tables that an import changes without bringing rows to them. Presence and employers are marked over all hours, and
 * hours show what is known of their person: people and hours move together. Buyers of a mutualised scheme may follow
 * from a contract, and are spelt in every table that names them.
 */
function movedWith(
  { tables, merged, regrouped }: ImportPreview,
  { state, rows }: OpenWorkbook,
): readonly TableId[] {
  const touched = new Set(tables.map(({ table }) => table));
  const persons: readonly TableId[] =
    touched.has('HEURES') || touched.has('BENEFICIAIRES') ? ['HEURES', 'BENEFICIAIRES'] : [];
  const moved = new Set([...(state.scheme.buyers ? BUYER_TABLES : []), ...persons, ...regrouped]);
  return [...moved].filter((table) => !touched.has(table) && (rows[table] ?? merged[table] ?? []).length > 0);
}

/** Writes what a preview announced: rows, anomalies, sources, journal. All of it, or nothing. */
export async function importData(
  session: Session,
  preview: ImportPreview,
  hooks?: Hooks,
): Promise<ImportResult> {
  const { host, environment } = session;
  const open = await readWorkbook(host);
  if (!open) throw new RequestError('classeur-sans-schema');
  const at = environment.now();
  const line = {
    at,
    command: 'importer',
    details: {
      fichiers: preview.sources.map(({ file }) => file).join(', '),
      lignes: sumOf(preview.sources, 'rows'),
      gardees: sumOf(preview.sources, 'kept'),
      doublons: sumOf(preview.sources, 'duplicates'),
      ecartees: sumOf(preview.sources, 'setAside'),
    },
  } as const;

  return undoably(session, line, async () => {
    const logs = await openLogs(host);
    for (const { table } of preview.tables)
      await host.writeRows(table, preview.merged[table] ?? [], 'replace', hooks);
    for (const table of movedWith(preview, open))
      await host.writeRows(table, preview.merged[table] ?? [], 'replace', hooks);
    await logs.append('anomalies', preview.anomalies.map(anomalyLine));
    await logs.append(
      'sources',
      preview.sources.map((report) => sourceLine(report, at)),
    );
    await logs.journal(line);
    if (isFilled(preview.vocabulary)) await host.writeSettings(vocabularySettings(preview.vocabulary));
    await refreshResults(session, { ...open.state, data: dataSetOf(preview.merged) });
    return { tables: preview.tables, anomalies: preview.anomalies.length };
  });
}

/** A host that does not calculate keeps results beside its formulas: they are written again. */
async function refreshResults(session: Session, state: OpenWorkbook['state']): Promise<void> {
  const { calculates } = await session.host.describe();
  if (calculates) return;
  // A workbook of an earlier version has its lines elsewhere.
  await session.host.apply(await redrawn(session.host, state));
}
