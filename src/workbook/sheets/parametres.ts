import { PARAMETERS, type Parameter } from '../../catalogue/parameters';
import { thresholdYears } from '../../catalogue/thresholds';
import { headerAt, live, rowAt, titleRows, wrapped, write } from '../cells';
import { binary, call, cell, parameter, text, type Formula } from '../formula';
import {
  FIRST_ROW,
  HEADER_ROW,
  PARAMETER_VALUE_COLUMN,
  SHEETS,
  THRESHOLD_COLUMNS,
  THRESHOLD_HEADER_ROW,
} from '../layout';
import type { NumberFormat, SheetPlan, ValidationPlan } from '../plan';
import type { PlanContext } from '../planContext';

const FORMATS: Readonly<Record<Parameter['type'], NumberFormat>> = {
  number: 'general',
  share: 'percent',
  date: 'date',
  choice: 'text',
};

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

/** Threshold for supplies and services, picked by the type of buyer. */
function appliedThreshold(row: number): Formula {
  const type = parameter('type_acheteur');
  const at = (column: number): Formula => cell(null, row, column);
  return call(
    'IF',
    binary(type, '=', text('État')),
    at(THRESHOLD_COLUMNS.etat),
    call('IF', binary(type, '=', text('Local')), at(THRESHOLD_COLUMNS.local), at(THRESHOLD_COLUMNS.entite)),
  );
}

/** Everything a figure depends on besides the rows, with its source. */
export function planParametres({ parameters }: PlanContext): SheetPlan {
  const type = parameters['type_acheteur'];
  return {
    name: SHEETS.parametres,
    purpose: 'Bases de calcul, tolérances, périmètre, seuils européens.',
    rows: [
      ...titleRows('Paramètres', 'Changer une case claire change tous les chiffres qui en dépendent.'),
      headerAt(HEADER_ROW, ['Paramètre', 'Valeur', 'Unité', 'Source']),
      ...PARAMETERS.map((item, index) =>
        rowAt(FIRST_ROW + index, [
          wrapped(item.label, 'label'),
          write(
            parameters[item.id] ?? null,
            'input',
            item.id === 'annee_suivi' ? 'year' : FORMATS[item.type],
          ),
          write(item.unit, 'text'),
          wrapped(item.source, 'note'),
        ]),
      ),
      rowAt(THRESHOLD_HEADER_ROW - 1, [write('Seuils européens de procédure formalisée (€ HT)', 'section')]),
      headerAt(THRESHOLD_HEADER_ROW, [
        'Année',
        'Fournitures et services : État',
        'Fournitures et services : collectivités',
        'Fournitures et services : entités adjudicatrices',
        "Fournitures et services : type d'acheteur choisi",
        'Travaux et concessions',
      ]),
      ...thresholdYears().map((line, index) => {
        const row = THRESHOLD_HEADER_ROW + 1 + index;
        const applied = type === 'État' ? line.etat : type === 'Local' ? line.local : line.entite;
        return rowAt(row, [
          write(line.year, 'value', 'year'),
          write(line.etat, 'value', 'euro'),
          write(line.local, 'value', 'euro'),
          write(line.entite, 'value', 'euro'),
          live(appliedThreshold(row), applied, 'value', 'euro'),
          write(line.travaux, 'value', 'euro'),
        ]);
      }),
    ],
    widths: [56, 18, 22, 60, 20, 18],
    validations: PARAMETERS.map(validationOf),
    print: { landscape: true },
    kept: [{ row: FIRST_ROW, column: PARAMETER_VALUE_COLUMN, rows: PARAMETERS.length, columns: 1 }],
  };
}
