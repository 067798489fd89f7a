import { TABLES } from '../../catalogue/tables';
import { brickWords } from '../../locales/fr/measureWords';
import type { Aggregate } from '../../scheme/measure';
import { aggregateFormula, type BrickKind } from '../aggregateFormula';
import { headerAt, live, rowAt, titleRows, wrapped, write } from '../cells';
import { above } from '../formula';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../layout';
import type { NumberFormat, SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { findBrickCell, FIRST_YEAR } from './brickCell';
import { shownRank } from './shownYear';

export function formatOfBrick(aggregate: Aggregate, kind: BrickKind): NumberFormat {
  if (kind !== 'value' || aggregate.kind !== 'sum') return 'integer';
  const field = TABLES[aggregate.table].fields.find((candidate) => candidate.id === aggregate.field);
  return field?.type === 'amount' ? 'euro' : field?.type === 'integer' ? 'integer' : 'decimal2';
}

/** Every count and sum that the scheme needs, once, in words and as a live formula over the data tables. */
export function planCalculs(context: PlanContext): SheetPlan {
  const { bricks, years, brickResults } = context;
  const labels = ['Ce qui est compté', 'Onglet', ...years.map(String)];
  return {
    name: SHEETS.calculs,
    purpose: 'Les comptes et les sommes dont tout le reste découle, en mots et en formules.',
    rows: [
      ...titleRows(
        'Calculs',
        'Chaque ligne est un compte ou une somme sur un onglet de données. Ne pas modifier : tout se recalcule.',
      ),
      rowAt(2, [
        write("Rang de l'année affichée dans Suivi", 'note'),
        live(shownRank(context), context.shownYear + 1, 'note', 'integer'),
      ]),
      {
        ...headerAt(HEADER_ROW, labels),
        cells: labels.map((label, index) =>
          index < FIRST_YEAR
            ? { value: label, style: 'header', wrap: true }
            : { value: years[index - FIRST_YEAR] ?? null, style: 'header', format: 'year' },
        ),
      },
      ...bricks.map((brick, index) => {
        const table =
          brick.aggregate.kind === 'parameter' ? SHEETS.parametres : TABLES[brick.aggregate.table].sheet;
        return rowAt(FIRST_ROW + index, [
          wrapped(brickWords(brick.aggregate, brick.kind), 'label'),
          write(table, 'text'),
          ...years.map((_, yearIndex) =>
            live(
              aggregateFormula(
                brick.aggregate,
                brick.kind,
                above(HEADER_ROW, FIRST_YEAR + yearIndex),
                (aggregate) => findBrickCell(context, aggregate, yearIndex),
              ),
              brickResults.get(brick.key)?.[yearIndex] ?? 0,
              'value',
              formatOfBrick(brick.aggregate, brick.kind),
            ),
          ),
        ]);
      }),
    ],
    widths: [84, 14, ...years.map(() => 15)],
    freeze: { rows: FIRST_ROW, columns: 1 },
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}
