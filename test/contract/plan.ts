import { initialParameters } from '../../src/catalogue/parameters';
import { TABLES } from '../../src/catalogue/tables';
import { makeScheme } from '../../src/app/makeScheme';
import type { TableId } from '../../src/scheme/fields';
import { buildPlan } from '../../src/workbook/buildPlan';
import { binary, call, cell, column, num, parameter, text, type Formula } from '../../src/workbook/formula';
import { SHEETS } from '../../src/workbook/layout';
import type { RowPlan, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { REQUEST } from '../support/sessions';

/** Where things stand on the report sheet of this plan. */
export const REPORT = SHEETS.suivi;
export const PLACES = {
  header: 3,
  live: 4,
  plain: 5,
  kept: { row: 4, column: 5, rows: 2, columns: 2 },
  middle: 7,
  last: 9,
  columns: 7,
} as const;

const at = (row: number, columnIndex: number): Formula => cell(null, row, columnIndex);

/** Formulas on plain cells: their text is the same in every host. */
export const PLAIN_FORMULAS: readonly { readonly formula: Formula; readonly value: string | number }[] = [
  {
    formula: call(
      'IF',
      call('AND', binary(at(4, 5), '>', num(1.5)), call('ISNUMBER', at(4, 5))),
      text('oui ; « a,b » 1.5'),
      text('non'),
    ),
    value: 'oui ; « a,b » 1.5',
  },
  { formula: call('SUM', at(4, 5), num(2.5)), value: 15 },
  { formula: call('IFERROR', binary(at(4, 5), '/', num(0)), text('n.d.')), value: 'n.d.' },
  { formula: binary(text('a'), '&', call('YEAR', num(46022))), value: 'a2025' },
];

/** Formulas over a data table and a parameter, and what they give while the table is empty. */
const LIVE_FORMULAS: readonly { readonly formula: Formula; readonly value: number }[] = [
  {
    formula: call('SUMIFS', column('MARCHES', 'montant_ht'), column('MARCHES', 'exercice'), num(2025)),
    value: 0,
  },
  { formula: call('COUNTIFS', column('MARCHES', 'consideration_sociale'), text('OUI')), value: 0 },
  { formula: binary(parameter('heures_par_etp'), '/', num(2)), value: 800 },
];

/** Cells that are read back as they were planned. */
export const PLAIN_CELLS = ['Texte', 12.25, 46022, true, 'é « œuvre » 😀', '=1+1', '0123', null] as const;

const reportRows = (): readonly RowPlan[] => [
  { row: 0, column: 0, cells: [{ value: 'Suivi du contrat', style: 'title' }] },
  {
    row: PLACES.header,
    column: 0,
    cells: ['Libellé', 'Montant', 'Nombre', 'Base', 'Libre', 'Cible', 'Note'].map((value) => ({
      value,
      style: 'header' as const,
    })),
  },
  {
    row: PLACES.live,
    column: 0,
    cells: [
      { value: 'Chiffres', style: 'label' },
      ...LIVE_FORMULAS.map(({ formula, value }) => ({ formula, value, style: 'value' as const })),
      null,
      { value: 12.5, style: 'input', format: 'decimal1' },
      { value: null, style: 'input', format: 'text' },
    ],
  },
  {
    row: PLACES.plain,
    column: 0,
    cells: [
      ...PLAIN_FORMULAS.map(({ formula, value }) => ({ formula, value, style: 'value' as const })),
      null,
      { value: 3, style: 'input', format: 'general' },
      { value: 'à remplir', style: 'input', format: 'text' },
    ],
  },
  { row: PLACES.middle, column: 0, cells: [{ value: 'Au milieu', style: 'label' }] },
  {
    row: PLACES.last,
    column: 0,
    cells: PLAIN_CELLS.map((value, index) => ({
      value,
      ...(index === 2 ? { format: 'date' as const } : {}),
    })),
  },
];

const report = (): SheetPlan => ({
  name: REPORT,
  purpose: 'Essai',
  widths: [30, 12, 12, 12, 12, 12, 24],
  freeze: { rows: 4, columns: 1 },
  rows: reportRows(),
  kept: [PLACES.kept],
});

const dataSheet = (table: TableId): SheetPlan => ({
  name: TABLES[table].sheet,
  purpose: TABLES[table].rowMeaning,
  rows: [],
  widths: [],
  freeze: { rows: 1, columns: 1 },
  dataTable: { table },
});

let product: WorkbookPlan | null = null;

/** What the product plans, from which the small workbook takes its sheets: built once. */
const productPlan = (): WorkbookPlan =>
  (product ??= buildPlan({
    scheme: makeScheme(REQUEST),
    parameters: initialParameters(),
    typedValues: {},
    data: {},
  }));

/** A small workbook: a report, the real parameters, two data tables, the real journal. */
export function contractPlan(): WorkbookPlan {
  const whole = productPlan();
  const real = (name: string): SheetPlan => {
    const found = whole.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`the product plans no sheet ${name}`);
    return found;
  };
  return {
    sheets: [
      report(),
      real(SHEETS.parametres),
      dataSheet('MARCHES'),
      dataSheet('HEURES'),
      // Hours look their person up there.
      dataSheet('BENEFICIAIRES'),
      real(SHEETS.journal),
    ],
    names: whole.names,
    settings: { 'essai.schema': '{"nom":"Ville d’Exemple"}' },
  };
}

/** The same plan with another report. */
export function withReport(change: (sheet: SheetPlan) => SheetPlan): WorkbookPlan {
  const plan = contractPlan();
  return { ...plan, sheets: plan.sheets.map((sheet) => (sheet.name === REPORT ? change(sheet) : sheet)) };
}
