import { SHEET_TABLES, TABLES } from '../catalogue/tables';
import { readSource } from '../intake';
import type { Anomaly, IntakeFailure, IntakeSuccess, SourceInput, SourceReport } from '../intake/types';
import { anomalyWords } from '../locales/fr/intake';
import { severityWords, sourceKindWords } from '../locales/fr/sources';
import type { TableId } from '../scheme/fields';
import type { CellValue, DataRow } from '../scheme/values';
import type { Hooks } from '../workbook/host';
import { BUYER_TABLES, complete, spelt, type Rows } from './completeTables';
import type { ImportPreview, ImportResult, TableCount } from './contracts';
import { SECRET_SETTING } from './insertTemplate';
import { openLogs } from './journal';
import { RequestError } from './makeScheme';
import { completeRows, mergeContracts, mergeHours, type MergeOutcome } from './mergeRows';
import { dataSetOf, readWorkbook, type OpenWorkbook } from './readWorkbook';
import { redrawn } from './redraw';
import { outsidePerimeter, outsideYears, withoutBuyer } from './outside';
import type { Session } from './session';
import { undoably } from './undo';

/** The table whose rows a source's account speaks of. */
const mainTable = (kind: SourceReport['kind']): TableId =>
  kind === 'beneficiaires' ? 'BENEFICIAIRES' : kind.startsWith('heures') ? 'HEURES' : 'MARCHES';

/** Hours bring contracts and people with them: those complete what is known, and are not rows of the source. */
function mergeInto(table: TableId, source: IntakeSuccess, existing: readonly DataRow[]): MergeOutcome {
  const incoming = source.tables[table] ?? [];
  switch (table) {
    case 'BENEFICIAIRES':
      return completeRows('beneficiaire_id', existing, incoming);
    case 'MARCHES':
      return mainTable(source.report.kind) === 'HEURES'
        ? completeRows('marche_id', existing, incoming, ['acheteur_nom', 'acheteur_siret'])
        : mergeContracts(existing, incoming);
    default:
      return mergeHours(existing, incoming);
  }
}

const total = (rows: readonly DataRow[], field: string): number =>
  rows.reduce((sum, row) => sum + (typeof row[field] === 'number' ? row[field] : 0), 0);

/** Rows that another source had already brought leave « kept » for « duplicates »: the account still adds up. */
function recount(report: SourceReport, repeated: readonly DataRow[]): SourceReport {
  if (repeated.length === 0) return report;
  return {
    ...report,
    kept: report.kept - repeated.length,
    duplicates: report.duplicates + repeated.length,
    controlSums: Object.fromEntries(
      Object.entries(report.controlSums).map(([field, sum]) => [
        field,
        field === 'heures_prevues' ? sum : sum - total(repeated, field),
      ]),
    ),
  };
}

/** Reads sources and says what importing them would do. Nothing is written. */
export async function previewImport(
  session: Session,
  inputs: readonly SourceInput[],
  hooks?: Hooks,
): Promise<ImportPreview> {
  const { host } = session;
  const open = await readWorkbook(host);
  if (!open) throw new RequestError('classeur-sans-schema');
  const secret = (await host.readSettings())[SECRET_SETTING] ?? '';
  const { buyers } = open.state.scheme;
  const merged: { -readonly [T in keyof Rows]: Rows[T] } = spelt(open.rows, buyers);
  const sources: SourceReport[] = [];
  const failures: IntakeFailure[] = [];
  const anomalies: Anomaly[] = [];
  const counts = new Map<TableId, { added: number; alreadyThere: number }>();

  for (const input of inputs) {
    const result = await readSource(input, {
      pseudonymSecret: secret,
      ...(buyers ? { buyers } : {}),
      ...hooks,
    });
    if (!result.ok) {
      failures.push(result);
      continue;
    }
    let repeatedRows: readonly DataRow[] = [];
    for (const { id } of SHEET_TABLES) {
      const outcome = mergeInto(id, result, merged[id] ?? []);
      merged[id] = outcome.rows;
      anomalies.push(...outcome.anomalies);
      const count = counts.get(id) ?? { added: 0, alreadyThere: 0 };
      counts.set(id, {
        added: count.added + outcome.added.length,
        alreadyThere: count.alreadyThere + outcome.repeated.length,
      });
      if (id === mainTable(result.report.kind) && id !== 'BENEFICIAIRES') repeatedRows = outcome.repeated;
    }
    const { parameters, scheme } = open.state;
    for (const outside of [outsidePerimeter(result, parameters), outsideYears(result, scheme.years)])
      if (outside) anomalies.push(outside);
    const isConcession = (row: DataRow): boolean =>
      result.concessions !== null && row['type_contrat'] === 'Concession';
    sources.push(
      recount(
        result.report,
        repeatedRows.filter((row) => !isConcession(row)),
      ),
    );
    if (result.concessions) sources.push(recount(result.concessions, repeatedRows.filter(isConcession)));
    anomalies.push(...result.anomalies);
  }

  const completed = complete(merged, open.state.scheme, open.state.parameters);
  if (buyers)
    for (const { file, kind } of sources) {
      const absent = withoutBuyer(file, mainTable(kind), completed);
      if (absent) anomalies.push(absent);
    }
  const { comfortableRows } = await host.describe();
  const heaviest = Math.max(0, ...SHEET_TABLES.map(({ id }) => merged[id]?.length ?? 0));
  return {
    sources,
    failures,
    anomalies,
    tables: [...counts].flatMap(([table, count]): TableCount[] =>
      count.added + count.alreadyThere > 0 ? [{ table, ...count }] : [],
    ),
    merged: completed,
    betterInFile: comfortableRows !== null && heaviest > comfortableRows ? comfortableRows : null,
  };
}

const anomalyLine = (anomaly: Anomaly): CellValue[] => {
  const { message, fix } = anomalyWords(anomaly);
  const { source, row, column, value } = anomaly.where;
  return [
    severityWords(anomaly.severity),
    source,
    row ?? null,
    column ?? null,
    value ?? null,
    message,
    fix,
    anomaly.count ?? 1,
  ];
};

const sourceLine = (report: SourceReport, at: string): CellValue[] => [
  report.file,
  sourceKindWords(report.kind),
  report.rows,
  report.kept,
  report.duplicates,
  report.setAside,
  report.controlSums['montant_ht'] ?? null,
  report.controlSums['heures_declarees'] ?? null,
  at,
];

const sumOf = (sources: readonly SourceReport[], key: 'rows' | 'kept' | 'duplicates' | 'setAside'): number =>
  sources.reduce((sum, source) => sum + source[key], 0);

/**
 * Tables that an import changes without bringing rows to them. Presence and employers are marked over all hours, and
 * hours show what is known of their person: people and hours move together. Buyers of a mutualised scheme may follow
 * from a contract, and are spelt in every table that names them.
 */
function movedWith({ tables, merged }: ImportPreview, { state, rows }: OpenWorkbook): readonly TableId[] {
  const touched = new Set(tables.map(({ table }) => table));
  const persons: readonly TableId[] =
    touched.has('HEURES') || touched.has('BENEFICIAIRES') ? ['HEURES', 'BENEFICIAIRES'] : [];
  const moved = new Set([...(state.scheme.buyers ? BUYER_TABLES : []), ...persons]);
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

/** The sheet on which a table's rows stand. */
export const sheetOf = (table: TableId): string => TABLES[table].sheet;
