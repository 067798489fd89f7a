import { NATIONAL_THRESHOLDS } from '../catalogue/nationalThresholds';
import { PARAMETERS } from '../catalogue/parameters';
import { THRESHOLD_LINES } from '../engine/thresholds/thresholdTable';
import { cell, range, type CellReference, type Formula } from './formula';

/** Names of the sheets, in the order of the tabs. Each is at most 31 characters and valid in Excel and Google Sheets. */
export const SHEETS = {
  sommaire: 'Sommaire',
  suivi: 'Suivi',
  tableauDeBord: 'Tableau de bord',
  note: 'Note au comité',
  seuils: 'Seuils',
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

/** Paramètres: value column, then the table of thresholds by year below the parameters, then the national thresholds. */
export const PARAMETER_VALUE_COLUMN = 1;
export const THRESHOLD_HEADER_ROW = FIRST_ROW + PARAMETERS.length + 3;
const firstThreshold = THRESHOLD_HEADER_ROW + 1;
const lastThreshold = firstThreshold + THRESHOLD_LINES - 1;

export const THRESHOLD_COLUMNS = {
  year: 0,
  etat: 1,
  local: 2,
  entite: 3,
  applied: 4,
  travaux: 5,
  spaser: 6,
  control: 7,
  source: 8,
} as const;

/** What the control of a line that is used says: formulas look at lines by it. */
export const USED_LINE = '✔ Lue';

/** One column of the table of thresholds. */
export const thresholdRange = (name: keyof typeof THRESHOLD_COLUMNS): Formula =>
  range(
    cell(SHEETS.parametres, firstThreshold, THRESHOLD_COLUMNS[name]),
    cell(SHEETS.parametres, lastThreshold, THRESHOLD_COLUMNS[name]),
  );

export const NATIONAL_HEADER_ROW = THRESHOLD_HEADER_ROW + THRESHOLD_LINES + 4;
export const NATIONAL_COLUMNS = {
  label: 0,
  from: 1,
  to: 2,
  source: 3,
  amount: 4,
  certain: 5,
  categories: 6,
} as const;
export const NATIONAL_LINES = NATIONAL_THRESHOLDS.length;

/** A cell of the table of national thresholds. */
export const nationalCell = (line: number, name: keyof typeof NATIONAL_COLUMNS): CellReference =>
  cell(SHEETS.parametres, NATIONAL_HEADER_ROW + 1 + line, NATIONAL_COLUMNS[name]);

export const parameterCell = (id: string): CellReference =>
  cell(
    SHEETS.parametres,
    FIRST_ROW + PARAMETERS.findIndex((parameter) => parameter.id === id),
    PARAMETER_VALUE_COLUMN,
  );
