import { declarationOf } from '../catalogue/indicators';
import { SHEET_TABLES, STEERING_TABLES } from '../catalogue/tables';
import {
  evaluateScheme,
  lastTarget,
  type IndicatorFigures,
  type JudgedFigure,
} from '../engine/schemeFigures';
import { measureTables } from '../engine/schemeTables';
import { measureWords } from '../locales/fr/measureWords';
import { placedIndicators } from '../scheme/scheme';
import { STATUSES, type Status } from '../scheme/status';
import type { CellValue } from '../scheme/values';
import { planContext } from '../workbook/buildPlan';
import type { WorkbookHost } from '../workbook/host';
import { FIRST_ROW, SHEETS } from '../workbook/layout';
import { LOG_COLUMNS, LOG_LIMIT } from '../workbook/sheets/logs';
import { countOf } from './anomalies/changes';
import { readLines } from './anomalies/lines';
import type { IndicatorYear, Review, ReviewedIndicator } from './contracts';
import { toIndicatorYear } from './indicatorYear';
import { RequestError } from './makeScheme';
import { readWorkbook, type OpenWorkbook } from './readWorkbook';
import { reviewByBuyer } from './reviewByBuyer';
import type { Session } from './session';

/** Typed when Saisie gives all that is known of it. */
const isTyped = (years: readonly JudgedFigure[]): boolean =>
  years.some(({ origin }) => origin === 'saisie') && years.every(({ origin }) => origin !== 'donnees');

function reviewed({ key, placed, years }: IndicatorFigures): ReviewedIndicator {
  const indicator = declarationOf(placed.entry);
  const { axis, objective, entry } = placed;
  return {
    id: key,
    label: entry.label ?? indicator.label,
    definition: indicator.definition,
    unit: indicator.unit,
    direction: indicator.direction,
    provenance: entry.provenance,
    axis: { code: axis.code, title: axis.title },
    objective: { code: objective.code, title: objective.title },
    words: measureWords(indicator.measure),
    origin: isTyped(years) ? 'typed' : 'computed',
    baseline: entry.baseline,
    finalTarget: lastTarget(entry.targets),
    years: years.map((figure) => toIndicatorYear(key, indicator.unit, figure)),
  };
}

async function logLines(
  host: WorkbookHost,
  sheet: keyof typeof LOG_COLUMNS,
): Promise<readonly (readonly CellValue[])[]> {
  const columns = LOG_COLUMNS[sheet].length;
  const cells = await host.readCells(SHEETS[sheet], { row: FIRST_ROW, column: 0, rows: LOG_LIMIT, columns });
  return cells.filter((line) => line[0] !== null && line[0] !== undefined && line[0] !== '');
}

/** Every calendar year that the data speak of, with those of the scheme. */
export function yearsWithData(open: OpenWorkbook): readonly number[] {
  const years = new Set(open.state.scheme.years);
  const measured = new Set(
    placedIndicators(open.state.scheme).flatMap(({ entry }) =>
      measureTables(declarationOf(entry).measure).map(({ id }) => id),
    ),
  );
  // A proposal or a meeting of another year says nothing of the purchases of that year.
  const telling = SHEET_TABLES.filter(({ id }) => measured.has(id) || !STEERING_TABLES.includes(id));
  for (const { id } of telling) {
    const columns = open.state.data[id];
    for (let row = 0; columns && row < columns.length; row += 1)
      columns.yearsOf(row).forEach((year) => years.add(year));
  }
  return [...years].sort((a, b) => a - b);
}

/** Where the scheme stands, for the pane. Null when the workbook holds no scheme. */
export async function review(session: Session): Promise<Review | null> {
  const open = await readWorkbook(session.host);
  if (!open) return null;
  const { scheme } = open.state;
  const context = planContext(open.state);
  const indicators = context.figures.map(reviewed);
  const year = scheme.years[context.shownYear] ?? 0;
  const statusAt = (indicator: ReviewedIndicator): Status | undefined =>
    indicator.years.find((figure) => figure.year === year)?.status;
  const sources = await logLines(session.host, 'sources');
  const setAsideColumn = LOG_COLUMNS.sources.indexOf('Mises de côté');
  const { lines } = await readLines(session.host);
  return {
    buyer: scheme.buyer,
    ...(scheme.buyers
      ? { buyers: { entries: scheme.buyers, figures: reviewByBuyer(open.state, scheme.years) } }
      : {}),
    title: scheme.title,
    warning: scheme.warning,
    years: scheme.years,
    year,
    indicators,
    counts: Object.fromEntries(
      STATUSES.map((status) => [
        status,
        indicators.filter((indicator) => statusAt(indicator) === status).length,
      ]),
    ) as Record<Status, number>,
    data: context.tables
      .filter(({ id }) => !STEERING_TABLES.includes(id))
      .map(({ id }) => ({ table: id, rows: open.rows[id]?.length ?? 0 })),
    setAside: sources.reduce((sum, line) => sum + Number(line[setAsideColumn] ?? 0), 0),
    anomalies: countOf(lines),
    lastCommand: session.undoable.at(-1)?.line ?? null,
  };
}

/**
 * Every indicator of the workbook for the years of its scheme and for every other year present in its data; those of
 * each buyer of a mutualised scheme come after the consolidated ones.
 * @throws RequestError when the workbook holds no scheme.
 */
export async function reviewAllYears(session: Session): Promise<readonly IndicatorYear[]> {
  const open = await readWorkbook(session.host);
  if (!open) throw new RequestError('classeur-sans-schema');
  const { scheme, data, parameters, typedValues } = open.state;
  const allYears = yearsWithData(open);
  const figures = evaluateScheme(scheme, data, parameters, typedValues, allYears);
  return [
    ...figures.flatMap(({ key, placed, years }) => {
      const { unit } = declarationOf(placed.entry);
      return years.map((figure) => toIndicatorYear(key, unit, figure));
    }),
    ...reviewByBuyer(open.state, allYears).flatMap(({ years }) => years),
  ];
}
