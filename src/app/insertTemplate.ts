import { declarationOf } from '../catalogue/indicators';
import { initialParameters } from '../catalogue/parameters';
import { withEntries } from '../engine/schemeEntries';
import { isImported } from '../engine/schemeTables';
import type { TableId } from '../scheme/fields';
import { placedIndicators, type Scheme } from '../scheme/scheme';
import type { DataRow } from '../scheme/values';
import { buildPlan, type WorkbookState } from '../workbook/buildPlan';
import type { Hooks } from '../workbook/host';
import type { WorkbookPlan } from '../workbook/plan';
import type { InsertPreview, InsertReport, InsertRequest } from './contracts';
import { carryDecisions, carryWords } from './carryTyped';
import { BUYER_TABLES, complete, type Rows } from './completeTables';
import { missingColumns } from './missingColumns';
import { beginJournal, openLogs } from './journal';
import { makeScheme } from './makeScheme';
import { prefilledRows, withRows, writePrefilled } from './phases/prefill';
import { remembering } from './redraw';
import { dataSetOf, readScheme, readWorkbook, type OpenWorkbook } from './readWorkbook';
import { bringBack, countOf, RETIRED_SETTING, retiredIn, setAside, withWords } from './retired';
import type { Session } from './session';
import { undoably } from './undo';

/** Key of the secret that pseudonyms of this workbook are made with. It never leaves the workbook. */
export const SECRET_SETTING = 'spaser.secret';

interface Insertion {
  readonly state: WorkbookState;
  readonly plan: WorkbookPlan;
  /** Rows that the scheme writes below those of the user. */
  readonly added: Rows;
  /** Tables whose rows name other buyers, or count them otherwise, under the new scheme. */
  readonly renamed: Rows;
  /** False when the workbook already holds a scheme. */
  readonly isFirst: boolean;
  /** Values typed that the new scheme has no cell for: kept in the settings. */
  readonly aside: number;
  /** Values kept earlier that have a cell again. */
  readonly back: number;
}

/** Years that a scheme no longer has take their targets along: a target without a cell would count unseen. */
const withinYears = (scheme: Scheme): Scheme =>
  withEntries(scheme, (_key, entry) => ({
    ...entry,
    targets: Object.fromEntries(
      Object.entries(entry.targets).filter(([year]) => scheme.targetYears.includes(Number(year))),
    ),
  }));

/** Rows as a scheme of other buyers names and marks them; none when its buyers are those of before. */
function rowsOfBuyers(scheme: Scheme, before: Scheme, open: OpenWorkbook): Rows {
  if (String(scheme.buyers) === String(before.buyers)) return {};
  const rows = complete(open.rows, scheme, open.state.parameters);
  return Object.fromEntries(
    BUYER_TABLES.flatMap((id) => ((rows[id] ?? []).length > 0 ? [[id, rows[id]]] : [])),
  );
}

/** Rows go with the tables that hold them from the start: one writing instead of one for each table. */
const withFirstRows = (plan: WorkbookPlan, rows: Rows): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => {
    const firstRows = sheet.dataTable && rows[sheet.dataTable.table];
    return sheet.dataTable && firstRows ? { ...sheet, dataTable: { ...sheet.dataTable, firstRows } } : sheet;
  }),
});

function firstInsertion(scheme: Scheme, newSecret: () => string): Insertion {
  const parameters = initialParameters();
  const added = prefilledRows(scheme, null, [], {}, parameters);
  const state = { scheme, parameters, typedValues: {}, data: dataSetOf(added) };
  const plan = withFirstRows(buildPlan(state), added);
  return {
    state,
    plan: { ...plan, settings: { ...plan.settings, [SECRET_SETTING]: newSecret() } },
    added: {},
    renamed: {},
    isFirst: true,
    aside: 0,
    back: 0,
  };
}

/** What a workbook takes of a new scheme: its rows and parameters stay, and what was typed goes where it has a cell. */
export async function planInsertion(
  { host, environment }: Session,
  request: InsertRequest,
): Promise<Insertion> {
  const scheme = makeScheme(request);
  const given = await readScheme(host);
  const open = given && (await readWorkbook(host));
  if (!open) return firstInsertion(scheme, environment.newSecret);
  const { tables } = await host.describe();
  const added = prefilledRows(scheme, given, tables, open.rows, open.state.parameters);
  const renamed = rowsOfBuyers(scheme, given, open);
  const retired = retiredIn(await host.readSettings());
  const carried = withinYears(carryDecisions(scheme, request.base ?? given, open.state.scheme));
  const state = {
    ...open.state,
    ...bringBack(retired, carried, open.state.typedValues),
    data: dataSetOf(withRows({ ...open.rows, ...renamed }, added)),
  };
  // What the buyer decided is in the cells; the workbook remembers the template's own figures beside.
  const planned = remembering(buildPlan(state), scheme);
  const drawn = withWords(await carryWords(host, planned, Boolean(request.template)), retired);
  const kept = await setAside(host, given, planned);
  // Nothing aside, now or before, needs no setting.
  const settings: Record<string, string> =
    countOf(retired) + kept.aside > 0 ? { [RETIRED_SETTING]: JSON.stringify(kept.retired) } : {};
  return {
    state,
    plan: { ...drawn, settings: { ...drawn.settings, ...settings } },
    added,
    renamed,
    isFirst: false,
    aside: kept.aside,
    back: kept.back,
  };
}

/** What inserting would do, without doing it. */
export async function previewInsert(session: Session, request: InsertRequest): Promise<InsertPreview> {
  const { state, plan, aside, back } = await planInsertion(session, request);
  const { sheets } = await session.host.describe();
  const present = new Set(sheets);
  return {
    title: state.scheme.title,
    warning: state.scheme.warning,
    setAside: aside,
    broughtBack: back,
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
): Promise<InsertReport> {
  const { state, plan, added, renamed, isFirst, aside, back } = await planInsertion(session, request);
  const { host, environment } = session;
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
    const columns = isFirst ? [] : await missingColumns(host);
    if (columns.length > 0) await host.mend(columns);
    const report = await host.apply(plan, hooks);
    for (const [table, rows] of Object.entries(renamed) as [TableId, readonly DataRow[]][])
      await host.writeRows(table, rows, 'replace', hooks);
    await writePrefilled(host, added);
    if (isFirst) await beginJournal(host, line);
    else await (await openLogs(host)).journal(line);
    return { ...report, setAside: aside, broughtBack: back };
  });
}
