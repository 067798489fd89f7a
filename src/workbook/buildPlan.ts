import { PARAMETERS, type ParameterValues } from '../catalogue/parameters';
import { evaluateAggregate, type DataSet } from '../engine/aggregate';
import { evaluateBreakdowns, evaluateFacts, factsOf } from '../engine/board';
import { contractOf, obligationsOf, type Obligation, type Obligations } from '../engine/obligations';
import { evaluateScheme, type TypedValues } from '../engine/schemeFigures';
import { schemeTables } from '../engine/schemeTables';
import type { Phase, Table } from '../scheme/fields';
import type { Scheme } from '../scheme/scheme';
import { bricksOf, type Brick } from './bricks';
import { buyerContext } from './buyerContext';
import { SHEETS, parameterCell } from './layout';
import { LAYOUT_SETTING, LAYOUT_VERSION } from './layoutVersion';
import type { SheetPlan, WorkbookPlan } from './plan';
import { tellsTheYear, type PlanContext } from './planContext';
import { planCadreLegal } from './sheets/cadreLegal';
import { planCalculs } from './sheets/calculs';
import { planCibles } from './sheets/cibles';
import { planData } from './sheets/data';
import { planDetail } from './sheets/detail';
import { planIndicateurs } from './sheets/indicateurs';
import { planLogs } from './sheets/logs';
import { planObligations } from './sheets/obligations';
import { planObjectifs } from './sheets/objectifs';
import { planParAcheteur } from './sheets/parAcheteur';
import { planParametres } from './sheets/parametres';
import { planSaisie } from './sheets/saisie';
import { keyField, planSommaire } from './sheets/sommaire';
import { planNote } from './sheets/note';
import { planSeuils } from './sheets/seuils';
import { planSuivi } from './sheets/suivi';
import { planTableauDeBord } from './sheets/tableauDeBord';

/** What the workbook holds at a given moment: the scheme as its cells now say it, and the data. */
export interface WorkbookState {
  readonly scheme: Scheme;
  readonly data: DataSet;
  readonly parameters: ParameterValues;
  readonly typedValues: TypedValues;
  /** Contracts of « Obligations » in the order in which the sheet has them (`contractOf`); absent: ranked again. */
  readonly shownContracts?: readonly string[];
}

/** Key under which the scheme travels in the workbook's settings. */
export const SCHEME_SETTING = 'spaser.scheme';

/** A brick is an aggregate, or what is not known about it. */
function brickResult(brick: Brick, state: WorkbookState, years: readonly number[]): readonly number[] {
  const results = evaluateAggregate(brick.aggregate, state.data, state.parameters, years);
  return results.map((result) => (brick.kind === 'unknown' ? result.unknown : (result.value ?? 0)));
}

/** The year that Suivi shows: the one chosen, else the last of the scheme with rows, else the first. */
function shownYear(parameters: ParameterValues, context: Pick<PlanContext, 'years' | 'figures'>): number {
  const chosen = context.years.indexOf(Number(parameters['annee_suivi'] ?? 0));
  if (chosen >= 0) return chosen;
  const withRows = context.years.map((_, index) =>
    context.figures.some((figure) => tellsTheYear(figure) && (figure.years[index]?.rows ?? 0) > 0),
  );
  return Math.max(0, withRows.lastIndexOf(true));
}

export function planContext(state: WorkbookState): PlanContext {
  const { scheme, parameters, typedValues } = state;
  const years = scheme.years;
  const figures = evaluateScheme(scheme, state.data, parameters, typedValues, years);
  const tables = schemeTables(scheme, state.data);
  const facts = evaluateFacts(factsOf(tables), state.data, parameters, years);
  const bricks = bricksOf(
    scheme,
    facts.map(({ fact }) => fact.measure),
  );
  const shown = shownYear(parameters, { years, figures });
  return {
    scheme,
    tables,
    years,
    targetYears: scheme.targetYears,
    figures,
    facts,
    breakdowns: evaluateBreakdowns(state.data, parameters, years[shown] ?? 0),
    obligations: obligationsIn(state),
    bricks,
    brickRanks: new Map(bricks.map(({ key }, rank) => [key, rank])),
    brickResults: new Map(bricks.map((brick) => [brick.key, brickResult(brick, state, years)])),
    parameters,
    typedValues,
    shownYear: shown,
  };
}

/** Obligations of the contracts, in the order of the sheet where one is given. */
function obligationsIn({ scheme, data, parameters, shownContracts }: WorkbookState): Obligations {
  const rows = { MARCHES: data.MARCHES?.rows, HEURES: data.HEURES?.rows };
  const found = obligationsOf(rows, parameters, scheme.buyers !== undefined);
  if (!shownContracts) return found;
  const ranks = new Map(shownContracts.map((contract, rank) => [contract, rank]));
  const rankOf = (one: Obligation): number => ranks.get(contractOf(one)) ?? ranks.size;
  return { ...found, contracts: [...found.contracts].sort((a, b) => rankOf(a) - rankOf(b)) };
}

function filledRows(state: WorkbookState, table: Table): number {
  const columns = state.data[table.id];
  if (!columns) return 0;
  const key = columns.column(keyField(table));
  return key.kind === 'text'
    ? key.codes.filter((code) => code !== 0).length
    : key.values.filter((value) => !Number.isNaN(value)).length;
}

/** The whole workbook as data, in the order of its tabs: the state, then élaboration, déploiement, data and the rest. */
export function buildPlan(state: WorkbookState): WorkbookPlan {
  const context = planContext(state);
  const rowCounts = Object.fromEntries(context.tables.map((table) => [table.id, filledRows(state, table)]));
  const kept = (phase: Phase): readonly SheetPlan[] =>
    context.tables.filter((table) => table.phase === phase).map(planData);
  const shown = context.years[context.shownYear] ?? 0;
  const byBuyer = buyerContext(state.scheme, state.data, state.parameters, shown);
  const body = [
    planSuivi(context),
    planTableauDeBord(context),
    planNote(context),
    ...(byBuyer ? [planParAcheteur(context, byBuyer)] : []),
    planSeuils(context, state.data),
    planObligations(context),
    ...kept('elaboration'),
    planObjectifs(context),
    planIndicateurs(context),
    planCibles(context),
    planCadreLegal(context),
    ...kept('deploiement'),
    planSaisie(context),
    ...context.tables.filter(({ phase }) => !phase).map(planData),
    planParametres(context),
    planCalculs(context),
    planDetail(context),
    ...planLogs(),
  ];
  return {
    sheets: [planSommaire(context, rowCounts, body), ...body],
    names: PARAMETERS.map(({ id }) => {
      const { row, column } = parameterCell(id);
      return { name: `P_${id}`, sheet: SHEETS.parametres, row, column };
    }),
    settings: {
      [LAYOUT_SETTING]: String(LAYOUT_VERSION),
      [SCHEME_SETTING]: JSON.stringify(state.scheme),
    },
  };
}
