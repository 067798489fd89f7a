import { declarationOf } from '../../catalogue/indicators';
import { gapScores } from '../../engine/board';
import { statusText } from '../../scheme/status';
import { live, rowAt } from '../cells';
import { binary, call, cell, isBlank, num, text, type Formula } from '../formula';
import type { CellPlan, RowPlan } from '../plan';
import { listRange, type BoardPlace, type LIST } from './boardPlace';
import { shareValue } from './suivi';
import { paceText } from './suiviPace';

/** Gaps that hold on a page. */
export const GAPS = 5;
/** Two lines of a sentence, whatever the indicator: a live sheet cannot fit its rows by itself. */
const HEIGHT = 46;

/** Column where each line says which indicator it is about: outside what is printed. */
export const RANK_COLUMN = 5;

/** Indicators in the order of their gap, those of the scheme alone. */
function worst(place: BoardPlace): readonly (number | null)[] {
  const scores = gapScores(place.context.figures, place.context.shownYear);
  const ranked = scores
    .map((score, index) => ({ score, index }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return Array.from({ length: Math.min(GAPS, scores.length) }, (_, rank) => ranked[rank]?.index ?? null);
}

/** The largest gaps in vigilance or off, with the pace that each asks; blank lines when there are fewer. */
export function gapLines(place: BoardPlace, first: number): RowPlan[] {
  const { context } = place;
  return worst(place).map((indicator, rank) => {
    const row = first + rank;
    const nth = call('LARGE', listRange(place, 'score'), num(rank + 1));
    const found = call(
      'IF',
      binary(nth, '>', num(0)),
      call('MATCH', nth, listRange(place, 'score'), num(0)),
      text(''),
    );
    const at = cell(null, row, RANK_COLUMN);
    const of = (column: keyof typeof LIST): Formula =>
      call('IF', isBlank(at), text(''), call('INDEX', listRange(place, column), at));
    const figure = indicator === null ? undefined : context.figures[indicator];
    const shown = figure?.years[context.shownYear];
    const declaration = figure && declarationOf(figure.placed.entry);
    const { direction, unit } = declaration ?? { direction: 'neutre' as const, unit: 'nb' as const };
    const wrap = (one: CellPlan): CellPlan => ({ ...one, wrap: true });
    return {
      ...rowAt(row, [
        wrap(
          live(of('label'), figure ? (figure.placed.entry.label ?? declaration?.label ?? '') : '', 'label'),
        ),
        live(of('state'), shown ? statusText(shown.status) : '', 'total'),
        wrap(
          live(
            of('sentence'),
            shown && direction !== 'neutre' ? paceText(shown.pace, unit, direction) : '',
            'text',
          ),
        ),
        live(of('share'), shown ? shareValue(shown, direction) : '', 'value', 'percent'),
        null,
        live(found, indicator === null ? '' : indicator + 1, 'note', 'integer'),
      ]),
      height: HEIGHT,
    };
  });
}
