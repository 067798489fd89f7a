import { thresholdYears } from '../catalogue/thresholds';
import { PARAMETERS } from '../catalogue/parameters';
import { cell, range, type CellReference, type Formula } from './formula';

/** Names of the sheets, in the order of the tabs. Each is at most 31 characters and valid in Excel and Google Sheets. */
export const SHEETS = {
  sommaire: 'Sommaire',
  suivi: 'Suivi',
  obligations: 'Obligations',
  objectifs: 'Objectifs',
  indicateurs: 'Indicateurs',
  cibles: 'Cibles',
  cadreLegal: 'Cadre légal',
  saisie: 'Saisie',
  marches: 'Marchés',
  heures: 'Heures',
  beneficiaires: 'Bénéficiaires',
  parametres: 'Paramètres',
  calculs: 'Calculs',
  detail: 'Détail',
  anomalies: 'Anomalies',
  sources: 'Sources',
  journal: 'Journal',
} as const;

/** Row of the header on every report sheet: a title, a line of explanation and a blank row come before. */
export const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;

/** Paramètres: value column, then the block of European thresholds below the parameters. */
export const PARAMETER_VALUE_COLUMN = 1;
export const THRESHOLD_HEADER_ROW = FIRST_ROW + PARAMETERS.length + 2;
const firstThreshold = THRESHOLD_HEADER_ROW + 1;
const lastThreshold = firstThreshold + thresholdYears().length - 1;

export const THRESHOLD_COLUMNS = { year: 0, etat: 1, local: 2, entite: 3, applied: 4, travaux: 5 } as const;

/** One column of the threshold block, for the row formulas of Marchés. */
export const thresholdRange = (name: keyof typeof THRESHOLD_COLUMNS): Formula =>
  range(
    cell(SHEETS.parametres, firstThreshold, THRESHOLD_COLUMNS[name]),
    cell(SHEETS.parametres, lastThreshold, THRESHOLD_COLUMNS[name]),
  );

export const parameterCell = (id: string): CellReference =>
  cell(
    SHEETS.parametres,
    FIRST_ROW + PARAMETERS.findIndex((parameter) => parameter.id === id),
    PARAMETER_VALUE_COLUMN,
  );
