import type { Breakdown } from '../../catalogue/facts';
import { declarationOf } from '../../catalogue/indicators';
import { schemeRollUps, type RolledUp } from '../../engine/board';
import { isImported } from '../../engine/schemeTables';
import { STATUSES, type Status } from '../../scheme/status';
import { cell, range, type CellReference, type Formula } from '../formula';
import { SHEETS } from '../layout';
import type { PlanContext } from '../planContext';

/** Columns of the dashboard: code, title, worst state, then one per state (or per year, further down). */
export const STATE_COLUMN = 2;
export const FIRST_COUNT = 3;
export const countColumn = (status: Status): number => FIRST_COUNT + STATUSES.indexOf(status);
/** Columns of the list of all indicators. */
export const LIST = { code: 0, label: 1, state: 2, share: 3, bar: 4, score: 7, sentence: 8 } as const;

/** Most indicators that are drawn beside their targets. */
export const KEYS = 4;
const CHART_ROWS = 17;
/** A line of words, then a chart. */
export const BAND = CHART_ROWS + 2;

export const YEAR_CELL: CellReference = cell(SHEETS.tableauDeBord, 2, 1);

/** Where things stand in the dashboard, from top to bottom. */
export interface BoardPlace {
  readonly context: PlanContext;
  readonly groups: readonly RolledUp[];
  /** Ranks of the indicators whose targets are drawn. */
  readonly keys: readonly number[];
  readonly groupRow: (index: number) => number;
  readonly chartsTitle: number;
  /** Row of the words above a chart; charts go two by two. */
  readonly chartRow: (rank: number) => number;
  readonly chartRows: number;
  readonly factsTitle: number;
  readonly factRow: (index: number) => number;
  readonly keysTitle: number;
  readonly keyRow: (rank: number, what: 'realised' | 'target') => number;
  readonly splitsTitle: number;
  readonly splitRow: (split: number) => number;
  readonly listTitle: number;
  readonly listRow: (indicatorIndex: number) => number;
}

/**
 * The indicators whose targets are drawn: those that imports fill before those that are typed, and in each case the first
 * of each axis before the others, in the order of the scheme. Targets have no say: one typed later must move no line.
 */
export function keyIndicators({ figures }: Pick<PlanContext, 'figures'>): readonly number[] {
  const axes = new Set<string>();
  const ranked = figures.map(({ placed }, index) => {
    const isFilled = isImported(declarationOf(placed.entry).measure);
    const key = `${isFilled ? '' : '='}${placed.axis.code}`;
    const isFirst = !axes.has(key);
    axes.add(key);
    return { index, rank: (isFilled ? 0 : 2) + (isFirst ? 0 : 1) };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, KEYS)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}

const TOP = 4;

/** Lines of a breakdown that are drawn: its parts, and what they leave or what says nothing of them. */
export const drawnLines = ({ parts, rest, said }: Breakdown): number =>
  parts.length + (rest === null && !said ? 0 : 1);

/** Under its first line, the one of its whole: after those drawn, and the words that say that parts overlap. */
export const totalLine = (breakdown: Breakdown): number =>
  drawnLines(breakdown) + (breakdown.rest === null ? 1 : 0);

export function boardPlace(context: PlanContext): BoardPlace {
  const groups = schemeRollUps(context.figures, context.shownYear);
  const keys = keyIndicators(context);
  const charts = keys.length + 1 + context.breakdowns.length;
  const bands = Math.ceil(charts / 2);
  const chartsTitle = TOP + 2 + groups.length + 1;
  const factsTitle = chartsTitle + 1 + bands * BAND + 1;
  const keysTitle = factsTitle + 2 + context.facts.length + 1;
  const splitsTitle = keysTitle + 2 + Math.max(1, 2 * keys.length) + 1;
  const splitSizes = context.breakdowns.map(({ breakdown }) => totalLine(breakdown) + 2);
  const splitRow = (split: number): number =>
    splitsTitle + 1 + splitSizes.slice(0, split).reduce((sum, size) => sum + size, 0);
  const listTitle = splitRow(splitSizes.length) + 1;
  return {
    context,
    groups,
    keys,
    groupRow: (index) => TOP + 2 + index,
    chartsTitle,
    chartRow: (rank) => chartsTitle + 1 + Math.floor(rank / 2) * BAND,
    chartRows: CHART_ROWS,
    factsTitle,
    factRow: (index) => factsTitle + 2 + index,
    keysTitle,
    keyRow: (rank, what) => keysTitle + 2 + 2 * rank + (what === 'realised' ? 0 : 1),
    splitsTitle,
    splitRow,
    listTitle,
    listRow: (indicatorIndex) => listTitle + 2 + indicatorIndex,
  };
}

export const BOARD_TOP = TOP;

/** One column of the list of all indicators, from another sheet. */
export const listRange = (place: BoardPlace, column: keyof typeof LIST): Formula =>
  range(
    cell(SHEETS.tableauDeBord, place.listRow(0), LIST[column]),
    cell(SHEETS.tableauDeBord, place.listRow(place.context.figures.length - 1), LIST[column]),
  );
