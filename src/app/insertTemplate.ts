import { declarationOf } from '../catalogue/indicators';
import { initialParameters } from '../catalogue/parameters';
import { isImported } from '../engine/schemeTables';
import type { TableId } from '../scheme/fields';
import { placedIndicators, type Scheme } from '../scheme/scheme';
import type { DataRow } from '../scheme/values';
import { buildPlan, type WorkbookState } from '../workbook/buildPlan';
import type { ApplyReport, Hooks } from '../workbook/host';
import type { InsertPreview, InsertRequest } from './contracts';
import { carryDecisions, carryWords } from './carryTyped';
import { BUYER_TABLES, complete, type Rows } from './completeTables';
import { beginJournal, openLogs } from './journal';
import { makeScheme } from './makeScheme';
import { prefilledRows, withRows, writePrefilled } from './phases/prefill';
import { dataSetOf, readScheme, readWorkbook, type OpenWorkbook } from './readWorkbook';
import type { Session } from './session';
import { undoably } from './undo';

/** Key of the secret that pseudonyms of this workbook are made with. It never leaves the workbook. */
export const SECRET_SETTING = 'spaser.secret';

interface Insertion {
  readonly state: WorkbookState;
  /** Rows that the scheme writes below those of the user. */
  readonly added: Rows;
  /** Tables whose rows name other buyers, or count them otherwise, under the new scheme. */
  readonly renamed: Rows;
  /** False when the workbook already holds a scheme. */
  readonly isFirst: boolean;
}

/** Rows as a scheme of other buyers names and marks them; none when its buyers are those of before. */
function rowsOfBuyers(scheme: Scheme, before: Scheme, open: OpenWorkbook): Rows {
  if (String(scheme.buyers) === String(before.buyers)) return {};
  const rows = complete(open.rows, scheme, open.state.parameters);
  return Object.fromEntries(
    BUYER_TABLES.flatMap((id) => ((rows[id] ?? []).length > 0 ? [[id, rows[id]]] : [])),
  );
}

/** The state of a workbook that takes this scheme: its rows and parameters stay, the scheme is the new one. */
async function insertionOf({ host }: Session, request: InsertRequest): Promise<Insertion> {
  const scheme = makeScheme(request);
  const given = await readScheme(host);
  const open = given && (await readWorkbook(host));
  if (!open) {
    const parameters = initialParameters();
    const added = prefilledRows(scheme, null, [], {}, parameters);
    return {
      added,
      renamed: {},
      isFirst: true,
      state: { scheme, parameters, typedValues: {}, data: dataSetOf(added) },
    };
  }
  const { tables } = await host.describe();
  const added = prefilledRows(scheme, given, tables, open.rows, open.state.parameters);
  const renamed = rowsOfBuyers(scheme, given, open);
  return {
    added,
    renamed,
    isFirst: false,
    state: {
      ...open.state,
      scheme: carryDecisions(scheme, request.base ?? given, open.state.scheme),
      data: dataSetOf(withRows({ ...open.rows, ...renamed }, added)),
    },
  };
}

/** What inserting would do, without doing it. */
export async function previewInsert(session: Session, request: InsertRequest): Promise<InsertPreview> {
  const { state } = await insertionOf(session, request);
  const plan = buildPlan(state);
  const { sheets } = await session.host.describe();
  const present = new Set(sheets);
  return {
    title: state.scheme.title,
    warning: state.scheme.warning,
    sheets: plan.sheets.map(({ name, purpose }) => ({ name, purpose, exists: present.has(name) })),
    axes: state.scheme.axes.map((axis) => ({
      code: axis.code,
      title: axis.title,
      objectives: axis.objectives.map((objective) => ({
        code: objective.code,
        title: objective.title,
        indicators: objective.indicators.map((entry) => {
          const indicator = declarationOf(entry);
          return {
            id: entry.ref,
            label: entry.label ?? indicator.label,
            unit: indicator.unit,
            provenance: entry.provenance,
            targets: entry.targets,
            aims: entry.aims ?? [],
            known: entry.known ?? [],
            sources: entry.sources ?? [],
            note: entry.note ?? null,
            computed: isImported(indicator.measure),
          };
        }),
      })),
    })),
  };
}

/** Inserts a scheme: its sheets, its targets, its parameters. A second insertion of the same changes nothing. */
export async function insertTemplate(
  session: Session,
  request: InsertRequest,
  hooks?: Hooks,
): Promise<ApplyReport> {
  const { state, added, renamed, isFirst } = await insertionOf(session, request);
  const { host, environment } = session;
  const planned = buildPlan(state);
  const plan = isFirst
    ? { ...planned, settings: { ...planned.settings, [SECRET_SETTING]: environment.newSecret() } }
    : await carryWords(host, planned, Boolean(request.template));
  const line = {
    at: environment.now(),
    command: 'inserer',
    details: {
      modele: state.scheme.title,
      acheteur: state.scheme.buyer,
      annees: `${state.scheme.years[0]}-${state.scheme.years.at(-1)}`,
      indicateurs: placedIndicators(state.scheme).length,
    },
  } as const;
  return undoably(session, line, async () => {
    const report = await host.apply(plan, hooks);
    for (const [table, rows] of Object.entries(renamed) as [TableId, readonly DataRow[]][])
      await host.writeRows(table, rows, 'replace', hooks);
    await writePrefilled(host, added);
    if (isFirst) await beginJournal(host, line);
    else await (await openLogs(host)).journal(line);
    return report;
  });
}
