import { indicatorOf } from '../../catalogue/indicators';
import { cell, type CellReference } from '../formula';
import { formatOf, headerAt, rowAt, titleRows, wrapped, write } from '../cells';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../layout';
import type { SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';

const FIRST_YEAR = 3;

export const typedFigures = (context: Pick<PlanContext, 'figures'>) =>
  context.figures.filter(({ typed }) => typed);

/** Cell in which the value of a typed indicator is written for a year. */
export const typedCell = (context: PlanContext, key: string, yearIndex: number): CellReference =>
  cell(
    SHEETS.saisie,
    FIRST_ROW + typedFigures(context).findIndex((figure) => figure.key === key),
    FIRST_YEAR + yearIndex,
  );

export const saisieBlock = (context: Pick<PlanContext, 'years' | 'figures'>) => ({
  row: FIRST_ROW,
  column: 0,
  rows: typedFigures(context).length,
  columns: FIRST_YEAR + context.years.length,
});

export const SAISIE_COLUMNS = { key: 0, firstYear: FIRST_YEAR };

/** Values that no data table gives: typed once a year by whoever holds them. */
export function planSaisie(context: PlanContext): SheetPlan {
  const { years, typedValues } = context;
  const typed = typedFigures(context);
  const labels = ['Code', 'Indicateur', 'Unité', ...years.map(String), 'Commentaire'];
  return {
    name: SHEETS.saisie,
    purpose: 'Valeurs que les données ne donnent pas : une case par année.',
    rows: [
      ...titleRows(
        'Saisie',
        'Écrire ici les valeurs que les onglets de données ne donnent pas. Vide = non renseigné.',
      ),
      headerAt(HEADER_ROW, labels),
      ...typed.map(({ key, placed }, index) => {
        const indicator = indicatorOf(placed.entry.ref);
        const format = formatOf(indicator);
        return rowAt(FIRST_ROW + index, [
          write(key, 'text'),
          wrapped(placed.entry.label ?? indicator.label, 'label'),
          write(indicator.unit, 'text'),
          ...years.map((year) => write(typedValues[key]?.[String(year)] ?? null, 'input', format)),
          write(null, 'input', 'text'),
        ]);
      }),
    ],
    widths: [30, 58, 9, ...years.map(() => 12), 40],
    freeze: { rows: FIRST_ROW, columns: 2 },
    reportTables:
      typed.length > 0
        ? [{ name: 'Saisie', row: HEADER_ROW, column: 0, columns: labels, rows: typed.length }]
        : [],
    validations: [
      {
        row: FIRST_ROW,
        column: FIRST_YEAR,
        rows: typed.length,
        columns: years.length,
        rule: { kind: 'number', min: 0 },
        message: 'Écrire un nombre positif (30 % pour une part), ou laisser vide.',
      },
    ],
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
    kept: [{ row: FIRST_ROW, column: FIRST_YEAR, rows: typed.length, columns: years.length + 1 }],
  };
}
