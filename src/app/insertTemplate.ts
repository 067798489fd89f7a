import { declarationOf } from '../catalogue/indicators';
import { initialParameters } from '../catalogue/parameters';
import { isImported } from '../engine/schemeTables';
import { placedIndicators } from '../scheme/scheme';
import { buildPlan, type WorkbookState } from '../workbook/buildPlan';
import type { ApplyReport, Hooks } from '../workbook/host';
import type { InsertPreview, InsertRequest } from './contracts';
import { carryDecisions, carryWords } from './carryTyped';
import { openLogs } from './journal';
import { makeScheme } from './makeScheme';
import { remembering } from './redraw';
import { dataSetOf, readScheme, readWorkbook } from './readWorkbook';
import type { Session } from './session';
import { undoably } from './undo';

/** Key of the secret that pseudonyms of this workbook are made with. It never leaves the workbook. */
export const SECRET_SETTING = 'spaser.secret';

/** The state of a workbook that takes this scheme: its rows and parameters stay, the scheme is the new one. */
async function stateFor(session: Session, request: InsertRequest): Promise<WorkbookState> {
  const scheme = makeScheme(request);
  const open = await readWorkbook(session.host);
  const given = open && (await readScheme(session.host));
  return {
    scheme: open && given ? carryDecisions(scheme, given, open.state.scheme) : scheme,
    parameters: open?.state.parameters ?? initialParameters(),
    typedValues: open?.state.typedValues ?? {},
    data: open?.state.data ?? dataSetOf({}),
  };
}

/** What inserting would do, without doing it. */
export async function previewInsert(session: Session, request: InsertRequest): Promise<InsertPreview> {
  const state = await stateFor(session, request);
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
  const state = await stateFor(session, request);
  const { host, environment } = session;
  // What the buyer decided is in the cells; the workbook remembers the template's own figures beside.
  const planned = remembering(buildPlan(state), makeScheme(request));
  const plan = (await readScheme(host)) ? await carryWords(host, planned) : planned;
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
    const settings = await host.readSettings();
    if (!settings[SECRET_SETTING]) await host.writeSettings({ [SECRET_SETTING]: environment.newSecret() });
    await (await openLogs(host)).journal(line);
    return report;
  });
}
