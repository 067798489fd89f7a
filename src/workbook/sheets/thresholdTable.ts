import type { ParameterValues } from '../../catalogue/parameters';
import { thresholdYears } from '../../catalogue/thresholds';
import { columnOfBuyer } from '../../engine/thresholds/europeanThreshold';
import {
  thresholdLines,
  THRESHOLD_LINES,
  type ThresholdLine,
  type ThresholdVerdict,
} from '../../engine/thresholds/thresholdTable';
import { headerAt, live, rowAt, wrapped, write } from '../cells';
import { binary, call, near, num, parameter, text, type Formula } from '../formula';
import { THRESHOLD_COLUMNS, THRESHOLD_HEADER_ROW, thresholdRange, USED_LINE } from '../layout';
import type { CellPlan, RowPlan, SheetPlan } from '../plan';

/** A table inside Paramètres: its rows, and what goes with the cells that the user writes. */
export interface TableInParameters {
  readonly rows: readonly RowPlan[];
  readonly validations: NonNullable<SheetPlan['validations']>;
  readonly conditionals: NonNullable<SheetPlan['conditionals']>;
  readonly kept: NonNullable<SheetPlan['kept']>;
}

const CONTROL: Readonly<Record<NonNullable<ThresholdVerdict>, string>> = {
  lue: USED_LINE,
  annee: '✘ Écrire l’année en quatre chiffres',
  double: '✘ Année en double : garder une ligne',
  montant: '✘ Montant manquant : remplir les cinq',
};

const C = THRESHOLD_COLUMNS;
const AMOUNTS = ['etat', 'local', 'entite', 'travaux', 'spaser'] as const;

/** Threshold for supplies and services, picked by the type of buyer. */
function appliedThreshold(row: number): Formula {
  const type = parameter('type_acheteur');
  const at = (column: number): Formula => near(row, column);
  const picked = call(
    'IF',
    binary(type, '=', text('État')),
    at(C.etat),
    call('IF', binary(type, '=', text('Entité adjudicatrice')), at(C.entite), at(C.local)),
  );
  return call('IF', binary(at(C.year), '=', text('')), text(''), picked);
}

/** Whether the line can be used; if not, what to correct. The engine says the same in `thresholds/thresholdTable`. */
function controlFormula(row: number): Formula {
  const at = (name: keyof typeof THRESHOLD_COLUMNS): Formula => near(row, C[name]);
  const empty = (['year', ...AMOUNTS] as const).map((name) => binary(at(name), '=', text('')));
  const isFilled = AMOUNTS.flatMap((name) => [call('ISNUMBER', at(name)), binary(at(name), '>', num(0))]);
  return call(
    'IF',
    call('AND', ...empty),
    text(''),
    call(
      'IF',
      call('ISNUMBER', at('year')),
      call(
        'IF',
        binary(call('COUNTIFS', thresholdRange('year'), at('year')), '>', num(1)),
        text(CONTROL.double),
        call('IF', call('AND', ...isFilled), text(CONTROL.lue), text(CONTROL.montant)),
      ),
      text(CONTROL.annee),
    ),
  );
}

/** The amount of the parameter, followed live, where the line has it; else what was typed. */
const spaserCell = ({ year, spaser }: ThresholdLine, parameters: ParameterValues): CellPlan =>
  year !== null && year >= 2023 && spaser !== null && spaser === parameters['seuil_spaser']
    ? live(parameter('seuil_spaser'), spaser, 'input', 'euro')
    : write(spaser, 'input', 'euro');

/** Thresholds by year, to be edited: European ones, and the volume that makes a scheme due. Marchés and Seuils look them up here. */
export function thresholdTable(parameters: ParameterValues): TableInParameters {
  const first = THRESHOLD_HEADER_ROW + 1;
  const sources = new Map(thresholdYears().map(({ year, source }) => [year, source]));
  const column = columnOfBuyer(parameters['type_acheteur']);
  const area = (from: number, columns: number) => ({
    row: first,
    column: from,
    rows: THRESHOLD_LINES,
    columns,
  });
  return {
    rows: [
      rowAt(THRESHOLD_HEADER_ROW - 2, [write('Seuils par année (€ HT)', 'section')]),
      rowAt(THRESHOLD_HEADER_ROW - 1, [
        write(
          'Seuils européens de procédure formalisée, et volume annuel qui oblige à un SPASER. Les lignes vides sont pour les années à venir.',
          'note',
        ),
      ]),
      headerAt(
        THRESHOLD_HEADER_ROW,
        [
          'Année',
          'Fournitures et services : État',
          'Fournitures et services : collectivités',
          'Fournitures et services : entités adjudicatrices',
          "Fournitures et services : type d'acheteur choisi",
          'Travaux et concessions',
          'Volume annuel qui oblige à un SPASER',
          'Contrôle',
          'Source',
        ],
        0,
        60,
      ),
      ...thresholdLines(parameters).map((line, index) => {
        const row = first + index;
        return rowAt(row, [
          write(line.year, 'input', 'year'),
          write(line.etat, 'input', 'euro'),
          write(line.local, 'input', 'euro'),
          write(line.entite, 'input', 'euro'),
          live(appliedThreshold(row), line.year === null ? '' : (line[column] ?? 0), 'value', 'euro'),
          write(line.travaux, 'input', 'euro'),
          spaserCell(line, parameters),
          live(controlFormula(row), line.verdict === null ? '' : CONTROL[line.verdict], 'text'),
          wrapped((line.year === null ? null : sources.get(line.year)) ?? '', 'note'),
        ]);
      }),
    ],
    validations: [
      {
        ...area(C.year, 1),
        rule: { kind: 'number', min: 2000, max: 2100 },
        message: 'Écrire une année en quatre chiffres, une seule ligne par année.',
      },
      ...[
        { from: C.etat, columns: 3 },
        { from: C.travaux, columns: 2 },
      ].map(({ from, columns }) => ({
        ...area(from, columns),
        rule: { kind: 'number' as const, min: 1 },
        message: 'Écrire un montant en euros HT, sans texte : 221000.',
      })),
    ],
    conditionals: (['✔', '✘'] as const).map((sign) => ({
      ...area(C.control, 1),
      rule: {
        kind: 'beginsWith' as const,
        text: sign,
        tone: sign === '✔' ? ('good' as const) : ('bad' as const),
      },
    })),
    kept: [area(C.year, 4), area(C.travaux, 2)],
  };
}
