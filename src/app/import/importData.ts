import type { Anomaly, SourceReport } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import type { Hooks } from '../../workbook/host';
import { readSheet, rewriteAnomalies } from '../anomalies/checkData';
import { BUYER_TABLES, complete } from '../completeTables';
import type { ImportPreview, ImportResult } from '../contracts';
import { openLogs } from '../journal';
import { RequestError } from '../makeScheme';
import { redrawObligations } from '../obligations/redrawObligations';
import { dataSetOf, readWorkbook, type OpenWorkbook } from '../readWorkbook';
import { redrawn } from '../redraw';
import type { Session } from '../session';
import { undoably } from '../undo';
import { addMissingSheets } from './addMissingSheets';
import { DEFAULT_CHOICES, type ChangeChoices } from './changes';
import { sourceLine, type Registered } from './logLines';
import { memoryIn, remembered } from './memory';
import { mainTable } from './mergeSource';
import { settle } from './settle';
import { totalsOf } from './totals';
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

/** Writes what a preview announced and the user accepted: rows, anomalies, sources, journal. All of it, or nothing. */
export async function importData(
  session: Session,
  announced: ImportPreview,
  hooks?: Hooks,
  choices: ChangeChoices = DEFAULT_CHOICES,
): Promise<ImportResult> {
  const { host, environment } = session;
  const open = await readWorkbook(host);
  if (!open) throw new RequestError('classeur-sans-schema');
  const { scheme, parameters } = open.state;
  const { preview: settled, changed, removed, keptTyped } = settle(announced, choices);
  // Marks and computed fields depend on all the rows together, and the choices changed some.
  const isChosen = (announced.changes ?? []).some(({ changes }) => changes.length > 0);
  const preview = isChosen ? { ...settled, merged: complete(settled.merged, scheme, parameters) } : settled;
  const at = environment.now();
  const typed = [...keptTyped.values()].reduce((sum, lines) => sum + lines, 0);
  const line = {
    at,
    command: 'importer',
    details: {
      fichiers: [...new Set(preview.sources.map(({ file }) => file))].join(', '),
      lignes: sumOf(preview.sources, 'rows'),
      gardees: sumOf(preview.sources, 'kept'),
      doublons: sumOf(preview.sources, 'duplicates'),
      ecartees: sumOf(preview.sources, 'setAside'),
      ...(changed > 0 ? { changees: changed } : {}),
      ...(removed > 0 ? { supprimees: removed } : {}),
      ...(typed > 0 ? { saisies: typed } : {}),
    },
  } as const;
  const anomalies = [
    ...preview.anomalies,
    ...[...keptTyped].map(([file, lines]): Anomaly => ({
      code: 'saisies-gardees',
      severity: 'info',
      where: { source: file },
      details: { lignes: lines },
    })),
  ];

  return undoably(session, line, async () => {
    const written = preview.tables.map(({ table }) => table);
    await addMissingSheets(session, open.state, preview.merged, written);
    const logs = await openLogs(host);
    if (Object.keys(preview.decisions).length > 0)
      await host.writeSettings(remembered(memoryIn(await host.readSettings()), preview.decisions, at));
    const known = await readSheet(host);
    for (const { table } of preview.tables)
      await host.writeRows(table, preview.merged[table] ?? [], 'replace', hooks);
    for (const table of movedWith(preview, open))
      await host.writeRows(table, preview.merged[table] ?? [], 'replace', hooks);
    const now = { state: { ...open.state, data: dataSetOf(preview.merged) }, rows: preview.merged };
    await rewriteAnomalies(host, now, known, anomalies);
    await logs.append(
      'sources',
      registered(preview, open).map((one) => sourceLine(one, at)),
    );
    await logs.journal(line);
    if (isFilled(preview.vocabulary)) await host.writeSettings(vocabularySettings(preview.vocabulary));
    await refreshResults(session, now.state);
    if (written.some((table) => table === 'MARCHES' || table === 'HEURES'))
      await redrawObligations(session.host, now.state);
    return { tables: preview.tables, anomalies: anomalies.length };
  });
}

/** The register's lines: what each source says itself, and its table before and after the whole import. */
function registered(
  { sources, given, merged, changes }: ImportPreview,
  { rows }: OpenWorkbook,
): readonly Registered[] {
  return sources.map((report, index) => {
    const table = mainTable(report);
    return {
      report,
      sums: given?.[index]?.controlSums ?? report.controlSums,
      before: totalsOf(table, rows[table] ?? []),
      after: totalsOf(table, merged[table] ?? []),
      replaces: changes?.find(({ file }) => file === report.file)?.replaces?.file ?? null,
    };
  });
}

/** A host that does not calculate keeps results beside its formulas: they are written again. */
async function refreshResults(session: Session, state: OpenWorkbook['state']): Promise<void> {
  const { calculates } = await session.host.describe();
  if (calculates) return;
  // A workbook of an earlier version has its lines elsewhere.
  await session.host.apply(await redrawn(session.host, state));
}
