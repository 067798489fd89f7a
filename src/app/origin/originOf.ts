import { DIMENSIONS } from '../../catalogue/dimensions';
import { declarationOf } from '../../catalogue/indicators';
import { breakdown, type Breakdown } from '../../engine/breakdown';
import type { DataSet } from '../../engine/aggregate';
import { buyerViews, noBuyerReason } from '../../engine/byBuyer';
import { evaluateMeasure, noFigure, type Figure } from '../../engine/figure';
import { evaluateScheme, type Origin as ValueOrigin } from '../../engine/schemeFigures';
import { measureWords } from '../../locales/fr/measureWords';
import { buyersOf } from '../../scheme/buyers';
import { fromCell, type Indicator, type Unit } from '../../scheme/indicator';
import { planContext } from '../../workbook/buildPlan';
import { formulaText } from '../compose/formulaText';
import { readWorkbook, type OpenWorkbook } from '../readWorkbook';
import type { Session } from '../session';
import { readLeftOut } from './leftOut';
import { parametersUsed } from './parametersUsed';
import { placesOf } from './places';
import { termsBehind, type LeftOut } from './terms';
import type { Origin, OriginRequest } from './types';

const points = (unit: Unit, value: number | null): number | null =>
  value === null ? null : fromCell(unit, value);

const inPoints = (unit: Unit, figure: Figure): Figure => ({ ...figure, value: points(unit, figure.value) });

/** What the figure sees: all rows, or those of one buyer; null when the scheme has no such buyer. */
function dataFor({ state }: OpenWorkbook, buyer: string | null | undefined): DataSet | null {
  if (buyer === undefined) return state.data;
  const names = buyersOf(state.scheme).map(({ name }) => name);
  const rank = buyer === null ? names.length : names.indexOf(buyer);
  return names.length === 0 ? null : (buyerViews(state.data, names)[rank] ?? null);
}

interface Asked {
  readonly open: OpenWorkbook;
  readonly request: OriginRequest;
  readonly data: DataSet;
  readonly leftOut: (sheet: string) => LeftOut;
}

function breakdownsOf(
  { measure, unit }: Indicator,
  from: ValueOrigin | null,
  { open, request, data }: Asked,
): readonly Breakdown[] {
  const { scheme, parameters } = open.state;
  const ofOne = request.buyer !== undefined;
  return DIMENSIONS.filter((dimension) => !(ofOne && dimension === 'acheteur')).map((dimension) => {
    const found = breakdown({
      measure,
      dimension,
      data,
      parameters,
      year: request.year,
      years: scheme.years,
      buyers: buyersOf(scheme).map(({ name }) => name),
    });
    const isTyped = from === 'saisie';
    return {
      ...found,
      whole: inPoints(unit, found.whole),
      parts: isTyped ? [] : found.parts.map((part) => ({ ...part, value: points(unit, part.value) })),
      ...(isTyped
        ? { reconciled: false, reasons: ['saisie' as const], numerator: null, denominator: null }
        : {}),
    };
  });
}

function originIn({ open, request, data, leftOut }: Asked): Origin | null {
  const { scheme, parameters, typedValues } = open.state;
  const context = planContext(open.state);
  const index = context.figures.findIndex(({ key }) => key === request.indicator);
  const placed = context.figures[index]?.placed;
  if (!placed) return null;
  const indicator = declarationOf(placed.entry);
  const { measure, unit } = indicator;
  const { year, buyer } = request;
  let figure: Figure & { readonly origin?: ValueOrigin | null };
  if (buyer === undefined) {
    const known = context.figures[index]?.years.find((one) => one.year === year);
    const own = (): typeof figure | undefined =>
      evaluateScheme(scheme, open.state.data, parameters, typedValues, [year])[index]?.years[0];
    figure = known ?? own() ?? noFigure(year);
  } else {
    if (noBuyerReason(measure) !== null) return null;
    figure = evaluateMeasure(measure, data, parameters, [year])[0] ?? noFigure(year);
  }
  const from = figure.origin !== undefined ? figure.origin : figure.value === null ? null : 'donnees';
  return {
    request,
    label: placed.entry.label ?? indicator.label,
    definition: indicator.definition,
    unit,
    value: points(unit, figure.value),
    from,
    numerator: figure.numerator,
    denominator: figure.denominator,
    scale: measure.kind === 'ratio' ? measure.scale : measure.kind === 'informed' ? 100 : 1,
    words: measureWords(measure, year),
    formula: formulaText(measure, year),
    terms: termsBehind(measure, figure, { open, data, year, leftOut }),
    parameters: parametersUsed(measure, year, parameters),
    places: buyer === undefined ? placesOf(context, index, year, from) : [],
    breakdowns: breakdownsOf(indicator, from, { open, request, data, leftOut }),
    isShared: buyersOf(scheme).length > 0,
  };
}

/**
 * Everything a figure comes from: its sentence, its formula, its terms, every row accounted for, what it depends on, and
 * its parts. Null when the workbook holds no scheme, the scheme no such indicator, or the indicator no figure by buyer.
 * Nothing is written.
 */
export async function originOf(session: Session, request: OriginRequest): Promise<Origin | null> {
  const open = await readWorkbook(session.host);
  const data = open && dataFor(open, request.buyer);
  if (!open || !data) return null;
  return originIn({ open, request, data, leftOut: await readLeftOut(session.host) });
}
