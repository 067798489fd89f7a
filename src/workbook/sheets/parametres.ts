import { PARAMETERS, type Parameter } from '../../catalogue/parameters';
import { headerAt, rowAt, titleRows, wrapped, write } from '../cells';
import { FIRST_ROW, HEADER_ROW, PARAMETER_VALUE_COLUMN, SHEETS } from '../layout';
import type { NumberFormat, SheetPlan, ValidationPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { nationalTable } from './nationalTable';
import { thresholdTable } from './thresholdTable';

const FORMATS: Readonly<Record<Parameter['type'], NumberFormat>> = {
  number: 'general',
  share: 'percent',
  date: 'date',
  choice: 'text',
};

function formatOf({ id, type, unit }: Parameter): NumberFormat {
  if (id === 'annee_suivi') return 'year';
  return unit === '€ HT' ? 'integer' : FORMATS[type];
}

function validationOf(item: Parameter, index: number): ValidationPlan {
  const place = { row: FIRST_ROW + index, column: PARAMETER_VALUE_COLUMN, rows: 1, columns: 1 };
  switch (item.type) {
    case 'choice':
      return {
        ...place,
        rule: { kind: 'list', values: item.choices ?? [] },
        message: 'Choisir une valeur de la liste.',
      };
    case 'date':
      return {
        ...place,
        rule: { kind: 'date' },
        message: 'Écrire une date, par exemple 31/10/2026, ou laisser vide.',
      };
    case 'share':
      return {
        ...place,
        rule: { kind: 'number', min: 0, max: 1 },
        message: 'Écrire un pourcentage entre 0 % et 100 %.',
      };
    case 'number':
      return { ...place, rule: { kind: 'number', min: 0 }, message: 'Écrire un nombre positif.' };
  }
}

/** Everything a figure depends on besides the rows, with its source. */
export function planParametres({ parameters }: PlanContext): SheetPlan {
  const [years, national] = [thresholdTable(parameters), nationalTable(parameters)];
  return {
    name: SHEETS.parametres,
    purpose: 'Bases de calcul, tolérances, périmètre, seuils européens.',
    rows: [
      ...titleRows('Paramètres', 'Changer une case claire change tous les chiffres qui en dépendent.'),
      headerAt(HEADER_ROW, ['Paramètre', 'Valeur', 'Unité', 'Source']),
      ...PARAMETERS.map((item, index) =>
        rowAt(FIRST_ROW + index, [
          wrapped(item.label, 'label'),
          write(parameters[item.id] ?? null, 'input', formatOf(item)),
          wrapped(item.unit, 'text'),
          wrapped(item.source, 'note'),
        ]),
      ),
      ...years.rows,
      ...national.rows,
    ],
    widths: [54, 16, 20, 52, 17, 16, 18, 34, 44],
    validations: [...PARAMETERS.map(validationOf), ...years.validations, ...national.validations],
    conditionals: years.conditionals,
    print: { landscape: true },
    kept: [
      { row: FIRST_ROW, column: PARAMETER_VALUE_COLUMN, rows: PARAMETERS.length, columns: 1 },
      ...years.kept,
      ...national.kept,
    ],
  };
}
