import { declarationOf } from '../catalogue/indicators';
import { initialParameters } from '../catalogue/parameters';
import { isImported } from '../engine/schemeTables';
import { placedIndicators, type Scheme } from '../scheme/scheme';
import { buildPlan, type WorkbookState } from '../workbook/buildPlan';
import type { Hooks } from '../workbook/host';
import type { WorkbookPlan } from '../workbook/plan';
import type { InsertPreview, InsertReport, InsertRequest } from './contracts';
import { carryDecisions, carryWords } from './carryTyped';
import { missingColumns } from './missingColumns';
import { openLogs } from './journal';
import { makeScheme } from './makeScheme';
import { remembering } from './redraw';
import { dataSetOf, readScheme, readWorkbook } from './readWorkbook';
import { bringBack, countOf, RETIRED_SETTING, retiredIn, setAside, withWords } from './retired';
import type { Session } from './session';
import { undoably } from './undo';

/** Key of the secret that pseudonyms of this workbook are made with. It never leaves the workbook. */
export const SECRET_SETTING = 'spaser.secret';

interface Insertion {
  readonly state: WorkbookState;
  readonly plan: WorkbookPlan;
  /** Values typed that the new scheme has no cell for: kept in the settings. */
  readonly aside: number;
  /** Values kept earlier that have a cell again. */
  readonly back: number;
}

/** Years that a scheme no longer has take their targets along: a target without a cell would count unseen. */
const withinYears = (scheme: Scheme): Scheme => ({
  ...scheme,
  axes: scheme.axes.map((axis) => ({
    ...axis,
    objectives: axis.objectives.map((objective) => ({
      ...objective,
      indicators: objective.indicators.map((entry) => ({
        ...entry,
        targets: Object.fromEntries(
          Object.entries(entry.targets).filter(([year]) => scheme.targetYears.includes(Number(year))),
        ),
      })),
    })),
  })),
});

/** What a workbook takes of a new scheme: its rows and parameters stay, and what was typed goes where it has a cell. */
export async function planInsertion({ host }: Session, request: InsertRequest): Promise<Insertion> {
  const scheme = makeScheme(request);
  const open = await readWorkbook(host);
  const given = open && (await readScheme(host));
  if (!open || !given) {
    const state = { scheme, parameters: initialParameters(), typedValues: {}, data: dataSetOf({}) };
    return { state, plan: buildPlan(state), aside: 0, back: 0 };
  }
  const retired = retiredIn(await host.readSettings());
  const carried = withinYears(carryDecisions(scheme, given, open.state.scheme));
  const state = { ...open.state, ...bringBack(retired, carried, open.state.typedValues) };
  // What the buyer decided is in the cells; the workbook remembers the template's own figures beside.
  const planned = remembering(buildPlan(state), scheme);
  const drawn = withWords(await carryWords(host, planned), retired);
  const kept = await setAside(host, given, planned);
  // Nothing aside, now or before, needs no setting.
  const settings: Record<string, string> =
    countOf(retired) + kept.aside > 0 ? { [RETIRED_SETTING]: JSON.stringify(kept.retired) } : {};
  return {
    state,
    plan: { ...drawn, settings: { ...drawn.settings, ...settings } },
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
  const { state, plan, aside, back } = await planInsertion(session, request);
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
    const columns = await missingColumns(host);
    if (columns.length > 0) await host.mend(columns);
    const report = await host.apply(plan, hooks);
    const settings = await host.readSettings();
    if (!settings[SECRET_SETTING]) await host.writeSettings({ [SECRET_SETTING]: environment.newSecret() });
    await (await openLogs(host)).journal(line);
    return { ...report, setAside: aside, broughtBack: back };
  });
}
