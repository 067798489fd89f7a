import { declarationOf } from '../catalogue/indicators';
import { templateOf } from '../catalogue/templates';
import { markPublics } from '../engine/markPublics';
import { placedKeys } from '../engine/schemeFigures';
import { schemeTables } from '../engine/schemeTables';
import type { Scheme } from '../scheme/scheme';
import { buildPlan } from '../workbook/buildPlan';
import type { Hooks, WorkbookHost } from '../workbook/host';
import { formulasRenewedAfter, LAYOUT_VERSION, layoutOf } from '../workbook/layoutVersion';
import type { InsertRequest, TypedKept } from './contracts';
import { readLines, writeLines } from './anomalies/lines';
import { planInsertion } from './insertTemplate';
import { openLogs } from './journal';
import { RequestError } from './makeScheme';
import { missingColumns } from './missingColumns';
import { readScheme, readWorkbook } from './readWorkbook';
import { redrawn } from './redraw';
import type { Session } from './session';
import { undoably } from './undo';

/** What bringing a workbook up to date would change. */
export interface MigrationPreview extends TypedKept {
  /** Layouts, as `spaser.layout` counts them. */
  readonly from: number;
  readonly to: number;
  readonly sheets: readonly string[];
  /** Columns that data tables lack: added at their right. */
  readonly columns: readonly { readonly sheet: string; readonly labels: readonly string[] }[];
  /** Of a newer version of the template: labels of its indicators. Both empty when the template has not changed. */
  readonly added: readonly string[];
  readonly retired: readonly string[];
}

/** A newer version of the template of a scheme, as a request for the same buyer and years; null when there is none. */
function newerTemplate(scheme: Scheme): InsertRequest | null {
  const template = templateOf(scheme.templateId);
  if (!template || (template.version ?? 1) <= (scheme.templateVersion ?? 1)) return null;
  return {
    templateId: scheme.templateId,
    template,
    buyer: scheme.buyer,
    ...(scheme.buyers ? { buyers: scheme.buyers } : {}),
    years: scheme.years,
  };
}

const labelsOf = (scheme: Scheme): ReadonlyMap<string, string> =>
  new Map(
    placedKeys(scheme).map(({ key, placed }) => [
      key,
      placed.entry.label ?? declarationOf(placed.entry).label,
    ]),
  );

const without = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] =>
  [...a].flatMap(([key, label]) => (b.has(key) ? [] : [label]));

/** What bringing the workbook up to date would change; null when it is, or when it holds no scheme. Nothing is written. */
export async function previewMigration(session: Session): Promise<MigrationPreview | null> {
  const { host } = session;
  const scheme = await readScheme(host);
  if (!scheme) return null;
  const from = layoutOf(await host.readSettings());
  const request = newerTemplate(scheme);
  if (from >= LAYOUT_VERSION && !request) return null;
  const open = await readWorkbook(host);
  const insertion = request && (await planInsertion(session, request));
  const plan = insertion?.plan ?? (open && buildPlan(open.state));
  const { sheets } = await host.describe();
  const next = insertion?.state.scheme ?? scheme;
  const tables = new Map(schemeTables(next, open?.state.data).map((table) => [table.id, table]));
  const columns = (await missingColumns(host)).flatMap(({ table: id, fields }) => {
    const table = tables.get(id);
    return table
      ? [
          {
            sheet: table.sheet,
            labels: table.fields.flatMap(({ id: field, label }) => (fields.includes(field) ? [label] : [])),
          },
        ]
      : [];
  });
  return {
    from,
    to: LAYOUT_VERSION,
    sheets: (plan?.sheets ?? []).flatMap(({ name }) => (sheets.includes(name) ? [] : [name])),
    columns,
    added: without(labelsOf(next), labelsOf(scheme)),
    retired: without(labelsOf(scheme), labelsOf(next)),
    setAside: insertion?.aside ?? 0,
    broughtBack: insertion?.back ?? 0,
  };
}

/** A new mark is empty until the next import: it is written at once on the hours that stand. */
async function writePublics(host: WorkbookHost, hooks?: Hooks): Promise<void> {
  const hours = (await host.readTable('HEURES')) ?? [];
  const marked = markPublics(hours, (await host.readTable('BENEFICIAIRES')) ?? []);
  if (marked.some((row, index) => row !== hours[index]))
    await host.writeRows('HEURES', marked, 'replace', hooks);
}

/**
 * Brings a workbook up to date: its tables get the columns that they lack, its sheets are drawn again, and all that was
 * typed keeps its place or waits in the settings. All or nothing, and undone like any command.
 * @throws RequestError when the workbook holds no scheme.
 */
export async function migrate(session: Session, hooks?: Hooks): Promise<MigrationPreview | null> {
  const { host, environment } = session;
  const scheme = await readScheme(host);
  if (!scheme) throw new RequestError('classeur-sans-schema');
  const preview = await previewMigration(session);
  if (!preview) return null;
  const columns = await missingColumns(host);
  const line = {
    at: environment.now(),
    command: 'migrer',
    details: {
      onglets: preview.sheets.length,
      colonnes: preview.columns.reduce((sum, { labels }) => sum + labels.length, 0),
    },
  } as const;
  return undoably(session, line, async () => {
    const anomalies = await readLines(host);
    if (columns.length > 0) await host.mend(columns);
    const request = newerTemplate(scheme);
    if (columns.some(({ table, fields }) => table === 'HEURES' && fields.includes('publics')))
      await writePublics(host, hooks);
    const open = await readWorkbook(host);
    if (!open) throw new RequestError('classeur-sans-schema');
    const plan = request ? (await planInsertion(session, request)).plan : await redrawn(host, open.state);
    await host.apply(plan, hooks);
    // Its columns are others since the third layout: lines follow their labels.
    if (!anomalies.isCurrent) await writeLines(host, anomalies.lines, { ...anomalies, isCurrent: true });
    // A host that does not calculate keeps the results of row formulas beside them.
    const { calculates } = await host.describe();
    const again = new Set([
      ...(calculates ? [] : columns.map(({ table }) => table)),
      ...formulasRenewedAfter(preview.from).filter((table) => (open.rows[table] ?? []).length > 0),
    ]);
    for (const table of again) await host.writeRows(table, open.rows[table] ?? [], 'replace', hooks);
    await (await openLogs(host)).journal(line);
    return preview;
  });
}
