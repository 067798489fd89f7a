import type { NationalThreshold } from '../../catalogue/nationalThresholds';
import type { ParameterValues } from '../../catalogue/parameters';
import { nationalLines } from '../../engine/thresholds/nationalTable';
import { headerAt, rowAt, wrapped, write } from '../cells';
import { NATIONAL_COLUMNS, NATIONAL_HEADER_ROW, NATIONAL_LINES } from '../layout';
import type { TableInParameters } from './thresholdTable';

export const NATIONAL_LABELS: Readonly<Record<NationalThreshold['id'], string>> = {
  dispense: 'Dispense de publicité et de mise en concurrence, en dessous de',
  publicite: 'Publicité au BOAMP ou dans un journal d’annonces légales, à partir de',
  'donnees-essentielles': 'Publication des données essentielles, à partir de',
};

export const categoriesWords = (categories: readonly string[]): string =>
  categories.length === 3 ? 'Toutes catégories' : categories.join(', ');

/** National thresholds, to be edited: their days and amounts. Their kind and categories are what formulas are made for. */
export function nationalTable(parameters: ParameterValues): TableInParameters {
  const area = (column: number, columns: number) => ({
    row: NATIONAL_HEADER_ROW + 1,
    column,
    rows: NATIONAL_LINES,
    columns,
  });
  return {
    rows: [
      rowAt(NATIONAL_HEADER_ROW - 1, [write('Seuils nationaux (€ HT)', 'section')]),
      headerAt(NATIONAL_HEADER_ROW, ['Seuil', 'Du', 'Au', 'Source', 'Montant HT', 'Certitude', 'Catégories']),
      ...nationalLines(parameters).map((line, index) =>
        rowAt(NATIONAL_HEADER_ROW + 1 + index, [
          wrapped(NATIONAL_LABELS[line.id], 'label'),
          write(line.from, 'input', 'date'),
          write(line.to, 'input', 'date'),
          wrapped(line.source, 'note'),
          write(line.amount, 'input', 'euro'),
          write(line.certain ? 'Lu' : 'À vérifier', 'text'),
          wrapped(categoriesWords(line.categories), 'text'),
        ]),
      ),
    ],
    validations: [
      {
        ...area(NATIONAL_COLUMNS.from, 2),
        rule: { kind: 'date' },
        message: 'Écrire une date, par exemple 01/04/2026, ou laisser vide : sans borne.',
      },
      {
        ...area(NATIONAL_COLUMNS.amount, 1),
        rule: { kind: 'number', min: 0 },
        message: 'Écrire un montant en euros HT, ou laisser vide : seuil non appliqué.',
      },
    ],
    conditionals: [],
    kept: [area(NATIONAL_COLUMNS.from, 2), area(NATIONAL_COLUMNS.amount, 1)],
  };
}
