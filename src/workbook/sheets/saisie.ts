import { declarationOf } from '../../catalogue/indicators';
import { cell, type CellReference } from '../formula';
import { formatOf, headerAt, rowAt, titleRows, wrapped, write } from '../cells';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../layout';
import type { SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';

const FIRST_YEAR = 3;

/** Cell in which a value may be typed for an indicator and a year: a line per indicator, as in Cibles. */
export const typedCell = (indicatorIndex: number, yearIndex: number): CellReference =>
  cell(SHEETS.saisie, FIRST_ROW + indicatorIndex, FIRST_YEAR + yearIndex);

export const SAISIE_COLUMNS = { key: 0, firstYear: FIRST_YEAR };

/** Values typed by whoever holds them, for the years of which the data say nothing. A value that the data pass stays here. */
export function planSaisie(context: PlanContext): SheetPlan {
  const { years, typedValues, figures } = context;
  const labels = ['Code', 'Indicateur', 'Unité', ...years.map(String), 'Commentaire'];
  return {
    name: SHEETS.saisie,
    purpose: 'Valeurs à écrire là où les données ne disent rien : une case par année.',
    rows: [
      ...titleRows(
        'Saisie',
        'Une valeur écrite ici sert quand les données ne disent rien pour l’année ; sinon les données l’emportent, et elle reste ici.',
      ),
      headerAt(HEADER_ROW, labels),
      ...figures.map(({ key, placed }, index) => {
        const indicator = declarationOf(placed.entry);
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
    reportTables: [{ name: 'Saisie', row: HEADER_ROW, column: 0, columns: labels, rows: figures.length }],
    validations: [
      {
        row: FIRST_ROW,
        column: FIRST_YEAR,
        rows: figures.length,
        columns: years.length,
        rule: { kind: 'number', min: 0 },
        message: 'Écrire un nombre positif (30 % pour une part), ou laisser vide.',
      },
    ],
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
    kept: [{ row: FIRST_ROW, column: FIRST_YEAR, rows: figures.length, columns: years.length + 1 }],
  };
}
