import { declarationOf } from '../../catalogue/indicators';
import { toCell } from '../../scheme/indicator';
import { TRAJECTORIES } from '../../scheme/trajectory';
import { cell, type CellReference } from '../formula';
import { formatOf, headerAt, rowAt, titleRows, wrapped, write } from '../cells';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../layout';
import type { SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { aimWords, knownWords, PROVENANCE_WORDS, sourceWords, TRAJECTORY_WORDS } from './words';

const BASELINE_YEAR = 4;
const BASELINE_VALUE = 5;
const FIRST_TARGET = 6;

export const baselineYearCell = (index: number): CellReference =>
  cell(SHEETS.cibles, FIRST_ROW + index, BASELINE_YEAR);
export const baselineValueCell = (index: number): CellReference =>
  cell(SHEETS.cibles, FIRST_ROW + index, BASELINE_VALUE);

/** Cell of the target typed for a year; the year must be one of `targetYears`. */
export const targetCell = (
  context: Pick<PlanContext, 'targetYears'>,
  index: number,
  year: number,
): CellReference => cell(SHEETS.cibles, FIRST_ROW + index, FIRST_TARGET + context.targetYears.indexOf(year));

/** The tolerance stands after the last target. */
export const toleranceColumn = (targetYears: readonly number[]): number => FIRST_TARGET + targetYears.length;

/** Cell of the tolerance of an indicator; empty = that of Paramètres. */
export const toleranceCell = (context: Pick<PlanContext, 'targetYears'>, index: number): CellReference =>
  cell(SHEETS.cibles, FIRST_ROW + index, toleranceColumn(context.targetYears));

/** The kind of trajectory stands after the tolerance. */
export const trajectoryColumn = (targetYears: readonly number[]): number => toleranceColumn(targetYears) + 1;

/** Cell of the kind of trajectory of an indicator; empty = a straight line. */
export const trajectoryCell = (context: Pick<PlanContext, 'targetYears'>, index: number): CellReference =>
  cell(SHEETS.cibles, FIRST_ROW + index, trajectoryColumn(context.targetYears));

export const CIBLES_COLUMNS = {
  key: 0,
  baselineYear: BASELINE_YEAR,
  baselineValue: BASELINE_VALUE,
  firstTarget: FIRST_TARGET,
};

/** Baselines and yearly targets: what the buyer decides. Empty = unknown, never 0. */
export function planCibles(context: PlanContext): SheetPlan {
  const { figures, targetYears } = context;
  const labels = [
    'Code',
    'Indicateur',
    'Unité',
    'Sens',
    'Année de référence',
    'Valeur de référence',
    ...targetYears.map((year) => `Cible ${year}`),
    'Tolérance',
    'Trajectoire',
    'Provenance',
    'Sources',
    'Cible en mots',
    'Résultats publiés',
    'Note',
  ];
  const rows = figures.map(({ key, placed }, index) => {
    const indicator = declarationOf(placed.entry);
    const format = formatOf(indicator);
    const { baseline, targets, label, tolerance, trajectory, provenance, sources, aims, known, note } =
      placed.entry;
    return rowAt(FIRST_ROW + index, [
      write(key, 'text'),
      wrapped(label ?? indicator.label, 'label'),
      write(indicator.unit, 'text'),
      write(indicator.direction, 'text'),
      write(baseline?.year ?? null, 'input', 'year'),
      write(baseline ? toCell(indicator.unit, baseline.value) : null, 'input', format),
      ...targetYears.map((year) => {
        const target = targets[String(year)];
        return write(target === undefined ? null : toCell(indicator.unit, target), 'input', format);
      }),
      write(tolerance ?? null, 'input', 'percent'),
      write(trajectory ? TRAJECTORY_WORDS[trajectory] : null, 'input', 'text'),
      write(PROVENANCE_WORDS[provenance], 'text'),
      wrapped(sourceWords(sources), 'text'),
      wrapped(aimWords(aims), 'text'),
      wrapped(knownWords(indicator.unit, known), 'text'),
      wrapped(note ?? '', 'text'),
    ]);
  });
  return {
    name: SHEETS.cibles,
    purpose: 'Valeur de référence et cibles par année : à décider par l’acheteur.',
    rows: [
      ...titleRows(
        'Cibles',
        'Écrire les références et les cibles dans les cases claires. Une case vide veut dire « pas de cible », jamais zéro. Tolérance vide : celle de Paramètres. Trajectoire : « Par paliers » attend la dernière cible atteinte jusqu’à l’année de la suivante ; vide ou « Linéaire » monte en ligne droite.',
      ),
      headerAt(HEADER_ROW, labels),
      ...rows,
    ],
    widths: [30, 58, 9, 9, 11, 13, ...targetYears.map(() => 12), 11, 13, 12, 32, 32, 32, 44],
    freeze: { rows: FIRST_ROW, columns: 2 },
    reportTables: [{ name: 'Cibles', row: HEADER_ROW, column: 0, columns: labels, rows: figures.length }],
    validations: [
      {
        row: FIRST_ROW,
        column: BASELINE_YEAR,
        rows: figures.length,
        columns: 1,
        rule: { kind: 'number', min: 2000, max: 2100 },
        message: 'Écrire une année sur quatre chiffres, par exemple 2023.',
      },
      {
        row: FIRST_ROW,
        column: BASELINE_VALUE,
        rows: figures.length,
        columns: 1 + targetYears.length,
        rule: { kind: 'number', min: 0 },
        message: 'Écrire un nombre positif (30 % pour une part), ou laisser vide.',
      },
      {
        row: FIRST_ROW,
        column: toleranceColumn(targetYears),
        rows: figures.length,
        columns: 1,
        rule: { kind: 'number', min: 0, max: 1 },
        message: 'Écrire une part de la valeur attendue, par exemple 5 %, ou laisser vide.',
      },
      {
        row: FIRST_ROW,
        column: trajectoryColumn(targetYears),
        rows: figures.length,
        columns: 1,
        rule: { kind: 'list', values: TRAJECTORIES.map((one) => TRAJECTORY_WORDS[one]) },
        message: 'Choisir Linéaire ou Par paliers, ou laisser vide (linéaire).',
      },
    ],
    print: {
      landscape: true,
      titleRows: [HEADER_ROW, HEADER_ROW],
      // Sources and notes are read on the screen: on paper they would make the rest too small.
      area: { rows: FIRST_ROW + figures.length, columns: labels.indexOf('Sources') },
    },
    kept: [
      {
        row: FIRST_ROW,
        column: BASELINE_YEAR,
        rows: figures.length,
        columns: trajectoryColumn(targetYears) + 1 - BASELINE_YEAR,
      },
    ],
  };
}
