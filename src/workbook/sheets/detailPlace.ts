import { declarationOf } from '../../catalogue/indicators';
import type { IndicatorFigures } from '../../engine/schemeFigures';
import { LARGEST_SHARE } from '../../scheme/indicator';
import type { Measure } from '../../scheme/measure';
import {
  binary,
  call,
  cell,
  near,
  num,
  text,
  type BinaryOperator,
  type CellReference,
  type Formula,
} from '../formula';
import { FIRST_ROW } from '../layout';
import type { PlanContext } from '../planContext';

/** Columns of Détail, in order. */
export const DETAIL_COLUMNS = [
  'Code',
  'Indicateur',
  'Année',
  'Numérateur',
  'Dénominateur',
  'Lignes',
  'Sans réponse',
  'Origine',
  'Réalisé',
  'Cible',
  'Jalon précédent',
  'Valeur du jalon précédent',
  'Jalon suivant',
  'Valeur du jalon suivant',
  'Dernière cible',
  'Attendu',
  'Écart',
  'État',
  'Dernière échéance',
  'Attendu sur l’année',
  'Année de départ',
  'Valeur de départ',
  'Manque',
  'Reste',
  'Par',
  'Rythme nécessaire',
  'Rythme réalisé',
] as const;
export type DetailColumn = (typeof DETAIL_COLUMNS)[number];

export const EMPTY = text('');
export const when = (test: Formula, yes: Formula, no: Formula): Formula => call('IF', test, yes, no);
export const is = (left: Formula, op: BinaryOperator, right: Formula): Formula => binary(left, op, right);
export const isNumber = (value: Formula): Formula => call('ISNUMBER', value);
export const filled = (value: Formula): Formula => is(value, '<>', EMPTY);

/** Place of one indicator and one year in Détail: rows of an indicator follow each other, a year a row. */
export interface DetailPlace {
  readonly context: PlanContext;
  readonly indicatorIndex: number;
  readonly yearIndex: number;
}

export const detailRow = ({ context, indicatorIndex, yearIndex }: DetailPlace): number =>
  FIRST_ROW + indicatorIndex * context.years.length + yearIndex;

/** A cell of Détail; without sheet when the formula stands in Détail itself. */
export const detailCell = (
  place: DetailPlace,
  name: DetailColumn,
  sheet: string | null = null,
): CellReference => {
  const [row, column] = [detailRow(place), DETAIL_COLUMNS.indexOf(name)];
  return sheet === null ? near(row, column) : cell(sheet, row, column);
};

export const figureOf = ({ context, indicatorIndex }: DetailPlace) => {
  const figure = context.figures[indicatorIndex];
  if (!figure) throw new Error(`Détail has no indicator ${indicatorIndex}`);
  return figure;
};

export const yearOf = ({ context, yearIndex }: DetailPlace): number => context.years[yearIndex] ?? 0;

export const measureOfFigure = ({ placed }: IndicatorFigures): Measure => declarationOf(placed.entry).measure;

export const measureOf = (place: DetailPlace): Measure => measureOfFigure(figureOf(place));

/** A number typed by the user, as meant: 62 for a percentage is 62 % (`scheme/indicator`, `asTyped`). */
export function asMeant(place: DetailPlace, typed: Formula): Formula {
  const { unit } = declarationOf(figureOf(place).placed.entry);
  return unit === '%' ? when(is(typed, '>', num(LARGEST_SHARE)), is(typed, '/', num(100)), typed) : typed;
}
